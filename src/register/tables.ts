import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Definition, SubjectKind } from './rules/questions.ts'

export const QUESTIONNAIRE_STATUSES = ['draft', 'published', 'retired'] as const
export type QuestionnaireStatus = (typeof QUESTIONNAIRE_STATUSES)[number]

export interface RegisterTables {
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
