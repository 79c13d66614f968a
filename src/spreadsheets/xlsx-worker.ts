import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/node'
import { SpreadsheetError } from './error.ts'
import type { XlsxAnswer } from './xlsx.ts'
import { unzip, type ZippedFile, zip } from './zip.ts'

const WORKBOOK = 'xl/workbook.xml'

async function read(bytes: Uint8Array, file_name: string): Promise<string[][]> {
  const files = unzip(bytes, file_name, (name) => name.endsWith('.xml') || name.endsWith('.rels'))
  const workbook = files.find(({ name }) => name === WORKBOOK)
  if (workbook === undefined) {
    throw new SpreadsheetError(`${file_name} 不是 .xlsx 表格，请用 Excel 另存为 .xlsx。`)
  }
  // Packed again, so that what is read is what was measured, whatever else the archive holds.
  const archive = zip(files.map(withErrorsAsText))
  const rows = await readSheet(archive, firstVisibleSheet(workbook), { trim: false })
  return rows.map((row) => row.map(textOf))
}

function firstVisibleSheet({ bytes }: ZippedFile): number {
  const sheets =
    Buffer.from(bytes)
      .toString()
      .match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  const place = sheets.findIndex((sheet) => !/\sstate\s*=\s*["'](?:hidden|veryHidden)["']/.test(sheet))
  return place < 0 ? 1 : place + 1
}

/** The library reads #N/A as an empty cell, which an import would take for the wish to clear the field. */
function withErrorsAsText(file: ZippedFile): ZippedFile {
  if (!file.name.startsWith('xl/worksheets/')) return file
  const text = Buffer.from(file.bytes).toString()
  return { name: file.name, bytes: Buffer.from(text.replace(/(<(?:\w+:)?c\s[^<>]*\bt=)(["'])e\2/g, '$1"str"')) }
}

/** What the library really answers; its types have the constructor of dates where dates are. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return String(value)
}

const SECOND_MILLISECONDS = 1000
// A cell with a time and no date is a fraction of Excel's day 0.
const FIRST_DATE = Date.UTC(1900, 0, 1)

/** `2026-11-20`, `2026-11-20 08:00` or `08:00`; seconds only where there are any. */
function dateText(date: Date): string {
  // Excel keeps days as fractions, which miss whole seconds by a little.
  const milliseconds = Math.round(date.getTime() / SECOND_MILLISECONDS) * SECOND_MILLISECONDS
  const text = new Date(milliseconds).toISOString()
  const day = text.slice(0, 10)
  const time = text.slice(11, 19).replace(/:00$/, '')
  if (milliseconds < FIRST_DATE) return time
  return time === '00:00' ? day : `${day} ${time}`
}

function answer(message: XlsxAnswer): void {
  parentPort?.postMessage(message)
}

const { bytes, file_name } = workerData as { bytes: Uint8Array; file_name: string }
try {
  answer({ rows: await read(bytes, file_name) })
} catch (error) {
  answer(error instanceof SpreadsheetError ? { refusal: error.message } : { failure: String(error) })
}
