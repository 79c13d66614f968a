import { type Actor, realmOf } from '../actor.ts'
import type { Clock } from '../clock.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import { type Answer, pageAnswer, stationAnswer, type View } from './answers.ts'
import { csvPieces, templatePieces } from './csv.ts'
import type { StationDirectory } from './directory.ts'
import { type Filter, readFilter } from './filter.ts'
import type { StationExportFilter, StationFilter, StationView } from './filter-schemas.ts'
import { geojsonPieces } from './geojson.ts'
import { stationNotFound } from './problems.ts'
import { isStationCode } from './rules/codes.ts'
import { type After, select } from './selection.ts'
import type { Found, Snapshot } from './snapshot.ts'

export { findEndOfHashes, retireObservations } from './key-retirement.ts'
export { answeredPosition, findStationPlaces, type GivenPosition, readPosition } from './places.ts'
export { distanceInMetres } from './position-index.ts'
export { COORDINATE_SYSTEMS, type CoordinateSystem, type LngLat } from './rules/positions.ts'

/** What reading stations needs: the directory they stand in and the time. */
export interface StationReading {
  stations: StationDirectory
  clock: Clock
}

/** Both realms, as the service holds them. */
export interface Realms extends StationReading {
  sandbox_stations: StationDirectory
}

/** What the actor reads stations from: the real ones, or those of the sandbox and never both. */
export const readingFor = (realms: Realms, actor: Actor): StationReading =>
  realmOf(actor) === 'live' ? realms : { stations: realms.sandbox_stations, clock: realms.clock }

/** One page as JSON. @throws every one of `filterProblems`, unknown_area, cursor_invalid, cursor_of_other_filters */
export async function listStations({ stations, clock }: StationReading, given: StationFilter): Promise<Answer> {
  const snapshot = await stations.current()
  const now = clock.now()
  return listFiltered(snapshot, given, readFilter(given, snapshot.reference, now), now)
}

/** As `listStations`, where the filter has been read. @param now milliseconds since 1970 */
export function listFiltered(
  snapshot: Snapshot,
  { limit, cursor, ...given }: StationFilter,
  filter: Filter,
  now: number
): Answer {
  const after = cursor === undefined ? undefined : readAfter(decodeCursor(given, cursor), filter)
  const { found, more } = select(snapshot, filter, now, limit, after)
  const last = found.at(-1)
  const next = more && last !== undefined ? encodeCursor(given, sortKey(last)) : null
  return pageAnswer(found, next, viewOf(filter, now))
}

/** One station as JSON. @throws station_not_found */
export async function getStation(
  { stations, clock }: StationReading,
  code: string,
  { crs }: StationView
): Promise<Answer> {
  const snapshot = await stations.current()
  const record = snapshot.find(code)
  if (record === undefined) throw stationNotFound({ code })
  const now = clock.now()
  return stationAnswer(record, { crs, now, open_at: now })
}

/** The selection as a file, in pieces and with how many stations it holds. @throws as `listStations` */
export async function exportStations(
  { stations, clock }: StationReading,
  { limit, ...given }: StationExportFilter,
  format: 'geojson' | 'csv'
): Promise<{ count: number; pieces: Generator<string> }> {
  const snapshot = await stations.current()
  const now = clock.now()
  const filter = readFilter(given, snapshot.reference, now)
  const view = viewOf(filter, now)
  const { found } = select(snapshot, filter, now, limit ?? snapshot.records.length)
  const pieces =
    format === 'csv'
      ? csvPieces(
          found.map(({ record }) => record.facts),
          snapshot.reference,
          view.crs
        )
      : geojsonPieces(found, view)
  return { count: found.length, pieces }
}

export async function listAmenities({ stations }: StationReading): Promise<string> {
  const { reference } = await stations.current()
  return JSON.stringify({ items: [...reference.amenities.values()] })
}

/** The header that an import understands, as CSV text. */
export async function stationTemplate({ stations }: StationReading): Promise<string> {
  const { reference } = await stations.current()
  return [...templatePieces(reference)].join('')
}

const viewOf = ({ crs, open_at }: Filter, now: number): View => ({ crs, now, open_at: open_at ?? now })

const sortKey = ({ record, distance_m }: Found): (string | number)[] =>
  distance_m === undefined ? [record.facts.code] : [record.facts.code, distance_m]

function readAfter([code, distance_m, ...rest]: (string | number)[], { near }: Filter): After {
  if (typeof code !== 'string' || !isStationCode(code) || rest.length > 0) throw cursorInvalid({})
  if (near === undefined && distance_m === undefined) return { code }
  if (near !== undefined && typeof distance_m === 'number') return { code, distance_m }
  throw cursorInvalid({})
}
