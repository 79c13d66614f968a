import type { ColumnType, Generated } from 'kysely'
import type { Outcome } from '../rounds/rules/codes.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Answers } from '../rules/questions.ts'
import type { HoldReason, SubmissionStatus } from './rules/codes.ts'

export interface SubmissionTables {
  submission: {
    id: string
    round_id: string
    subject_kind: SubjectKind
    subject_id: string
    registered_subject_id: string | null
    area_code: string
    subdistrict_code: Generated<string>
    submitted_by: string
    received_at: Date
    device_time: Date
    is_clock_ahead: boolean
    outcome: Outcome
    is_unchanged: boolean
    base_version: number | null
    given_area_code: string | null
    replaces_id: string | null
    /** Read as a value, written as JSON text. */
    answers: ColumnType<Answers, string, string>
    person_id: string | null
    personal: Buffer | null
    status: SubmissionStatus
    hold_reasons: HoldReason[]
    version: number
    recorded_version: number | null
    taken_version: number | null
    problem_code: string | null
    superseded_fields: string[]
    agreed_fields: string[]
  }
  confirmation: {
    submission_id: string
    subject_id: string
    subject_kind: SubjectKind
    area_code: string
    subdistrict_code: Generated<string>
    round_id: string
    confirmed_version: number
    confirmed_at: Date
    confirmed_by: string
  }
}
