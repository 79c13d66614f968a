import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { openRevisions } from '../reading.ts'
import { recordChanges, type SubjectChange } from '../recording.ts'
import { listRevisionsAt } from '../revision-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { type Facts, fieldsOf, pick } from '../rules/facts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { holdImport, ROWS_PER_WRITE } from './committing.ts'
import { importNotCommitted, importUndoTooLate } from './problems.ts'
import * as queries from './queries.ts'
import type { UndoOutcome } from './tables.ts'

/**
 * Takes back what an import has recorded, in one transaction: what was changed becomes what it was, and who was new has
 * left, as nothing is ever deleted from the register. Where anybody has recorded something since, it stays.
 * @throws import_not_found, import_not_committed, import_undo_too_late
 */
export async function undoImport(work: Work<Staff>, id: string): Promise<void> {
  const record = await holdImport(work, id)
  if (record.status !== 'committed' || record.undo_until === null) throw importNotCommitted({})
  if (record.undo_until.getTime() < work.now) throw importUndoTooLate({})
  const versions = new Map((await queries.lockSubjectsOf(work.tx, id)).map((row) => [row.id, row.version]))
  const counts = { undone: 0, overtaken: 0 }
  const numbers = await queries.listRowNumbers(work.tx, { import_id: id, is_recorded: true })
  for (let place = 0; place < numbers.length; place += ROWS_PER_WRITE) {
    const some = numbers.slice(place, place + ROWS_PER_WRITE)
    const rows = await queries.listRowsNumbered(work.tx, id, some)
    const undone = await undoRows(work, record.subject_kind, rows, versions)
    for (const { undo_outcome } of undone) counts[undo_outcome] += 1
    await queries.updateUndoOutcomes(work.tx, id, undone)
  }
  await queries.updateImport(work.tx, id, {
    status: 'undone',
    undone_count: counts.undone,
    overtaken_count: counts.overtaken,
    undone_by: work.caller.actor.person_id,
    undone_at: new Date(work.now),
    compared_number: 0
  })
  await recordEvent(work, {
    action: 'import.undo',
    object: { kind: 'import', id },
    area_code: record.area_code,
    details: { kind: record.subject_kind, ...counts }
  })
}

async function undoRows(
  work: Work,
  kind: SubjectKind,
  rows: readonly queries.StoredRow[],
  versions: ReadonlyMap<string, number>
): Promise<{ number: number; undo_outcome: UndoOutcome }[]> {
  const untouched = rows.flatMap(({ number, subject_id, recorded_version, outcome }) =>
    subject_id === null || recorded_version === null || versions.get(subject_id) !== recorded_version
      ? []
      : [{ number, id: subject_id, base_version: recorded_version, is_new: outcome === 'inserted' }]
  )
  const earlier = await readEarlier(
    work,
    kind,
    untouched.map(({ id, base_version, is_new }) => ({ id, version: is_new ? base_version : base_version - 1 }))
  )
  const changes = untouched.flatMap(({ number, id, base_version, is_new }) => {
    const facts = earlier.get(id)
    if (facts === undefined) return []
    const draft = { ...pick(facts, fieldsOf(kind)), ...(is_new && { status: 'left' }) }
    return [{ number, change: { kind, id, base_version, draft, source: 'import' } satisfies SubjectChange }]
  })
  const outcomes = await recordChanges(
    work,
    changes.map(({ change }) => change),
    { is_compared_later: true }
  )
  const done = new Set(changes.filter((_, place) => !(outcomes[place] instanceof Problem)).map(({ number }) => number))
  return rows.map(({ number }) => ({ number, undo_outcome: done.has(number) ? 'undone' : 'overtaken' }))
}

/** What the subjects were, by id. */
async function readEarlier(
  work: Work,
  kind: SubjectKind,
  wanted: { id: string; version: number }[]
): Promise<Map<string, Facts>> {
  if (wanted.length === 0) return new Map()
  const revisions = await listRevisionsAt(work.tx, kind, rangeOfCaller(work, kind), wanted)
  const opened = await openRevisions(work, kind, revisions)
  return new Map(opened.map(({ row, facts }) => [row.subject_id, facts]))
}
