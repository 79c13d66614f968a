export const ACCOUNT_KINDS = ['issuing', 'redeemed', 'expired', 'member'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export interface AccountTables {
  points_account: {
    id: string
    subdistrict_code: string
    batch_number: number
    position: number
    kind: AccountKind
    /** Null unless it is a member's. */
    person_id: string | null
    opened_at: Date
    /** Null unless it is a member's. */
    balance_points: number | null
    held_points: number | null
  }
  points_day: {
    account_id: string
    subdistrict_code: string
    day: string
    balance_points: number
  }
  points_minute: {
    account_id: string
    subdistrict_code: string
    minute: Date
    points: number
  }
}
