import Type, { type Static } from 'typebox'
import { Reason } from '../../persons/schemas.ts'
import { next, orNull, STAFF_ID, time, uuid } from '../../register/schemas.ts'
import { words } from '../schemas.ts'
import { type ActingKind, DISPUTE_CHARACTERS_MAX, RECORD_STEPS, type RecordStatus, type RecordStep } from './rules.ts'
import { actingKind, DISPUTE_ID, enteredMinutes, minutes, RECORD_ID, status } from './schemas.ts'

export const DisputeIds = Type.Object({
  id: uuid('服务记录编号。', RECORD_ID),
  dispute_id: uuid('异议编号。', DISPUTE_ID)
})

const reason = Reason('原因，加密保存，本人可以看到。', '活动照片中没有此人，已向负责人核实。')

export const ServiceRecordReason = Type.Object(
  { reason },
  {
    $id: 'ServiceRecordReason',
    title: 'ServiceRecordReason',
    description: '为什么这样处理。',
    additionalProperties: false
  }
)
export type ServiceRecordReason = Static<typeof ServiceRecordReason>

export const NewCorrection = Type.Object(
  { worked_minutes: enteredMinutes('更正后的实际服务分钟数，不多于起止时间之间的分钟数。'), reason },
  {
    $id: 'NewServiceRecordCorrection',
    title: 'NewServiceRecordCorrection',
    description: '对分钟数的更正。',
    additionalProperties: false
  }
)
export type NewCorrection = Static<typeof NewCorrection>

export const NewDispute = Type.Object(
  { text: words(DISPUTE_CHARACTERS_MAX, '哪里不对，加密保存。', '当天服务到十二点，少记了半小时。') },
  {
    $id: 'NewServiceRecordDispute',
    title: 'NewServiceRecordDispute',
    description: '本人的异议。',
    additionalProperties: false
  }
)
export type NewDispute = Static<typeof NewDispute>

export const DisputeAnswer = Type.Object(
  {
    is_upheld: Type.Boolean({ description: '异议是否成立；成立的，请另行更正或重新登记。', examples: [true] }),
    answer: words(DISPUTE_CHARACTERS_MAX, '答复，加密保存，本人可以看到。', '已向负责人核实，按两个半小时更正。')
  },
  {
    $id: 'ServiceRecordDisputeAnswer',
    title: 'ServiceRecordDisputeAnswer',
    description: '对异议的答复。',
    additionalProperties: false
  }
)
export type DisputeAnswer = Static<typeof DisputeAnswer>

export const Dispute = Type.Object(
  {
    id: uuid('异议编号。', DISPUTE_ID),
    record_id: uuid('服务记录编号。', RECORD_ID),
    text: orNull(
      Type.String({ examples: ['当天服务到十二点，少记了半小时。'] }),
      '哪里不对；本人信息已删除的为 null。'
    ),
    disputed_at: time('何时提出。'),
    answered_at: orNull(time('时间。'), '何时答复；没有答复的为 null。'),
    is_upheld: orNull(Type.Boolean({ examples: [true] }), '是否成立；没有答复的为 null。'),
    answer: orNull(Type.String({ examples: ['已向负责人核实，按两个半小时更正。'] }), '答复；没有的为 null。')
  },
  { $id: 'ServiceRecordDispute', title: 'ServiceRecordDispute', description: '对一条服务记录的异议。' }
)
export interface Dispute {
  id: string
  record_id: string
  text: string | null
  disputed_at: string
  answered_at: string | null
  is_upheld: boolean | null
  answer: string | null
}

const Step = Type.Object(
  {
    step: Type.Enum([...RECORD_STEPS], {
      type: 'string',
      description:
        '做了什么：file 登记，approve 批准，decline 不批准，correct 更正，reverse 撤销，dispute 提出异议，answer 答复异议，lapse 因本人信息删除而终止。',
      examples: ['approve']
    }),
    recorded_at: time('何时。'),
    recorded_by_kind: actingKind('谁做的'),
    recorded_by: orNull(uuid('人员编号。', STAFF_ID), '谁做的；由系统或合作应用做的、本人查看时为 null。'),
    status,
    worked_minutes: minutes('此后计入的实际服务分钟数。'),
    credited_points: orNull(Type.Integer({ examples: [2] }), '此后计入的积分；没有批准过的为 null。'),
    dispute_id: orNull(uuid('异议编号。', DISPUTE_ID), '哪一条异议；不是异议的为 null。'),
    text: orNull(
      Type.String({ examples: ['已向负责人核实。'] }),
      '原因、异议或答复的内容；没有的、本人信息已删除的为 null。'
    )
  },
  { $id: 'ServiceRecordStep', title: 'ServiceRecordStep', description: '对一条服务记录做过的一件事。' }
)
export interface Step {
  step: RecordStep
  recorded_at: string
  recorded_by_kind: ActingKind
  recorded_by: string | null
  status: RecordStatus
  worked_minutes: number
  credited_points: number | null
  dispute_id: string | null
  text: string | null
}

export const ServiceRecordHistory = Type.Object(
  { items: Type.Array(Type.Ref('ServiceRecordStep')), next },
  { $id: 'ServiceRecordHistory', title: 'ServiceRecordHistory', description: '一页经过，按发生的先后排列。' }
)
export interface ServiceRecordHistory {
  items: Step[]
  next: string | null
}

export const stepSchemas = [
  ServiceRecordReason,
  NewCorrection,
  NewDispute,
  DisputeAnswer,
  Dispute,
  Step,
  ServiceRecordHistory
]
