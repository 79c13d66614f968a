import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { isUuid } from '../../identifiers.ts'
import type { Work } from '../../work.ts'
import { maskedFact } from '../answers.ts'
import { givenFilters, pageOf, readPosition, visibleRange } from '../reading.ts'
import { SUBJECT_KINDS, type SubjectKind } from '../rules/codes.ts'
import { diff, fieldsOf } from '../rules/facts.ts'
import { type Compared, readCompared } from './comparing.ts'
import { findDuplicates } from './finding.ts'
import { duplicateNotFound, duplicateSettled } from './problems.ts'
import * as queries from './queries.ts'
import { SCORE_MAX } from './rules.ts'
import type {
  Dismiss,
  Duplicate,
  DuplicateDetail,
  DuplicateFilter,
  DuplicatePage,
  DuplicateScan,
  DuplicatesScanned,
  Side
} from './schemas.ts'

/** The most alike first. @throws cursor_invalid, cursor_of_other_filters */
export async function listDuplicates(
  work: Work,
  { limit, cursor, ...filters }: DuplicateFilter
): Promise<DuplicatePage> {
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(filters, cursor))
  const { area_code, ...others } = filters
  const range = visibleRange(work, area_code)
  const found =
    range === null ? [] : await queries.listDuplicates(work.tx, { ...others, range, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const { score_min, ...codes } = filters
  await recordEvent(work, {
    action: 'duplicate.list',
    details: { count: rows.length, ...givenFilters(codes), ...(score_min !== undefined && { score_min }) }
  })
  return {
    items: await answersOf(work, rows),
    next: found.length > limit && last !== undefined ? encodeCursor(filters, [last.score, last.id]) : null
  }
}

function readAfter([score, id, ...rest]: (string | number)[]): { score: number; id: string } {
  if (!isScore(score) || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { score, id }
}

const isScore = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= SCORE_MAX

/** Both side by side, field by field. @throws duplicate_not_found */
export async function getDuplicate(work: Work, id: string): Promise<DuplicateDetail> {
  const row = await queries.findDuplicate(work.tx, id)
  if (row === undefined) throw duplicateNotFound({})
  const kind = row.subject_kind
  const compared = await readCompared(work, kind, [row.one_id, row.other_id])
  const [one, other] = [compared.get(row.one_id), compared.get(row.other_id)]
  if (one === undefined || other === undefined) throw duplicateNotFound({})
  await recordEvent(work, {
    action: 'duplicate.read',
    object: { kind: 'duplicate', id },
    area_code: row.area_code,
    details: { one_id: row.one_id, other_id: row.other_id }
  })
  const different = diff(kind, one.facts, other.facts).map(({ field }) => field)
  return {
    ...answerOf(row, one, other),
    fields: fieldsOf(kind).map((field) => ({
      field,
      one: maskedFact(field, one.facts[field] ?? null, one.facts),
      other: maskedFact(field, other.facts[field] ?? null, other.facts),
      is_same: !different.includes(field)
    }))
  }
}

/**
 * Says that two are two: the pair stays out of the queue until something changes that tells them apart.
 * @throws duplicate_not_found, duplicate_settled
 */
export async function dismissDuplicate(work: Work, id: string, { dismissal }: Dismiss): Promise<Duplicate> {
  const row = await queries.lockDuplicate(work.tx, id)
  if (row === undefined) throw duplicateNotFound({})
  if (row.status !== 'open') throw duplicateSettled({ status: row.status })
  const { one_id, other_id, area_code } = row
  const { actor } = work.caller
  const settled_by = 'person_id' in actor ? actor.person_id : null
  await queries.dismissPair(work.tx, { one_id, other_id, dismissal, settled_by, settled_at: new Date(work.now) })
  await recordEvent(work, {
    action: 'duplicate.dismiss',
    object: { kind: 'duplicate', id },
    area_code,
    details: { one_id, other_id, dismissal }
  })
  const dismissed = await queries.findDuplicate(work.tx, id)
  const [answer] = await answersOf(work, dismissed === undefined ? [] : [dismissed])
  if (answer === undefined) throw duplicateNotFound({})
  return answer
}

const SCANNED_AT_ONCE = 200

/**
 * Looks for duplicates among everybody of an area, a page at a time: also for those of two communities, whom the staff of
 * neither can see side by side.
 * @throws cursor_invalid, cursor_of_other_filters
 */
export async function scanDuplicates(
  work: Work,
  { limit = SCANNED_AT_ONCE, cursor, ...filters }: DuplicateScan
): Promise<DuplicatesScanned> {
  const { kind, area_code } = filters
  const after = readPosition(filters, cursor)
  const range = visibleRange(work, area_code)
  const subjects =
    range === null ? [] : await queries.listSubjectsAfter(work.tx, { kind, range, after, limit: limit + 1 })
  const { rows, next } = pageOf(filters, subjects, limit, (row) => row)
  const found = await findDuplicates(
    work,
    kind,
    rows.map(({ id }) => id)
  )
  await recordEvent(work, {
    action: 'duplicate.scan',
    details: { scanned: rows.length, found, ...givenFilters(filters) }
  })
  return { scanned: rows.length, found, next }
}

/** With a question or two for each kind, however many there are. */
async function answersOf(work: Work, rows: queries.DuplicateRow[]): Promise<Duplicate[]> {
  const compared = new Map<string, Compared>()
  for (const kind of SUBJECT_KINDS)
    for (const [id, one] of await readCompared(work, kind, idsOf(kind, rows))) compared.set(id, one)
  return rows.flatMap((row) => {
    const [one, other] = [compared.get(row.one_id), compared.get(row.other_id)]
    return one === undefined || other === undefined ? [] : [answerOf(row, one, other)]
  })
}

const idsOf = (kind: SubjectKind, rows: queries.DuplicateRow[]): string[] => [
  ...new Set(rows.flatMap((row) => (row.subject_kind === kind ? [row.one_id, row.other_id] : [])))
]

const answerOf = (row: queries.DuplicateRow, one: Compared, other: Compared): Duplicate => ({
  id: row.id,
  kind: row.subject_kind,
  area_code: row.area_code,
  status: row.status,
  score: row.score,
  reasons: row.reasons,
  one: sideOf(one),
  other: sideOf(other),
  found_at: row.found_at.toISOString(),
  dismissal: row.dismissal,
  settled_by: row.settled_by,
  settled_at: row.settled_at?.toISOString() ?? null
})

const sideOf = ({ id, version, area_code, facts }: Compared): Side => ({
  id,
  version,
  area_code,
  name: maskedFact('name', facts['name'] ?? null, facts) as string | null
})
