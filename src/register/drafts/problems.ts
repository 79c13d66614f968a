import { defineProblem } from '../../problem.ts'

export const draftNotFound = defineProblem({
  kind: 'not_found',
  code: 'submission_draft_not_found',
  pointer: '/path/id',
  title: { zh: '没有这份草稿', en: 'There is no such draft' },
  advice: {
    zh: '草稿只有本人看得到，提交、放弃或 60 天没有改动后就没有了；请用 GET /v1/submissions/drafts 核对编号。',
    en: 'A draft is its author’s alone, and ends when it is handed in or discarded, or is not touched for 60 days; see GET /v1/submissions/drafts.'
  },
  detail: () => ({
    zh: '您没有这个编号的草稿，请用 GET /v1/submissions/drafts 核对。',
    en: 'You have no draft with this id; see GET /v1/submissions/drafts.'
  }),
  example: {}
})

export const draftIdTaken = defineProblem({
  kind: 'conflict',
  code: 'submission_draft_id_taken',
  pointer: '/path/id',
  title: { zh: '这个草稿编号不能用', en: 'The id cannot be a draft’s' },
  advice: { zh: '请换一个新生成的编号（UUID）。', en: 'Send a freshly made UUID.' },
  detail: () => ({
    zh: '这个编号已经用过，请换一个新生成的编号。',
    en: 'The id is in use already; send a freshly made one.'
  }),
  example: {}
})

export const tooManyDrafts = defineProblem({
  kind: 'conflict',
  code: 'too_many_submission_drafts',
  title: { zh: '草稿太多', en: 'There are too many drafts' },
  advice: {
    zh: '请先提交或放弃一些草稿。',
    en: 'Hand in or discard some of them first.'
  },
  detail: ({ drafts_max }: { drafts_max: number }) => ({
    zh: `每人最多保存 ${drafts_max} 份草稿，请先提交或放弃一些。`,
    en: `Nobody keeps more than ${drafts_max} drafts; hand in or discard some of them first.`
  }),
  example: { drafts_max: 200 }
})
