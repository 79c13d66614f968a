import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { isReadableText } from '../../http/readable-text.ts'
import type { Work } from '../../work.ts'
import { openRevisions } from '../reading.ts'
import { listRevisionsAt } from '../revision-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { COLUMNS, ID, type SheetReference, tidyCell, VERSION } from '../sheets/columns.ts'
import { readReference, withEmployers, withFormerNames, withNamedEmployers } from '../sheets/reference.ts'
import { readSheetSubjects, type SheetSubject } from '../sheets/subjects.ts'
import { rangeOfCaller } from '../subjects.ts'
import { type RowContent, sealContents } from './content.ts'
import { type BroughtFile, cellsIn } from './file.ts'
import { type Identities, identify, NO_SUCH_ID, NO_SUCH_VERSION, type RowIdentity } from './identity.ts'
import * as queries from './queries.ts'
import { headerOf, planRow, type RowCells, type RowPlan } from './rules.ts'
import type { RowOutcome } from './tables.ts'

const CELL_CHARACTERS_MAX = 1_000
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000
const ROWS_PER_PLAN = 500
/** What one person has brought and not committed: more than that nobody has in hand. */
const CHECKED_KEPT = 5

/** Looks what a file would change, and keeps it for who then commits it. Nothing of the register changes. @returns its id */
export async function checkImport(work: Work<Staff>, kind: SubjectKind, file: BroughtFile): Promise<string> {
  const { tx, now, chance, caller } = work
  const id = chance.id()
  const { person_id: created_by, area_code } = caller.actor
  await queries.forgetExpired(tx, new Date(now))
  await queries.expireOlder(tx, created_by, { kept: CHECKED_KEPT - 1, now: new Date(now) })
  await queries.insertImport(tx, {
    ...NEW,
    id,
    area_code,
    subject_kind: kind,
    format: file.format,
    columns: file.headers,
    notes: file.notes,
    created_by,
    created_at: new Date(now),
    expires_at: new Date(now + DAY_MILLISECONDS)
  })
  const counts = { inserted: 0, updated: 0, unchanged: 0, failed: 0 }
  const identities = await identify(work, kind, file)
  const planner = new Planner(work, kind, file, identities, await readReference(work, kind))
  for await (const planned of planner.planAll()) {
    for (const { outcome } of planned) counts[outcome] += 1
    await keep(
      work,
      { import_id: id, area_code, created_by },
      planned.filter(({ outcome }) => outcome !== 'unchanged')
    )
  }
  await queries.updateImport(tx, id, countsOf(counts))
  await recordEvent(work, {
    action: 'import.check',
    object: { kind: 'import', id },
    area_code,
    details: { kind, ...counts }
  })
  return id
}

const NEW = {
  status: 'checked',
  inserted_count: 0,
  updated_count: 0,
  unchanged_count: 0,
  failed_count: 0,
  undone_count: null,
  overtaken_count: null,
  committed_by: null,
  committed_at: null,
  undo_until: null,
  undone_by: null,
  undone_at: null,
  compared_number: null
} as const

export const countsOf = (counts: Record<RowOutcome, number>) => ({
  inserted_count: counts.inserted,
  updated_count: counts.updated,
  unchanged_count: counts.unchanged,
  failed_count: counts.failed
})

interface PlannedRow {
  number: number
  outcome: RowOutcome
  subject_id: string | undefined
  person_ids: string[]
  content: RowContent
}

/** Those that change nothing are counted, and nothing of them is kept. */
async function keep(
  work: Work,
  { created_by, ...place }: { import_id: string; area_code: string; created_by: string },
  planned: readonly PlannedRow[]
): Promise<void> {
  const sealed = await sealContents(
    work,
    created_by,
    planned.map(({ content }) => content)
  )
  await queries.insertImportRows(
    work.tx,
    planned.map(({ number, outcome, subject_id = null, person_ids }, index) => ({
      ...place,
      number,
      outcome,
      subject_id,
      recorded_version: null,
      undo_outcome: null,
      person_ids,
      content: sealed[index] ?? null
    }))
  )
}

/** A row with all that it is compared with. */
interface RowInHand {
  number: number
  typed: readonly string[]
  cells: RowCells
  identity: RowIdentity
  subject: SheetSubject | undefined
  exported: Facts | undefined
}

/** Plans the rows of one file, many at a time. */
class Planner {
  readonly #work: Work
  readonly #kind: SubjectKind
  readonly #file: BroughtFile
  readonly #identities: Identities
  readonly #reference: SheetReference
  /** Which row asked for a number first. */
  readonly #wanted = new Map<string, number>()

  constructor(work: Work, kind: SubjectKind, file: BroughtFile, identities: Identities, reference: SheetReference) {
    this.#work = work
    this.#kind = kind
    this.#file = file
    this.#identities = identities
    this.#reference = reference
  }

  /** The database looks up the next rows while these are being compared. */
  async *planAll(): AsyncGenerator<PlannedRow[]> {
    const { length } = this.#file.rows
    let taken = this.#take(0)
    for (let place = 0; place < length; place += ROWS_PER_PLAN) {
      const rows = await taken
      taken = this.#take(place + ROWS_PER_PLAN)
      // Awaited in its turn, and until then nobody minds how it ends.
      taken.catch(() => {})
      const reference = await this.#referenceFor(rows)
      yield rows.map((row) => this.#planned(row, this.#planOf(row, reference)))
    }
  }

  async #take(from: number): Promise<RowInHand[]> {
    const to = from + ROWS_PER_PLAN
    const { headers, rows } = this.#file
    const identities = this.#identities.rows.slice(from, to)
    const subjects = await readSheetSubjects(
      this.#work,
      this.#kind,
      identities.flatMap(({ subject_id }) => subject_id ?? [])
    )
    const exported = await this.#readExported(identities, subjects)
    const cellsInRow = cellsIn(headers)
    return rows.slice(from, to).map(({ number, cells }, place) => {
      const identity = identities[place] ?? raise()
      const subject = subjects.get(identity.subject_id ?? '')
      return {
        number,
        typed: cells,
        cells: cellsInRow(cells),
        identity,
        subject,
        exported: exported.get(identity.subject_id ?? '') ?? subject?.facts
      }
    })
  }

  /** Of those that have changed since their export, what they were then. */
  async #readExported(
    identities: readonly RowIdentity[],
    subjects: ReadonlyMap<string, SheetSubject>
  ): Promise<Map<string, Facts>> {
    const wanted = identities.flatMap(({ subject_id, version }) => {
      const present = subjects.get(subject_id ?? '')
      return present === undefined || version === undefined || version >= present.version
        ? []
        : [{ id: present.id, version }]
    })
    if (wanted.length === 0) return new Map()
    const range = rangeOfCaller(this.#work, this.#kind)
    const revisions = await listRevisionsAt(this.#work.tx, this.#kind, range, wanted)
    const opened = await openRevisions(this.#work, this.#kind, revisions)
    return new Map(opened.map(({ row, facts }) => [row.subject_id, facts]))
  }

  /** With the employers that the subjects have, and those that edited cells name. */
  async #referenceFor(rows: readonly RowInHand[]): Promise<SheetReference> {
    const column = COLUMNS[this.#kind].find(({ fields }) => fields.includes('employer_id'))
    if (column === undefined) return this.#reference
    const exported = rows.flatMap((row) => (row.exported === undefined ? [] : [row.exported]))
    const reference = await withEmployers(this.#work, this.#reference, exported)
    const edited = rows.flatMap(({ cells, exported = {} }) => {
      const cell = tidyCell(cells.get(column.header) ?? '')
      return cell === '' || cell === column.write(exported, reference) ? [] : [{ cell, exported }]
    })
    if (edited.length === 0) return reference
    const renamed = await withFormerNames(
      this.#work,
      reference,
      edited.map((row) => row.exported)
    )
    const names = [...new Set(edited.map(({ cell }) => cell))].filter(isReadableText)
    return await withNamedEmployers(this.#work, renamed, names)
  }

  #planOf({ number, cells, identity, subject, exported = {} }: RowInHand, reference: SheetReference): RowPlan {
    const refusal = refusalOf(identity, subject)
    if (refusal.length > 0) return { changes: [], reasons: refusal }
    const known = subject === undefined ? undefined : { exported, present: subject.facts }
    const plan = planRow(this.#kind, cells, known, { reference, now: this.#work.now })
    if (plan.reasons.length > 0 || plan.changes.length === 0) return plan
    const reasons =
      subject?.is_erased === true
        ? [{ column: null, reason: '这个人的个人信息已经删除，不能再修改' }]
        : this.#taken(number, identity, plan)
    return reasons.length > 0 ? { changes: [], reasons } : plan
  }

  /** Numbers that somebody else has, or that another row asks for. */
  #taken(number: number, { subject_id }: RowIdentity, { changes }: RowPlan): RowPlan['reasons'] {
    return changes.flatMap(({ field, to }) => {
      if (to === null || !NUMBERED.includes(field)) return []
      const key = `${field} ${to}`
      const column = headerOf(this.#kind, field)
      const owner = this.#identities.owners.get(key)
      if (owner !== undefined && owner.subject_id !== subject_id)
        return [{ column, reason: `这个号码已登记在 ${owner.subject_id} 名下：请核对号码` }]
      const first = this.#wanted.get(key)
      if (first === undefined) this.#wanted.set(key, number)
      return first === undefined ? [] : [{ column, reason: `与第 ${first} 行填写了同一个号码：请核对` }]
    })
  }

  #planned({ number, typed, identity, subject }: RowInHand, { changes, reasons }: RowPlan): PlannedRow {
    const named = identity.numbers.flatMap((key) => this.#identities.owners.get(key)?.person_id ?? [])
    return {
      number,
      outcome: outcomeOf(subject !== undefined, changes.length, reasons.length),
      subject_id: subject?.id,
      person_ids: [...new Set([...named, ...(subject?.person_id ? [subject.person_id] : [])])],
      content: { cells: typed.map(shortened), changes, reasons }
    }
  }
}

/** Why nobody can tell whom a row is about. */
function refusalOf({ reasons, subject_id, version = 0 }: RowIdentity, subject: SheetSubject | undefined) {
  if (reasons.length > 0 || subject_id === undefined) return reasons
  if (subject === undefined) return [{ column: ID, reason: NO_SUCH_ID }]
  return version > subject.version ? [{ column: VERSION, reason: NO_SUCH_VERSION }] : []
}

/** Enough to see what was wrong with it. */
const shortened = (cell: string): string =>
  cell.length > CELL_CHARACTERS_MAX ? `${cell.slice(0, CELL_CHARACTERS_MAX)}…` : cell

const NUMBERED = ['phone', 'id_number', 'credit_code']

function outcomeOf(is_known: boolean, changes: number, reasons: number): RowOutcome {
  if (reasons > 0) return 'failed'
  if (!is_known) return 'inserted'
  return changes === 0 ? 'unchanged' : 'updated'
}

function raise(): never {
  throw new Error('a row has no identity')
}
