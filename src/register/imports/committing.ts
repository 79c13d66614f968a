import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { forgetPlans } from '../../database/plans.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { type RecordedChange, recordChanges, type SubjectChange } from '../recording.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { type Change, type Facts, FIELDS, pick } from '../rules/facts.ts'
import { readSheetSubjects, type SheetSubject } from '../sheets/subjects.ts'
import { rangeOfCaller } from '../subjects.ts'
import { countsOf } from './checking.ts'
import { openContents, type RowContent, sealContents } from './content.ts'
import { importNotChecked, importNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { compareAgain, headerOf, type RowPlan } from './rules.ts'
import type { RowOutcome } from './tables.ts'

export const ROWS_PER_WRITE = 250
const CHUNKS_BEFORE_NEW_PLANS = [0, 9]
export const UNDO_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

/** Somebody's import, which nobody else commits or undoes until the transaction ends. @throws import_not_found */
export async function holdImport(work: Work, id: string): Promise<queries.ImportRecord> {
  const range = rangeOfCaller(work, 'worker')
  const record = await queries.lockImport(work.tx, id, range)
  if (record === undefined) throw importNotFound({})
  return record
}

/**
 * Records what the rows ask for, in one transaction: all that can be, once. What somebody has changed since the check is
 * compared again, and where both have changed the same cell the row fails.
 * @throws import_not_found, import_not_checked
 */
export async function commitImport(work: Work<Staff>, id: string): Promise<void> {
  const record = await holdImport(work, id)
  if (record.status !== 'checked' || record.expires_at.getTime() <= work.now) throw importNotChecked({})
  // All of them at once, in everybody's order: two imports of the same subjects wait for each other.
  await queries.lockSubjectsOf(work.tx, id)
  const counts = { inserted: 0, updated: 0, unchanged: record.unchanged_count, failed: record.failed_count }
  const numbers = await queries.listRowNumbers(work.tx, { import_id: id, outcomes: ['inserted', 'updated'] })
  // Of one person, who stays until the transaction ends.
  const remembering = { ...work, keys: work.keys.remembering() }
  let taken = takeRows(remembering, record, numbers.slice(0, ROWS_PER_WRITE))
  for (let place = 0; place < numbers.length; place += ROWS_PER_WRITE) {
    const rows = await taken
    // Opened while these are being recorded; it may end at any time, and how is told where it is waited for.
    taken = takeRows(remembering, record, numbers.slice(place + ROWS_PER_WRITE, place + 2 * ROWS_PER_WRITE))
    taken.catch(() => {})
    const settled = await settleRows(work, record, rows)
    for (const { outcome } of settled) counts[outcome] += 1
    await queries.updateImportRows(work.tx, record, settled)
    // The register may just have grown from nothing.
    if (CHUNKS_BEFORE_NEW_PLANS.includes(place / ROWS_PER_WRITE)) await forgetPlans(work.tx)
  }
  const now = new Date(work.now)
  await queries.updateImport(work.tx, id, {
    ...countsOf(counts),
    status: 'committed',
    committed_by: work.caller.actor.person_id,
    committed_at: now,
    undo_until: new Date(work.now + UNDO_MILLISECONDS),
    compared_number: 0
  })
  await recordEvent(work, {
    action: 'import.commit',
    object: { kind: 'import', id },
    area_code: record.area_code,
    details: { kind: record.subject_kind, ...counts }
  })
}

/** What becomes of a row: nothing more to do, a change to record, or a reason why not. */
interface RowInHand {
  row: queries.StoredRow
  content: RowContent | undefined
  plan: RowPlan
  subject: SheetSubject | undefined
}

interface TakenRow {
  row: queries.StoredRow
  content: RowContent | undefined
}

async function takeRows(work: Work, { id, created_by }: queries.ImportRecord, numbers: number[]): Promise<TakenRow[]> {
  if (numbers.length === 0) return []
  const rows = await queries.listRowsNumbered(work.tx, id, numbers)
  const contents = await openContents(work, created_by, rows)
  return rows.map((row, place) => ({ row, content: contents[place] }))
}

async function settleRows(
  work: Work,
  record: queries.ImportRecord,
  rows: readonly TakenRow[]
): Promise<queries.RowChange[]> {
  const { subject_kind: kind } = record
  const subjects = await readSheetSubjects(
    work,
    kind,
    rows.flatMap(({ row }) => row.subject_id ?? [])
  )
  const in_hand = rows.map(({ row, content }): RowInHand => {
    const subject = subjects.get(row.subject_id ?? '')
    return { row, content, subject, plan: planAgain(kind, row, content, subject) }
  })
  const changing = in_hand.filter(({ plan }) => plan.changes.length > 0)
  const outcomes = await recordChanges(
    work,
    changing.map(({ plan, subject }) => changeOf(kind, subject, plan.changes)),
    { is_compared_later: true }
  )
  const recorded = new Map(changing.map((one, place) => [one, outcomes[place]]))
  return await resultsOf(work, record, in_hand, recorded)
}

function planAgain(
  kind: SubjectKind,
  row: queries.StoredRow,
  content: RowContent | undefined,
  subject: SheetSubject | undefined
): RowPlan {
  if (content === undefined) return refused('其中的个人信息已经删除')
  if (row.outcome === 'inserted') return { changes: [...content.changes], reasons: [] }
  if (subject === undefined) return refused('这一条已不在您管辖的范围内')
  return compareAgain(kind, content.changes, subject.facts)
}

const refused = (reason: string): RowPlan => ({ changes: [], reasons: [{ column: null, reason }] })

function changeOf(kind: SubjectKind, subject: SheetSubject | undefined, changes: readonly Change[]): SubjectChange {
  const wanted: Facts = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  if (subject === undefined) return { kind, draft: wanted, source: 'import' }
  const { id, version: base_version, facts } = subject
  return { kind, id, base_version, draft: { ...pick(facts, FIELDS[kind].plain), ...wanted }, source: 'import' }
}

async function resultsOf(
  work: Work,
  { subject_kind: kind, created_by }: queries.ImportRecord,
  in_hand: readonly RowInHand[],
  recorded: ReadonlyMap<RowInHand, RecordedChange | Problem | undefined>
): Promise<queries.RowChange[]> {
  const failed = new Map<RowInHand, RowContent>()
  for (const one of in_hand) {
    const outcome = recorded.get(one)
    const reasons = outcome instanceof Problem ? reasonsOf(kind, outcome) : one.plan.reasons
    if (reasons.length > 0) failed.set(one, { cells: one.content?.cells ?? [], changes: [], reasons })
  }
  // Of what is erased there are no cells to be corrected.
  const telling = [...failed].filter(([, { cells }]) => cells.length > 0)
  const sealed = await sealContents(
    work,
    created_by,
    telling.map(([, content]) => content)
  )
  const contents = new Map(telling.map(([one], place) => [one, sealed[place] ?? null]))
  return in_hand.map((one): queries.RowChange => {
    const { number, outcome, subject_id, person_ids } = one.row
    const made = recorded.get(one)
    if (failed.has(one))
      return {
        number,
        outcome: 'failed',
        subject_id,
        recorded_version: null,
        person_ids,
        content: contents.get(one) ?? null
      }
    // What was recorded is told by the history of the subject.
    const done = { number, person_ids: [], content: null }
    return made === undefined || made instanceof Problem || !made.is_changed
      ? { ...done, outcome: 'unchanged', subject_id, recorded_version: null }
      : { ...done, outcome: outcome as RowOutcome, subject_id: made.id, recorded_version: made.version }
  })
}

/** Why the register refuses a row, as its cells are told. */
export const reasonsOf = (kind: SubjectKind, { detail, errors }: Problem): RowPlan['reasons'] =>
  errors.length === 0
    ? [{ column: null, reason: detail.zh }]
    : errors.map((error) => ({
        column: headerOf(kind, error.pointer.split('/').at(-1) ?? ''),
        reason: error.detail.zh
      }))
