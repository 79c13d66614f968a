import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'

/** Locks the stations in an order that every import keeps, so that two of them wait and never block each other for good. */
export const lockStations = (tx: Tx, codes: string[]) =>
  tx
    .selectFrom('station')
    .select('code')
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .orderBy('subdistrict_code')
    .orderBy('code')
    .forUpdate()
    .execute()

const stationTypes = {
  code: 'text',
  area_code: 'text',
  name: 'text',
  name_en: 'text',
  name_pinyin: 'text',
  address: 'text',
  directions: 'text',
  lng: 'double precision',
  lat: 'double precision',
  position_quality: 'text',
  host_venue_kind: 'text',
  floor_area_m2: 'integer',
  seats: 'integer',
  phone: 'text',
  lifecycle: 'text',
  weekly_hours: 'jsonb',
  on_holidays: 'text',
  holiday_hours: 'jsonb',
  on_makeup_workdays: 'text',
  provenance: 'text',
  placeholder_fields: 'text[]',
  last_verified_at: 'timestamptz',
  version: 'integer',
  updated_at: 'timestamptz',
  lifecycle_reason: 'text'
} as const

const amenityTypes = {
  station_code: 'text',
  subdistrict_code: 'text',
  amenity_code: 'text',
  quantity: 'integer',
  condition: 'text',
  observed_at: 'timestamptz'
} as const

const exceptionTypes = {
  station_code: 'text',
  subdistrict_code: 'text',
  date: 'date',
  hours: 'jsonb',
  reason: 'text'
} as const

/** The columns of a table, their values as JSON has them. */
type JsonRow<Types> = Record<keyof Types, unknown>
export type StationJson = JsonRow<typeof stationTypes>
export type AmenityJson = JsonRow<typeof amenityTypes>
export type ExceptionJson = JsonRow<typeof exceptionTypes>

/**
 * Writes each station whose stored version is the one before; a new one has version 1, and so is not written
 * where somebody else has just used its code.
 * @returns the codes of those written
 */
export async function upsertStations(tx: Tx, stations: StationJson[]): Promise<string[]> {
  const changeable = Object.keys(stationTypes).filter((column) => column !== 'code')
  const { rows } = await sql<{ code: string }>`
    insert into station (${columnsOf(stationTypes)})
    select * from ${recordset(stations, stationTypes)}
    on conflict (code) do update set
      ${sql.join(changeable.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
      where station.version = excluded.version - 1
    returning station.code`.execute(tx)
  return rows.map(({ code }) => code)
}

/** Writes a new station; undefined where its code is used, by whomever. */
export async function insertStation(tx: Tx, station: StationJson): Promise<string | undefined> {
  // Nothing is done on a conflict, not even a lock taken: the other station may be foreign, or in use right now.
  const { rows } = await sql<{ code: string }>`
    insert into station (${columnsOf(stationTypes)})
    select * from ${recordset([station], stationTypes)}
    on conflict (code) do nothing
    returning station.code`.execute(tx)
  return rows[0]?.code
}

export const deleteStationAmenities = (tx: Tx, station_codes: string[]) =>
  sql`delete from station_amenity where station_code = any(${station_codes}::text[])`.execute(tx)

export const insertStationAmenities = (tx: Tx, amenities: AmenityJson[]) =>
  sql`
    insert into station_amenity (${columnsOf(amenityTypes)})
    select * from ${recordset(amenities, amenityTypes)}`.execute(tx)

/** Takes away those that the station no longer has. */
export const deleteOtherAmenities = (tx: Tx, station_code: string, kept_codes: string[]) =>
  sql`
    delete from station_amenity
    where station_code = ${station_code} and amenity_code <> all(${kept_codes}::text[])`.execute(tx)

/** Adds what is new and corrects quantities. The conditions of those that stay are not touched. */
export const upsertAmenityQuantities = (tx: Tx, amenities: AmenityJson[]) =>
  sql`
    insert into station_amenity (${columnsOf(amenityTypes)})
    select * from ${recordset(amenities, amenityTypes)}
    on conflict (station_code, amenity_code) do update set quantity = excluded.quantity
      where station_amenity.quantity is distinct from excluded.quantity`.execute(tx)

export const deleteHoursExceptions = (tx: Tx, station_codes: string[]) =>
  sql`delete from station_hours_exception where station_code = any(${station_codes}::text[])`.execute(tx)

export const insertHoursExceptions = (tx: Tx, exceptions: ExceptionJson[]) =>
  sql`
    insert into station_hours_exception (${columnsOf(exceptionTypes)})
    select * from ${recordset(exceptions, exceptionTypes)}`.execute(tx)

type Types = Record<string, string>

const columnsOf = (types: Types) => sql.join(Object.keys(types).map((column) => sql.ref(column)))

/** Rows as one JSON parameter: one statement however many rows, and no limit on the number of parameters. */
const recordset = (rows: unknown[], types: Types) => {
  const columns = Object.entries(types).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`)
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${sql.join(columns)})`
}
