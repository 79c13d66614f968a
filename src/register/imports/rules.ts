import { masked } from '../answers.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { readDraft } from '../rules/drafts.ts'
import { type Change, diff, type Fact, type Facts, FIELDS, pick } from '../rules/facts.ts'
import { COLUMNS, isPersonal, readCell, type SheetColumn, type SheetReference, tidyCell } from '../sheets/columns.ts'
import { problemOfFaults } from '../subjects.ts'

/** Why a row cannot be taken, and in which of its cells that stands; null where it is the row itself. */
export interface RowReason {
  column: string | null
  reason: string
}

/** What is known of the subject that a row is about. */
export interface RowSubject {
  /** As it was when the row was exported. */
  exported: Facts
  /** As it is now. */
  present: Facts
}

/** What a row asks for. */
export interface RowPlan {
  changes: Change[]
  reasons: RowReason[]
}

/** The cells of a row, by the headers of the columns that the file has. */
export interface RowCells {
  get(header: string): string | undefined
}

/**
 * What a row changes: of a subject that is known, what differs from what was exported, so that last month's sheet takes
 * nothing back that was changed meanwhile; of a new one, everything.
 */
export function planRow(
  kind: SubjectKind,
  cells: RowCells,
  subject: RowSubject | undefined,
  { reference, now }: { reference: SheetReference; now: number }
): RowPlan {
  const { wanted, reasons } = readCells(kind, cells, subject, reference)
  if (subject === undefined) reasons.push(...missing(kind, cells))
  if (Object.keys(wanted).length === 0) return { changes: [], reasons }
  const draft = { ...(subject === undefined ? {} : pick(subject.present, FIELDS[kind].plain)), ...wanted }
  const { facts, faults } = readDraft(kind, draft, now)
  // A new subject without a name has been told so already.
  const telling = faults.filter(({ field }) => wanted[field] !== undefined)
  for (const { pointer, detail } of problemOfFaults(telling)?.errors ?? [])
    reasons.push({ column: headerOf(kind, pointer.split('/').at(-1) ?? ''), reason: detail.zh })
  if (reasons.length > 0) return { changes: [], reasons }
  const after = { ...subject?.present, ...known(facts) }
  return settle(kind, subject, diff(kind, subject?.present, after))
}

const known = (facts: Readonly<Record<string, Fact | undefined>>): Facts =>
  Object.fromEntries(Object.entries(facts).flatMap(([field, fact]) => (fact === undefined ? [] : [[field, fact]])))

/** The facts that edited cells ask for, and what is wrong with them. */
function readCells(
  kind: SubjectKind,
  cells: RowCells,
  subject: RowSubject | undefined,
  reference: SheetReference
): { wanted: Record<string, Fact>; reasons: RowReason[] } {
  const wanted: Record<string, Fact> = {}
  const reasons: RowReason[] = []
  for (const column of COLUMNS[kind]) {
    const given = cells.get(column.header)
    if (given === undefined) continue
    // Most cells of last month's sheet, and worth no closer look.
    if (given === (subject === undefined ? '' : column.write(subject.exported, reference))) continue
    const cell = tidyCell(given)
    if (subject === undefined ? cell === '' : isAsExported(kind, column, cell, subject.exported, reference)) continue
    const reading = readCell(kind, column, cell, reference)
    if (reading === undefined) continue
    if ('reason' in reading) reasons.push({ column: column.header, reason: reading.reason })
    else Object.assign(wanted, reading.facts)
  }
  return { wanted, reasons }
}

/** Whether the cell says what an export has said, in clear or masked, or with a name that the employer had then. */
function isAsExported(
  kind: SubjectKind,
  column: SheetColumn,
  cell: string,
  exported: Facts,
  reference: SheetReference
): boolean {
  if (cell === tidyCell(column.write(exported, reference))) return true
  if (isPersonal(kind, column))
    return cell === column.write(masked(pick(exported, [...column.fields, 'id_number'])), reference)
  const employer_id = column.fields.includes('employer_id') ? exported['employer_id'] : undefined
  return typeof employer_id === 'string' && reference.former_names.get(employer_id)?.has(cell) === true
}

/** A name is asked for here, because a sheet with rows of nobody would add as many again with each import. */
function missing(kind: SubjectKind, cells: RowCells): RowReason[] {
  return COLUMNS[kind]
    .filter(({ is_required, fields }) => is_required === true || fields.includes('name'))
    .filter(({ header }) => tidyCell(cells.get(header) ?? '') === '')
    .map(({ header }) => ({ column: header, reason: `新登记的须填写${header}` }))
}

/** What somebody else has changed since the export is not changed again by who has not seen it. */
function settle(kind: SubjectKind, subject: RowSubject | undefined, changes: Change[]): RowPlan {
  if (subject === undefined) return { changes, reasons: [] }
  const changed_since = new Set(diff(kind, subject.exported, subject.present).map(({ field }) => field))
  const reasons = changes
    .filter(({ field }) => changed_since.has(field))
    .map(({ field }) => ({ column: headerOf(kind, field), reason: CHANGED_SINCE_EXPORT }))
  return reasons.length > 0 ? { changes: [], reasons } : { changes, reasons: [] }
}

export const CHANGED_SINCE_EXPORT = '这一格导出之后已有人改过：请重新导出，核对后再改'

export const headerOf = (kind: SubjectKind, field: string): string | null =>
  COLUMNS[kind].find(({ fields }) => fields.includes(field))?.header ?? null

/**
 * What is left to do of a row that was looked at before: what is so already is done, and where something else was recorded
 * meanwhile, nothing is.
 */
export function compareAgain(kind: SubjectKind, changes: readonly Change[], present: Facts): RowPlan {
  const current = pick(
    present,
    changes.map(({ field }) => field)
  )
  const open = changes.filter(({ field, to }) => !isSameFact(current[field] ?? null, to))
  const reasons = open
    .filter(({ field, from }) => !isSameFact(current[field] ?? null, from))
    .map(({ field }) => ({ column: headerOf(kind, field), reason: CHANGED_SINCE_CHECK }))
  return reasons.length > 0 ? { changes: [], reasons } : { changes: [...open], reasons: [] }
}

const CHANGED_SINCE_CHECK = '检查之后已有人改过这一格：请重新导出，核对后再改'

const isSameFact = (one: Fact, other: Fact): boolean => JSON.stringify(one) === JSON.stringify(other)
