/**
 * The nearest points of a k-d tree, by great circles. To walk the tree and keep only the best so far makes nothing that
 * has to be cleared away; among a hundred thousand stations the queue of nodes of geokdbush takes four times as long.
 */
import type { LngLat } from './positions.ts'

/** As kdbush lays it out: longitude and latitude by turns, the middle one of each part splits it. */
export interface Tree {
  readonly coords: ArrayLike<number>
  readonly nodeSize: number
}

export interface NearestOptions {
  most: number
  /** As an angle seen from the centre of the Earth; infinite for no limit. */
  within_radians: number
  mayBeHad: (spot: number) => boolean
}

const RADIANS_PER_DEGREE = Math.PI / 180
const LONGITUDE = 0

/** Nearest first; equal distances in no particular order. */
export function nearestSpots(tree: Tree, [lng, lat]: LngLat, { most, within_radians, mayBeHad }: NearestOptions) {
  const { coords, nodeSize } = tree
  const cosine = Math.cos(lat * RADIANS_PER_DEGREE)
  const spots: number[] = []
  // Compared by the square of the sine of half the angle, which grows with it.
  const measures: number[] = []
  let limit = within_radians >= Math.PI ? Number.POSITIVE_INFINITY : squaredSine(within_radians / 2)

  const consider = (spot: number) => {
    if (!mayBeHad(spot)) return
    const spot_lat = coords[2 * spot + 1] ?? 0
    const across = squaredSine((((coords[2 * spot] ?? 0) - lng) * RADIANS_PER_DEGREE) / 2)
    const up = squaredSine(((spot_lat - lat) * RADIANS_PER_DEGREE) / 2)
    const measure = cosine * Math.cos(spot_lat * RADIANS_PER_DEGREE) * across + up
    if (measure > limit) return
    let place = spots.length < most ? spots.length : most - 1
    for (; place > 0 && (measures[place - 1] ?? 0) > measure; place--) {
      spots[place] = spots[place - 1] ?? 0
      measures[place] = measures[place - 1] ?? 0
    }
    spots[place] = spot
    measures[place] = measure
    if (spots.length === most) limit = measures[most - 1] ?? limit
  }

  const visit = (left: number, right: number, axis: number) => {
    if (right - left <= nodeSize) {
      for (let spot = left; spot <= right; spot++) consider(spot)
      return
    }
    const middle = (left + right) >> 1
    const beyond_degrees = (axis === LONGITUDE ? lng : lat) - (coords[2 * middle + axis] ?? 0)
    const is_left_nearer = beyond_degrees < 0
    if (is_left_nearer) visit(left, middle - 1, 1 - axis)
    else visit(middle + 1, right, 1 - axis)
    consider(middle)
    const angle = Math.abs(beyond_degrees) * RADIANS_PER_DEGREE
    const least = axis === LONGITUDE ? measureToMeridian(angle, cosine) : squaredSine(angle / 2)
    if (least > limit) return
    if (is_left_nearer) visit(middle + 1, right, 1 - axis)
    else visit(left, middle - 1, 1 - axis)
  }

  visit(0, coords.length / 2 - 1, LONGITUDE)
  return spots
}

const squaredSine = (angle: number): number => Math.sin(angle) ** 2

/** At least how far it is to what lies beyond a meridian: the way at a right angle to it is the shortest. */
function measureToMeridian(angle: number, cosine: number): number {
  if (angle >= Math.PI / 2) return 0
  const sine_squared = (cosine * Math.sin(angle)) ** 2
  // Half of 1 - cos, written so that nothing is lost where the angle is small.
  return sine_squared / (2 * (1 + Math.sqrt(1 - sine_squared)))
}
