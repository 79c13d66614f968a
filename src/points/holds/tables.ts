export const HOLD_STATUSES = ['open', 'committed', 'released', 'timed_out'] as const
export type HoldStatus = (typeof HOLD_STATUSES)[number]

export interface HoldTables {
  points_hold: {
    id: string
    subdistrict_code: string
    batch_number: number
    position: number
    account_id: string
    points: number
    purpose: string
    source_kind: string | null
    source_id: string | null
    opened_at: Date
    ends_at: Date
    status: HoldStatus
  }
  points_hold_lot: {
    hold_id: string
    lot_id: string
    subdistrict_code: string
    points: number
  }
  points_hold_end: {
    hold_id: string
    subdistrict_code: string
    batch_number: number
    position: number
    status: Exclude<HoldStatus, 'open'>
    committed_points: number
    transfer_id: string | null
  }
}
