import Type, { type Static } from 'typebox'
import { cursor, day, limit, next, orNull, time, uuid } from '../../http/fields.ts'
import { amount, MEMBER_ID, subdistrict } from '../schemas.ts'
import type { PersonLimit } from './rules.ts'
import {
  ADJUSTMENT_REASONS,
  type AdjustmentReason,
  LIMIT_PERIODS,
  MOVEMENT_KINDS,
  type MovementKind,
  REWARD_KINDS,
  REWARD_STATUSES,
  type RewardKind,
  type RewardStatus
} from './tables.ts'

export const REWARD_ID = '3c7e9b15-8a4d-4f60-b2c9-6d1f0e5a7b83'

const closed = { additionalProperties: false }

export const RewardId = Type.Object({ id: uuid('奖品编号。', REWARD_ID) })
export const AreaOfRewards = Type.Object({
  code: Type.String({ description: '12 位区划代码。', examples: ['370811015000'] })
})

// With something else than blanks.
const SAYS_SOMETHING = '\\S'

const PIECES_MAX = 1_000_000

export const stationCode = Type.String({
  minLength: 3,
  maxLength: 32,
  pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$',
  description: '驿站编码。',
  examples: ['GYG-002']
})

const kind = Type.Enum([...REWARD_KINDS], {
  type: 'string',
  description: '种类：goods 实物，service 服务。',
  examples: ['goods']
})
const status = Type.Enum([...REWARD_STATUSES], {
  type: 'string',
  description: '状态：offered 上架，withdrawn 下架。',
  examples: ['offered']
})
const stock = (description: string) =>
  orNull(Type.Integer({ minimum: 0, maximum: PIECES_MAX, description: '几件。', examples: [40] }), description)

const settings = {
  name: Type.String({ pattern: SAYS_SOMETHING, maxLength: 100, description: '名称。', examples: ['反光背心'] }),
  description: Type.String({
    pattern: SAYS_SOMETHING,
    maxLength: 2_000,
    description: '说明，不含个人信息。',
    examples: ['夜间骑行用，均码。']
  }),
  kind,
  price_points: { ...amount, description: '需要多少积分。', examples: [5] } as typeof amount,
  limit_per_person: orNull(
    Type.Object(
      {
        pieces: Type.Integer({ minimum: 1, maximum: 1_000, description: '几件。', examples: [1] }),
        period: Type.Enum([...LIMIT_PERIODS], {
          type: 'string',
          description: '在多长时间内：day 每天，week 每周，month 每月，quarter 每季，year 每年（按日历），ever 总共。',
          examples: ['month']
        })
      },
      closed
    ),
    '每人最多兑换几件；不限的为 null。取消、过期和退还的不算。'
  ),
  pick_up_days: Type.Integer({ minimum: 1, maximum: 90, description: '兑换后保留几天等待领取。', examples: [7] }),
  pick_up_station_codes: Type.Array(stationCode, {
    maxItems: 50,
    description: '在哪些驿站领取，须属于本街道；空的表示由社区或街道发放。',
    examples: [['GYG-002']]
  }),
  valid_from: day('从哪一天起可以兑换。'),
  valid_to: orNull(day('日期。'), '到哪一天为止，含当天；不限的为 null。'),
  status
}

const Reward = Type.Object(
  {
    id: uuid('奖品编号。', REWARD_ID),
    version: Type.Integer({ description: '版本，修改时放在 If-Match 中。', examples: [1] }),
    subdistrict_code: subdistrict,
    ...settings,
    stock_pieces: stock('还剩几件，不含已兑换等待领取的；不计库存的为 null。'),
    created_at: time('何时新建。'),
    updated_at: time('何时改成这样。')
  },
  { $id: 'Reward', title: 'Reward', description: '一个可以用积分兑换的奖品。' }
)
export interface Reward {
  id: string
  version: number
  subdistrict_code: string
  name: string
  description: string
  kind: RewardKind
  price_points: number
  stock_pieces: number | null
  limit_per_person: PersonLimit | null
  pick_up_days: number
  pick_up_station_codes: readonly string[]
  valid_from: string
  valid_to: string | null
  status: RewardStatus
  created_at: string
  updated_at: string
}

const RewardPage = Type.Object(
  { items: Type.Array(Type.Ref('Reward')), next },
  { $id: 'RewardPage', title: 'RewardPage', description: '一页奖品，最新的在前。' }
)
export interface RewardPage {
  items: Reward[]
  next: string | null
}

const RewardChange = Type.Object(settings, {
  ...closed,
  $id: 'RewardChange',
  title: 'RewardChange',
  description: '奖品改成什么样，整体替换；库存另行调整。'
})
export type RewardChange = Static<typeof RewardChange>

const NewReward = Type.Object(
  { ...settings, stock_pieces: stock('现有几件；不计库存的为 null，以后也不计。') },
  { ...closed, $id: 'NewReward', title: 'NewReward', description: '一个新奖品。' }
)
export type NewReward = Static<typeof NewReward>

const adjustmentReason = Type.Enum([...ADJUSTMENT_REASONS], {
  type: 'string',
  description: '原因：restocked 进货，recounted 盘点，damaged 损坏，other 其他。',
  examples: ['restocked']
})

const StockAdjustment = Type.Object(
  {
    // Nothing to add or take away is no adjustment.
    pieces: Type.Unsafe<number>({
      type: 'integer',
      minimum: -PIECES_MAX,
      maximum: PIECES_MAX,
      not: { const: 0 },
      description: '增加几件；负数为减少，不能为 0。',
      examples: [20]
    }),
    reason: adjustmentReason
  },
  { ...closed, $id: 'StockAdjustment', title: 'StockAdjustment', description: '一次库存调整。' }
)
export type StockAdjustment = Static<typeof StockAdjustment>

const StockMovementPage = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        number: Type.Integer({ description: '第几次变动，连续无缺。', examples: [2] }),
        kind: Type.Enum([...MOVEMENT_KINDS], {
          type: 'string',
          description: '种类：opening 期初，adjustment 调整，taken 被兑换，returned 退回。',
          examples: ['adjustment']
        }),
        pieces: Type.Integer({ description: '增加几件；负数为减少。', examples: [20] }),
        stock_pieces: Type.Integer({ description: '变动后还剩几件。', examples: [60] }),
        reason: orNull(adjustmentReason, '调整的原因；不是调整的为 null。'),
        redemption_id: orNull(uuid('兑换编号。', MEMBER_ID), '因哪次兑换；不是的为 null。'),
        recorded_at: time('何时登记。'),
        recorded_by: orNull(uuid('人员编号。', MEMBER_ID), '由谁；由系统登记的为 null。')
      })
    ),
    next
  },
  { $id: 'StockMovementPage', title: 'StockMovementPage', description: '一页库存变动，只增不改，最新的在前。' }
)
export interface StockMovementPage {
  items: {
    number: number
    kind: MovementKind
    pieces: number
    stock_pieces: number
    reason: AdjustmentReason | null
    redemption_id: string | null
    recorded_at: string
    recorded_by: string | null
  }[]
  next: string | null
}

export const RewardFilter = Type.Object(
  { kind: Type.Optional(kind), status: Type.Optional(status), limit, cursor },
  closed
)
export type RewardFilter = Static<typeof RewardFilter>

export const exampleReward: Reward = {
  id: REWARD_ID,
  version: 1,
  subdistrict_code: '370811015000',
  name: '反光背心',
  description: '夜间骑行用，均码。',
  kind: 'goods',
  price_points: 5,
  stock_pieces: 40,
  limit_per_person: { pieces: 1, period: 'month' },
  pick_up_days: 7,
  pick_up_station_codes: ['GYG-002'],
  valid_from: '2026-11-23',
  valid_to: null,
  status: 'offered',
  created_at: '2026-11-23T02:00:00.000Z',
  updated_at: '2026-11-23T02:00:00.000Z'
}

export const exampleMovements: StockMovementPage = {
  items: [
    {
      number: 2,
      kind: 'adjustment',
      pieces: 20,
      stock_pieces: 60,
      reason: 'restocked',
      redemption_id: null,
      recorded_at: '2026-11-24T02:00:00.000Z',
      recorded_by: MEMBER_ID
    }
  ],
  next: null
}

export const rewardSchemas = [Reward, RewardPage, RewardChange, NewReward, StockAdjustment, StockMovementPage]
