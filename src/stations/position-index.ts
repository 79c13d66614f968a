import { distance } from 'geokdbush'
import KDBush from 'kdbush'
import type { StationFacts } from './facts.ts'
import { nearestSpots } from './rules/nearest.ts'
import type { Box, LngLat } from './rules/positions.ts'

const METRES_PER_KILOMETRE = 1000
/** Of the sphere by which geokdbush measures. */
const EARTH_RADIUS_METRES = 6_371_000
const STATIONS_PER_LEAF = 16

/**
 * Where stations lie. Each has a spot, a place in an order that puts neighbours together: what is kept by spot
 * lies side by side in memory where a search looks at it one after another.
 */
export class PositionIndex {
  /** Which of the stations is at each spot, by its place in what the index was made from. */
  readonly places: Uint32Array
  readonly #tree: KDBush

  constructor(stations: readonly { facts: Pick<StationFacts, 'lng' | 'lat'> }[]) {
    const tree = new KDBush(stations.length, STATIONS_PER_LEAF)
    for (const { facts } of stations) tree.add(facts.lng, facts.lat)
    this.#tree = tree.finish()
    this.places = Uint32Array.from(tree.ids)
    // From here on the tree names the stations by spot.
    for (let spot = 0; spot < stations.length; spot++) tree.ids[spot] = spot
  }

  /** The spots of the nearest that may be had, nearest first; equal distances in no particular order. */
  nearest(
    position: LngLat,
    { most, radius_m = Number.POSITIVE_INFINITY }: { most: number; radius_m: number | undefined },
    mayBeHad: (spot: number) => boolean
  ): { spot: number; distance_m: number }[] {
    const within_radians = radius_m / EARTH_RADIUS_METRES
    return nearestSpots(this.#tree, position, { most, within_radians, mayBeHad }).map((spot) => ({
      spot,
      distance_m: distanceInMetres(position, this.#positionOf(spot))
    }))
  }

  within([west, south, east, north]: Box): number[] {
    return this.#tree.range(west, south, east, north)
  }

  // Asked here and not of the station's record, which lies somewhere else in memory.
  #positionOf(spot: number): LngLat {
    const { coords } = this.#tree
    return [coords[2 * spot] ?? 0, coords[2 * spot + 1] ?? 0]
  }
}

export const distanceInMetres = (one: LngLat, other: LngLat): number =>
  distance(one[0], one[1], other[0], other[1]) * METRES_PER_KILOMETRE
