import Type, { type Static } from 'typebox'
import { ItemProblem } from '../../http/item-problems.ts'
import { category, text } from '../needs/schemas.ts'
import { choice, closed } from '../question-schemas.ts'
import { givenAnswers } from '../questionnaire-schemas.ts'
import { OUTCOMES, type Outcome } from '../rounds/rules/codes.ts'
import { SUBJECT_KINDS, type SubjectKind } from '../rules/codes.ts'
import type { Answers } from '../rules/questions.ts'
import { area, community, cursor, limit, next, orNull, STAFF_ID, time, uuid, WORKER_ID } from '../schemas.ts'
import type { GivenNeed } from './candidates.ts'
import { HOLD_REASONS, type HoldReason, SUBMISSION_STATUSES, type SubmissionStatus } from './rules/codes.ts'

export const SUBMISSION_ID = '5b0e6f6a-6c0d-4a53-9a55-0c1d2e3f4a5b'
export const ROUND_ID = '8c1a2b3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'
export const CONFLICT_ID = '3e4f5a6b-7c8d-4e9f-a0b1-c2d3e4f5a6b7'

export const BATCH_ITEMS_MAX = 500

const NEEDS_MAX = 10

const outcome = choice(
  OUTCOMES,
  '走访结果：met 见到，absent 不在，refused 拒访，moved 搬走，left_trade 转行，new 新登记。',
  'met'
)
const status = choice(
  SUBMISSION_STATUSES,
  '状态：received 已收到、等待对象或审核，approved 已入台账，has_issues 退回修改，rejected 不予采用。',
  'approved'
)
const subject_kind = choice(SUBJECT_KINDS, '对象：新就业人员、新业态企业。', 'worker')
const hold_reasons = Type.Array(
  choice(
    HOLD_REASONS,
    '为什么等待：subject_pending 对象还不在台账中，new_subject 新登记，changed_identity 姓名、号码或信用代码有变，outlier 数值反常，replacement 退回后重报，sample 随机抽查，unapproved 撤销过审核。',
    'new_subject'
  ),
  { description: '为什么等待或曾经等待；直接入台账的为空。', examples: [[]] }
)
const fields = (description: string) =>
  Type.Array(Type.String({ examples: ['phone'] }), { description, examples: [[]] })

export const needs = Type.Optional(
  Type.Array(Type.Object({ category, text }, closed), {
    maxItems: NEEDS_MAX,
    description: '对象提出的需求：各记为一条，见 GET /v1/needs；新登记的对象，进入台账时才记。',
    examples: [[{ category: 'schooling', text: '孩子明年上小学，想了解入学手续。' }]]
  })
)

const NewSubmission = Type.Object(
  {
    id: uuid('填报编号，由填报的设备生成；同一编号重复提交只算一次。', SUBMISSION_ID),
    round_id: uuid('轮次编号。', ROUND_ID),
    subject_kind,
    subject_id: uuid('对象的台账编号；新登记的由设备生成，以后就是台账编号。', WORKER_ID),
    is_new: Type.Optional(Type.Boolean({ description: '台账中还没有、这次新登记的对象。', examples: [false] })),
    area_code: Type.Optional(
      Type.String({ ...community, description: '新登记的对象所在的社区；问卷问了社区的可以不填。' })
    ),
    base_version: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 2_147_483_647,
        description: '填报所依据的台账版本；新登记的、对新登记对象接着填报的不写。',
        examples: [1]
      })
    ),
    device_time: Type.String({
      format: 'date-time',
      maxLength: 40,
      description: '设备上填报的时间，带时区；比现在晚一天以上的拒绝。',
      examples: ['2026-11-23T09:30:00+08:00']
    }),
    outcome,
    answers: Type.Optional(givenAnswers('本轮问卷的回答，以问题的代码为名；没有回答的问题保持原样。')),
    is_unchanged: Type.Optional(
      Type.Boolean({ description: '核对过，没有任何变化：记一次确认，不产生新版本。', examples: [false] })
    ),
    replaces_id: Type.Optional(uuid('退回修改后重报的，写原来那份的编号。', SUBMISSION_ID)),
    needs
  },
  { ...closed, $id: 'NewSubmission', title: 'NewSubmission', description: '一份填报：在一轮摸排中对一个对象的走访。' }
)
export interface NewSubmission {
  id: string
  round_id: string
  subject_kind: SubjectKind
  subject_id: string
  is_new?: boolean
  area_code?: string
  base_version?: number
  device_time: string
  outcome: Outcome
  answers?: Answers
  is_unchanged?: boolean
  replaces_id?: string
  needs?: GivenNeed[]
}

const NewSubmissions = Type.Object(
  {
    items: Type.Array(Type.Ref('NewSubmission'), {
      minItems: 1,
      maxItems: BATCH_ITEMS_MAX,
      description: `填报，最多 ${BATCH_ITEMS_MAX} 份；每份单独判断，有误的不影响其他。`
    })
  },
  { ...closed, $id: 'NewSubmissions', title: 'NewSubmissions', description: '一批填报。' }
)
export interface NewSubmissions {
  items: unknown[]
}

/** What is looked at before the items are, each for itself. */
export const AnyItems = Type.Object(
  { items: Type.Array(Type.Unknown(), { minItems: 1, maxItems: BATCH_ITEMS_MAX }) },
  closed
)

const receipt = {
  status,
  hold_reasons,
  recorded_version: orNull(Type.Integer({ examples: [2] }), '在台账中形成的版本；没有改动、等待审核的为 null。'),
  superseded_fields: fields('同一人后来又填过、因此没有采用的字段。'),
  conflicts: Type.Array(
    Type.Object({
      id: uuid('冲突编号，见 GET /v1/conflicts/{id}。', CONFLICT_ID),
      field: Type.String({ description: '字段名。', examples: ['phone'] })
    }),
    { description: '与别人的改动冲突、等人裁定的字段。' }
  )
}

const SubmissionReceipt = Type.Object(
  { id: uuid('填报编号。', SUBMISSION_ID), ...receipt },
  { $id: 'SubmissionReceipt', title: 'SubmissionReceipt', description: '一份填报的回执。' }
)
export interface SubmissionReceipt {
  id: string
  status: SubmissionStatus
  hold_reasons: readonly HoldReason[]
  recorded_version: number | null
  superseded_fields: readonly string[]
  conflicts: readonly { id: string; field: string }[]
}

const RESULTS = ['received', 'repeated', 'refused'] as const

const SubmissionResult = Type.Object(
  {
    id: orNull(Type.String({ examples: [SUBMISSION_ID] }), '填报编号；写得无法辨认的为 null。'),
    result: choice(RESULTS, '结果：received 已收下，repeated 以前已收下，refused 未收下。', 'received'),
    receipt: orNull(Type.Ref('SubmissionReceipt'), '回执；未收下的为 null。'),
    problem: orNull(Type.Ref('ItemProblem'), '为什么未收下；收下的为 null。')
  },
  { $id: 'SubmissionResult', title: 'SubmissionResult', description: '一批中一份填报的结果。' }
)
export interface SubmissionResult {
  id: string | null
  result: (typeof RESULTS)[number]
  receipt: SubmissionReceipt | null
  problem: ItemProblem | null
}

const SubmissionResults = Type.Object(
  { items: Type.Array(Type.Ref('SubmissionResult'), { description: '与提交的顺序相同，每份一项。' }) },
  { $id: 'SubmissionResults', title: 'SubmissionResults', description: '一批填报的结果。' }
)

const answerShown = Type.Unsafe({ type: ['string', 'number', 'boolean', 'array'], items: { type: 'string' } })

export const Submission = Type.Object(
  {
    id: uuid('填报编号。', SUBMISSION_ID),
    version: Type.Integer({ description: '审核每进一步加一。', examples: [1] }),
    round_id: uuid('轮次编号。', ROUND_ID),
    subject_kind,
    subject_id: uuid('对象的台账编号。', WORKER_ID),
    area_code: community,
    submitted_by: uuid('谁填报的。', STAFF_ID),
    received_at: time('何时收到。'),
    device_time: time('设备上填报的时间。'),
    is_clock_ahead: Type.Boolean({ description: '设备时间明显比收到的时间晚。', examples: [false] }),
    outcome,
    is_unchanged: Type.Boolean({ description: '核对过，没有变化。', examples: [false] }),
    base_version: orNull(Type.Integer({ examples: [1] }), '填报所依据的台账版本；新登记的为 null。'),
    replaces_id: orNull(uuid('填报编号。', SUBMISSION_ID), '重报的是哪一份；不是重报的为 null。'),
    problem_code: orNull(
      Type.String({ examples: ['worker_registered'] }),
      '等待之后未能采用的原因（错误码）；没有的为 null。'
    ),
    answers: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: answerShown,
      description: '回答，个人信息脱敏或以 *** 代替；个人信息已删除的没有。',
      examples: [{ weekly_hours: 48, phone: '199****0001' }]
    }),
    ...receipt
  },
  { $id: 'Submission', title: 'Submission', description: '一份填报。' }
)
export interface Submission extends SubmissionReceipt {
  version: number
  round_id: string
  subject_kind: SubjectKind
  subject_id: string
  area_code: string
  submitted_by: string
  received_at: string
  device_time: string
  is_clock_ahead: boolean
  outcome: Outcome
  is_unchanged: boolean
  base_version: number | null
  replaces_id: string | null
  problem_code: string | null
  answers: Record<string, unknown>
}

const SubmissionPage = Type.Object(
  { items: Type.Array(Type.Ref('Submission')), next },
  { $id: 'SubmissionPage', title: 'SubmissionPage', description: '一页填报，先收到的在前。' }
)
export interface SubmissionPage {
  items: Submission[]
  next: string | null
}

export const SubmissionId = Type.Object({ id: uuid('填报编号。', SUBMISSION_ID) })

export const SubmissionFilter = Type.Object(
  {
    area_code: area,
    round_id: Type.Optional(uuid('只要这一轮的。', ROUND_ID)),
    status: Type.Optional(status),
    subject_id: Type.Optional(uuid('只要这个对象的。', WORKER_ID)),
    submitted_by: Type.Optional(uuid('只要这个人填报的。', STAFF_ID)),
    limit,
    cursor
  },
  closed
)
export type SubmissionFilter = Static<typeof SubmissionFilter>

export const exampleReceipt: SubmissionReceipt = {
  id: SUBMISSION_ID,
  status: 'approved',
  hold_reasons: [],
  recorded_version: 2,
  superseded_fields: [],
  conflicts: []
}

export const exampleSubmission: Submission = {
  ...exampleReceipt,
  version: 1,
  round_id: ROUND_ID,
  subject_kind: 'worker',
  subject_id: WORKER_ID,
  area_code: '370811015002',
  submitted_by: STAFF_ID,
  received_at: '2026-11-23T02:00:00.000Z',
  device_time: '2026-11-23T01:30:00.000Z',
  is_clock_ahead: false,
  outcome: 'met',
  is_unchanged: false,
  base_version: 1,
  replaces_id: null,
  problem_code: null,
  answers: { weekly_hours: 48 }
}

export const exampleResults = {
  items: [{ id: SUBMISSION_ID, result: 'received', receipt: exampleReceipt, problem: null }]
}

export const submissionSchemas = [
  ItemProblem,
  NewSubmission,
  NewSubmissions,
  SubmissionReceipt,
  SubmissionResult,
  SubmissionResults,
  Submission,
  SubmissionPage
]
