import Type, { type Static } from 'typebox'
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../points/service.ts'
import {
  area,
  community,
  cursor,
  day,
  limit,
  next,
  orNull,
  PERSON_ID,
  STAFF_ID,
  time,
  uuid
} from '../../register/schemas.ts'
import { choice } from '../../stations/schemas.ts'
import type { ActivityKind } from '../activities/rules.ts'
import { kind as activityKind } from '../activities/schemas.ts'
import { ACTIVITY_ID, SHIFT_ID, version, words } from '../schemas.ts'
import {
  ACTING_KINDS,
  type ActingKind,
  RECORD_STATUSES,
  type RecordStatus,
  type RecordTexts,
  SPAN_MINUTES_MAX,
  TEXT_CHARACTERS_MAX
} from './rules.ts'

export const RECORD_ID = '5b1f0e9a-2c47-4d63-8a1e-7f3c9d2b6a10'
export const DISPUTE_ID = '8e4a3fad-5f7a-4a96-9d4b-ac6fca5e9d43'

export const RecordId = Type.Object({ id: uuid('服务记录编号。', RECORD_ID) })

export const evidenceGrade = choice(
  EVIDENCE_GRADES,
  '证据等级：code_scanned 扫码签到，staff_confirmed 工作人员确认，entered_later 事后补录。',
  'staff_confirmed'
)
export const status = choice(
  RECORD_STATUSES,
  '状态：pending 待审批，approved 已批准，declined 不批准，reversed 已撤销（不再计入）。',
  'pending'
)
export const actingKind = (description: string) =>
  choice(ACTING_KINDS, `${description}：worker 本人，staff 工作人员，partner 合作应用，system 系统。`, 'staff')

/** As somebody enters them. */
export const enteredMinutes = (description: string) =>
  Type.Integer({ minimum: 1, maximum: SPAN_MINUTES_MAX, description, examples: [120] })
export const minutes = (description: string) => Type.Integer({ minimum: 1, description, examples: [120] })

export const texts = {
  activity_name: words(TEXT_CHARACTERS_MAX.activity_name, '活动名称。', '桶前值守'),
  place: words(TEXT_CHARACTERS_MAX.place, '地点。', '琵琶山社区“观新”驿站'),
  content: words(TEXT_CHARACTERS_MAX.content, '服务内容，加密保存。', '在驿站前引导居民分类投放垃圾。'),
  organising_unit: words(TEXT_CHARACTERS_MAX.organising_unit, '组织单位。', '琵琶山社区居民委员会'),
  responsible_name: words(TEXT_CHARACTERS_MAX.responsible_name, '负责人姓名，加密保存。', '虚构李四')
}

const staffId = uuid('工作人员编号。', STAFF_ID)
const startedAt = time('服务从何时开始。')
const endedAt = time('服务到何时结束。')

export const head = {
  id: uuid('服务记录编号。', RECORD_ID),
  version,
  status,
  person_id: uuid('志愿者的人员编号。', PERSON_ID),
  person_name: orNull(Type.String({ examples: ['虚**'] }), '志愿者姓名，脱敏；没有登记或已删除的为 null。'),
  area_code: community,
  activity_kind: activityKind,
  activity_id: orNull(uuid('活动编号。', ACTIVITY_ID), '属于哪项活动；自由登记的为 null。'),
  shift_id: orNull(uuid('班次编号。', SHIFT_ID), '属于哪个班次；没有的为 null。'),
  responsible_id: orNull(staffId, '由哪位工作人员负责；由其他人负责的为 null。'),
  started_at: startedAt,
  ended_at: endedAt,
  filed_minutes: minutes('登记时的实际服务分钟数，从不改变。'),
  worked_minutes: minutes('现在计入的实际服务分钟数；更正后与登记时不同。'),
  evidence_grade: evidenceGrade,
  is_closed_by_rule: Type.Boolean({ description: '没有签退，结束时间由系统推定。', examples: [false] }),
  filed_at: time('何时登记。'),
  filed_by_kind: actingKind('谁登记的'),
  filed_by: orNull(uuid('人员编号。', STAFF_ID), '谁登记的；由系统或合作应用登记的、本人查看时为 null。'),
  due_on: day('最迟哪天录入：服务结束后第 10 个工作日。'),
  is_filed_late: Type.Boolean({ description: '登记时已超过期限。', examples: [false] }),
  is_overdue: Type.Boolean({ description: '期限已过而没有审批。', examples: [false] }),
  decided_at: orNull(time('时间。'), '何时审批；没有审批的为 null。'),
  decided_by: orNull(staffId, '由谁审批；没有审批的、本人查看时为 null。'),
  credited_points: orNull(Type.Integer({ examples: [2] }), '按积分规则记入的积分；没有批准过的为 null。'),
  credit_note: orNull(
    Type.String({ examples: ['daily_cap'] }),
    '没有记入积分或少记的原因（代码），例如 evidence_does_not_earn、daily_cap；没有的为 null。'
  ),
  updated_at: time('这一版本何时形成。')
}

export const ServiceRecordHead = Type.Object(head, {
  $id: 'ServiceRecordHead',
  title: 'ServiceRecordHead',
  description: '一条服务记录，不含文字内容。'
})
export interface ServiceRecordHead {
  id: string
  version: number
  status: RecordStatus
  person_id: string
  person_name: string | null
  area_code: string
  activity_kind: ActivityKind
  activity_id: string | null
  shift_id: string | null
  responsible_id: string | null
  started_at: string
  ended_at: string
  filed_minutes: number
  worked_minutes: number
  evidence_grade: EvidenceGrade
  is_closed_by_rule: boolean
  filed_at: string
  filed_by_kind: ActingKind
  filed_by: string | null
  due_on: string
  is_filed_late: boolean
  is_overdue: boolean
  decided_at: string | null
  decided_by: string | null
  credited_points: number | null
  credit_note: string | null
  updated_at: string
}

const erased = '本人信息已删除的为 null。'

export const ServiceRecord = Type.Object(
  {
    ...head,
    activity_name: orNull(texts.activity_name, `活动名称；${erased}`),
    place: orNull(texts.place, `地点；${erased}`),
    content: orNull(texts.content, `服务内容；${erased}`),
    organising_unit: orNull(texts.organising_unit, `组织单位；${erased}`),
    responsible_name: orNull(texts.responsible_name, `负责人姓名；由工作人员负责的、${erased}`),
    open_dispute_id: orNull(uuid('异议编号。', DISPUTE_ID), '还没有答复的异议；没有的为 null。')
  },
  { $id: 'ServiceRecord', title: 'ServiceRecord', description: '一条服务记录。' }
)
export type ServiceRecord = ServiceRecordHead & { [Text in keyof RecordTexts]: string | null } & {
  open_dispute_id: string | null
}

export const ServiceRecordPage = Type.Object(
  { items: Type.Array(Type.Ref('ServiceRecordHead')), next },
  { $id: 'ServiceRecordPage', title: 'ServiceRecordPage', description: '一页服务记录，不含文字内容。' }
)
export interface ServiceRecordPage {
  items: ServiceRecordHead[]
  next: string | null
}

export const OwnServiceRecordPage = Type.Object(
  { items: Type.Array(Type.Ref('ServiceRecord')), next },
  { $id: 'OwnServiceRecordPage', title: 'OwnServiceRecordPage', description: '一页本人的服务记录，最近的在前。' }
)
export interface OwnServiceRecordPage {
  items: ServiceRecord[]
  next: string | null
}

export const ServiceRecordQueue = Type.Object(
  {
    items: Type.Array(Type.Ref('ServiceRecordHead')),
    next,
    overdue_count: Type.Integer({ description: '整个队列中期限已过的有几条。', examples: [0] }),
    filed_late_count: Type.Integer({ description: '整个队列中登记时就已超过期限的有几条。', examples: [0] })
  },
  { $id: 'ServiceRecordQueue', title: 'ServiceRecordQueue', description: '一页待审批的服务记录，最先到期的在前。' }
)
export interface ServiceRecordQueue extends ServiceRecordPage {
  overdue_count: number
  filed_late_count: number
}

const page = { limit, cursor }

export const ServiceRecordFilter = Type.Object(
  {
    area_code: area,
    person_id: Type.Optional(uuid('只要这位志愿者的。', PERSON_ID)),
    status: Type.Optional(status),
    evidence_grade: Type.Optional(evidenceGrade),
    activity_kind: Type.Optional(activityKind),
    activity_id: Type.Optional(uuid('只要这项活动的。', ACTIVITY_ID)),
    shift_id: Type.Optional(uuid('只要这个班次的。', SHIFT_ID)),
    is_filed_late: Type.Optional(Type.Boolean({ description: '登记时是否已超过期限。', examples: [true] })),
    is_disputed: Type.Optional(Type.Boolean({ description: '是否有还没有答复的异议。', examples: [true] })),
    from: Type.Optional(day('从哪天开始的服务（含）。')),
    to: Type.Optional(day('到哪天开始的服务（含）。')),
    ...page
  },
  { additionalProperties: false }
)
export type ServiceRecordFilter = Static<typeof ServiceRecordFilter>

export const QueueFilter = Type.Object({ area_code: area, ...page }, { additionalProperties: false })
export type QueueFilter = Static<typeof QueueFilter>

export const recordSchemas = [
  ServiceRecordHead,
  ServiceRecord,
  ServiceRecordPage,
  OwnServiceRecordPage,
  ServiceRecordQueue
]
