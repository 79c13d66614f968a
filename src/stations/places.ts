import { atPointer } from '../problem.ts'
import type { Work } from '../work.ts'
import { positionOutsideChina } from './problems.ts'
import * as queries from './queries.ts'
import { type CoordinateSystem, fromStored, type LngLat, positionToStore } from './rules/positions.ts'

/** A position as it crosses the wire. */
export interface GivenPosition {
  lng: number
  lat: number
  crs: CoordinateSystem
}

/** What to store of a position that somebody sends in the body. @throws position_outside_china */
export function readPosition({ lng, lat, crs }: GivenPosition, stored?: LngLat): LngLat {
  const read = positionToStore([lng, lat], crs, stored)
  if ('position' in read) return read.position
  throw atPointer('/body/position', positionOutsideChina({ looks_swapped: read.issue === 'swapped' }))
}

export function answeredPosition(stored: LngLat, crs: CoordinateSystem): GivenPosition {
  const [lng, lat] = fromStored(stored, crs)
  return { lng, lat, crs }
}

/** Of these stations those that there are, by code: where other modules have something take place. */
export const findStationPlaces = async ({ tx }: Work, codes: string[]): Promise<Map<string, queries.StationPlace>> =>
  new Map((await queries.listPlaces(tx, codes)).map((place) => [place.code, place]))
