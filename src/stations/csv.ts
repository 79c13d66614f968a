import { csvPieces as tablePieces } from '../spreadsheets/write.ts'
import { type ColumnReference, stationFields } from './columns.ts'
import type { StationFacts } from './facts.ts'
import type { CoordinateSystem } from './rules/positions.ts'

/** The stations as the CSV file that `npm run import -- stations` reads back, in pieces. */
export function* csvPieces(
  facts: Iterable<StationFacts>,
  reference: ColumnReference,
  crs: CoordinateSystem
): Generator<string> {
  const fields = stationFields(reference)
  const header = fields.flatMap(({ headers }) => headers)
  yield* tablePieces(header, rows())

  function* rows(): Generator<string[]> {
    for (const station of facts) yield fields.flatMap(({ write }) => write(station, crs))
  }
}

/** The same columns without a row. */
export const templatePieces = (reference: ColumnReference): Generator<string> => csvPieces([], reference, 'gcj02')
