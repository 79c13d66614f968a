import { defineProblem } from '../problem.ts'

export const personNotFound = defineProblem({
  kind: 'not_found',
  code: 'person_not_found',
  pointer: '/path/id',
  title: { zh: '没有这个人', en: 'There is no such person' },
  advice: {
    zh: '请核对编号；不在您管辖范围内的人同样查不到。',
    en: 'Check the id; people outside your area are not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的人，或不在您的管辖范围内，请核对编号。',
    en: 'No person in your area has this id; check the id.'
  }),
  example: {}
})

export const personErased = defineProblem({
  kind: 'conflict',
  code: 'person_erased',
  title: { zh: '这个人的信息已删除', en: 'The person is erased' },
  advice: {
    zh: '个人信息已按要求删除，不能恢复，也不能再登记新的内容；积分和记录只保留编号。',
    en: 'The personal data are erased for good, and nothing more is recorded; points and records keep the bare id.'
  },
  detail: () => ({
    zh: '这个人的信息已按要求删除，不能再查看或登记。',
    en: 'The data of this person are erased; there is nothing to show and nothing more to record.'
  }),
  example: {}
})

export const personUnreadable = defineProblem({
  kind: 'conflict',
  code: 'person_unreadable',
  title: { zh: '这个人的信息已损坏', en: 'The data of the person are damaged' },
  advice: {
    zh: '此人加密保存的信息读不出来：请联系管理员，从备份恢复这一行。',
    en: 'What is kept sealed of this person cannot be opened: have the row restored from a backup.'
  },
  detail: () => ({
    zh: '这个人加密保存的信息已损坏，读不出来，请联系管理员从备份恢复。',
    en: 'What is kept sealed of this person is damaged and cannot be opened; have it restored from a backup.'
  }),
  example: {}
})

export const reasonTooShort = defineProblem({
  kind: 'invalid',
  code: 'reason_too_short',
  pointer: '/body/reason',
  title: { zh: '原因太短', en: 'The reason is too short' },
  advice: {
    zh: '请写清原因，去掉首尾空白后至少 5 个字，例如“核对本月走访电话”。',
    en: 'Say why, in at least 5 characters besides blanks around them.'
  },
  detail: ({ characters_min }: { characters_min: number }) => ({
    zh: `原因去掉首尾空白后至少 ${characters_min} 个字，请补充。`,
    en: `The reason needs at least ${characters_min} characters besides blanks around them.`
  }),
  example: { characters_min: 5 }
})

export const reasonNamesPerson = defineProblem({
  kind: 'invalid',
  code: 'reason_names_person',
  pointer: '/body/reason',
  title: { zh: '删除原因里有被删除的信息', en: 'The reason holds what is to be erased' },
  advice: {
    zh: '删除原因会保留在审计中，请不要写姓名、电话或账号，例如写“本人书面申请”。',
    en: 'The reason stays in the audit: leave out the name, the phone number and the account.'
  },
  detail: () => ({
    zh: '原因里有此人的姓名、电话或账号，而原因会保留在审计中，请去掉后再提交。',
    en: 'The reason holds the name, the phone number or the account of the person, and it stays in the audit; leave them out.'
  }),
  example: {}
})

export const fieldGroupUnknown = defineProblem({
  kind: 'invalid',
  code: 'unknown_field_group',
  pointer: '/body/field_group_code',
  title: { zh: '没有这个信息组', en: 'There is no such field group' },
  advice: {
    zh: '请用 GET /v1/field-groups 查询现有的信息组。',
    en: 'See GET /v1/field-groups for the groups there are.'
  },
  detail: () => ({
    zh: '没有这个信息组，请用 GET /v1/field-groups 核对代码。',
    en: 'No field group has this code; see GET /v1/field-groups for the groups there are.'
  }),
  example: {}
})
