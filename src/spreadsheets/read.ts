import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './encodings.ts'
import { SpreadsheetError } from './error.ts'
import { unguard } from './guards.ts'
import { isZip } from './zip.ts'

export interface Table {
  header: string[]
  rows: TableRow[]
  /** What of the file was left out, in a sentence each. */
  notes?: string[]
}

export interface TableRow {
  /** As Excel counts: the header is row 1. */
  number: number
  /** One for each name of the header. */
  cells: string[]
}

export const FILE_BYTES_MAX = 20 * 1024 * 1024
const ROWS_MAX = 50_000
const COLUMNS_MAX = 1_000

/** Reads a CSV or XLSX file, told apart by what is in it. Empty rows are left out. @throws SpreadsheetError */
export async function readTable(bytes: Uint8Array, file_name: string): Promise<Table> {
  if (bytes.byteLength > FILE_BYTES_MAX) throw new SpreadsheetError(`${file_name} 超过 20 MB，请拆成几个文件。`)
  if (!isZip(bytes)) return asTable(readCsvRows(bytes, file_name), file_name)
  // Loaded only for this kind of file: it starts a thread of its own.
  const { readXlsx } = await import('./xlsx.ts')
  const { rows, notes } = await readXlsx({ bytes, file_name, rows_max: ROWS_MAX })
  const table = asTable(rows, file_name)
  return notes.length === 0 ? table : { ...table, notes }
}

// What else people send: the container of .xls and of XLSX with a password, and PDF.
const BINARY_SIGNATURES = ['d0cf11e0', '25504446']
const SIGNATURE_BYTES = 4

function readCsvRows(bytes: Uint8Array, file_name: string): TableRow[] {
  if (BINARY_SIGNATURES.includes(Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('hex'))) {
    throw new SpreadsheetError(
      `${file_name} 是旧版 .xls、加了密码的表格或别的文件，请用 Excel 另存为不加密码的 .xlsx 文件。`
    )
  }
  const text = decodeText(bytes, file_name)
  const rows: TableRow[] = []
  let number = 0
  let width: number | undefined
  const onRecord = (cells: string[]): null => {
    number += 1
    const row = { number, cells }
    if (!isFilled(row)) return null
    width ??= cells.length
    if (cells.length !== width) {
      throw new SpreadsheetError(
        `第 ${number} 行有 ${cells.length} 格，列名却有 ${width} 个：请检查这一行的分隔符和引号。`
      )
    }
    if (rows.length > ROWS_MAX) throw tooManyRows(file_name)
    rows.push(row)
    return null
  }
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: onRecord
    })
  } catch (error) {
    throw explained(error)
  }
  return rows
}

// The line that the parser names counts the line breaks within cells too, as a text editor does.
function explained(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const { lines } = error as { lines?: number }
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? new SpreadsheetError(`文件第 ${lines} 行开始的引号没有结束，请补上引号，或用 Excel 重新保存。`)
    : new SpreadsheetError(`文件第 ${lines} 行的引号写法不对：有引号的格子应当整格用引号括起，格内的引号写两遍。`)
}

/** A comma, unless the header has none and has tabs or semicolons. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  return [',', '\t', ';'].find((sign) => header.includes(sign)) ?? ','
}

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '')

const tooManyRows = (file_name: string) => new SpreadsheetError(`${file_name} 超过 ${ROWS_MAX} 行，请拆成几个文件。`)

function asTable(all_rows: TableRow[], file_name: string): Table {
  const [first, ...rows] = all_rows
  if (first === undefined) throw new SpreadsheetError(`${file_name} 是空的。`)
  if (first.number !== 1) throw new SpreadsheetError('第 1 行应当是列名，现在是空的。')
  if (rows.length > ROWS_MAX) throw tooManyRows(file_name)
  const names = first.cells.map((cell) => unguard(cell).trim())
  if (names.length > COLUMNS_MAX) throw new SpreadsheetError(`${file_name} 超过 ${COLUMNS_MAX} 列，请删去多余的列。`)
  const duplicate = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
  if (duplicate !== undefined) throw new SpreadsheetError(`列名“${duplicate}”出现了两次，请删去一列。`)
  for (const row of rows) refuseStrayCells(row, names)
  const places = names.flatMap((name, place) => (name === '' ? [] : [place]))
  return {
    header: places.map((place) => names[place] ?? ''),
    rows: rows.map(({ number, cells }) => ({ number, cells: places.map((place) => unguard(cells[place] ?? '')) }))
  }
}

const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

function refuseStrayCells({ number, cells }: TableRow, names: string[]): void {
  for (const [place, cell] of cells.entries()) {
    const name = names[place] ?? ''
    if (name === '' && cell.trim() !== '') {
      throw new SpreadsheetError(`第 ${number} 行第 ${place + 1} 列有内容，这一列却没有列名：请补上列名或删去内容。`)
    }
    if (FORMULA_ERROR.test(cell)) {
      throw new SpreadsheetError(`第 ${number} 行“${name}”是公式错误 ${cell}，请改成实际内容。`)
    }
  }
}
