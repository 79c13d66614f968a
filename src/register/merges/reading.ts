import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { Work } from '../../work.ts'
import { givenFilters, visibleRange } from '../reading.ts'
import { mergeNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { Merge, MergeFilter, MergePage } from './schemas.ts'

/** The latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listMerges(work: Work, { limit, cursor, ...filters }: MergeFilter): Promise<MergePage> {
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const range = visibleRange(work, filters.area_code)
  const found =
    range === null ? [] : await queries.listMerges(work.tx, { range, kind: filters.kind, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  await recordEvent(work, { action: 'merge.list', details: { count: rows.length, ...givenFilters(filters) } })
  return {
    items: rows.map(answerOf),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.merged_at.getTime(), last.id]) : null
  }
}

/** @throws merge_not_found */
export async function readMerge(work: Work, id: string): Promise<Merge> {
  const row = await queries.findMerge(work.tx, id)
  if (row === undefined) throw mergeNotFound({})
  return answerOf(row)
}

const answerOf = (row: queries.MergeRow): Merge => ({
  id: row.id,
  kind: row.subject_kind,
  area_code: row.area_code,
  survivor_id: row.survivor_id,
  survivor_version: row.survivor_version,
  absorbed_id: row.absorbed_id,
  absorbed_version: row.absorbed_version,
  fields: row.fields,
  merged_by: row.merged_by,
  merged_at: row.merged_at.toISOString(),
  undone_by: row.undone_by,
  undone_at: row.undone_at?.toISOString() ?? null
})
