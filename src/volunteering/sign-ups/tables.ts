import type { Generated } from 'kysely'
import type { SignUpStatus } from './rules.ts'

export interface SignUpTables {
  sign_up: {
    id: string
    shift_id: string
    activity_id: string
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    /** When the shift is; they follow it. */
    starts_at: Date
    ends_at: Date
    /** In which order people came. */
    number: number
    division: string | null
    status: SignUpStatus
    signed_up_at: Date
    signed_up_by: string
    confirmed_at: Date | null
    cancelled_at: Date | null
    /** Null where it was cancelled because the person was erased. */
    cancelled_by: string | null
    no_show_at: Date | null
    no_show_by: string | null
  }
}
