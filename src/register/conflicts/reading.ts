import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { Work } from '../../work.ts'
import { givenFilters, visibleRange } from '../reading.ts'
import type { Fact, Facts } from '../rules/facts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { keyOf, openContests, openFactsAt } from '../submissions/knowing.ts'
import { type ChangeRow, listChangesSince } from '../submissions/past-queries.ts'
import { shownFact } from '../submissions/showing.ts'
import { conflictNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { Conflict, ConflictFilter, ConflictPage } from './schemas.ts'

/** A conflict with what each side says, in clear. */
export interface OpenedConflict {
  row: queries.ConflictRow
  base: Fact
  mine: Fact
  theirs: Fact
  theirs_version: number
  theirs_by: string | null
  /** What the register says of the whole subject. */
  current: Facts
}

/** With a question for each kind of thing, however many there are; in order. */
export async function openConflicts(work: Work, rows: readonly queries.ConflictRow[]): Promise<OpenedConflict[]> {
  if (rows.length === 0) return []
  const facts = await openFactsAt(
    work,
    rows.flatMap((row) =>
      [row.base_version, versionLookedAt(row), row.subject_version].map((version) => ({
        subject_id: row.subject_id,
        version
      }))
    )
  )
  const factsAt = (row: queries.ConflictRow, version: number): Facts =>
    facts.get(keyOf(row.subject_id, version))?.facts ?? {}
  const mine = await openContests(work, rows, (row) => factsAt(row, versionLookedAt(row)))
  const changes = Map.groupBy(await listChangesSince(work.tx, earliestBases(rows)), ({ subject_id }) => subject_id)
  return rows.map((row, place) => {
    const last = lastChange(row, changes.get(row.subject_id) ?? [])
    return {
      row,
      base: factsAt(row, row.base_version)[row.field] ?? null,
      mine: mine[place] ?? null,
      theirs: factsAt(row, versionLookedAt(row))[row.field] ?? null,
      theirs_version: last?.version ?? row.base_version,
      theirs_by: last?.changed_by ?? null,
      current: factsAt(row, row.subject_version)
    }
  })
}

/** The version of the register that disagrees: of an open conflict the present one, else what it was settled against. */
function versionLookedAt({ status, choice, settled_version, subject_version }: queries.ConflictRow): number {
  if (status === 'open' || settled_version === null) return subject_version
  return choice === 'mine' || choice === 'value' ? Math.max(settled_version - 1, 1) : settled_version
}

function earliestBases(rows: readonly queries.ConflictRow[]): { subject_id: string; version: number }[] {
  const bases = new Map<string, number>()
  for (const { subject_id, base_version } of rows)
    bases.set(subject_id, Math.min(base_version, bases.get(subject_id) ?? base_version))
  return [...bases].map(([subject_id, version]) => ({ subject_id, version }))
}

const lastChange = (row: queries.ConflictRow, changes: readonly ChangeRow[]): ChangeRow | undefined =>
  changes.findLast(
    ({ version, changed_fields }) =>
      version > row.base_version && version <= versionLookedAt(row) && changed_fields.includes(row.field)
  )

export const describe = ({ row, base, mine, theirs, theirs_version, theirs_by }: OpenedConflict): Conflict => {
  const shown = (fact: Fact) => shownFact(row.subject_kind, row.field, fact)
  return {
    id: row.id,
    submission_id: row.submission_id,
    round_id: row.round_id,
    subject_kind: row.subject_kind,
    subject_id: row.subject_id,
    area_code: row.area_code,
    field: row.field,
    base_version: row.base_version,
    base: shown(base),
    mine: shown(mine),
    theirs: shown(theirs),
    theirs_version,
    submitted_by: row.submitted_by,
    theirs_by,
    opened_at: row.opened_at.toISOString(),
    status: row.status,
    choice: row.choice,
    settled_at: row.settled_at?.toISOString() ?? null,
    settled_by: row.settled_by,
    settled_version: row.settled_version
  }
}

/** @throws conflict_not_found */
export async function findOpened(work: Work, id: string): Promise<OpenedConflict> {
  const row = await queries.findConflict(work.tx, id, rangeOfCaller(work, 'worker'))
  const [opened] = row === undefined ? [] : await openConflicts(work, [row])
  if (opened === undefined) throw conflictNotFound({})
  return opened
}

/** @throws conflict_not_found */
export async function getConflict(work: Work, id: string): Promise<Conflict> {
  const conflict = describe(await findOpened(work, id))
  await recordEvent(work, {
    action: 'conflict.read',
    object: { kind: 'conflict', id },
    area_code: conflict.area_code
  })
  return conflict
}

/** @throws cursor_invalid, cursor_of_other_filters */
export async function listConflicts(work: Work, { limit, cursor, ...filters }: ConflictFilter): Promise<ConflictPage> {
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const { area_code, ...others } = filters
  const range = visibleRange(work, area_code)
  const found =
    range === null ? [] : await queries.listConflicts(work.tx, { ...others, range, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const items = (await openConflicts(work, rows)).map(describe)
  await recordEvent(work, {
    action: 'conflict.list',
    details: { count: items.length, ...givenFilters(filters) }
  })
  return { items, next: last === undefined ? null : encodeCursor(filters, [last.opened_at.getTime(), last.id]) }
}
