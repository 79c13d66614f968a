import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { QuestionnaireCode } from '../questionnaire-schemas.ts'
import { area, cursor, limit, next, orNull, STAFF_ID, uuid } from '../schemas.ts'
import { ROUND_KINDS, ROUND_STATUSES } from './rules/codes.ts'
import { MONTH_PATTERN } from './rules/rounds.ts'

export const ROUND_ID = '5b0d7c52-2f7b-4f39-9a35-0d8e6c1b7a40'

export const at = (description: string) =>
  Type.String({ format: 'date-time', description, examples: ['2026-11-02T09:00:00+08:00'] })

export const RoundId = Type.Object({ id: uuid('轮次编号。', ROUND_ID) })
export type RoundId = Static<typeof RoundId>

const month = Type.String({ pattern: MONTH_PATTERN, description: '摸排的月份。', examples: ['2026-11'] })

const round_area = Type.String({
  ...AreaCode,
  description: '摸排的街道或社区的 12 位区划代码。',
  examples: ['370811015000']
})

export const roundStatus = Type.Enum([...ROUND_STATUSES], {
  type: 'string',
  description: '状态：planned 已计划，open 已启动，closed 已结束。',
  examples: ['open']
})

export const due_on = Type.String({
  format: 'date',
  description: '截止日期，当天仍可走访；之后没有走访的算逾期。',
  examples: ['2026-11-25']
})

const reference = (description: string, code: string) =>
  Type.Object(
    {
      code: Type.String({ ...QuestionnaireCode, examples: [code] }),
      version: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: '问卷的版本。', examples: [1] })
    },
    { additionalProperties: false, description }
  )

const plan = {
  area_code: round_area,
  month,
  kind: Type.Enum([...ROUND_KINDS], {
    type: 'string',
    description: '种类：baseline 集中摸排，monthly 月度常态摸排。',
    examples: ['monthly']
  }),
  due_on,
  worker_questionnaire: reference('走访新就业人员用的问卷版本。', 'worker_standard'),
  business_questionnaire: reference('走访新业态企业用的问卷版本。', 'business_standard')
}

export const Round = Type.Object(
  {
    id: uuid('轮次编号。', ROUND_ID),
    ...plan,
    status: roundStatus,
    version: Type.Integer({ description: '版本，每次变更加一；修改时放在 If-Match 中。', examples: [1] }),
    created_at: at('何时新建。'),
    updated_at: at('最近一次改动。'),
    opened_at: orNull(at('何时启动。'), '何时启动；未启动为 null。'),
    closed_at: orNull(at('何时结束。'), '何时结束；未结束为 null。')
  },
  { $id: 'Round', title: 'Round', description: '一轮摸排。' }
)
export type Round = Static<typeof Round>

const NewRound = Type.Object(plan, {
  additionalProperties: false,
  $id: 'NewRound',
  title: 'NewRound',
  description: '要计划的一轮摸排。一个社区一个月只有一轮。'
})
export type NewRound = Static<typeof NewRound>

const RoundChange = Type.Object(plan, {
  additionalProperties: false,
  $id: 'RoundChange',
  title: 'RoundChange',
  description: '轮次改成的样子，整体替换；启动后只有截止日期可以不同。'
})

export const RoundPage = Type.Object(
  { items: Type.Array(Type.Ref('Round')), next },
  { $id: 'RoundPage', title: 'RoundPage', description: '一页摸排轮次，月份晚的在前。' }
)
export interface RoundPage {
  items: Round[]
  next: string | null
}

export const RoundFilter = Type.Object(
  {
    status: Type.Optional(roundStatus),
    month: Type.Optional(month),
    area_code: area,
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type RoundFilter = Static<typeof RoundFilter>

const communityOfRound = Type.String({ ...AreaCode, description: '社区的 12 位区划代码。' })

const NewAssignment = Type.Object(
  { area_code: communityOfRound, enumerator_id: uuid('走访这个社区的网格员的人员编号。', STAFF_ID) },
  {
    additionalProperties: false,
    $id: 'NewAssignment',
    title: 'NewAssignment',
    description: '把一个社区分派给一名网格员；已分派给别人的，转给这一名。'
  }
)
export type NewAssignment = Static<typeof NewAssignment>

const Assignment = Type.Object(
  {
    id: uuid('分派编号。', ROUND_ID),
    area_code: communityOfRound,
    enumerator_id: uuid('网格员的人员编号。', STAFF_ID),
    assigned_by: orNull(uuid('分派人的人员编号。', STAFF_ID), '谁分派的；由系统分派的为 null。'),
    began_at: at('从何时起。'),
    ended_at: orNull(at('到何时止。'), '到何时止；现在仍有效的为 null。')
  },
  { $id: 'Assignment', title: 'Assignment', description: '一轮中一个社区由谁走访。' }
)
export type Assignment = Static<typeof Assignment>

const AssignmentPage = Type.Object(
  { items: Type.Array(Type.Ref('Assignment')), next },
  { $id: 'AssignmentPage', title: 'AssignmentPage', description: '一页分派，按社区和时间排列，包括已转出的。' }
)
export interface AssignmentPage {
  items: Assignment[]
  next: string | null
}

export const AssignmentFilter = Type.Object(
  {
    area_code: area,
    is_current: Type.Optional(
      Type.Boolean({ description: 'true 只要现在有效的，false 只要已转出的。', examples: [true] })
    ),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type AssignmentFilter = Static<typeof AssignmentFilter>

export const exampleRound: Round = {
  id: ROUND_ID,
  area_code: '370811015000',
  month: '2026-11',
  kind: 'monthly',
  due_on: '2026-11-25',
  worker_questionnaire: { code: 'worker_standard', version: 1 },
  business_questionnaire: { code: 'business_standard', version: 1 },
  status: 'open',
  version: 2,
  created_at: '2026-10-30T09:00:00+08:00',
  updated_at: '2026-11-02T09:00:00+08:00',
  opened_at: '2026-11-02T09:00:00+08:00',
  closed_at: null
}

export const exampleAssignment: Assignment = {
  id: '8f0a5e0c-5d84-4f43-8f0c-2a6c1d3b5e77',
  area_code: '370811015002',
  enumerator_id: STAFF_ID,
  assigned_by: '0d9c1f5e-6a53-4c8e-9a39-2f6c1b7d8e90',
  began_at: '2026-11-02T09:00:00+08:00',
  ended_at: null
}

export const roundSchemas = [Round, NewRound, RoundChange, RoundPage, NewAssignment, Assignment, AssignmentPage]
