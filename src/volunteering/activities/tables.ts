import type { Generated } from 'kysely'
import type { ActivityKind, ActivityStatus } from './rules.ts'

export interface ActivityTables {
  activity: {
    id: string
    area_code: string
    subdistrict_code: Generated<string>
    kind: ActivityKind
    title: string
    description: string | null
    organisation: string
    responsible_id: string
    begins_on: string
    /** The last day. */
    ends_on: string
    status: ActivityStatus
    cancellation_reason: string | null
    search_text: string
    created_at: Date
    created_by: string
    published_at: Date | null
    cancelled_at: Date | null
    version: number
    updated_at: Date
  }
  activity_division: {
    activity_id: string
    activity_kind: Generated<'culture_and_sport'>
    area_code: string
    subdistrict_code: Generated<string>
    name: string
    /** Null for as many as the shift has places. */
    capacity: number | null
    ordinal: number
  }
}
