export interface LotTables {
  points_lot: {
    /** Of the transfer that credited it. */
    id: string
    subdistrict_code: string
    batch_number: number
    position: number
    account_id: string
    points: number
    /** The last day on which it can be spent; null for ever. */
    expires_on: string | null
    remaining_points: number
    held_points: number
  }
  points_allocation: {
    subdistrict_code: string
    batch_number: number
    position: number
    transfer_id: string
    lot_id: string
    /** Below zero where a reversal puts them back. */
    points: number
  }
}
