import { unknownArea } from '../areas/problems.ts'
import { areaPrefix } from '../areas/rules.ts'
import { parseTime } from '../calendar/times.ts'
import { atPointer, type Problem } from '../problem.ts'
import { normalize } from '../search-text.ts'
import type { StationExportFilter } from './filter-schemas.ts'
import {
  boxInsideOut,
  boxMalformed,
  positionMalformed,
  positionOutsideChina,
  radiusWithoutNear,
  timeMalformed,
  unknownAmenity,
  unknownLifecycle
} from './problems.ts'
import type { Reference } from './record.ts'
import type { Lifecycle } from './rules/hours.ts'
import {
  type Box,
  type CoordinateSystem,
  isInChina,
  type LngLat,
  looksSwapped,
  parseNumbers,
  toStored
} from './rules/positions.ts'
import { LIFECYCLES } from './tables.ts'

/** What a caller looks for, read and checked. */
export interface Filter {
  /** WGS-84. */
  near: LngLat | undefined
  radius_m: number | undefined
  /** In the caller's own system, as the edges of a box are straight only there. */
  box: Box | undefined
  crs: CoordinateSystem
  amenities: string[]
  working_only: boolean
  /** Milliseconds since 1970: then it must be open. */
  open_at: number | undefined
  open_24h: boolean | undefined
  area_prefix: string | undefined
  query: string | undefined
  lifecycles: ReadonlySet<Lifecycle>
}

// Planned stations do not exist yet and removed ones no longer: nobody should walk there.
const USUALLY_SHOWN: Lifecycle[] = ['operating', 'suspended']

/** @throws every one of `filterProblems`, unknown_area */
export function readFilter(
  given: Omit<StationExportFilter, 'limit'>,
  { areas, amenities }: Reference,
  now: number
): Filter {
  if (given.radius_m !== undefined && given.near === undefined) throw radiusWithoutNear({})
  return {
    near: given.near === undefined ? undefined : toStored(readPosition(given.near), given.crs),
    radius_m: given.radius_m,
    box: given.bbox === undefined ? undefined : readBox(given.bbox),
    crs: given.crs,
    amenities:
      given.amenities === undefined
        ? []
        : readCodes(
            given.amenities,
            (code) => amenities.has(code),
            (code) => unknownAmenity({ code })
          ),
    working_only: given.working_only ?? false,
    open_at: given.open_at === undefined ? undefined : readTime(given.open_at, now),
    open_24h: given.open_24h,
    area_prefix: given.area_code === undefined ? undefined : readArea(given.area_code, areas),
    query: given.q === undefined ? undefined : normalize(given.q),
    lifecycles: new Set(given.lifecycle === undefined ? USUALLY_SHOWN : readLifecycles(given.lifecycle))
  }
}

/**
 * The same filter from another place and at another time.
 * @param given what the filter was read from, with the new position
 * @throws position_malformed, position_outside_china
 */
export const moved = (
  filter: Filter,
  { near, open_at }: Pick<StationExportFilter, 'near' | 'open_at'>,
  now: number
): Filter => ({
  ...filter,
  near: near === undefined ? undefined : toStored(readPosition(near), filter.crs),
  open_at: open_at === undefined ? undefined : readTime(open_at, now)
})

function readPosition(text: string): LngLat {
  const [lng, lat] = parseNumbers(text, 2) ?? []
  if (lng === undefined || lat === undefined) throw positionMalformed({})
  const position: LngLat = [lng, lat]
  if (!isInChina(position))
    throw atPointer('/query/near', positionOutsideChina({ looks_swapped: looksSwapped(position) }))
  return position
}

function readBox(text: string): Box {
  const [west, south, east, north] = parseNumbers(text, 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) throw boxMalformed({})
  const corners: LngLat[] = [
    [west, south],
    [east, north]
  ]
  const outside = corners.find((corner) => !isInChina(corner))
  if (outside !== undefined)
    throw atPointer('/query/bbox', positionOutsideChina({ looks_swapped: corners.every(looksSwapped) }))
  if (west >= east || south >= north) throw boxInsideOut({})
  return [west, south, east, north]
}

function readTime(text: string, now: number): number {
  if (text === 'now') return now
  // A plus sign that was not encoded arrives as a blank, and there is no other way to read it.
  const instant = parseTime(text.replace(' ', '+'))
  if (instant === undefined || instant < EARLIEST || instant >= LATEST) throw timeMalformed({})
  return instant
}
const EARLIEST = Date.UTC(2000, 0)
const LATEST = Date.UTC(2100, 0)

function readArea(code: string, areas: Reference['areas']): string {
  const area = areas.get(code)
  if (area === undefined) throw unknownArea({ code })
  return areaPrefix(area.code, area.level)
}

function readLifecycles(text: string): Lifecycle[] {
  const known = (value: string): value is Lifecycle => LIFECYCLES.some((lifecycle) => lifecycle === value)
  return readCodes(text, known, (value) => unknownLifecycle({ value })).filter(known)
}

function readCodes(text: string, isKnown: (code: string) => boolean, refuse: (code: string) => Problem): string[] {
  const codes = [...new Set(text.split(',').map((code) => code.trim()))]
  const unknown = codes.find((code) => !isKnown(code))
  if (unknown !== undefined) throw refuse(unknown)
  return codes
}
