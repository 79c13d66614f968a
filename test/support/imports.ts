import type { Test } from 'tap'
import { readAllAreas } from '../../src/areas/service.ts'
import type { Db } from '../../src/database/tables.ts'
import { readTable, type Table } from '../../src/spreadsheets/read.ts'
import { csvPieces } from '../../src/stations/csv.ts'
import type { StationFacts } from '../../src/stations/facts.ts'
import { type ImportOptions, type ImportReport, importStations } from '../../src/stations/imports.ts'
import { listAmenities } from '../../src/stations/queries.ts'
import { readStationsByCode } from '../../src/stations/reading.ts'
import type { CoordinateSystem } from '../../src/stations/rules/positions.ts'
import type { TestEngine } from './engines.ts'

export const IMPORTED_AT = Date.parse('2026-11-23T10:00:00+08:00')

/** Cells by header; what a row lacks is empty. */
export type SheetRow = Record<string, string>

/** What a new station cannot do without. */
export const newRow = (code: string, rest: SheetRow = {}): SheetRow => ({
  编码: code,
  名称: '虚构驿站',
  区划代码: '370811015002',
  经度: '116.592591',
  纬度: '35.414652',
  ...rest
})

export function sheet(...rows: SheetRow[]): Table {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    header,
    rows: rows.map((row, place) => ({ number: place + 2, cells: header.map((name) => row[name] ?? '') }))
  }
}

/** A database of the test's own, and what staff do with it. */
export async function openStationDatabase(t: Test, engine: TestEngine) {
  const database = await engine.open()
  t.teardown(() => database.close())
  const { db } = database
  return {
    db,
    import: async (table: Table, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
      await importStations(db, table, { now: IMPORTED_AT, dry_run: false, ...options }),
    exportText: async (codes: string[], crs: CoordinateSystem = 'gcj02'): Promise<string> =>
      await exportText(db, codes, crs),
    exportTable: async (codes: string[], crs: CoordinateSystem = 'gcj02'): Promise<Table> =>
      await readTable(Buffer.from(await exportText(db, codes, crs)), 'stations.csv'),
    stored: async (...codes: string[]): Promise<StationFacts[]> => await readStationsByCode(db, codes, IMPORTED_AT)
  }
}

async function exportText(db: Db, codes: string[], crs: CoordinateSystem): Promise<string> {
  const amenities = await listAmenities(db)
  const reference = {
    areas: await readAllAreas(db),
    amenities: new Map(amenities.map((amenity) => [amenity.code, amenity]))
  }
  return [...csvPieces(await readStationsByCode(db, codes, IMPORTED_AT), reference, crs)].join('')
}

/** The table with one cell of a row exchanged. */
export function withCell(table: Table, code: string, column: string, cell: string): Table {
  const place = table.header.indexOf(column)
  if (place < 0) throw new Error(`the table has no column ${column}`)
  const rows = table.rows.map((row) => (row.cells[0] === code ? { ...row, cells: row.cells.with(place, cell) } : row))
  return { header: table.header, rows }
}
