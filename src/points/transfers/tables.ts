import type { ColumnType } from 'kysely'
import type { JsonObject } from '../chain/rules.ts'

export const TRANSFER_KINDS = ['earning', 'grant', 'payment', 'redemption', 'expiry', 'reversal'] as const
export type TransferKind = (typeof TRANSFER_KINDS)[number]

export interface TransferTables {
  points_transfer: {
    id: string
    subdistrict_code: string
    batch_number: number
    position: number
    kind: TransferKind
    from_account_id: string
    to_account_id: string
    points: number
    occurred_at: Date
    source_kind: string | null
    source_id: string | null
    /** Read as a value, written as JSON text. */
    explanation: ColumnType<JsonObject, string, string>
    /** The actor's name. */
    made_by: string
    reverses_id: string | null
  }
  points_entry: {
    subdistrict_code: string
    batch_number: number
    position: number
    transfer_id: string
    account_id: string
    points: number
    /** Null unless it is a member's. */
    balance_points: number | null
    occurred_at: Date
    recorded_at: Date
  }
}
