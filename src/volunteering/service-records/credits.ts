import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { RecordRow } from './queries.ts'

/** What the rules made of a record. */
export interface Credit {
  credited_points: number
  credit_note: string | null
  credit_source_id: string
}

/** A record as it is to be credited: by itself, or by its correction. */
export interface Creditable {
  row: RecordRow
  source_id: string
  worked_minutes: number
}

/** The record itself is credited once, and each of its corrections once. */
export const sourceOf = (row: Pick<RecordRow, 'id'>, source_id: string) => ({
  kind: source_id === row.id ? 'service_record' : 'service_record_correction',
  id: source_id
})

export async function creditRecords(_work: Work, all: readonly Creditable[]): Promise<Credit[]> {
  return all.map(({ source_id, worked_minutes }) => ({
    credited_points: Math.floor(worked_minutes / 60),
    credit_note: null,
    credit_source_id: source_id
  }))
}

export async function takeBackCredits(_work: Work, all: readonly RecordRow[]): Promise<(Problem | undefined)[]> {
  return all.map(() => undefined)
}
