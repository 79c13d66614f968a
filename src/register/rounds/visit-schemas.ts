import Type, { type Static } from 'typebox'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import { area, community, cursor, limit, next, orNull, STAFF_ID, uuid, WORKER_ID } from '../schemas.ts'
import { CORRECTED_OUTCOMES, CORRECTION_REASONS, OUTCOMES } from './rules/codes.ts'
import { at, due_on, ROUND_ID, roundStatus } from './schemas.ts'

const OUTCOME_WORDS = 'met 见到，absent 不在，refused 拒访，moved 搬走，left_trade 转行，new 新发现'

const outcome = Type.Enum([...OUTCOMES], {
  type: 'string',
  description: `走访结果：${OUTCOME_WORDS}。`,
  examples: ['met']
})

const enumerator_id = orNull(uuid('网格员的人员编号。', STAFF_ID), '谁走访的，还没走访的由谁走访；没有分派的为 null。')

const number = (description: string, example: number) => Type.Integer({ description, examples: [example] })

const counts = {
  listed: number('启动时在名单上的。', 12),
  met: number('见到的。', 8),
  absent: number('不在的。', 1),
  refused: number('拒访的。', 0),
  moved: number('搬走的，包括没走访而台账上已转到别处的。', 1),
  left_trade: number('转行的，包括没走访而台账上已离开的。', 0),
  new: number('这一轮新发现的，不在名单上。', 2),
  pending: number('还没有走访的。', 2),
  overdue: number('还没有走访而截止日期已过的。', 0)
}

export const RoundCounts = Type.Object(counts, {
  $id: 'RoundCounts',
  title: 'RoundCounts',
  description: '走访结果的合计。'
})
export type RoundCounts = Static<typeof RoundCounts>

const RoundFigure = Type.Object(
  { area_code: community, enumerator_id, ...counts },
  { $id: 'RoundFigure', title: 'RoundFigure', description: '一个社区、一名网格员的走访结果。' }
)
export type RoundFigure = Static<typeof RoundFigure>

const reason = Type.Enum([...CORRECTION_REASONS], {
  type: 'string',
  description:
    '为什么更正：recorded_late 结束后才报来，recorded_wrongly 录错，found_in_review 复核发现，subject_objected 本人提出异议。',
  examples: ['recorded_late']
})

const corrected = Type.Enum([...CORRECTED_OUTCOMES], {
  type: 'string',
  description: `更正后的走访结果：${OUTCOME_WORDS}；新发现的不能由更正得到。`,
  examples: ['met']
})

const from_outcome = orNull(outcome, '原来的走访结果（或上一次更正后的）；没有走访的为 null。')

const CorrectionCount = Type.Object(
  {
    area_code: community,
    corrected_by: uuid('谁更正的。', STAFF_ID),
    corrected_on: Type.String({ format: 'date', description: '哪一天。', examples: ['2026-12-03'] }),
    from_outcome,
    to_outcome: corrected,
    reason,
    count: number('几次走访。', 1)
  },
  { $id: 'CorrectionCount', title: 'CorrectionCount', description: '同一人同一天同样的更正有几次。' }
)
export type CorrectionCount = Static<typeof CorrectionCount>

export const RoundProgress = Type.Object(
  {
    round_id: uuid('轮次编号。', ROUND_ID),
    status: roundStatus,
    due_on,
    is_final: Type.Boolean({ description: '轮次结束后数字不再改变。', examples: [false] }),
    items: Type.Array(Type.Ref('RoundFigure'), { description: '您管辖范围内的，按社区和网格员排列。' }),
    totals: Type.Ref('RoundCounts'),
    corrections: Type.Array(Type.Ref('CorrectionCount'), {
      description: '结束后的更正，列在旁边，不改变 items 和 totals；最早的在前，最多 1000 项。'
    })
  },
  { $id: 'RoundProgress', title: 'RoundProgress', description: '一轮摸排的进度，或结束后的最终数字。' }
)
export interface RoundProgress {
  round_id: string
  status: Static<typeof roundStatus>
  due_on: string
  is_final: boolean
  items: RoundFigure[]
  totals: RoundCounts
  corrections: CorrectionCount[]
}

/** What is told of a visit wherever it is. */
export const visitFields = {
  subject_id: uuid('台账编号。', WORKER_ID),
  subject_kind: Type.Enum([...SUBJECT_KINDS], {
    type: 'string',
    description: '走访的对象：worker 新就业人员，business 新业态企业。',
    examples: ['worker']
  }),
  area_code: Type.String({ ...community, description: '计入哪个社区：走访前为现在所在的，走访后为当时所在的。' }),
  base_version: number('列入名单时台账的版本。', 3),
  is_listed: Type.Boolean({ description: '启动时是否在名单上。', examples: [true] }),
  is_new: Type.Boolean({ description: '是否这一轮新发现的。', examples: [false] }),
  outcome: orNull(outcome, '走访结果；还没有走访的为 null。'),
  outcome_at: orNull(at('何时走访。'), '何时走访；还没有走访的为 null。'),
  enumerator_id
}

export const Visit = Type.Object(
  {
    ...visitFields,
    submission_id: orNull(uuid('填报编号。', ROUND_ID), '由哪次填报得到；没有的为 null。'),
    corrected_outcome: orNull(corrected, '轮次结束后更正为；没有更正的为 null。')
  },
  { $id: 'Visit', title: 'Visit', description: '一轮中对一个对象的走访。' }
)
export type Visit = Static<typeof Visit>

const VisitPage = Type.Object(
  { items: Type.Array(Type.Ref('Visit')), next },
  { $id: 'VisitPage', title: 'VisitPage', description: '一页走访，按社区和台账编号排列。' }
)
export interface VisitPage {
  items: Visit[]
  next: string | null
}

export const VisitFilter = Type.Object(
  {
    area_code: area,
    enumerator_id: Type.Optional(uuid('只要这名网格员走访的，或应由其走访的。', STAFF_ID)),
    outcome: Type.Optional(
      Type.Enum([...OUTCOMES, 'none'], {
        type: 'string',
        description: `只要这样的走访结果：${OUTCOME_WORDS}，none 还没有走访。`,
        examples: ['none']
      })
    ),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type VisitFilter = Static<typeof VisitFilter>

export const VisitOfRound = Type.Object({
  id: uuid('轮次编号。', ROUND_ID),
  subject_id: uuid('台账编号。', WORKER_ID)
})
export type VisitOfRound = Static<typeof VisitOfRound>

const NewCorrection = Type.Object(
  { outcome: corrected, reason },
  {
    additionalProperties: false,
    $id: 'NewVisitCorrection',
    title: 'NewVisitCorrection',
    description: '对已结束轮次的一次走访的更正。原因只用代码：自由填写的话必然涉及个人。'
  }
)
export type NewCorrection = Static<typeof NewCorrection>

const Correction = Type.Object(
  {
    id: uuid('更正编号。', ROUND_ID),
    subject_id: uuid('台账编号。', WORKER_ID),
    area_code: community,
    from_outcome,
    to_outcome: corrected,
    reason,
    corrected_by: uuid('谁更正的。', STAFF_ID),
    corrected_at: at('何时更正。')
  },
  { $id: 'VisitCorrection', title: 'VisitCorrection', description: '一次更正；轮次的最终数字不因此改变。' }
)
export type Correction = Static<typeof Correction>

export const exampleCounts: RoundCounts = {
  listed: 12,
  met: 8,
  absent: 1,
  refused: 0,
  moved: 1,
  left_trade: 0,
  new: 2,
  pending: 2,
  overdue: 0
}

export const exampleProgress: RoundProgress = {
  round_id: ROUND_ID,
  status: 'open',
  due_on: '2026-11-25',
  is_final: false,
  items: [{ area_code: '370811015002', enumerator_id: STAFF_ID, ...exampleCounts }],
  totals: exampleCounts,
  corrections: []
}

export const exampleVisit: Visit = {
  subject_id: WORKER_ID,
  subject_kind: 'worker',
  area_code: '370811015002',
  base_version: 3,
  is_listed: true,
  is_new: false,
  outcome: 'met',
  outcome_at: '2026-11-06T15:20:00+08:00',
  enumerator_id: STAFF_ID,
  submission_id: 'b6a1f0de-8d0c-4a59-9f53-6d1f0c2b3a44',
  corrected_outcome: null
}

export const exampleCorrection: Correction = {
  id: 'c1d2e3f4-0a1b-4c2d-8e3f-4a5b6c7d8e9f',
  subject_id: WORKER_ID,
  area_code: '370811015002',
  from_outcome: 'absent',
  to_outcome: 'met',
  reason: 'recorded_late',
  corrected_by: STAFF_ID,
  corrected_at: '2026-12-03T10:00:00+08:00'
}

export const visitSchemas = [
  RoundCounts,
  RoundFigure,
  CorrectionCount,
  RoundProgress,
  Visit,
  VisitPage,
  NewCorrection,
  Correction
]
