import { defineProblem } from '../problem.ts'

export const bodyTooDeep = defineProblem({
  kind: 'invalid',
  code: 'body_too_deep',
  pointer: '/body',
  title: { zh: '请求体嵌套太深', en: 'The body is nested too deeply' },
  advice: {
    zh: '请对照 /docs 中的示例减少对象和数组的嵌套层数。',
    en: 'Nest objects and arrays less deeply, as the examples in /docs do.'
  },
  detail: ({ limit_levels }: { limit_levels: number }) => ({
    zh: `请求体的对象和数组嵌套超过 ${limit_levels} 层，请对照 /docs 中的示例改正。`,
    en: `Objects and arrays are nested more than ${limit_levels} levels deep; see the examples in /docs.`
  }),
  example: { limit_levels: 64 }
})

export const nameReserved = defineProblem({
  kind: 'invalid',
  code: 'name_reserved',
  pointer: '/body',
  title: { zh: '字段名不允许使用', en: 'The name of a field is not allowed' },
  advice: {
    zh: '请去掉 __proto__、constructor、prototype 这类字段，它们从不是接口的一部分。',
    en: 'Remove fields such as __proto__, constructor or prototype; they are never part of an operation.'
  },
  detail: ({ name }: { name: string }) => ({
    zh: `字段名 ${name} 不允许使用，请去掉后重新提交。`,
    en: `The field name ${name} is not allowed; remove it and send the request again.`
  }),
  example: { name: '__proto__' }
})
