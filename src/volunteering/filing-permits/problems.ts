import { defineProblem } from '../../problem.ts'
import { PERMITS_MAX } from './rules.ts'

export const permitNotFound = defineProblem({
  kind: 'not_found',
  code: 'filing_permit_not_found',
  title: { zh: '没有这项登记授权', en: 'There is no such permit' },
  advice: {
    zh: '登记授权由本人用 POST /v1/me/filing-permits 新建并交给合作应用；已撤销的、已由另一把接口密钥使用的、不在密钥管辖范围内的同样查不到。',
    en: 'Workers make permits by POST /v1/me/filing-permits and give them to an app. One that is revoked, used by another key, or of another area is not found either.'
  },
  detail: () => ({
    zh: '没有这项有效的登记授权，请核对编号，或请本人重新授权。',
    en: 'There is no valid permit with this id; check the id, or ask its owner for another.'
  }),
  example: {}
})

export const tooManyPermits = defineProblem({
  kind: 'conflict',
  code: 'too_many_filing_permits',
  title: { zh: '有效的登记授权太多', en: 'There are too many permits' },
  advice: {
    zh: `同时最多 ${PERMITS_MAX} 项有效的登记授权，请先撤销不再使用的。`,
    en: `There may be ${PERMITS_MAX} valid permits at a time; revoke those that are of no use any more.`
  },
  detail: () => ({
    zh: `您已有 ${PERMITS_MAX} 项有效的登记授权，请先撤销不再使用的。`,
    en: `You have ${PERMITS_MAX} valid permits; revoke those that are of no use any more.`
  }),
  example: {}
})
