import { recordEvent } from '../audit/service.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import type { Work } from '../work.ts'
import { maskedFact } from './answers.ts'
import { openRevisions } from './reading.ts'
import { listRevisions } from './revision-queries.ts'
import type { SubjectKind } from './rules/codes.ts'
import { diff } from './rules/facts.ts'
import type { HistoryFilter, SubjectHistory } from './schemas.ts'
import { rangeOfCaller, subjectNotFound } from './subjects.ts'

/**
 * Who changed what and when, the latest first, each as its difference to the one before.
 * @throws worker_not_found, business_not_found, cursor_invalid, cursor_of_other_filters
 */
export async function listHistory(
  work: Work,
  kind: SubjectKind,
  id: string,
  { limit, cursor }: HistoryFilter
): Promise<SubjectHistory> {
  const before = cursor === undefined ? VERSION_MAX : readBefore(decodeCursor({ id }, cursor))
  const range = rangeOfCaller(work, kind)
  // One more, which the last of the page is compared with.
  const found = await listRevisions(work.tx, kind, id, { range, before, limit: limit + 1 })
  const [latest] = found
  if (latest === undefined) throw subjectNotFound(kind)
  const opened = await openRevisions(work, kind, found)
  const items = opened.slice(0, limit).map(({ row, facts }, place) => ({
    version: row.version,
    recorded_at: row.recorded_at.toISOString(),
    changed_by: row.changed_by,
    source: row.source,
    round_id: row.round_id,
    changes: diff(kind, opened[place + 1]?.facts, facts).map(({ field, from, to }) => ({
      field,
      from: maskedFact(field, from, facts),
      to: maskedFact(field, to, facts)
    }))
  }))
  await recordEvent(work, {
    action: `${kind}.history`,
    object: { kind, id },
    area_code: latest.area_code,
    details: { count: items.length }
  })
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? encodeCursor({ id }, [last.version]) : null }
}

/** As PostgreSQL counts. */
export const VERSION_MAX = 2 ** 31 - 1

/** The version that a page goes on below. @throws cursor_invalid */
export function readBefore([version, ...rest]: (string | number)[]): number {
  if (
    typeof version !== 'number' ||
    !Number.isSafeInteger(version) ||
    version > VERSION_MAX ||
    version <= 1 ||
    rest.length > 0
  )
    throw cursorInvalid({})
  return version
}
