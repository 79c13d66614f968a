import { Readable } from 'node:stream'
import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { maskedFact } from '../answers.ts'
import type { ExportedFile } from '../exports/service.ts'
import { givenFilters } from '../reading.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Change, Facts } from '../rules/facts.ts'
import { REASONS } from '../sheets/columns.ts'
import { readReference } from '../sheets/reference.ts'
import { sheetPieces } from '../sheets/workbook.ts'
import { rangeOfCaller } from '../subjects.ts'
import { openContents, type RowContent } from './content.ts'
import { importContentGone, importNotFound, importNotYours } from './problems.ts'
import * as queries from './queries.ts'
import { headerOf } from './rules.ts'
import type { Import, ImportPage, ImportRowItem, ImportRowPage, RowFilter } from './schemas.ts'

export { checkImport } from './checking.ts'
export { commitImport } from './committing.ts'
export { undoImport } from './undoing.ts'

async function findImport(work: Work, id: string): Promise<queries.ImportRecord> {
  const record = await queries.findImport(work.tx, id, rangeOfCaller(work, 'worker'))
  if (record === undefined) throw importNotFound({})
  return record
}

/** @throws import_not_found */
export async function getImport(work: Work, id: string): Promise<Import> {
  const record = await findImport(work, id)
  return { ...answerOf(work, record), is_being_written: await queries.isImportHeld(work.tx, id) }
}

/** As it is for who has just changed it. @throws import_not_found */
export const readImport = async (work: Work, id: string): Promise<Import> => ({
  ...answerOf(work, await findImport(work, id)),
  is_being_written: false
})

/** The latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listImports(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string }
): Promise<ImportPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const range = rangeOfCaller(work, 'worker')
  const found = await queries.listImports(work.tx, { range, before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: rows.map((row) => ({ ...answerOf(work, row), is_being_written: false })),
    next: last === undefined ? null : encodeCursor({}, [last.created_at.getTime(), last.id])
  }
}

const isExpired = ({ now }: Work, { expires_at }: queries.ImportRecord): boolean => expires_at.getTime() <= now

const answerOf = (work: Work, record: queries.ImportRecord): Omit<Import, 'is_being_written'> => ({
  id: record.id,
  kind: record.subject_kind,
  area_code: record.area_code,
  format: record.format,
  status: record.status === 'checked' && isExpired(work, record) ? 'expired' : record.status,
  columns: record.columns,
  notes: record.notes,
  inserted: record.inserted_count,
  updated: record.updated_count,
  unchanged: record.unchanged_count,
  failed: record.failed_count,
  undone: record.undone_count,
  overtaken: record.overtaken_count,
  created_by: record.created_by,
  created_at: record.created_at.toISOString(),
  expires_at: record.expires_at.toISOString(),
  committed_at: record.committed_at?.toISOString() ?? null,
  undo_until: record.undo_until?.toISOString() ?? null,
  undone_at: record.undone_at?.toISOString() ?? null,
  is_being_compared: record.compared_number !== null
})

/** Rows in the order of the file, masked. @throws import_not_found, cursor_invalid, cursor_of_other_filters */
export async function listRows(
  work: Work,
  id: string,
  { limit, cursor, ...filters }: RowFilter
): Promise<ImportRowPage> {
  const record = await findImport(work, id)
  const place = { id, ...filters }
  const after = cursor === undefined ? 0 : readAfter(decodeCursor(place, cursor))
  const { outcome } = filters
  const found = await queries.listImportRows(work.tx, {
    import_id: id,
    ...(outcome !== undefined && { outcomes: [outcome] }),
    after,
    limit: limit + 1
  })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const contents = isExpired(work, record) ? [] : await openContents(work, record.created_by, rows)
  await recordEvent(work, {
    action: 'import.read',
    object: { kind: 'import', id },
    area_code: record.area_code,
    details: { count: rows.length, ...givenFilters({ outcome }) }
  })
  return {
    items: rows.map((row, place) => rowAnswer(record.subject_kind, row, contents[place])),
    next: last === undefined ? null : encodeCursor(place, [last.number])
  }
}

function readAfter([number, ...rest]: (string | number)[]): number {
  if (
    typeof number !== 'number' ||
    !Number.isInteger(number) ||
    number < 0 ||
    number > ROW_NUMBER_MAX ||
    rest.length > 0
  )
    throw cursorInvalid({})
  return number
}

const ROW_NUMBER_MAX = 2_147_483_647

const rowAnswer = (kind: SubjectKind, row: queries.StoredRow, content: RowContent | undefined): ImportRowItem => ({
  number: row.number,
  outcome: row.outcome,
  subject_id: row.subject_id,
  changes: content === undefined ? null : content.changes.map((change) => shownChange(kind, change)),
  reasons: content === undefined ? null : [...content.reasons],
  undo_outcome: row.undo_outcome
})

function shownChange(kind: SubjectKind, { field, from, to }: Change): NonNullable<ImportRowItem['changes']>[number] {
  // Which names are a person's follows from whether it has an identity number.
  const facts: Facts = kind === 'worker' ? { id_number: null } : {}
  return {
    column: headerOf(kind, field),
    field,
    from: maskedFact(field, from, facts),
    to: maskedFact(field, to, facts)
  }
}

const ROWS_PER_READ = 1_000

/**
 * The rows that failed, as the same sheet with a column that says why. Not masked, so only for who brought them.
 * @throws import_not_found, import_not_yours, import_content_gone
 */
export async function exportFailedRows(work: Work<Staff>, id: string): Promise<ExportedFile> {
  const record = await findImport(work, id)
  if (record.created_by !== work.caller.actor.person_id) throw importNotYours({})
  if (isExpired(work, record)) throw importContentGone({})
  const headers = record.columns.filter((header) => header !== REASONS)
  const reference = await readReference(work, record.subject_kind)
  const pieces = sheetPieces(record.subject_kind, reference, failedRows(work, record), [...headers, REASONS])
  const packed: Buffer[] = []
  for await (const piece of pieces) packed.push(piece)
  await recordEvent(work, {
    action: 'import.export_failed',
    object: { kind: 'import', id },
    area_code: record.area_code,
    details: { count: record.failed_count }
  })
  return { format: 'xlsx', content: Readable.from(packed) }
}

async function* failedRows(work: Work, record: queries.ImportRecord): AsyncGenerator<string[][]> {
  let after = 0
  for (;;) {
    const rows = await queries.listImportRows(work.tx, {
      import_id: record.id,
      outcomes: ['failed'],
      after,
      limit: ROWS_PER_READ
    })
    const contents = await openContents(work, record.created_by, rows)
    // Of who was erased meanwhile there is nothing left to correct.
    yield contents.flatMap((content) => (content === undefined ? [] : [failedCells(record, content)]))
    const last = rows.at(-1)
    if (last === undefined || rows.length < ROWS_PER_READ) return
    after = last.number
  }
}

function failedCells({ columns }: queries.ImportRecord, { cells, reasons }: RowContent): string[] {
  const kept = cells.filter((_, place) => columns[place] !== REASONS)
  const told = reasons.map(({ column, reason }) => (column === null ? reason : `${column}：${reason}`))
  return [...kept, told.join('\n')]
}
