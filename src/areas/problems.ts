import { defineProblem } from '../problem.ts'

export const areaNotFound = defineProblem({
  kind: 'not_found',
  code: 'area_not_found',
  pointer: '/path/code',
  title: { zh: '没有这个区划', en: 'There is no such area' },
  advice: { zh: '请用 GET /v1/areas 查询现有的区划代码。', en: 'See GET /v1/areas for the codes there are.' },
  detail: ({ code }: { code: string }) => ({
    zh: `没有代码为 ${code} 的区划，请用 GET /v1/areas 核对代码。`,
    en: `No area has the code ${code}; see GET /v1/areas for the codes there are.`
  }),
  example: { code: '370811999000' }
})

export const unknownArea = defineProblem({
  kind: 'invalid',
  code: 'unknown_area',
  pointer: '/query/area_code',
  title: { zh: '区划代码不存在', en: 'The area code does not exist' },
  advice: { zh: '请用 GET /v1/areas 查询现有的区划代码。', en: 'See GET /v1/areas for the codes there are.' },
  detail: ({ code }: { code: string }) => ({
    zh: `没有代码为 ${code} 的区划，请用 GET /v1/areas 核对代码。`,
    en: `No area has the code ${code}; see GET /v1/areas for the codes there are.`
  }),
  example: { code: '370811999000' }
})
