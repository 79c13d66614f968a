import { type AreaRange, visibleRangeOf } from '../actor.ts'
import { readAreaAndId } from '../areas/service.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { openForPersons } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { asOfMalformed } from './reading-problems.ts'
import type { RevisionRow } from './revision-queries.ts'
import { PERSONAL_PLACE } from './revisions.ts'
import type { SubjectKind } from './rules/codes.ts'
import { type Facts, FIELDS, pick } from './rules/facts.ts'
import { readAsOf } from './rules/times.ts'

/** What a caller sees of what they ask for; null where that is nothing. */
export const visibleRange = ({ caller }: Work, area_code: string | undefined): AreaRange =>
  visibleRangeOf(caller.actor, area_code)

/** Where a page ended: an area and the id by which the list goes on within it. */
export interface Position {
  area_code: string
  id: string
}

/** @throws cursor_invalid, cursor_of_other_filters */
export function readPosition(filters: object, cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  return readAreaAndId(decodeCursor(filters, cursor))
}

/** Of one more than a page holds, the page and where it goes on. */
export function pageOf<Row>(
  filters: object,
  found: Row[],
  limit: number,
  position: (row: Row) => Position
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  if (last === undefined) return { rows, next: null }
  const { area_code, id } = position(last)
  return { rows, next: encodeCursor(filters, [area_code, id]) }
}

/** @throws as_of_malformed */
export function timeOf(as_of: string | undefined): Date | undefined {
  if (as_of === undefined) return undefined
  const time = readAsOf(as_of)
  if (time === undefined) throw asOfMalformed({})
  return new Date(time)
}

/** What the revisions say, in clear, with one question for all of them; of the erased nothing personal. */
export async function openRevisions<Row extends Pick<RevisionRow, 'content' | 'person_id' | 'personal'>>(
  work: Work,
  kind: SubjectKind,
  rows: readonly Row[]
): Promise<{ row: Row; facts: Facts }[]> {
  const sealed = rows.flatMap(({ person_id, personal }) =>
    person_id === null || personal === null ? [] : [{ person_id, sealed: personal }]
  )
  const texts = (await openForPersons(work, PERSONAL_PLACE, sealed))[Symbol.iterator]()
  return rows.map((row) => {
    const text = row.person_id === null || row.personal === null ? null : (texts.next().value ?? null)
    const personal: Facts = text === null ? {} : JSON.parse(text)
    return { row, facts: { ...row.content, ...pick(personal, FIELDS[kind].personal) } }
  })
}

/** Of filters those that are given, as the audit keeps them: codes and ids. */
export const givenFilters = (filters: Record<string, string | boolean | undefined>): Record<string, string | boolean> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
