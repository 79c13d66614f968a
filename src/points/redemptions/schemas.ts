import Type, { type Static } from 'typebox'
import { AreaCode } from '../../areas/schemas.ts'
import { cursor, limit, next, orNull, time, uuid } from '../../http/fields.ts'
import { REWARD_ID, stationCode } from '../rewards/schemas.ts'
import { amount, MEMBER_ID, points, subdistrict, TRANSFER_ID } from '../schemas.ts'
import { REDEMPTION_STATUSES, type RedemptionStatus } from './tables.ts'

export const REDEMPTION_ID = 'b86f2d40-7e1c-4a95-9d38-0c5e4f7a1b62'

const closed = { additionalProperties: false }

export const RedemptionId = Type.Object({ id: uuid('兑换编号。', REDEMPTION_ID) })

const status = Type.Enum([...REDEMPTION_STATUSES], {
  type: 'string',
  description:
    '状态：held 等待领取（积分和奖品都留着），fulfilled 已发放，cancelled 已取消，expired 过期未领，refunded 发放后退还。',
  examples: ['held']
})

const Redemption = Type.Object(
  {
    id: uuid('兑换编号。', REDEMPTION_ID),
    reward_id: uuid('奖品编号。', REWARD_ID),
    reward_name: Type.String({ description: '奖品现在的名称。', examples: ['反光背心'] }),
    subdistrict_code: subdistrict,
    area_code: Type.String({
      ...AreaCode,
      description: '由哪个区划发放：领取驿站所在的；没有驿站的为本人所在的。'
    }),
    station_code: orNull(stationCode, '在哪个驿站领取；不在驿站领取的为 null。'),
    person_id: uuid('谁兑换的。', MEMBER_ID),
    person_name: orNull(Type.String({ examples: ['虚构*三'] }), '姓名，脱敏；没有姓名、已删除或不在范围内的为 null。'),
    points: points('用了多少积分。', 5),
    status,
    redeemed_at: time('何时兑换。'),
    expires_at: time('保留到何时；到时未领的，积分和奖品自动退回。'),
    ended_at: orNull(time('时间。'), '何时发放、取消或过期；等待领取的为 null。'),
    transfer_id: orNull(uuid('转账编号。', TRANSFER_ID), '扣积分的转账；没有发放的为 null。'),
    refunded_at: orNull(time('时间。'), '何时退还；没有退还的为 null。')
  },
  { $id: 'Redemption', title: 'Redemption', description: '一次兑换，一件奖品。' }
)
export interface Redemption {
  id: string
  reward_id: string
  reward_name: string
  subdistrict_code: string
  area_code: string
  station_code: string | null
  person_id: string
  person_name: string | null
  points: number
  status: RedemptionStatus
  redeemed_at: string
  expires_at: string
  ended_at: string | null
  transfer_id: string | null
  refunded_at: string | null
}

const RedemptionPage = Type.Object(
  { items: Type.Array(Type.Ref('Redemption')), next },
  { $id: 'RedemptionPage', title: 'RedemptionPage', description: '一页兑换，最新的在前。' }
)
export interface RedemptionPage {
  items: Redemption[]
  next: string | null
}

const RedemptionWithCode = Type.Object(
  {
    redemption: Type.Ref('Redemption'),
    pick_up_code: Type.String({
      description: '领取码，只在这里出现一次；领取时出示，大小写和连字符不限。',
      examples: ['K7QM-2XWD-9RTA']
    })
  },
  { $id: 'RedemptionWithCode', title: 'RedemptionWithCode', description: '一次兑换和它的领取码。' }
)
export interface RedemptionWithCode {
  redemption: Redemption
  pick_up_code: string
}

const NewRedemption = Type.Object(
  {
    reward_id: uuid('要哪个奖品。', REWARD_ID),
    price_points: { ...amount, description: '您看到的所需积分；已经改变的不兑换。', examples: [5] } as typeof amount,
    station_code: Type.Optional(stationCode)
  },
  { ...closed, $id: 'NewRedemption', title: 'NewRedemption', description: '本人用积分兑换一件奖品。' }
)
export type NewRedemption = Static<typeof NewRedemption>

const PickUpCode = Type.Object(
  {
    code: Type.String({
      minLength: 1,
      maxLength: 40,
      description: '领取人出示的领取码。',
      examples: ['K7QM-2XWD-9RTA']
    })
  },
  { ...closed, $id: 'PickUpCode', title: 'PickUpCode', description: '领取码。' }
)
export type PickUpCode = Static<typeof PickUpCode>

const reason = Type.String({
  minLength: 1,
  maxLength: 500,
  description: '原因，不少于 5 个字；加密保存在审计中。',
  examples: ['本人来电说不再需要']
})

const Cancelling = Type.Object(
  { reason: Type.Optional(reason) },
  { ...closed, $id: 'RedemptionCancelling', title: 'RedemptionCancelling', description: '为什么取消；本人取消不用写。' }
)
export type Cancelling = Static<typeof Cancelling>

const Refund = Type.Object(
  {
    reason,
    is_returned_to_stock: Type.Boolean({ description: '奖品是否收回入库。', examples: [true] })
  },
  { ...closed, $id: 'RedemptionRefund', title: 'RedemptionRefund', description: '发放后的退还。' }
)
export type Refund = Static<typeof Refund>

export const RedemptionFilter = Type.Object(
  { status: Type.Optional(status), reward_id: Type.Optional(uuid('只要这个奖品的。', REWARD_ID)), limit, cursor },
  closed
)
export type RedemptionFilter = Static<typeof RedemptionFilter>

export const exampleRedemption: Redemption = {
  id: REDEMPTION_ID,
  reward_id: REWARD_ID,
  reward_name: '反光背心',
  subdistrict_code: '370811015000',
  area_code: '370811015002',
  station_code: 'GYG-002',
  person_id: MEMBER_ID,
  person_name: '虚构*三',
  points: 5,
  status: 'held',
  redeemed_at: '2026-11-23T02:00:00.000Z',
  expires_at: '2026-11-30T16:00:00.000Z',
  ended_at: null,
  transfer_id: null,
  refunded_at: null
}

export const exampleWithCode: RedemptionWithCode = {
  redemption: exampleRedemption,
  pick_up_code: 'K7QM-2XWD-9RTA'
}

export const exampleFulfilled: Redemption = {
  ...exampleRedemption,
  status: 'fulfilled',
  ended_at: '2026-11-24T02:00:00.000Z',
  transfer_id: TRANSFER_ID
}

export const exampleCancelled: Redemption = {
  ...exampleRedemption,
  status: 'cancelled',
  ended_at: '2026-11-24T02:00:00.000Z'
}

export const exampleRefunded: Redemption = {
  ...exampleFulfilled,
  status: 'refunded',
  refunded_at: '2026-11-25T02:00:00.000Z'
}

export const redemptionSchemas = [
  Redemption,
  RedemptionPage,
  RedemptionWithCode,
  NewRedemption,
  PickUpCode,
  Cancelling,
  Refund
]
