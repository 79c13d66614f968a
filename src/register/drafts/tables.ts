import type { Generated } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'

export interface DraftTables {
  submission_draft: {
    id: string
    author_id: string
    area_code: string
    subdistrict_code: Generated<string>
    round_id: string
    subject_kind: SubjectKind
    subject_id: string
    content: Buffer
    version: number
    created_at: Date
    updated_at: Date
  }
}
