import type { ColumnType, Generated } from 'kysely'
import type { SignalEvidence, SignalFinding, SignalKind, SignalStatus } from './rules.ts'

export interface SignalTables {
  abuse_signal: {
    id: string
    kind: SignalKind
    area_code: string
    subdistrict_code: Generated<string>
    about: string
    person_id: string | null
    staff_id: string | null
    record_id: string | null
    shift_id: string | null
    /** Read as a value, written as JSON text. */
    evidence: ColumnType<SignalEvidence, string, never>
    raised_at: Date
    raised_by: string | null
    status: SignalStatus
    finding: SignalFinding | null
    note: Buffer | null
    note_person_id: string | null
    settled_at: Date | null
    settled_by: string | null
  }
}
