import { defineProblem } from '../../problem.ts'

export const conflictNotFound = defineProblem({
  kind: 'not_found',
  code: 'conflict_not_found',
  pointer: '/path/id',
  title: { zh: '没有这处冲突', en: 'There is no such conflict' },
  advice: {
    zh: '请用 GET /v1/conflicts 核对编号；不在您管辖范围内的同样查不到。',
    en: 'See GET /v1/conflicts for the ids; those outside your area are not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的冲突，请核对。',
    en: 'No conflict in your area has this id; check it.'
  }),
  example: {}
})

export const conflictSettled = defineProblem({
  kind: 'conflict',
  code: 'conflict_settled',
  title: { zh: '冲突已经了结', en: 'The conflict is settled already' },
  advice: {
    zh: '已有人裁定，或双方的内容已经一致：请用 GET /v1/conflicts/{id} 查看结果；要再改，请直接修改台账。',
    en: 'Somebody has decided, or both say the same by now: see GET /v1/conflicts/{id}. To change it again, change the register.'
  },
  detail: () => ({
    zh: '这处冲突已经了结，请查看结果；要再改，请直接修改台账。',
    en: 'The conflict is settled; see what came of it, and change the register to change it again.'
  }),
  example: {}
})

export const conflictOfOwn = defineProblem({
  kind: 'forbidden',
  code: 'conflict_of_own',
  title: { zh: '不能裁定自己参与的冲突', en: 'Nobody decides what they say themselves' },
  advice: {
    zh: '填报的人和最后修改台账的人各执一词，要由第三个人裁定：请社区其他工作人员或街道管理员处理。',
    en: 'Who handed it in and who changed the register last each say something; a third person decides. Ask a colleague or the administrator.'
  },
  detail: () => ({
    zh: '冲突的一方是您自己填报或修改的，请由其他工作人员裁定。',
    en: 'One side of the conflict is yours; have somebody else decide.'
  }),
  example: {}
})

export const conflictValueMissing = defineProblem({
  kind: 'invalid',
  code: 'conflict_value_missing',
  pointer: '/body/value',
  title: { zh: '裁定的内容不对', en: 'The decision lacks its value' },
  advice: {
    zh: 'choice 为 value 时要填写 value，为 mine 或 theirs 时不填。',
    en: 'Give value with the choice value, and with no other.'
  },
  detail: () => ({
    zh: 'choice 为 value 时要填写 value，为 mine 或 theirs 时请去掉 value。',
    en: 'Give value with the choice value, and leave it out with mine and theirs.'
  }),
  example: {}
})

export const conflictValueUnfit = defineProblem({
  kind: 'invalid',
  code: 'conflict_value_unfit',
  pointer: '/body/value',
  title: { zh: '这个字段不能是这样的内容', en: 'The field cannot hold that' },
  advice: {
    zh: '请按字段的类型填写：代码用规定的代码，数字在允许的范围内，其余见 /docs 中人员和企业的说明。',
    en: 'Give what the field takes: one of its codes, a number in its bounds, and so on; see workers and businesses in /docs.'
  },
  detail: ({ field }: { field: string }) => ({
    zh: `字段 ${field} 不能是这样的内容，请对照 /docs 中的说明改正。`,
    en: `The field ${field} cannot hold that; see /docs.`
  }),
  example: { field: 'weekly_hours' }
})
