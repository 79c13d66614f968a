import type { Generated } from 'kysely'
import type { AttendanceEvidence, Direction } from './rules.ts'

export interface AttendanceTables {
  attendance: {
    id: string
    sign_up_id: string
    shift_id: string
    activity_id: string
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    checked_in_at: Date
    /** From when it counts: not before the shift. */
    started_at: Date
    check_in_evidence: AttendanceEvidence
    checked_in_by: string
    /** Null where no position came along. */
    is_within_radius: boolean | null
    /** Null also where the rule has closed it. */
    checked_out_at: Date | null
    /** Null while they are there. */
    ended_at: Date | null
    check_out_evidence: AttendanceEvidence | null
    checked_out_by: string | null
    is_closed_by_rule: Generated<boolean>
  }
  code_scan: {
    shift_id: string
    activity_id: string
    area_code: string
    subdistrict_code: Generated<string>
    direction: Direction
    code_number: number
    session_hash: Buffer
    person_id: string
    is_accepted: boolean
    scanned_at: Date
  }
}
