import type { Generated, GeneratedAlways } from 'kysely'
import type { ReviewAction } from './rules/codes.ts'

export interface ReviewTables {
  review: {
    id: string
    submission_id: string
    area_code: string
    subdistrict_code: Generated<string>
    action: ReviewAction
    reviewed_by: string
    reviewed_at: Date
    sequence: GeneratedAlways<string>
    person_id: string | null
    comment: Buffer | null
    taken_back_fields: string[]
    overtaken_fields: string[]
  }
}
