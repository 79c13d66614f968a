import type { Generated } from 'kysely'
import type { ShiftStatus } from './rules.ts'

export interface ShiftTables {
  shift: {
    id: string
    activity_id: string
    area_code: string
    subdistrict_code: Generated<string>
    /** Of the activity, and change with it. */
    activity_begins_on: string
    activity_ends_on: string
    station_code: string | null
    address: string | null
    /** WGS-84. */
    lng: number | null
    lat: number | null
    radius_m: number
    starts_at: Date
    ends_at: Date
    capacity: number
    responsible_id: string
    sign_ups_close_at: Date
    cancellations_close_at: Date
    status: ShiftStatus
    created_at: Date
    created_by: string
    cancelled_at: Date | null
    version: number
    updated_at: Date
  }
}
