import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { area, cursor, day, labelled, limit, next, orNull, STAFF_ID, uuid } from '../../register/schemas.ts'
import { ACTIVITY_ID, moment, version, words } from '../schemas.ts'
import {
  ACTIVITY_KIND_LABELS,
  ACTIVITY_STATUSES,
  type ActivityKind,
  type ActivityStatus,
  DIVISIONS_MAX,
  type Division,
  PLANNED_STATUSES
} from './rules.ts'

export const kind = labelled('种类', ACTIVITY_KIND_LABELS, 'service')

const status = Type.Enum([...ACTIVITY_STATUSES], {
  type: 'string',
  description: '状态：draft 草稿（只有管辖该区划的工作人员看得到），published 已发布，cancelled 已取消。',
  examples: ['published']
})

const areaCode = Type.String({ ...AreaCode, description: '所在街道或社区的 12 位区划代码。' })
const title = words(100, '名称。', '周末骑手交通安全宣传')
const description = orNull(
  words(2_000, '内容。', '在路口向骑手宣传交通安全。'),
  '内容，公开，不得写个人信息；没有的为 null。'
)
const organisation = words(100, '组织单位。', '琵琶山社区居民委员会')
const responsible = uuid('由哪位工作人员负责。', STAFF_ID)
const beginsOn = day('第一天。')
const endsOn = day('最后一天，至多在第一天之后 366 天。')

const Divisions = Type.Array(
  Type.Object(
    {
      name: words(50, '组别名称。', '青年组'),
      capacity: orNull(
        Type.Integer({ minimum: 1, maximum: 10_000, description: '名额。', examples: [20] }),
        '每个班次中该组的名额；只受班次名额限制的为 null。'
      )
    },
    { additionalProperties: false }
  ),
  { maxItems: DIVISIONS_MAX, description: '组别，只有文体活动才有；有组别的，报名时须选一个。' }
)

export const Activity = Type.Object(
  {
    id: uuid('活动编号。', ACTIVITY_ID),
    version,
    area_code: areaCode,
    kind,
    title,
    description,
    organisation,
    responsible_id: orNull(responsible, '由哪位工作人员负责；只答复给管辖该区划的工作人员，其他人看到的为 null。'),
    begins_on: beginsOn,
    ends_on: endsOn,
    divisions: Divisions,
    status,
    cancellation_reason: orNull(words(200, '原因。', '暴雨预警。'), '取消的原因；没有取消的为 null。'),
    published_at: orNull(moment('时间。'), '何时发布；没有发布的为 null。'),
    updated_at: moment('这一版本何时登记。')
  },
  { $id: 'Activity', title: 'Activity', description: '一项活动。' }
)
export interface Activity {
  id: string
  version: number
  area_code: string
  kind: ActivityKind
  title: string
  description: string | null
  organisation: string
  responsible_id: string | null
  begins_on: string
  ends_on: string
  divisions: Division[]
  status: ActivityStatus
  cancellation_reason: string | null
  published_at: string | null
  updated_at: string
}

export const ActivityPage = Type.Object(
  { items: Type.Array(Type.Ref('Activity')), next },
  { $id: 'ActivityPage', title: 'ActivityPage', description: '一页活动，按第一天排列。' }
)
export interface ActivityPage {
  items: Activity[]
  next: string | null
}

const plan = {
  title,
  description: Type.Optional(description),
  organisation,
  responsible_id: responsible,
  begins_on: beginsOn,
  ends_on: endsOn,
  divisions: Type.Optional(Divisions),
  status: Type.Enum([...PLANNED_STATUSES], {
    type: 'string',
    description: '状态：draft 草稿，published 已发布；发布后不能再改回草稿。',
    examples: ['published']
  })
}

export const ActivityPlan = Type.Object(plan, {
  $id: 'ActivityPlan',
  title: 'ActivityPlan',
  description: '活动的内容，整体替换；没有写的清空。区划和种类不变。',
  additionalProperties: false
})
export type ActivityPlan = Static<typeof ActivityPlan>

export const NewActivity = Type.Object(
  { area_code: areaCode, kind, ...plan },
  { $id: 'NewActivity', title: 'NewActivity', description: '一项新的活动。', additionalProperties: false }
)
export type NewActivity = Static<typeof NewActivity>

export const ActivityCancellation = Type.Object(
  { reason: words(200, '原因，公开，不得写个人信息。', '暴雨预警。') },
  {
    $id: 'ActivityCancellation',
    title: 'ActivityCancellation',
    description: '取消一项活动的原因。',
    additionalProperties: false
  }
)
export type ActivityCancellation = Static<typeof ActivityCancellation>

export const ActivityFilter = Type.Object(
  {
    area_code: area,
    kind: Type.Optional(kind),
    status: Type.Optional(status),
    from: Type.Optional(day('只要最后一天不早于这一天的；不写则为今天。')),
    to: Type.Optional(day('只要第一天不晚于这一天的。')),
    station_code: Type.Optional(
      Type.String({ minLength: 3, maxLength: 32, description: '只要有班次在这座驿站的。', examples: ['GYG-002'] })
    ),
    q: Type.Optional(
      Type.String({
        maxLength: 50,
        // Something besides blanks and punctuation.
        pattern: '[\\p{L}\\p{N}]',
        description: '按名称或组织单位查找。',
        examples: ['交通安全']
      })
    ),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type ActivityFilter = Static<typeof ActivityFilter>

export const activitySchemas = [Activity, ActivityPage, ActivityPlan, NewActivity, ActivityCancellation]

export const exampleActivity: Activity = {
  id: ACTIVITY_ID,
  version: 1,
  area_code: '370811015002',
  kind: 'service',
  title: '周末骑手交通安全宣传',
  description: '在路口向骑手宣传交通安全。',
  organisation: '琵琶山社区居民委员会',
  responsible_id: STAFF_ID,
  begins_on: '2026-11-28',
  ends_on: '2026-11-29',
  divisions: [],
  status: 'published',
  cancellation_reason: null,
  published_at: '2026-11-23T10:00:00+08:00',
  updated_at: '2026-11-23T10:00:00+08:00'
}

export const exampleCancelledActivity: Activity = {
  ...exampleActivity,
  version: 2,
  status: 'cancelled',
  cancellation_reason: '暴雨预警。'
}
