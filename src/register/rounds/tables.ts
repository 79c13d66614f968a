import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'
import type { CorrectedOutcome, CorrectionReason, Outcome, RoundKind, RoundStatus } from './rules/codes.ts'
import type { Figure } from './rules/figures.ts'

export interface RoundTables {
  round: {
    id: string
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    month: string
    kind: RoundKind
    due_on: string
    worker_questionnaire_code: string
    worker_questionnaire_version: number
    worker_kind: GeneratedAlways<'worker'>
    business_questionnaire_code: string
    business_questionnaire_version: number
    business_kind: GeneratedAlways<'business'>
    status: RoundStatus
    version: number
    created_at: Date
    updated_at: Date
    opened_at: Date | null
    closed_at: Date | null
    /** Read as a value, written as JSON text. */
    final_figures: ColumnType<Figure[] | null, string | null, string | null>
    /** The transaction that changed it last. */
    changed_xid: Generated<string>
  }
  round_assignment: {
    id: string
    round_id: string
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    enumerator_id: string
    assigned_by: string | null
    began_at: Date
    ended_at: Date | null
    changed_xid: Generated<string>
  }
  visit: {
    round_id: string
    subject_id: string
    subject_kind: SubjectKind
    area_code: string
    subdistrict_code: Generated<string>
    counted_area_code: string
    base_version: number
    is_listed: boolean
    is_new: boolean
    outcome: Outcome | null
    outcome_at: Date | null
    enumerator_id: string | null
    submission_id: string | null
    changed_xid: Generated<string>
  }
  visit_correction: {
    id: string
    round_id: string
    subject_id: string
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    from_outcome: Outcome | null
    to_outcome: CorrectedOutcome
    reason: CorrectionReason
    corrected_by: string
    corrected_at: Date
  }
}
