import { sql } from 'kysely'
import { REALM_RANGES, type Realm } from '../actor.ts'
import type { Db } from '../database/tables.ts'
import type { StationTables } from './tables.ts'

const stationColumns = [
  'code',
  'area_code',
  'name',
  'name_en',
  'name_pinyin',
  'address',
  'directions',
  'lng',
  'lat',
  'position_quality',
  'host_venue_kind',
  'floor_area_m2',
  'seats',
  'phone',
  'lifecycle',
  'weekly_hours',
  'on_holidays',
  'holiday_hours',
  'on_makeup_workdays',
  'provenance',
  'placeholder_fields',
  'last_verified_at',
  'version',
  'updated_at',
  'subdistrict_code',
  'revision',
  'lifecycle_reason'
] as const

const stations = (db: Db) => db.selectFrom('station').select(stationColumns).orderBy('code')

export type StationRow = Awaited<ReturnType<typeof listStations>>[number]

/** Pages by code, so that a hundred thousand stations never stand in one answer of the server. */
export const listStations = (db: Db, { realm, after, limit }: { realm: Realm; after: string; limit: number }) =>
  stations(db)
    .where('area_code', '>=', REALM_RANGES[realm].from)
    .where('area_code', '<=', REALM_RANGES[realm].to)
    .where('code', '>', after)
    .limit(limit)
    .execute()

/** The stations of a sub-district that changed after the given revision. */
export const listChangedStations = (
  db: Db,
  {
    subdistrict_code,
    revision,
    after,
    limit
  }: { subdistrict_code: string; revision: number; after: string; limit: number }
) =>
  stations(db)
    .where('subdistrict_code', '=', subdistrict_code)
    .where('revision', '>', revision)
    .where('code', '>', after)
    .limit(limit)
    .execute()

export const listStationsByCode = (db: Db, codes: string[]) => stations(db).where(isOneOf('code', codes)).execute()

/** Where a station is. */
export type StationPlace = Pick<StationTables['station'], 'code' | 'name' | 'area_code' | 'lifecycle' | 'lng' | 'lat'>

export const listPlaces = (db: Db, codes: string[]): Promise<StationPlace[]> =>
  db
    .selectFrom('station')
    .select(['code', 'name', 'area_code', 'lifecycle', 'lng', 'lat'])
    .where(isOneOf('code', codes))
    .execute()

export const listStationAmenities = (db: Db, station_codes: string[]) =>
  db
    .selectFrom('station_amenity')
    .innerJoin('amenity', 'amenity.code', 'amenity_code')
    .select(['station_code', 'amenity_code', 'quantity', 'condition', 'observed_at'])
    .where(isOneOf('station_code', station_codes))
    .orderBy('station_code')
    .orderBy('amenity.display_order')
    .execute()

export const listHoursExceptions = (db: Db, station_codes: string[]) =>
  db
    .selectFrom('station_hours_exception')
    .select(['station_code', 'date', 'hours', 'reason'])
    .where(isOneOf('station_code', station_codes))
    .orderBy('station_code')
    .orderBy('date')
    .execute()

/** Those that are current or still to come. */
export const listOpenAlerts = (db: Db, station_codes: string[], now: Date) =>
  db
    .selectFrom('station_alert')
    .select(['station_code', 'id', 'kind', 'text', 'text_en', 'starts_at', 'ends_at'])
    .where(isOneOf('station_code', station_codes))
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('station_code')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()

export const listStationStates = (db: Db, station_codes: string[]) =>
  db
    .selectFrom('station_state')
    .select(['station_code', 'subject', 'state', 'observed_at'])
    .where(isOneOf('station_code', station_codes))
    .orderBy('station_code')
    .orderBy('subject')
    .execute()

export const listAmenities = (db: Db) =>
  db
    .selectFrom('amenity')
    .select(['code', 'kind', 'name', 'name_en', 'condition_valid_hours'])
    .orderBy('display_order')
    .execute()

// One parameter however many codes: a list of parameters would be another statement for every length.
const isOneOf = (column: string, codes: string[]) => sql<boolean>`${sql.ref(column)} = any(${codes}::text[])`

export type AmenityRow = StationTables['amenity']

export const upsertAmenities = (db: Db, amenities: AmenityRow[]) =>
  db
    .insertInto('amenity')
    .values(amenities)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        kind: ref('excluded.kind'),
        name: ref('excluded.name'),
        name_en: ref('excluded.name_en'),
        condition_valid_hours: ref('excluded.condition_valid_hours'),
        display_order: ref('excluded.display_order')
      }))
    )
    .execute()
