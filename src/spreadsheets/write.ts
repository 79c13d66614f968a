import { stringify } from 'csv-stringify/sync'
import { guard } from './guards.ts'

// Without it Excel reads UTF-8 as GBK.
const BYTE_ORDER_MARK = '\uFEFF'
const ROWS_PER_PIECE = 300

/** The table as CSV text for Excel, in pieces, so that a hundred thousand rows never stand in memory. */
export function* csvPieces(header: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  let batch: (readonly string[])[] = [header]
  let mark = BYTE_ORDER_MARK
  for (const row of rows) {
    batch.push(row)
    if (batch.length < ROWS_PER_PIECE) continue
    yield mark + formatRows(batch)
    batch = []
    mark = ''
  }
  if (batch.length > 0) yield mark + formatRows(batch)
}

/** Rows as CSV text, to go on with what `csvPieces` began. */
export const formatRows = (rows: (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guard)),
    // A line break alone would otherwise go unquoted, as it is only half of the record delimiter.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }
  )
