import Type, { type Static } from 'typebox'
import { choice, closed } from '../question-schemas.ts'
import { givenAnswers } from '../questionnaire-schemas.ts'
import { OUTCOMES, type Outcome } from '../rounds/rules/codes.ts'
import { SUBJECT_KINDS, type SubjectKind } from '../rules/codes.ts'
import type { Answers } from '../rules/questions.ts'
import { community, cursor, limit, next, time, uuid, WORKER_ID } from '../schemas.ts'
import type { GivenNeed } from '../submissions/candidates.ts'
import { needs, ROUND_ID, SUBMISSION_ID } from '../submissions/schemas.ts'

const written = {
  round_id: uuid('轮次编号。', ROUND_ID),
  subject_kind: choice(SUBJECT_KINDS, '对象：新就业人员、新业态企业。', 'worker'),
  subject_id: uuid('对象的台账编号；新登记的由设备生成。', WORKER_ID),
  is_new: Type.Optional(Type.Boolean({ description: '新登记的对象。', examples: [false] })),
  area_code: Type.Optional(community),
  base_version: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '填报所依据的台账版本。', examples: [1] })
  ),
  outcome: Type.Optional(choice(OUTCOMES, '走访结果，见提交填报。', 'met')),
  answers: Type.Optional(givenAnswers('写到现在的回答，提交时才核对。')),
  needs
}

const DraftContent = Type.Object(written, {
  ...closed,
  $id: 'SubmissionDraftContent',
  title: 'SubmissionDraftContent',
  description: '写到一半的填报。'
})
export interface DraftContent {
  round_id: string
  subject_kind: SubjectKind
  subject_id: string
  is_new?: boolean
  area_code?: string
  base_version?: number
  outcome?: Outcome
  answers?: Answers
  needs?: GivenNeed[]
}

const Draft = Type.Object(
  {
    id: uuid('草稿编号；用它作填报编号提交后，草稿自动删除。', SUBMISSION_ID),
    version: Type.Integer({ description: '每次保存加一；再保存时放在 If-Match 中。', examples: [1] }),
    ...written,
    created_at: time('何时开始写的。'),
    updated_at: time('最近一次保存。'),
    expires_at: time('到时没有再保存就删除。')
  },
  { $id: 'SubmissionDraft', title: 'SubmissionDraft', description: '自己写到一半的填报，不脱敏，别人看不到。' }
)
export interface Draft extends DraftContent {
  id: string
  version: number
  created_at: string
  updated_at: string
  expires_at: string
}

const DraftPage = Type.Object(
  { items: Type.Array(Type.Ref('SubmissionDraft')), next },
  { $id: 'SubmissionDraftPage', title: 'SubmissionDraftPage', description: '一页草稿，最久没有改动的在前。' }
)
export interface DraftPage {
  items: Draft[]
  next: string | null
}

const DiscardedDraft = Type.Object(
  { id: uuid('草稿编号。', SUBMISSION_ID) },
  { $id: 'DiscardedDraft', title: 'DiscardedDraft', description: '放弃了的草稿。' }
)

export const DraftId = Type.Object({ id: uuid('草稿编号，由填报的设备生成。', SUBMISSION_ID) })

export const DraftFilter = Type.Object(
  { round_id: Type.Optional(uuid('只要这一轮的。', ROUND_ID)), limit, cursor },
  closed
)
export type DraftFilter = Static<typeof DraftFilter>

export const DraftVersionHeader = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: '上次保存得到的 version，加双引号；新草稿不写。', examples: ['"1"'] })
  )
})

export const exampleDraft: Draft = {
  id: SUBMISSION_ID,
  version: 1,
  round_id: ROUND_ID,
  subject_kind: 'worker',
  subject_id: WORKER_ID,
  base_version: 1,
  outcome: 'met',
  answers: { weekly_hours: 48 },
  created_at: '2026-11-23T02:00:00.000Z',
  updated_at: '2026-11-23T02:00:00.000Z',
  expires_at: '2027-01-22T02:00:00.000Z'
}

export const draftSchemas = [DraftContent, Draft, DraftPage, DiscardedDraft]
