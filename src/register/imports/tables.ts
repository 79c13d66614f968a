import type { Generated, GeneratedAlways } from 'kysely'
import type { SubjectKind } from '../rules/codes.ts'

export const IMPORT_FORMATS = ['xlsx', 'csv'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export const IMPORT_STATUSES = ['checked', 'committed', 'undone', 'expired'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

export const ROW_OUTCOMES = ['inserted', 'updated', 'unchanged', 'failed'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

export const UNDO_OUTCOMES = ['undone', 'overtaken'] as const
export type UndoOutcome = (typeof UNDO_OUTCOMES)[number]

export interface ImportTables {
  import: {
    id: string
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    subject_kind: SubjectKind
    format: ImportFormat
    columns: string[]
    notes: string[]
    status: ImportStatus
    inserted_count: number
    updated_count: number
    unchanged_count: number
    failed_count: number
    undone_count: number | null
    overtaken_count: number | null
    created_by: string
    created_at: Date
    expires_at: Date
    committed_by: string | null
    committed_at: Date | null
    undo_until: Date | null
    undone_by: string | null
    undone_at: Date | null
    compared_number: number | null
    kept: Generated<'contents' | 'subjects' | 'nothing'>
  }
  import_row: {
    import_id: string
    number: number
    area_code: string
    subdistrict_code: GeneratedAlways<string>
    outcome: RowOutcome
    subject_id: string | null
    recorded_version: number | null
    undo_outcome: UndoOutcome | null
    person_ids: string[]
    content: Buffer | null
  }
}
