import { distanceInMetres, findStationPlaces, type LngLat } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import * as queries from './sighting-queries.ts'

export type { SightingSelection } from './sighting-queries.ts'

/** Somebody seen at one shift and then at another, with how far these are apart. */
export interface Move extends Pick<queries.MoveRow, 'person_id' | 'area_code' | 'from_shift_id' | 'shift_id'> {
  left_at: Date
  arrived_at: Date
  distance_m: number
}

/** Who went from one shift to another within so many hours; nothing of those whose place nobody knows any more. */
export async function listMoves(
  work: Work,
  selection: queries.SightingSelection & { hours_max: number }
): Promise<Move[]> {
  const rows = await queries.listMoves(work.tx, selection)
  const codes = rows.flatMap(({ station_code, from_station_code }) => [station_code, from_station_code])
  const stations = await findStationPlaces(work, [...new Set(codes.filter((code) => code !== null))])
  const placeOf = (station_code: string | null, lng: number | null, lat: number | null): LngLat | undefined => {
    const station = stations.get(station_code ?? '')
    if (station !== undefined) return [station.lng, station.lat]
    return lng === null || lat === null ? undefined : [lng, lat]
  }
  return rows.flatMap(({ person_id, area_code, from_shift_id, shift_id, left_at, arrived_at, ...row }) => {
    const left = placeOf(row.from_station_code, row.from_lng, row.from_lat)
    const arrived = placeOf(row.station_code, row.lng, row.lat)
    if (left === undefined || arrived === undefined) return []
    const distance_m = distanceInMetres(left, arrived)
    return [{ person_id, area_code, from_shift_id, shift_id, left_at, arrived_at, distance_m }]
  })
}

/** Codes that came from several sessions though they were too old. */
export const listStaleCodes = async (
  { tx }: Work,
  selection: queries.SightingSelection & { sessions_min: number }
): Promise<queries.ScanRow[]> => await queries.listStaleCodes(tx, selection)

/** Codes that came from several sessions of one person. */
export const listScansOfOne = async (
  { tx }: Work,
  selection: queries.SightingSelection & { sessions_min: number }
): Promise<queries.ScanRow[]> => await queries.listScansOfOne(tx, selection)
