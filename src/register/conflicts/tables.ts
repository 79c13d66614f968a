import type { Generated } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'
import type { ConflictChoice, ConflictStatus } from './rules.ts'

export interface ConflictTables {
  conflict: {
    id: string
    submission_id: string
    subject_id: string
    subject_kind: SubjectKind
    area_code: string
    subdistrict_code: Generated<string>
    field: string
    base_version: number
    opened_at: Date
    status: ConflictStatus
    choice: ConflictChoice | null
    settled_at: Date | null
    settled_by: string | null
    settled_version: number | null
  }
}
