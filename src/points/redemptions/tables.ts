import type { Generated } from 'kysely'

export const REDEMPTION_STATUSES = ['held', 'fulfilled', 'cancelled', 'expired', 'refunded'] as const
export type RedemptionStatus = (typeof REDEMPTION_STATUSES)[number]

export interface RedemptionTables {
  redemption: {
    id: string
    reward_id: string
    subdistrict_code: string
    area_code: string
    station_code: string | null
    person_id: string
    account_id: string
    hold_id: string
    points: number
    /** Held also where its time is over and nobody has written that down. */
    status: RedemptionStatus
    redeemed_at: Date
    expires_at: Date
    code_hash: Buffer
    wrong_codes: Generated<number>
    ended_at: Date | null
    ended_by: string | null
    transfer_id: string | null
    refunded_at: Date | null
    refunded_by: string | null
  }
}
