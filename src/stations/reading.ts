import type { Realm } from '../actor.ts'
import type { Db } from '../database/tables.ts'
import type { StationFacts } from './facts.ts'
import * as queries from './queries.ts'
import { Sharing } from './sharing.ts'

const STATIONS_PER_PAGE = 2_000

/**
 * Every station of the realm with its parts, a page at a time: five statements a page, however many stations.
 * @param now milliseconds since 1970; alerts that are over by then are left out
 */
export async function* readAllStations(db: Db, realm: Realm, now: number): AsyncGenerator<StationFacts[]> {
  yield* pages(db, now, (after) => queries.listStations(db, { realm, after, limit: STATIONS_PER_PAGE }))
}

/** The stations of a sub-district that changed after the revision, as they are now. */
export async function* readChangedStations(
  db: Db,
  since: { subdistrict_code: string; revision: number },
  now: number
): AsyncGenerator<StationFacts[]> {
  yield* pages(db, now, (after) => queries.listChangedStations(db, { ...since, after, limit: STATIONS_PER_PAGE }))
}

export async function readStationsByCode(db: Db, codes: string[], now: number): Promise<StationFacts[]> {
  return await withParts(db, now, await queries.listStationsByCode(db, codes), new Sharing())
}

async function* pages(
  db: Db,
  now: number,
  readPage: (after: string) => Promise<queries.StationRow[]>
): AsyncGenerator<StationFacts[]> {
  const sharing = new Sharing()
  let after = ''
  for (;;) {
    const rows = await readPage(after)
    if (rows.length > 0) yield await withParts(db, now, rows, sharing)
    if (rows.length < STATIONS_PER_PAGE) return
    after = rows.at(-1)?.code ?? after
  }
}

async function withParts(db: Db, now: number, rows: queries.StationRow[], sharing: Sharing): Promise<StationFacts[]> {
  if (rows.length === 0) return []
  const codes = rows.map(({ code }) => code)
  const amenities = Map.groupBy(await queries.listStationAmenities(db, codes), ({ station_code }) => station_code)
  const exceptions = Map.groupBy(await queries.listHoursExceptions(db, codes), ({ station_code }) => station_code)
  const open_alerts = await queries.listOpenAlerts(db, codes, new Date(now))
  const alerts = Map.groupBy(open_alerts, ({ station_code }) => station_code)
  const states = Map.groupBy(await queries.listStationStates(db, codes), ({ station_code }) => station_code)
  return rows.map((row) => {
    const parts = {
      amenities: amenities.get(row.code) ?? [],
      exceptions: exceptions.get(row.code) ?? [],
      alerts: alerts.get(row.code) ?? [],
      states: states.get(row.code) ?? []
    }
    return assemble(row, parts, sharing)
  })
}

type AmenityRows = Awaited<ReturnType<typeof queries.listStationAmenities>>
type ExceptionRows = Awaited<ReturnType<typeof queries.listHoursExceptions>>
type AlertRows = Awaited<ReturnType<typeof queries.listOpenAlerts>>
type StateRows = Awaited<ReturnType<typeof queries.listStationStates>>

interface Parts {
  amenities: AmenityRows
  exceptions: ExceptionRows
  alerts: AlertRows
  states: StateRows
}

function assemble(
  row: queries.StationRow,
  { amenities, exceptions, alerts, states }: Parts,
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
    alerts: alerts.map(({ station_code: _, starts_at, ends_at, ...alert }) => ({
      ...alert,
      starts_at: starts_at.getTime(),
      ends_at: ends_at.getTime()
    })),
    states: sharing.value(
      states.map(({ subject, state, observed_at }) => ({ subject, state, observed_at: observed_at.getTime() }))
    )
  }
}
