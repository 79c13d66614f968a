import type { Generated } from 'kysely'

export const REWARD_KINDS = ['goods', 'service'] as const
export type RewardKind = (typeof REWARD_KINDS)[number]

export const REWARD_STATUSES = ['offered', 'withdrawn'] as const
export type RewardStatus = (typeof REWARD_STATUSES)[number]

export const LIMIT_PERIODS = ['day', 'week', 'month', 'quarter', 'year', 'ever'] as const
export type LimitPeriod = (typeof LIMIT_PERIODS)[number]

export const MOVEMENT_KINDS = ['opening', 'adjustment', 'taken', 'returned'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

export const ADJUSTMENT_REASONS = ['restocked', 'recounted', 'damaged', 'other'] as const
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number]

export interface RewardTables {
  reward: {
    id: string
    subdistrict_code: string
    name: string
    description: string
    kind: RewardKind
    price_points: number
    /** Null where there is no end to it. */
    stock_pieces: number | null
    stock_number: Generated<number>
    limit_pieces: number | null
    limit_period: LimitPeriod | null
    pick_up_days: number
    valid_from: string
    valid_to: string | null
    status: RewardStatus
    version: number
    created_at: Date
    updated_at: Date
    updated_by: string | null
  }
  reward_pick_up_station: {
    reward_id: string
    subdistrict_code: string
    station_code: string
    area_code: string
  }
  reward_stock_movement: {
    reward_id: string
    /** The database says it, as what is left. */
    number: Generated<number>
    subdistrict_code: string
    kind: MovementKind
    pieces: number
    stock_pieces: Generated<number>
    reason: AdjustmentReason | null
    redemption_id: string | null
    recorded_at: Date
    recorded_by: string | null
  }
}
