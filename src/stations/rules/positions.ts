import gcoord from 'gcoord'

// The package's types describe its ES build, Node loads its CommonJS build: there is no `default` in between.
const { BD09, GCJ02, transform, WGS84 } = gcoord as unknown as typeof gcoord.default

export const COORDINATE_SYSTEMS = ['gcj02', 'wgs84', 'bd09'] as const
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number]

/** Longitude first, latitude second, in degrees. */
export type LngLat = readonly [lng: number, lat: number]

// Rounded, the same position has the same text everywhere: 6 decimals are 0.1 m, finer than any phone.
const ANSWERED_DECIMALS = 6
// Stored a digit finer, so that what is answered after a change of system is still what was sent.
const STORED_DECIMALS = 8
const REFINEMENTS = 1

type Vendor = typeof BD09 | typeof GCJ02 | typeof WGS84
const systems: Record<CoordinateSystem, Vendor> = { gcj02: GCJ02, wgs84: WGS84, bd09: BD09 }

/** What is stored: WGS-84, whatever came in. */
export function toStored(position: LngLat, crs: CoordinateSystem): LngLat {
  let stored = toSystem(position, systems[crs], WGS84)
  // The way back to WGS-84 is an approximation that can miss by a metre. The way out is exact, so the
  // remaining error is measured there and taken off until what comes out is what went in.
  for (let step = 0; step < REFINEMENTS; step++) {
    const [lng, lat] = toSystem(stored, WGS84, systems[crs])
    stored = [stored[0] + position[0] - lng, stored[1] + position[1] - lat]
  }
  return rounded(stored, STORED_DECIMALS)
}

/** What is answered, in the system asked for. */
export const fromStored = (stored: LngLat, crs: CoordinateSystem): LngLat =>
  rounded(toSystem(stored, WGS84, systems[crs]), ANSWERED_DECIMALS)

const toSystem = ([lng, lat]: LngLat, from: Vendor, to: Vendor): LngLat => {
  const [moved_lng, moved_lat] = transform([lng, lat], from, to)
  return [moved_lng, moved_lat]
}

/**
 * What to store of a position that somebody sends. What was answered is rounded and the stored position is finer,
 * so that stays where the sent one is what was answered.
 */
export function positionToStore(
  position: LngLat,
  crs: CoordinateSystem,
  stored?: LngLat
): { position: LngLat } | { issue: 'swapped' | 'outside_china' } {
  if (looksSwapped(position)) return { issue: 'swapped' }
  const moved = toStored(position, crs)
  if (!isInChina(position) || !isInChina(moved)) return { issue: 'outside_china' }
  return { position: stored !== undefined && isSamePosition(stored, position, crs) ? stored : moved }
}

/** Whether a position read back from an answer is still the stored one, for all the rounding in between. */
export function isSamePosition(stored: LngLat, position: LngLat, crs: CoordinateSystem): boolean {
  const [lng, lat] = fromStored(stored, crs)
  const [other_lng, other_lat] = rounded(position, ANSWERED_DECIMALS)
  return lng === other_lng && lat === other_lat
}

const rounded = ([lng, lat]: LngLat, decimals: number): LngLat => [
  Number(lng.toFixed(decimals)),
  Number(lat.toFixed(decimals))
]

/** A generous box around China; the same bounds are a constraint of the table. */
export const CHINA = { west: 73, south: 3, east: 136, north: 54 } as const

export const isInChina = ([lng, lat]: LngLat): boolean =>
  lng >= CHINA.west && lng <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north

// The two ranges do not meet, so a pair that fits only when turned round was turned round.
export const looksSwapped = ([lng, lat]: LngLat): boolean => !isInChina([lng, lat]) && isInChina([lat, lng])

/** `116.587,35.415` as two numbers, or undefined. */
export function parseNumbers(text: string, count: number): number[] | undefined {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length !== count || !parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part))) return undefined
  return parts.map(Number)
}

/** West, south, east, north, in degrees of WGS-84. */
export type Box = readonly [west: number, south: number, east: number, north: number]

// The systems lie at most about 1.5 km apart; this is more, anywhere in China.
const SYSTEMS_APART_DEGREES = 0.03

/**
 * A box in WGS-84 that holds everything that lies in the given one in its own system, and a little more:
 * straight edges of one system are curves in another, so who lies inside is decided in the given one.
 */
export const boxAround = ([west, south, east, north]: Box): Box => [
  west - SYSTEMS_APART_DEGREES,
  south - SYSTEMS_APART_DEGREES,
  east + SYSTEMS_APART_DEGREES,
  north + SYSTEMS_APART_DEGREES
]

// Streets are not straight, and a person with a parcel walks about 75 m a minute.
const DETOUR = 1.3
const WALKED_METRES_PER_MINUTE = 75

/** An estimate from the straight line, rounded up: rather early than late. */
export const walkingMinutes = (distance_m: number): number =>
  Math.ceil((distance_m * DETOUR) / WALKED_METRES_PER_MINUTE)
