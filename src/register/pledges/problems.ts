import { defineProblem } from '../../problem.ts'

export const pledgeNotFound = defineProblem({
  kind: 'not_found',
  code: 'pledge_not_found',
  pointer: '/path/version',
  title: { zh: '没有这一版诚信契约', en: 'There is no such version of the pledge' },
  advice: {
    zh: '请用 GET /v1/pledges 查看本街道的各个版本。',
    en: 'See GET /v1/pledges for the versions of your sub-district.'
  },
  detail: () => ({
    zh: '本街道没有这一版诚信契约，请核对版本。',
    en: 'Your sub-district has no such version of the pledge; check the version.'
  }),
  example: {}
})

export const pledgeNotDraft = defineProblem({
  kind: 'conflict',
  code: 'pledge_not_draft',
  title: { zh: '这一版已经发布', en: 'This version is published' },
  advice: {
    zh: '发布后文本不再改变；要改的，请用 POST /v1/pledges 新建下一版。',
    en: 'A published text stays as it is; make the next version by POST /v1/pledges.'
  },
  detail: () => ({
    zh: '这一版诚信契约已经发布，不再改变；要改的，请新建下一版。',
    en: 'This version of the pledge is published and stays as it is; make the next version.'
  }),
  example: {}
})

export const pledgeNotPublished = defineProblem({
  kind: 'conflict',
  code: 'pledge_not_published',
  title: { zh: '这一版没有发布', en: 'This version is not published' },
  advice: {
    zh: '只签署本街道已发布的版本，见 GET /v1/me/pledge 或 GET /v1/pledges。',
    en: 'Only versions that the sub-district has published are signed, see GET /v1/me/pledge or GET /v1/pledges.'
  },
  detail: () => ({
    zh: '本街道没有发布这一版诚信契约，不能签署，请核对版本。',
    en: 'The sub-district has not published this version of the pledge; check the version.'
  }),
  example: {}
})

export const pledgeSigned = defineProblem<{ signed_on: string }>({
  kind: 'conflict',
  code: 'pledge_signed',
  title: { zh: '已经签署', en: 'Signed already' },
  advice: {
    zh: '每一版只签署一次，签署的日期不再改变。',
    en: 'Each version is signed once, and the date stays.'
  },
  detail: ({ signed_on }) => ({
    zh: `这一版诚信契约已于 ${signed_on} 签署，不必再签。`,
    en: `This version of the pledge was signed on ${signed_on}; once is enough.`
  }),
  example: { signed_on: '2026-11-23' }
})

export const signedOnNotGood = defineProblem({
  kind: 'invalid',
  code: 'signed_on_not_good',
  pointer: '/body/signed_on',
  title: { zh: '签署日期不对', en: 'The date of signing is not good' },
  advice: {
    zh: '请填写存在的、不晚于今天的日期，例如 2026-11-23。',
    en: 'Give a date that exists and is not later than today, such as 2026-11-23.'
  },
  detail: () => ({
    zh: 'signed_on 应为存在的、不晚于今天的日期，例如 2026-11-23。',
    en: 'signed_on is a date that exists and is not later than today, such as 2026-11-23.'
  }),
  example: {}
})
