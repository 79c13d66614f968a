import Type, { type Static } from 'typebox'
import { area, community, next, orNull, STAFF_ID, time, uuid } from '../../register/schemas.ts'
import { words } from '../schemas.ts'
import { TIP_STEPS, type TipStatus, type TipStepName } from './rules.ts'
import { answerText, reasonText, status, written } from './schemas.ts'

export const UNIT_MAX = 100

export const TipHandOn = Type.Object(
  {
    area_code: Type.Optional(area),
    unit: Type.Optional(words(UNIT_MAX, '转办到哪个单位。', '区综合行政执法局')),
    note: written('转办的说明，加密保存。', '请核实权属后处理。')
  },
  {
    $id: 'TipHandOn',
    title: 'TipHandOn',
    description: '转办：area_code 是同一街道的社区或街道本身，unit 是其他单位，至少一项；不写个人信息。',
    examples: [{ unit: '区综合行政执法局', note: '请核实权属后处理。' }],
    additionalProperties: false
  }
)
export type TipHandOn = Static<typeof TipHandOn>

export const TipAnswer = Type.Object(
  { answer: answerText },
  { $id: 'TipAnswer', title: 'TipAnswer', description: '对线索的答复。', additionalProperties: false }
)
export type TipAnswer = Static<typeof TipAnswer>

export const TipDecline = Type.Object(
  { reason: reasonText },
  { $id: 'TipDecline', title: 'TipDecline', description: '不予受理的原因。', additionalProperties: false }
)
export type TipDecline = Static<typeof TipDecline>

export const TipClosing = Type.Object(
  { reason: Type.Optional(reasonText) },
  {
    $id: 'TipClosing',
    title: 'TipClosing',
    description: '办结；没有答复的须写明原因。',
    examples: [{ reason: '已当场处理。' }],
    additionalProperties: false
  }
)
export type TipClosing = Static<typeof TipClosing>

export const TipStep = Type.Object(
  {
    version: Type.Integer({ description: '第几版。', examples: [2] }),
    step: Type.Enum([...TIP_STEPS], {
      type: 'string',
      description: '做了什么：file 上报，accept 受理，decline 不予受理，hand_on 转办，answer 答复，close 办结。',
      examples: ['hand_on']
    }),
    status,
    handed_to_area_code: orNull(community, '转办到哪里；其他为 null。'),
    unit: orNull(Type.String({ examples: ['区综合行政执法局'] }), '转办到哪个单位；其他为 null。'),
    words: orNull(Type.String({ examples: ['请核实权属后处理。'] }), '说明、答复或原因；没有的为 null。'),
    recorded_at: time('何时。'),
    recorded_by: orNull(uuid('工作人员编号。', STAFF_ID), '谁；由本人上报的是其人员编号。')
  },
  { $id: 'TipStep', title: 'TipStep', description: '线索办理的一步。' }
)
export interface TipStep {
  version: number
  step: TipStepName
  status: TipStatus
  handed_to_area_code: string | null
  unit: string | null
  words: string | null
  recorded_at: string
  recorded_by: string | null
}

export const TipHistory = Type.Object(
  { items: Type.Array(Type.Ref('TipStep')), next },
  { $id: 'TipHistory', title: 'TipHistory', description: '一页线索的办理过程，最新的在前。' }
)
export interface TipHistory {
  items: TipStep[]
  next: string | null
}

export const tipStepSchemas = [TipHandOn, TipAnswer, TipDecline, TipClosing, TipStep, TipHistory]
