import type { Filter } from './filter.ts'
import { distanceInMetres } from './position-index.ts'
import { amenityBits, hasAmenityBit, type StationRecord } from './record.ts'
import { boxAround, fromStored } from './rules/positions.ts'
import { matches } from './rules/search.ts'
import { lifecycleBits } from './screen.ts'
import type { Found, Snapshot } from './snapshot.ts'

/** Where the page before ended: the last item's sort key. */
export type After = { code: string; distance_m?: number }

export interface Selection {
  found: Found[]
  /** Whether more would follow. */
  more: boolean
}

/** The stations that fit, in order: by distance and then code with a position, else by code. */
export function select(snapshot: Snapshot, filter: Filter, now: number, most: number, after?: After): Selection {
  const fits = (record: StationRecord) => fitsFilter(record, filter, now)
  // One more than asked for tells whether there is a next page.
  const found =
    filter.near === undefined
      ? byCode(snapshot, filter, fits, most + 1, after)
      : byDistance(snapshot, filter, fits, most + 1, after)
  return { found: found.slice(0, most), more: found.length > most }
}

function byCode(
  snapshot: Snapshot,
  filter: Filter,
  fits: (record: StationRecord) => boolean,
  most: number,
  after?: After
): Found[] {
  const found: Found[] = []
  const boxed = filter.box === undefined ? undefined : snapshot.within(boxAround(filter.box))
  const records = boxed ?? snapshot.records
  const start = boxed === undefined && after !== undefined ? snapshot.placeAfter(after.code) : 0
  for (let place = start; place < records.length && found.length < most; place++) {
    const record = records[place]
    if (record === undefined || (after !== undefined && record.facts.code <= after.code)) continue
    if (fits(record)) found.push({ record })
  }
  return found
}

function byDistance(
  snapshot: Snapshot,
  filter: Filter,
  fits: (record: StationRecord) => boolean,
  most: number,
  after?: After
): Found[] {
  const { near, radius_m } = filter
  if (near === undefined) return []
  const isAfter = (record: StationRecord) => {
    const distance_m = distanceInMetres(near, [record.facts.lng, record.facts.lat])
    return after === undefined || compare({ record, distance_m }, after.distance_m ?? 0, { facts: after }) > 0
  }
  const fitsAfter = (record: StationRecord) => fits(record) && isAfter(record)

  const screening = {
    amenity_bits: amenityBits(filter.amenities, snapshot.reference),
    lifecycle_bits: lifecycleBits(filter.lifecycles),
    open_at: filter.open_at
  }

  // The index keeps no order among equal distances, and a page must not end in the middle of equals it
  // saw only some of: it asks on until something farther turns up, or nothing does.
  for (let asked = most + 1; ; asked *= 2) {
    const found = snapshot
      .nearest(
        near,
        { most: asked, radius_m, ...screening },
        isScreenedFully(filter, snapshot) && after === undefined ? undefined : fitsAfter
      )
      .sort((one, other) => compare(one, other.distance_m, other.record))
    const complete = found.length < asked || (found[most - 1]?.distance_m ?? 0) < (found.at(-1)?.distance_m ?? 0)
    if (complete) return found.slice(0, most)
  }
}

function compare(one: Required<Found>, distance_m: number, { facts }: { facts: { code: string } }): number {
  if (one.distance_m !== distance_m) return one.distance_m - distance_m
  return one.record.facts.code === facts.code ? 0 : one.record.facts.code < facts.code ? -1 : 1
}

/** Whether the screening of the nearest already asks everything that the filter asks. */
const isScreenedFully = (filter: Filter, { reference }: Snapshot): boolean =>
  filter.area_prefix === undefined &&
  filter.open_24h === undefined &&
  !filter.working_only &&
  filter.box === undefined &&
  filter.query === undefined &&
  filter.amenities.every((code) => hasAmenityBit(code, reference))

// The cheap questions first: most stations are ruled out before their hours are looked at.
function fitsFilter(record: StationRecord, filter: Filter, now: number): boolean {
  const { facts } = record
  return (
    filter.lifecycles.has(facts.lifecycle) &&
    (filter.area_prefix === undefined || facts.area_code.startsWith(filter.area_prefix)) &&
    filter.amenities.every((code) => record.amenity(code) !== undefined) &&
    (filter.open_24h === undefined || filter.open_24h === record.open_24h) &&
    (!filter.working_only || works(record, filter.amenities, now)) &&
    (filter.box === undefined || lies(record, filter)) &&
    (filter.query === undefined || matches(record.keys, filter.query)) &&
    (filter.open_at === undefined || record.openingAt(filter.open_at).state === 'open')
  )
}

/** All of those asked for were seen working lately; where none was asked for, one was and none was broken. */
function works(record: StationRecord, wanted: string[], now: number): boolean {
  const codes = wanted.length > 0 ? wanted : record.facts.amenities.map(({ code }) => code)
  const conditions = codes.map((code) => {
    const amenity = record.amenity(code)
    return amenity === undefined ? 'unknown' : record.conditionOf(amenity, now)
  })
  if (wanted.length > 0) return conditions.every((condition) => condition === 'working')
  return conditions.includes('working') && !conditions.includes('broken')
}

function lies({ facts }: StationRecord, { box, crs }: Filter): boolean {
  if (box === undefined) return true
  const [lng, lat] = fromStored([facts.lng, facts.lat], crs)
  const [west, south, east, north] = box
  return lng >= west && lng <= east && lat >= south && lat <= north
}
