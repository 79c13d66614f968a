import { defineProblem } from '../../problem.ts'

export const accountNotFound = defineProblem({
  kind: 'not_found',
  code: 'no_such_points_account',
  pointer: '/path/id',
  title: { zh: '查不到这个积分账户', en: 'The points account is not found' },
  advice: {
    zh: '请用 GET /v1/points/accounts 核对编号；不在您管辖范围内、不是您本人的同样查不到。',
    en: 'See GET /v1/points/accounts for the ids; what lies outside your area, or is not your own, is not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的积分账户，或不在您可以查看的范围内，请核对编号。',
    en: 'No points account that you may see has this id; check the id.'
  }),
  example: {}
})

export const accountOwnerNotFound = defineProblem({
  kind: 'invalid',
  code: 'account_owner_not_found',
  pointer: '/body/person_id',
  title: { zh: '不能为这个人开立积分账户', en: 'There is nobody to have this account' },
  advice: {
    zh: '请填写您管辖范围内新就业人员的人员编号，见台账中的 person_id；信息已删除的不能再开户。',
    en: 'Give the person_id of a worker in your area, as the register has it; who is erased gets no account.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的新就业人员，请核对编号。',
    en: 'No worker in your area has this person id; check the id.'
  }),
  example: {}
})

export const pastMalformed = defineProblem({
  kind: 'invalid',
  code: 'past_moment_malformed',
  title: { zh: '日期或时间不对', en: 'The date or time cannot be read' },
  advice: {
    zh: '请填写已经过去的日期（如 2026-11-23）或带时区的时间（如 2026-11-23T10:00:00+08:00），起始不晚于截止。',
    en: 'Give a date that has begun (2026-11-23) or a past time with its offset (2026-11-23T10:00:00+08:00), from not after to.'
  },
  detail: () => ({
    zh: '这里应为已经过去的日期或带时区的时间，且起始不晚于截止，例如 2026-11-23。',
    en: 'A date or a time with its offset, not in the future and from not after to, such as 2026-11-23.'
  }),
  example: {}
})
