import { defineProblem } from '../../problem.ts'

export const duplicateNotFound = defineProblem({
  kind: 'not_found',
  code: 'duplicate_not_found',
  pointer: '/path/id',
  title: { zh: '没有这一对疑似重复', en: 'There is no such pair' },
  advice: {
    zh: '请用 GET /v1/duplicates 核对编号；两条中有一条不在您管辖范围内的，同样查不到。',
    en: 'See GET /v1/duplicates for the ids; a pair one of whom lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的疑似重复，请核对编号。',
    en: 'No pair in your area has this id; check the id.'
  }),
  example: {}
})

export const duplicateSettled = defineProblem<{ status: 'dismissed' | 'merged' }>({
  kind: 'conflict',
  code: 'duplicate_settled',
  title: { zh: '这一对已经处理过', en: 'The pair is settled already' },
  advice: {
    zh: '请重新读取这一对，看是谁何时处理的；已合并的可用 POST /v1/merges/{id}/undo 撤销。',
    en: 'Read the pair again to see who settled it and when; a merge can be undone with POST /v1/merges/{id}/undo.'
  },
  detail: ({ status }) => ({
    zh: status === 'merged' ? '这一对已经合并，不必再处理。' : '这一对已标为不是重复，不必再处理。',
    en: status === 'merged' ? 'The pair was merged already.' : 'The pair was dismissed already.'
  }),
  example: { status: 'merged' }
})

export const checkNeedsTerm = defineProblem({
  kind: 'invalid',
  code: 'check_needs_term',
  pointer: '/body',
  title: { zh: '没有可查重的内容', en: 'There is nothing to check' },
  advice: {
    zh: '人员请至少填写姓名、手机号、身份证件号码之一，企业请至少填写名称、统一社会信用代码之一。',
    en: 'Give at least one of name, phone and id_number of a worker, or of name and credit_code of a business.'
  },
  detail: () => ({
    zh: '请至少填写一项能查重的内容：人员为姓名、手机号或身份证件号码，企业为名称或信用代码。',
    en: 'Give at least a name or a number to check by.'
  }),
  example: {}
})
