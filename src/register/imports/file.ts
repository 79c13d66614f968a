import { SpreadsheetError } from '../../spreadsheets/error.ts'
import { nameKey, nearestName } from '../../spreadsheets/names.ts'
import { readTable, type Table } from '../../spreadsheets/read.ts'
import { isZip } from '../../spreadsheets/zip.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { COLUMNS, ID, REASONS } from '../sheets/columns.ts'
import { headersOf } from '../sheets/workbook.ts'
import { importFileUnreadable, importsBusy } from './problems.ts'
import type { RowCells } from './rules.ts'
import type { ImportFormat } from './tables.ts'

/** A file that was brought, as a table in known columns. */
export interface BroughtFile {
  format: ImportFormat
  /** In the order of the file, each by its proper name. */
  headers: string[]
  notes: string[]
  rows: Table['rows']
}

/** The cells of rows in these columns. */
export function cellsIn(headers: readonly string[]): (cells: readonly string[]) => RowCells {
  const places = new Map(headers.map((header, place) => [header, place]))
  return (cells) => ({
    get: (header) => {
      const place = places.get(header)
      return place === undefined ? undefined : (cells[place] ?? '')
    }
  })
}

const WAITING_MAX = 3
let waiting = 0
let turn: Promise<unknown> = Promise.resolve()

/**
 * Reads a file. One after another, whoever brings them: each may take a hundred megabytes while it is read.
 * @throws import_file_unreadable, imports_busy
 */
export async function readFile(kind: SubjectKind, bytes: Uint8Array): Promise<BroughtFile> {
  if (waiting > WAITING_MAX) throw importsBusy({})
  waiting += 1
  const reading = turn.then(() => read(kind, bytes))
  turn = reading.catch(() => {})
  try {
    return await reading
  } catch (error) {
    throw error instanceof SpreadsheetError ? importFileUnreadable({ reason: error.message }) : error
  } finally {
    waiting -= 1
  }
}

async function read(kind: SubjectKind, bytes: Uint8Array): Promise<BroughtFile> {
  const table = await readTable(bytes, '文件')
  const headers = table.header.map((header, place) => knownHeader(kind, header, place))
  const twice = headers.find((header, place) => headers.indexOf(header) !== place)
  if (twice !== undefined) throw new SpreadsheetError(`列名“${twice}”出现了两次，请删去一列。`)
  const lacking = COLUMNS[kind].filter(({ header, is_required }) => is_required === true && !headers.includes(header))
  if (lacking.length > 0 && !headers.includes(ID))
    throw new SpreadsheetError(
      `缺少${lacking.map(({ header }) => `“${header}”`).join('、')}列：请对照空白表格补上，或保留导出时隐藏的“${ID}”列。`
    )
  if (table.rows.length === 0) throw new SpreadsheetError('文件里只有列名，没有内容。')
  return { format: isZip(bytes) ? 'xlsx' : 'csv', headers, notes: table.notes ?? [], rows: table.rows }
}

/** What is written there is not repeated: where the header is missing, it is somebody's name. */
function knownHeader(kind: SubjectKind, header: string, place: number): string {
  const known = [...headersOf(kind), REASONS]
  const found = known.find((one) => nameKey(one) === nameKey(header))
  if (found !== undefined) return found
  const near = nearestName(header, known)
  const hint = near === undefined ? '请对照空白表格改正，或删去这一列' : `是不是“${near}”？请改正`
  throw new SpreadsheetError(`第 ${place + 1} 列的列名不认识，${hint}。`)
}
