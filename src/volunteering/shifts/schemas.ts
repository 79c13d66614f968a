import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { cursor, limit, next, orNull, STAFF_ID, uuid } from '../../register/schemas.ts'
import { Position, PositionInput } from '../../stations/schemas.ts'
import type { GivenPosition } from '../../stations/service.ts'
import { ACTIVITY_ID, crs, moment, SHIFT_ID, version, words } from '../schemas.ts'
import { RADIUS_M, SHIFT_STATUSES, type ShiftStatus } from './rules.ts'

const stationCode = Type.String({ minLength: 3, maxLength: 32, description: '驿站编码。', examples: ['GYG-002'] })
const address = words(200, '地点的说明。', '示例路与虚构街交叉口')
const radius = Type.Integer({
  minimum: RADIUS_M.least,
  maximum: RADIUS_M.most,
  description: '签到时如果报告位置，须在地点周围这么多米以内。',
  examples: [RADIUS_M.usual]
})
const startsAt = moment('何时开始，须在活动的日期之内。')
const endsAt = moment('何时结束，至多在开始后 24 小时。', '2026-11-28T11:00:00+08:00')
const capacity = Type.Integer({ minimum: 1, maximum: 10_000, description: '名额。', examples: [10] })
const signUpsCloseAt = moment('本人报名的截止时间，不晚于开始。')
const cancellationsCloseAt = moment('本人取消报名的截止时间，不晚于开始。', '2026-11-27T09:00:00+08:00')
const count = (description: string, example: number) => Type.Integer({ description, examples: [example] })

export const Shift = Type.Object(
  {
    id: uuid('班次编号。', SHIFT_ID),
    version,
    activity_id: uuid('活动编号。', ACTIVITY_ID),
    area_code: Type.String({ ...AreaCode, description: '活动所在的区划。' }),
    station_code: orNull(stationCode, '在哪座驿站；不在驿站的为 null。'),
    address: orNull(address, '地点的说明；在驿站的为 null。'),
    position: orNull(Type.Ref('Position'), '地点的位置；在驿站的为 null。'),
    radius_m: radius,
    starts_at: startsAt,
    ends_at: endsAt,
    capacity,
    confirmed_count: count('多少人已有名额。', 8),
    waiting_count: count('多少人候补。', 0),
    responsible_id: orNull(
      uuid('工作人员编号。', STAFF_ID),
      '由哪位工作人员负责；只答复给管辖该区划的工作人员，其他人看到的为 null。'
    ),
    sign_ups_close_at: signUpsCloseAt,
    cancellations_close_at: cancellationsCloseAt,
    status: Type.Enum([...SHIFT_STATUSES], {
      type: 'string',
      description: '状态：open 照常，cancelled 已取消。',
      examples: ['open']
    }),
    updated_at: moment('这一版本何时登记。')
  },
  { $id: 'Shift', title: 'Shift', description: '活动的一个班次。' }
)
export interface Shift {
  id: string
  version: number
  activity_id: string
  area_code: string
  station_code: string | null
  address: string | null
  position: GivenPosition | null
  radius_m: number
  starts_at: string
  ends_at: string
  capacity: number
  confirmed_count: number
  waiting_count: number
  responsible_id: string | null
  sign_ups_close_at: string
  cancellations_close_at: string
  status: ShiftStatus
  updated_at: string
}

export const ShiftPage = Type.Object(
  { items: Type.Array(Type.Ref('Shift')), next },
  { $id: 'ShiftPage', title: 'ShiftPage', description: '一页班次，按开始时间排列。' }
)
export interface ShiftPage {
  items: Shift[]
  next: string | null
}

export const ShiftPlan = Type.Object(
  {
    station_code: Type.Optional(stationCode),
    address: Type.Optional(address),
    position: Type.Optional(PositionInput),
    radius_m: Type.Optional(radius),
    starts_at: startsAt,
    ends_at: endsAt,
    capacity,
    responsible_id: Type.Optional(uuid('由哪位工作人员负责；不写则为活动的负责人。', STAFF_ID)),
    sign_ups_close_at: Type.Optional(signUpsCloseAt),
    cancellations_close_at: Type.Optional(cancellationsCloseAt)
  },
  {
    $id: 'ShiftPlan',
    title: 'ShiftPlan',
    description:
      '班次的地点、时间和名额，整体替换。地点写 station_code，或者写 address 和 position。截止时间不写则为开始时间，radius_m 不写则为 200。',
    additionalProperties: false
  }
)
export type ShiftPlan = Static<typeof ShiftPlan>

export const ShiftView = Type.Object({ crs }, { additionalProperties: false })
export type ShiftView = Static<typeof ShiftView>

export const ShiftFilter = Type.Object({ crs, limit, cursor }, { additionalProperties: false })
export type ShiftFilter = Static<typeof ShiftFilter>

export const shiftSchemas = [Position, Shift, ShiftPage, ShiftPlan]

export const exampleShiftPlan: ShiftPlan = {
  station_code: 'GYG-002',
  starts_at: '2026-11-28T09:00:00+08:00',
  ends_at: '2026-11-28T11:00:00+08:00',
  capacity: 10
}

export const exampleShift: Shift = {
  id: SHIFT_ID,
  version: 1,
  activity_id: ACTIVITY_ID,
  area_code: '370811015002',
  station_code: 'GYG-002',
  address: null,
  position: null,
  radius_m: RADIUS_M.usual,
  starts_at: '2026-11-28T09:00:00+08:00',
  ends_at: '2026-11-28T11:00:00+08:00',
  capacity: 10,
  confirmed_count: 8,
  waiting_count: 0,
  responsible_id: STAFF_ID,
  sign_ups_close_at: '2026-11-28T09:00:00+08:00',
  cancellations_close_at: '2026-11-27T09:00:00+08:00',
  status: 'open',
  updated_at: '2026-11-23T10:00:00+08:00'
}
