import type { Generated, GeneratedAlways } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'
import type { Dismissal, DuplicateStatus, Reason } from './rules.ts'

export interface DuplicateTables {
  duplicate: {
    id: string
    subject_kind: SubjectKind
    one_id: string
    one_area_code: string
    other_id: string
    other_area_code: string
    area_code: GeneratedAlways<string>
    subdistrict_code: GeneratedAlways<string>
    score: number
    reasons: Reason[]
    status: Generated<DuplicateStatus>
    dismissal: Dismissal | null
    one_version: number | null
    other_version: number | null
    settled_by: string | null
    settled_at: Date | null
    found_at: Date
  }
}
