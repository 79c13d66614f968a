import { isDeepStrictEqual } from 'node:util'
import type { Db, Tx } from '../database/tables.ts'
import { pinyinOf } from '../pinyin.ts'
import type { Table } from '../spreadsheets/read.ts'
import { CODE, stationFields } from './columns.ts'
import type { StationFacts } from './facts.ts'
import * as imports from './import-queries.ts'
import { readStationsByCode } from './reading.ts'
import { readReference } from './reference.ts'
import { codeOfRow, failedRow, type Outcome, type PlannedRow, placeColumns, planRows } from './rules/import-plan.ts'
import { stationJson, subdistrictOf, timeJson } from './station-rows.ts'

export interface ImportOptions {
  /** Milliseconds since 1970. */
  now: number
  /** Only says what would happen. */
  dry_run: boolean
  /** Names whose pinyin is known already, and need not be looked up. */
  known_pinyin?: ReadonlyMap<string, string>
  onProgress?: (done: number, of: number) => void
}

export interface ImportReport {
  dry_run: boolean
  /** Whether anything was written: all that is inserted or updated, or nothing. */
  committed: boolean
  counts: Record<Outcome, number>
  /** Those that are not unchanged, in the order of the file. */
  rows: Pick<PlannedRow, 'number' | 'code' | 'outcome' | 'changes' | 'errors'>[]
}

const STATIONS_PER_READ = 2_000
const STATIONS_PER_WRITE = 500

/** Brings the stations to what the table says, all of them or none. @throws SpreadsheetError */
export async function importStations(db: Db, table: Table, options: ImportOptions): Promise<ImportReport> {
  try {
    return await db.transaction().execute(async (tx) => await importWithin(tx, table, options))
  } catch (error) {
    if (error instanceof CodesTaken) return error.report
    throw error
  }
}

/** As `importStations`, within a transaction of the caller's. @throws SpreadsheetError, CodesTaken */
export async function importWithin(tx: Tx, table: Table, options: ImportOptions): Promise<ImportReport> {
  const fields = stationFields(await readReference(tx))
  const places = placeColumns(table.header, fields)
  const codes = [...new Set(table.rows.map((row) => codeOfRow(row, places)))]
  const rows = planRows(table, places, await lockAndRead(tx, codes, options.now), fields, options.now)
  const report = reportOf(rows, options.dry_run)
  if (options.dry_run || report.counts.failed > 0) return report
  if (report.counts.inserted + report.counts.updated === 0) return report
  const taken = await write(tx, rows, options)
  if (taken.size > 0)
    throw new CodesTaken(
      reportOf(
        rows.map((row) => refusedIfTaken(row, taken)),
        false
      )
    )
  return { ...report, committed: true }
}

/** Somebody else created stations with these codes since they were looked up; what was written must be undone. */
class CodesTaken extends Error {
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('stations of the import have just been created by somebody else')
    this.report = report
  }
}

const refusedIfTaken = (row: PlannedRow, taken: ReadonlySet<string>): PlannedRow =>
  taken.has(row.code)
    ? failedRow(row, [{ column: CODE, reason: '刚刚有人新建了这个编码的驿站：请重新导出，再改一次' }])
    : row

// Read after they are locked, so that nobody changes what the rows are compared with.
async function lockAndRead(tx: Tx, codes: string[], now: number): Promise<Map<string, StationFacts>> {
  await imports.lockStations(tx, codes)
  const stored = new Map<string, StationFacts>()
  for (const some of chunks(codes, STATIONS_PER_READ)) {
    for (const facts of await readStationsByCode(tx, some, now)) stored.set(facts.code, facts)
  }
  return stored
}

function reportOf(rows: PlannedRow[], dry_run: boolean): ImportReport {
  const counts: ImportReport['counts'] = { inserted: 0, updated: 0, unchanged: 0, failed: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  const told = rows.filter(({ outcome }) => outcome !== 'unchanged')
  return {
    dry_run,
    committed: false,
    counts,
    rows: told.map(({ number, code, outcome, changes, errors }) => ({ number, code, outcome, changes, errors }))
  }
}

/** @returns the codes that somebody else has taken meanwhile */
async function write(
  tx: Tx,
  rows: PlannedRow[],
  { now, known_pinyin, onProgress }: ImportOptions
): Promise<Set<string>> {
  // Writing a station locks the feed of its sub-district, and every import locks the feeds in this order.
  const changed = rows.filter(({ outcome }) => outcome !== 'unchanged').sort(bySubdistrictAndCode)
  let done = 0
  for (const some of chunks(changed, STATIONS_PER_WRITE)) {
    const stations = await Promise.all(
      some.map(async (row) => stationJson(row.after, await pinyinFor(row, known_pinyin), now))
    )
    const written = new Set(await imports.upsertStations(tx, stations))
    const taken = new Set(some.map(({ code }) => code)).difference(written)
    if (taken.size > 0) return taken
    await writeAmenities(tx, some)
    await writeExceptions(tx, some)
    done += some.length
    onProgress?.(done, changed.length)
  }
  return new Set()
}

function bySubdistrictAndCode({ after: one }: PlannedRow, { after: other }: PlannedRow): number {
  const [first, second] = [one, other].map(({ area_code, code }) => `${subdistrictOf(area_code)} ${code}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

const pinyinFor = async ({ before, after }: PlannedRow, known?: ReadonlyMap<string, string>): Promise<string> =>
  before?.name === after.name ? before.name_pinyin : (known?.get(after.name) ?? (await pinyinOf(after.name)))

const writeAmenities = async (tx: Tx, rows: PlannedRow[]): Promise<void> =>
  await replaceParts(
    rows,
    ({ amenities }) => amenities,
    (codes) => imports.deleteStationAmenities(tx, codes),
    (parts) =>
      imports.insertStationAmenities(
        tx,
        parts.map(({ part: { code, quantity, condition, observed_at }, ...owner }) => ({
          ...owner,
          amenity_code: code,
          quantity,
          condition,
          observed_at: timeJson(observed_at)
        }))
      )
  )

const writeExceptions = async (tx: Tx, rows: PlannedRow[]): Promise<void> =>
  await replaceParts(
    rows,
    ({ hours_exceptions }) => hours_exceptions,
    (codes) => imports.deleteHoursExceptions(tx, codes),
    (parts) =>
      imports.insertHoursExceptions(
        tx,
        parts.map(({ part: { date, hours, reason }, ...owner }) => ({ ...owner, date, hours, reason }))
      )
  )

interface Owned<Part> {
  station_code: string
  subdistrict_code: string
  part: Part
}

/** Writes anew the parts of those stations whose parts differ: one statement each way, however many there are. */
async function replaceParts<Part>(
  rows: PlannedRow[],
  partsOf: (facts: StationFacts) => Part[],
  remove: (codes: string[]) => Promise<unknown>,
  insert: (parts: Owned<Part>[]) => Promise<unknown>
): Promise<void> {
  const before = (row: PlannedRow) => (row.before === undefined ? [] : partsOf(row.before))
  const changed = rows.filter((row) => !isDeepStrictEqual(before(row), partsOf(row.after)))
  const emptied = changed.filter((row) => before(row).length > 0)
  if (emptied.length > 0) await remove(emptied.map(({ code }) => code))
  const parts = changed.flatMap(({ code, after }) => {
    const owner = { station_code: code, subdistrict_code: subdistrictOf(after.area_code) }
    return partsOf(after).map((part) => ({ ...owner, part }))
  })
  if (parts.length > 0) await insert(parts)
}

function* chunks<Item>(items: Item[], size: number): Generator<Item[]> {
  for (let place = 0; place < items.length; place += size) yield items.slice(place, place + size)
}
