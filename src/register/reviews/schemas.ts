import Type, { type Static } from 'typebox'
import { choice, closed } from '../question-schemas.ts'
import { cursor, limit, next, orNull, STAFF_ID, time, uuid } from '../schemas.ts'
import { Submission } from '../submissions/schemas.ts'
import { REVIEW_ACTIONS, type ReviewAction } from './rules/codes.ts'

const COMMENT_CHARACTERS_MAX = 500

const comment = (description: string) =>
  Type.String({
    minLength: 1,
    maxLength: COMMENT_CHARACTERS_MAX,
    pattern: '\\S',
    description: `${description}加密保存，不记入审计，最多 ${COMMENT_CHARACTERS_MAX} 个字。`,
    examples: ['请再核对工作时间']
  })

const Approval = Type.Object(
  { comment: Type.Optional(comment('审核意见。')) },
  { ...closed, $id: 'Approval', title: 'Approval', description: '审核通过。', examples: [{}] }
)
export interface Approval {
  comment?: string
}

const Objection = Type.Object(
  { comment: comment('退回、不予采用或撤销的原因。') },
  { ...closed, $id: 'Objection', title: 'Objection', description: '退回、不予采用或撤销，须写明原因。' }
)
export interface Objection {
  comment: string
}

const Review = Type.Object(
  {
    id: uuid('审核编号。', '4f5a6b7c-8d9e-4f0a-b1c2-d3e4f5a6b7c8'),
    action: choice(
      REVIEW_ACTIONS,
      '做了什么：approve 通过，return 退回修改，reject 不予采用，unapprove 撤销。',
      'return'
    ),
    reviewed_by: uuid('谁审核的。', STAFF_ID),
    reviewed_at: time('何时审核。'),
    comment: orNull(Type.String({ examples: ['请再核对工作时间'] }), '意见；没有写的、个人信息已删除的为 null。'),
    taken_back_fields: Type.Array(Type.String({ examples: ['weekly_hours'] }), {
      description: '撤销时改回原样的字段。'
    }),
    overtaken_fields: Type.Array(Type.String({ examples: ['phone'] }), {
      description: '撤销时没有改回的字段：这期间别人又改过。'
    })
  },
  { $id: 'Review', title: 'Review', description: '对一份填报的一次审核。' }
)
export interface Review {
  id: string
  action: ReviewAction
  reviewed_by: string
  reviewed_at: string
  comment: string | null
  taken_back_fields: string[]
  overtaken_fields: string[]
}

const ReviewPage = Type.Object(
  { items: Type.Array(Type.Ref('Review')), next },
  { $id: 'ReviewPage', title: 'ReviewPage', description: '一页审核记录，先的在前。' }
)
export interface ReviewPage {
  items: Review[]
  next: string | null
}

export const ReviewFilter = Type.Object({ limit, cursor }, closed)
export type ReviewFilter = Static<typeof ReviewFilter>

const ReviewedSubmission = Type.Object(
  { submission: Type.Ref('Submission'), review: Type.Ref('Review') },
  { $id: 'ReviewedSubmission', title: 'ReviewedSubmission', description: '审核之后的填报，和这次审核。' }
)

export const exampleReview: Review = {
  id: '4f5a6b7c-8d9e-4f0a-b1c2-d3e4f5a6b7c8',
  action: 'return',
  reviewed_by: STAFF_ID,
  reviewed_at: '2026-11-23T02:00:00.000Z',
  comment: '请再核对工作时间',
  taken_back_fields: [],
  overtaken_fields: []
}

export const reviewSchemas = [Submission, Approval, Objection, Review, ReviewPage, ReviewedSubmission]
