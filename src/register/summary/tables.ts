import type { Generated } from 'kysely'
import type { BusinessKind, Occupation, Sector, SubjectKind } from '../rules/codes.ts'

/** Both follow from the revisions by triggers, and nobody else writes them. */
export interface SummaryTables {
  /** In which months a subject is in the register, where, and as what. */
  subject_presence: {
    subject_id: string
    from_month: string
    /** The first month in which it is no longer so; a month that never comes while it is. */
    until_month: string
    area_code: string
    subdistrict_code: Generated<string>
    subject_kind: SubjectKind
    version: number
    sector: Sector
    /** The occupation of a worker, the kind of a business. */
    occupation_or_kind: Occupation | BusinessKind
  }
  /** By how many more or less there are from a month on. */
  subject_count: {
    id: Generated<string>
    area_code: string
    subdistrict_code: Generated<string>
    month: string
    subject_kind: SubjectKind
    sector: Sector
    occupation_or_kind: Occupation | BusinessKind
    difference: number
  }
}
