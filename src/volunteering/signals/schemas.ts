import Type, { type Static } from 'typebox'
import {
  area,
  community,
  cursor,
  day,
  labelled,
  limit,
  next,
  orNull,
  PERSON_ID,
  STAFF_ID,
  time,
  uuid
} from '../../register/schemas.ts'
import { SHIFT_ID, words } from '../schemas.ts'
import {
  SIGNAL_FINDINGS,
  SIGNAL_KIND_LABELS,
  SIGNAL_STATUSES,
  type SignalEvidence,
  type SignalFinding,
  type SignalKind,
  type SignalStatus
} from './rules.ts'

export const SIGNAL_ID = '6f0d3b7e-91c8-4a52-8e6b-d40c7a2f1b95'
const RECORD_ID = '3d5f7a9b-1c2e-4f60-8a7b-9c0d1e2f3a4b'

export const SignalId = Type.Object({ id: uuid('异常提示编号。', SIGNAL_ID) })
export const NotMeRecordId = Type.Object({ id: uuid('服务记录编号。', RECORD_ID) })

const kind = labelled('种类', SIGNAL_KIND_LABELS, 'filing_burst')
const status = Type.Enum([...SIGNAL_STATUSES], {
  type: 'string',
  description: '状态：open 待核查，settled 已有结论。',
  examples: ['open']
})
const finding = Type.Enum([...SIGNAL_FINDINGS], {
  type: 'string',
  description: '结论：confirmed 属实，mistake 无意的差错，harmless 没有问题。',
  examples: ['harmless']
})
const personId = uuid('人员编号。', PERSON_ID)
const staffId = uuid('工作人员编号。', STAFF_ID)

export const NOTE_MAX = 500
const note = words(NOTE_MAX, '核查情况，加密保存。', '已电话核实，本人连续参加了三场活动。')

export const AbuseSignal = Type.Object(
  {
    id: uuid('异常提示编号。', SIGNAL_ID),
    kind,
    area_code: community,
    person_id: orNull(personId, '关于谁的服务；不关于某个人的为 null。'),
    staff_id: orNull(staffId, '涉及的审核人或录入人；没有的为 null。'),
    record_id: orNull(uuid('服务记录编号。', RECORD_ID), '关于哪条服务记录；不关于某一条的为 null。'),
    shift_id: orNull(uuid('班次编号。', SHIFT_ID), '在哪个班次；不在班次的为 null。'),
    reason: Type.String({
      description: '为什么提示。',
      examples: ['一小时内为同一人补录 12 条记录（720 分钟）。']
    }),
    evidence: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]), {
      description: '依据的次数、距离和时间。',
      examples: [{ hour: '2026-11-23T02:00:00.000Z', record_count: 12, worked_minutes: 720 }]
    }),
    raised_at: time('何时提示。'),
    status,
    finding: orNull(finding, '结论；还没有的为 null。'),
    note: orNull(note, '核查情况；没有的、本人信息已删除的为 null。'),
    settled_at: orNull(time('时间。'), '何时下的结论；还没有的为 null。'),
    settled_by: orNull(staffId, '由谁下的结论；还没有的为 null。')
  },
  { $id: 'AbuseSignal', title: 'AbuseSignal', description: '一条异常提示：只是线索，由人核查。' }
)
export interface AbuseSignal {
  id: string
  kind: SignalKind
  area_code: string
  person_id: string | null
  staff_id: string | null
  record_id: string | null
  shift_id: string | null
  reason: string
  evidence: SignalEvidence
  raised_at: string
  status: SignalStatus
  finding: SignalFinding | null
  note: string | null
  settled_at: string | null
  settled_by: string | null
}

export const AbuseSignalPage = Type.Object(
  { items: Type.Array(Type.Ref('AbuseSignal')), next },
  { $id: 'AbuseSignalPage', title: 'AbuseSignalPage', description: '一页异常提示，最新的在前。' }
)
export interface AbuseSignalPage {
  items: AbuseSignal[]
  next: string | null
}

export const SignalScan = Type.Object(
  {
    from: Type.Optional(day('从哪天起；不写则为 to 之前 6 天。')),
    to: Type.Optional(day('到哪天止，含当天；不写则为今天。'))
  },
  {
    $id: 'SignalScan',
    title: 'SignalScan',
    description: '查找哪些天，最多 31 天。',
    examples: [{ from: '2026-11-17', to: '2026-11-23' }],
    additionalProperties: false
  }
)
export type SignalScan = Static<typeof SignalScan>

export const SignalScanReport = Type.Object(
  {
    from: day('从哪天起。'),
    to: day('到哪天止。'),
    raised: Type.Array(Type.Object({ kind, count: Type.Integer({ description: '新提示几条。', examples: [1] }) }), {
      description: '各种新的提示各有几条；没有的不列。以前提示过的不算。'
    })
  },
  { $id: 'SignalScanReport', title: 'SignalScanReport', description: '查找的结果。' }
)
export interface SignalScanReport {
  from: string
  to: string
  raised: { kind: SignalKind; count: number }[]
}

export const SignalSettlement = Type.Object(
  { finding, note },
  { $id: 'SignalSettlement', title: 'SignalSettlement', description: '核查的结论。', additionalProperties: false }
)
export type SignalSettlement = Static<typeof SignalSettlement>

export const NotMe = Type.Object(
  { text: words(NOTE_MAX, '为什么不是自己，加密保存。', '那天我不在济宁，没有参加这次活动。') },
  { $id: 'NotMe', title: 'NotMe', description: '称这条服务记录不是自己的。', additionalProperties: false }
)
export type NotMe = Static<typeof NotMe>

export const SignalFilter = Type.Object(
  {
    area_code: area,
    kind: Type.Optional(kind),
    status: Type.Optional(status),
    person_id: Type.Optional(personId),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type SignalFilter = Static<typeof SignalFilter>

export const exampleSignal: AbuseSignal = {
  id: SIGNAL_ID,
  kind: 'filing_burst',
  area_code: '370811015002',
  person_id: PERSON_ID,
  staff_id: STAFF_ID,
  record_id: null,
  shift_id: null,
  reason: '一小时内为同一人补录 12 条记录（720 分钟）。',
  evidence: { hour: '2026-11-23T02:00:00.000Z', record_count: 12, worked_minutes: 720 },
  raised_at: '2026-11-24T02:00:00.000Z',
  status: 'open',
  finding: null,
  note: null,
  settled_at: null,
  settled_by: null
}

export const exampleSettledSignal: AbuseSignal = {
  ...exampleSignal,
  status: 'settled',
  finding: 'harmless',
  note: '已电话核实，本人连续参加了三场活动。',
  settled_at: '2026-11-25T02:00:00.000Z',
  settled_by: STAFF_ID
}

export const signalSchemas = [AbuseSignal, AbuseSignalPage, SignalScan, SignalScanReport, SignalSettlement, NotMe]
