import type { GeneratedAlways } from 'kysely'

export interface ChainTables {
  ledger: {
    subdistrict_code: string
    head_number: number
    head_hash: Buffer
    head_recorded_at: Date
  }
  ledger_batch: {
    subdistrict_code: string
    number: number
    previous_hash: Buffer
    previous_number: GeneratedAlways<number | null>
    hash: Buffer
    recorded_at: Date
    account_count: number
    transfer_count: number
    entry_count: number
    issuing_balance_points: number
    redeemed_balance_points: number
    expired_balance_points: number
    member_balance_points: number
  }
}
