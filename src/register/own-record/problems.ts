import { defineProblem } from '../../problem.ts'
import type { RequestStatus } from './rules.ts'

export const correctionNotValid = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'correction_not_valid',
  pointer: '/body/value',
  title: { zh: '更正的内容不对', en: 'The field cannot be that' },
  advice: {
    zh: '请按该字段的写法填写：姓名和用人单位为文字，手机号 11 位，身份证件号码 18 位且校验无误，行业、职业、车辆为代码，特长为一组文字，是否党员为 true 或 false，每周工时为 0 到 168 的整数。',
    en: 'Write it as the field is written: names as text, a phone number of 11 digits, an identity number of 18 characters with a right check character, codes for sector, occupation and vehicle, a list of skills, true or false for membership of the party, and hours from 0 to 168.'
  },
  detail: ({ field }) => ({
    zh: `${field} 不能是这样的内容，请按该字段的写法填写。`,
    en: `${field} cannot be that; write it as the field is written.`
  }),
  example: { field: 'phone' }
})

export const requestOpen = defineProblem({
  kind: 'conflict',
  code: 'request_open',
  title: { zh: '同样的请求还在办理', en: 'The same request is open' },
  advice: {
    zh: '同一字段的更正、本人信息的删除，办理期间不必重复提出；进度见 GET /v1/me/record/requests。',
    en: 'While a correction of the field, or a deletion, is being decided it is not asked for again; see GET /v1/me/record/requests.'
  },
  detail: () => ({
    zh: '您已提出同样的请求，还在办理；请用 GET /v1/me/record/requests 查看进度。',
    en: 'You have asked for this already, and it is being decided; see GET /v1/me/record/requests.'
  }),
  example: {}
})

export const recordRequestNotFound = defineProblem({
  kind: 'not_found',
  code: 'record_request_not_found',
  pointer: '/path/id',
  title: { zh: '没有这条请求', en: 'There is no such request' },
  advice: {
    zh: '请用 GET /v1/record-requests 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/record-requests for the ids; what lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的请求，请核对编号。',
    en: 'No request in your area has this id; check the id.'
  }),
  example: {}
})

export const requestDecided = defineProblem<{ status: RequestStatus }>({
  kind: 'conflict',
  code: 'request_decided',
  title: { zh: '请求已经办结', en: 'The request is decided' },
  advice: {
    zh: '每条请求只办结一次，结果不再改变。',
    en: 'A request is decided once, and the decision stays.'
  },
  detail: ({ status }) => ({
    zh: `这条请求的状态已是 ${status}，不再改变。`,
    en: `This request is ${status} already and stays so.`
  }),
  example: { status: 'accepted' }
})
