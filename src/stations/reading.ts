import type { Db } from '../database/tables.ts'
import type { StationFacts } from './facts.ts'
import * as queries from './queries.ts'
import { Sharing } from './sharing.ts'

const STATIONS_PER_PAGE = 2_000

/** Every station with its parts, a page at a time: four statements a page, however many stations. */
export async function* readAllStations(db: Db): AsyncGenerator<StationFacts[]> {
  yield* pages(db, (after) => queries.listStations(db, { after, limit: STATIONS_PER_PAGE }))
}

/** The stations of a sub-district that changed after the revision, as they are now. */
export async function* readChangedStations(
  db: Db,
  since: { subdistrict_code: string; revision: number }
): AsyncGenerator<StationFacts[]> {
  yield* pages(db, (after) => queries.listChangedStations(db, { ...since, after, limit: STATIONS_PER_PAGE }))
}

export async function readStationsByCode(db: Db, codes: string[]): Promise<StationFacts[]> {
  return await withParts(db, await queries.listStationsByCode(db, codes), new Sharing())
}

async function* pages(
  db: Db,
  readPage: (after: string) => Promise<queries.StationRow[]>
): AsyncGenerator<StationFacts[]> {
  const sharing = new Sharing()
  let after = ''
  for (;;) {
    const rows = await readPage(after)
    if (rows.length > 0) yield await withParts(db, rows, sharing)
    if (rows.length < STATIONS_PER_PAGE) return
    after = rows.at(-1)?.code ?? after
  }
}

async function withParts(db: Db, rows: queries.StationRow[], sharing: Sharing): Promise<StationFacts[]> {
  if (rows.length === 0) return []
  const codes = rows.map(({ code }) => code)
  const amenities = Map.groupBy(await queries.listStationAmenities(db, codes), ({ station_code }) => station_code)
  const exceptions = Map.groupBy(await queries.listHoursExceptions(db, codes), ({ station_code }) => station_code)
  const states = Map.groupBy(await queries.listStationStates(db, codes), ({ station_code }) => station_code)
  return rows.map((row) =>
    assemble(row, amenities.get(row.code) ?? [], exceptions.get(row.code) ?? [], states.get(row.code) ?? [], sharing)
  )
}

type AmenityRows = Awaited<ReturnType<typeof queries.listStationAmenities>>
type ExceptionRows = Awaited<ReturnType<typeof queries.listHoursExceptions>>
type StateRows = Awaited<ReturnType<typeof queries.listStationStates>>

function assemble(
  row: queries.StationRow,
  amenities: AmenityRows,
  exceptions: ExceptionRows,
  states: StateRows,
  sharing: Sharing
): StationFacts {
  const { on_holidays, holiday_hours, on_makeup_workdays, subdistrict_code: _, revision: __, ...columns } = row
  return {
    ...columns,
    area_code: sharing.text(row.area_code),
    position_quality: sharing.text(row.position_quality),
    host_venue_kind: sharing.text(row.host_venue_kind),
    lifecycle: sharing.text(row.lifecycle),
    weekly_hours: sharing.value(row.weekly_hours),
    provenance: sharing.text(row.provenance),
    placeholder_fields: sharing.value(row.placeholder_fields),
    last_verified_at: row.last_verified_at?.getTime() ?? null,
    updated_at: row.updated_at.getTime(),
    holiday_policy: sharing.value({ on_holidays, holiday_hours, on_makeup_workdays }),
    hours_exceptions: sharing.value(exceptions.map(({ date, hours, reason }) => ({ date, hours, reason }))),
    amenities: amenities.map(({ amenity_code, quantity, condition, observed_at }) => ({
      code: sharing.text(amenity_code),
      quantity,
      condition: sharing.text(condition),
      observed_at: observed_at?.getTime() ?? null
    })),
    states: sharing.value(
      states.map(({ subject, state, observed_at }) => ({ subject, state, observed_at: observed_at.getTime() }))
    )
  }
}
