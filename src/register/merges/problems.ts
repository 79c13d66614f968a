import { defineProblem } from '../../problem.ts'

export const subjectMerged = defineProblem<{ id: string | null }>({
  kind: 'conflict',
  code: 'subject_merged',
  title: { zh: '这一条已并入另一条', en: 'It was merged into another' },
  advice: {
    zh: '请改用回答中的编号；没有给出编号的，那一条不在您管辖范围内，请街道管理员处理。合并有误的，可用 POST /v1/merges/{id}/undo 撤销。',
    en: 'Use the id that is given; where none is, it lies outside your area, and the administrator of the sub-district can help. A wrong merge is undone with POST /v1/merges/{id}/undo.'
  },
  detail: ({ id }) => ({
    zh: id === null ? '这一条已并入您管辖范围外的另一条，请街道管理员处理。' : `这一条已并入 ${id}，请改用那个编号。`,
    en:
      id === null
        ? 'It was merged into another outside your area; ask the administrator of the sub-district.'
        : `It was merged into ${id}; use that id.`
  }),
  example: { id: '7d1b6c1e-3b6f-4a37-8f6c-5d0a1b2c3d4e' }
})

export const mergeOfOne = defineProblem({
  kind: 'invalid',
  code: 'merge_of_one',
  title: { zh: '不能与自己合并', en: 'Nobody is merged with themselves' },
  advice: { zh: '请核对两条的编号。', en: 'Check both ids.' },
  detail: () => ({
    zh: '要合并的两条是同一条，请核对编号。',
    en: 'Both ids are the same; check them.'
  }),
  example: {}
})

export const survivorNotInPair = defineProblem({
  kind: 'invalid',
  code: 'survivor_not_in_pair',
  pointer: '/body/survivor_id',
  title: { zh: '保留的不在这一对中', en: 'The survivor is not one of the pair' },
  advice: {
    zh: '请用 GET /v1/duplicates/{id} 核对两条的编号，survivor_id 填其中之一。',
    en: 'See GET /v1/duplicates/{id} for the two ids; survivor_id is one of them.'
  },
  detail: () => ({
    zh: 'survivor_id 应为这一对中的一条，请核对编号。',
    en: 'survivor_id must be one of the two; check it.'
  }),
  example: {}
})

export const mergeFieldUnknown = defineProblem<{ field: string }>({
  kind: 'invalid',
  code: 'merge_field_unknown',
  title: { zh: '没有这个可选的字段', en: 'There is no such field to choose' },
  advice: {
    zh: '人员和企业可选的字段不同，见 GET /v1/duplicates/{id} 的 kind。',
    en: 'Workers and businesses have different fields; see the kind in GET /v1/duplicates/{id}.'
  },
  detail: ({ field }) => ({
    zh: `这一对没有字段 ${field}，请去掉。`,
    en: `These two have no field ${field}; remove it.`
  }),
  example: { field: 'credit_code' }
})

export const mergeNotFound = defineProblem({
  kind: 'not_found',
  code: 'merge_not_found',
  pointer: '/path/id',
  title: { zh: '没有这次合并', en: 'There is no such merge' },
  advice: {
    zh: '请用 GET /v1/merges 核对编号；两条中有一条不在您管辖范围内的，同样查不到。',
    en: 'See GET /v1/merges for the ids; a merge one of whose two lies outside your area is not found either.'
  },
  detail: () => ({
    zh: '您管辖的范围内没有这个编号的合并，请核对编号。',
    en: 'No merge in your area has this id; check the id.'
  }),
  example: {}
})

export const mergeUndone = defineProblem({
  kind: 'conflict',
  code: 'merge_undone',
  title: { zh: '这次合并已经撤销', en: 'The merge is undone already' },
  advice: { zh: '不必再撤销；两条都已恢复。', en: 'Nothing is left to be done: both are there again.' },
  detail: () => ({ zh: '这次合并已经撤销，两条都已恢复。', en: 'The merge was undone, and both are there again.' }),
  example: {}
})

export const mergeOvertaken = defineProblem<{ fields: readonly string[] }>({
  kind: 'conflict',
  code: 'merge_overtaken',
  title: { zh: '合并之后又有变更，不能撤销', en: 'The merge was overtaken and cannot be undone' },
  advice: {
    zh: '合并时取用的字段后来又改过，或保留的一条又并入了别的：先撤销后来的合并，或把那些字段改回合并时的内容，再撤销。',
    en: 'What was taken over has been changed since, or the survivor was merged into another: undo the later merge, or set these fields back to what the merge made them.'
  },
  detail: ({ fields }) => ({
    zh:
      fields.length === 0
        ? '保留的一条后来又并入了另一条，请先撤销后来的合并。'
        : `合并时取用的内容后来又改过（${fields.join('、')}），不能撤销；改回合并时的内容后可以再试。`,
    en:
      fields.length === 0
        ? 'The survivor was merged into another since; undo that merge first.'
        : `What was taken over was changed since (${fields.join(', ')}); set it back, then try again.`
  }),
  example: { fields: ['phone'] }
})

export const mergeNumberTaken = defineProblem({
  kind: 'conflict',
  code: 'merge_number_taken',
  title: { zh: '原来的号码已被别人登记', en: 'A number is somebody else’s by now' },
  advice: {
    zh: '请先核对那个号码现在登记在谁名下，改正后再撤销。',
    en: 'Find out for whom the number is registered now and set that right first.'
  },
  detail: () => ({
    zh: '两条之一原来的号码或信用代码已登记在别的一条名下，不能恢复；请核对后再撤销。',
    en: 'A number that one of the two had is registered for somebody else by now, so it cannot be restored.'
  }),
  example: {}
})
