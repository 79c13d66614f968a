import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { ConflictTables } from './conflicts/tables.ts'
import type { DraftTables } from './drafts/tables.ts'
import type { DuplicateTables } from './duplicates/tables.ts'
import type { ImportTables } from './imports/tables.ts'
import type { MergeTables } from './merges/tables.ts'
import type { NeedTables } from './needs/tables.ts'
import type { RecordRequestTables } from './own-record/tables.ts'
import type { PairingTables } from './pairings/tables.ts'
import type { PledgeTables } from './pledges/tables.ts'
import type { ReviewTables } from './reviews/tables.ts'
import type { RoundTables } from './rounds/tables.ts'
import type { BusinessKind, Occupation, Sector, Source, SubjectKind, SubjectStatus, Vehicle } from './rules/codes.ts'
import type { Facts } from './rules/facts.ts'
import type { Definition } from './rules/questions.ts'
import type { SubmissionTables } from './submissions/tables.ts'
import type { SummaryTables } from './summary/tables.ts'
import type { SyncTables } from './sync/tables.ts'

export const QUESTIONNAIRE_STATUSES = ['draft', 'published', 'retired'] as const
export type QuestionnaireStatus = (typeof QUESTIONNAIRE_STATUSES)[number]

export interface RegisterTables
  extends DuplicateTables,
    MergeTables,
    ImportTables,
    NeedTables,
    PairingTables,
    PledgeTables,
    RecordRequestTables,
    RoundTables,
    SubmissionTables,
    ConflictTables,
    DraftTables,
    ReviewTables,
    SyncTables,
    SummaryTables {
  subject: {
    id: string
    kind: SubjectKind
    area_code: string
    subdistrict_code: Generated<string>
    status: SubjectStatus
    version: number
    created_at: Date
    updated_at: Date
    /** The transaction that changed it last. */
    changed_xid: Generated<string>
  }
  worker: {
    subject_id: string
    subject_kind: Generated<'worker'>
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string
    sector: Sector
    occupation: Occupation
    employer_id: string | null
    employer_name: string | null
    vehicle: Vehicle | null
    skills: string[]
    is_party_member: boolean | null
    weekly_hours: number | null
    is_steward: boolean
  }
  business: {
    subject_id: string
    subject_kind: Generated<'business'>
    area_code: string
    subdistrict_code: Generated<string>
    sector: Sector
    kind: BusinessKind
    name: string
    credit_code: string | null
    address: string | null
    contact_person_id: string | null
    head_count: number | null
    search_text: string
    search_pinyin: string
  }
  business_term: {
    term: string
    area_code: string
    subject_id: string
  }
  subject_revision: {
    subject_id: string
    subject_kind: SubjectKind
    version: number
    area_code: string
    subdistrict_code: Generated<string>
    recorded_area_code: string
    recorded_at: Date
    /** `2023-03`: which month it counts to. */
    month: string
    round_id: string | null
    changed_by: string | null
    source: Source
    content: ColumnType<Facts, string, string>
    person_id: string | null
    personal: Buffer | null
    changed_fields: string[]
  }
  questionnaire: {
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    code: string
    version: number
    subject_kind: SubjectKind
    title: string
    status: QuestionnaireStatus
    /** Read as a value, written as JSON text. */
    definition: ColumnType<Definition, string, string>
    revision: Generated<number>
    created_at: Date
    updated_at: Date
    published_at: Date | null
    retired_at: Date | null
  }
}
