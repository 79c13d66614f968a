import type { Generated, GeneratedAlways } from 'kysely'
import type { EvidenceGrade } from '../../points/service.ts'
import type { ActivityKind } from '../activities/rules.ts'
import type { ActingKind, RecordStatus, RecordStep } from './rules.ts'

export interface ServiceRecordTables {
  service_record: {
    id: string
    person_id: string
    /** Where the person is. */
    area_code: string
    subdistrict_code: Generated<string>
    activity_kind: ActivityKind
    activity_id: string | null
    shift_id: string | null
    attendance_id: string | null
    sealed_texts: Buffer
    responsible_id: string | null
    started_at: Date
    ended_at: Date
    filed_minutes: number
    worked_minutes: number
    evidence_grade: EvidenceGrade
    is_closed_by_rule: boolean
    filed_at: Date
    filed_by_kind: ActingKind
    filed_by: string | null
    api_key_id: string | null
    due_on: string
    is_filed_late: GeneratedAlways<boolean>
    status: RecordStatus
    decided_at: Date | null
    decided_by: string | null
    credited_points: number | null
    credit_note: string | null
    /** The record itself, or its latest correction. */
    credit_source_id: string | null
    version: number
    updated_at: Date
  }
  service_record_dispute: {
    id: string
    record_id: string
    person_id: string
    area_code: string
    subdistrict_code: Generated<string>
    disputed_at: Date
    answered_at: Date | null
    answered_by: string | null
    is_upheld: boolean | null
  }
  service_record_step: {
    record_id: string
    /** Rises with every step. */
    number: GeneratedAlways<number>
    person_id: string
    area_code: string
    subdistrict_code: Generated<string>
    step: RecordStep
    recorded_at: Date
    recorded_by_kind: ActingKind
    recorded_by: string | null
    status: RecordStatus
    worked_minutes: number
    credited_points: number | null
    dispute_id: string | null
    sealed_text: Buffer | null
  }
}
