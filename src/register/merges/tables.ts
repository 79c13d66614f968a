import type { GeneratedAlways } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'

export interface MergeTables {
  subject_merge: {
    id: string
    subject_kind: SubjectKind
    survivor_id: string
    survivor_area_code: string
    absorbed_id: string
    absorbed_area_code: string
    area_code: GeneratedAlways<string>
    subdistrict_code: GeneratedAlways<string>
    survivor_version_before: number
    survivor_version: number
    absorbed_version: number
    fields: string[]
    survivor_person_id: string | null
    absorbed_person_id: string | null
    merged_by: string | null
    merged_at: Date
    undone_by: string | null
    undone_at: Date | null
    undone_version: number | null
  }
}
