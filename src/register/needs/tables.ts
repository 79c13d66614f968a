import type { ColumnType, Generated } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'
import type { NeedCategory, NeedSource, NeedStatus, NeedStep, NeedTexts } from './rules.ts'

/** Read as a value, written as JSON text. */
type PlainTexts = ColumnType<NeedTexts | null, string | null, string | null>

export interface NeedTables {
  need: {
    id: string
    subject_id: string
    subject_kind: SubjectKind
    area_code: string
    subdistrict_code: Generated<string>
    person_id: string | null
    category: NeedCategory
    sealed_texts: Buffer | null
    plain_texts: PlainTexts
    responsible_id: string | null
    due_on: string
    status: NeedStatus
    source: NeedSource
    round_id: string | null
    month: string
    raised_at: Date
    raised_by: string | null
    answered_at: Date | null
    told_at: Date | null
    closed_at: Date | null
    version: number
    updated_at: Date
    changed_xid: Generated<string>
  }
  need_revision: {
    need_id: string
    version: number
    area_code: string
    subdistrict_code: Generated<string>
    recorded_at: Date
    recorded_by: string | null
    step: NeedStep
    status: NeedStatus
    category: NeedCategory
    responsible_id: string | null
    due_on: string
    person_id: string | null
    sealed_texts: Buffer | null
    plain_texts: PlainTexts
  }
}
