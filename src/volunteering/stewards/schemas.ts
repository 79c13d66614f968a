import Type, { type Static } from 'typebox'
import { REASON_CHARACTERS_MAX } from '../../persons/rules.ts'
import { area, community, cursor, day, limit, next, orNull, STAFF_ID, uuid, WORKER_ID } from '../../register/schemas.ts'

export const STEWARD_ID = '5b2f9c31-7e04-4d6a-8c1b-93a0d5e7f214'

export const StewardId = Type.Object({ id: uuid('聘任编号。', STEWARD_ID) })

const staffId = uuid('工作人员编号。', STAFF_ID)
const workerId = uuid('新就业人员的台账编号。', WORKER_ID)

export const Steward = Type.Object(
  {
    id: uuid('聘任编号。', STEWARD_ID),
    worker_id: workerId,
    area_code: community,
    name: orNull(Type.String({ examples: ['虚**'] }), '脱敏的姓名；不知道或本人信息已删除的为 null。'),
    appointed_on: day('从哪天起是流动管家。'),
    ended_on: orNull(day('日期。'), '从哪天起不再是流动管家；现任的为 null。'),
    appointed_by: orNull(staffId, '由谁聘任；由系统登记的为 null。'),
    ended_by: orNull(staffId, '由谁结束；现任的、由系统登记的为 null。'),
    end_reason: orNull(Type.String({ examples: ['本人申请不再担任。'] }), '结束的原因；没有写的为 null。')
  },
  { $id: 'Steward', title: 'Steward', description: '一次流动管家的聘任。' }
)
export interface Steward {
  id: string
  worker_id: string
  area_code: string
  name: string | null
  appointed_on: string
  ended_on: string | null
  appointed_by: string | null
  ended_by: string | null
  end_reason: string | null
}

export const StewardPage = Type.Object(
  { items: Type.Array(Type.Ref('Steward')), next },
  { $id: 'StewardPage', title: 'StewardPage', description: '一页流动管家的聘任。' }
)
export interface StewardPage {
  items: Steward[]
  next: string | null
}

export const NewSteward = Type.Object(
  { worker_id: workerId },
  { $id: 'NewSteward', title: 'NewSteward', description: '聘任谁。', additionalProperties: false }
)
export type NewSteward = Static<typeof NewSteward>

export const StewardEnd = Type.Object(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: REASON_CHARACTERS_MAX,
      description: '为什么结束，加密保存。',
      examples: ['本人申请不再担任。']
    })
  },
  { $id: 'StewardEnd', title: 'StewardEnd', description: '结束聘任的原因。', additionalProperties: false }
)
export type StewardEnd = Static<typeof StewardEnd>

export const StewardFilter = Type.Object(
  {
    area_code: area,
    worker_id: Type.Optional(workerId),
    is_current: Type.Optional(Type.Boolean({ description: '是否现任。', examples: [true] })),
    limit,
    cursor
  },
  { additionalProperties: false }
)
export type StewardFilter = Static<typeof StewardFilter>

export const exampleSteward: Steward = {
  id: STEWARD_ID,
  worker_id: WORKER_ID,
  area_code: '370811015002',
  name: '虚**',
  appointed_on: '2026-11-24',
  ended_on: null,
  appointed_by: STAFF_ID,
  ended_by: null,
  end_reason: null
}

export const exampleEndedSteward: Steward = {
  ...exampleSteward,
  ended_on: '2026-12-01',
  ended_by: STAFF_ID,
  end_reason: '本人申请不再担任。'
}

export const stewardSchemas = [Steward, StewardPage, NewSteward, StewardEnd]
