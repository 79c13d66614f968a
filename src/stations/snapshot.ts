import { around, distance } from 'geokdbush'
import KDBush from 'kdbush'
import type { Revisions } from '../changes/service.ts'
import type { StationFacts } from './facts.ts'
import { type Reference, StationRecord } from './record.ts'
import type { Box, LngLat } from './rules/positions.ts'
import { Screen, type Screening } from './screen.ts'

const METRES_PER_KILOMETRE = 1000

/**
 * All stations as they stood at some revision: sorted by code, indexed by position. Never changed once
 * made; a change makes the next one, which shares every record that stayed the same.
 */
export class Snapshot {
  readonly records: readonly StationRecord[]
  readonly reference: Reference
  readonly revisions: Revisions
  readonly #positions: KDBush
  readonly #screen: Screen

  constructor(records: readonly StationRecord[], reference: Reference, revisions: Revisions, positions?: KDBush) {
    this.records = records
    this.reference = reference
    this.revisions = revisions
    this.#positions = positions ?? indexPositions(records)
    this.#screen = new Screen(records)
  }

  find(code: string): StationRecord | undefined {
    const place = placeOf(this.records, code)
    const record = this.records[place]
    return record?.facts.code === code ? record : undefined
  }

  /** Where the codes after the given one begin. */
  placeAfter(code: string): number {
    const place = placeOf(this.records, code)
    return this.records[place]?.facts.code === code ? place + 1 : place
  }

  /** The nearest ones that pass the screening and fit, nearest first; equal distances in no particular order. */
  nearest(
    position: LngLat,
    { most, radius_m, ...screening }: Screening & { most: number; radius_m: number | undefined },
    fits?: (record: StationRecord) => boolean
  ): StationRecord[] {
    const radius_km = radius_m === undefined ? Number.POSITIVE_INFINITY : radius_m / METRES_PER_KILOMETRE
    const mayFit = (place: number) =>
      this.#screen.passes(place, screening) && (fits === undefined || fits(this.#at(place)))
    const places = around(this.#positions, position[0], position[1], most, radius_km, mayFit)
    return places.map((place) => this.#at(place))
  }

  /** Those within the box, by code. */
  within([west, south, east, north]: Box): StationRecord[] {
    const places = this.#positions.range(west, south, east, north).sort((one, other) => one - other)
    return places.map((place) => this.#at(place))
  }

  #at(place: number): StationRecord {
    const record = this.records[place]
    if (record === undefined) throw new Error(`the index of positions names place ${place}, where no station is`)
    return record
  }

  /** The same stations leaning on other areas, amenities or holidays. */
  withReference(reference: Reference): Snapshot {
    const records = this.records.map(({ facts }) => new StationRecord(facts, reference))
    return new Snapshot(records, reference, this.revisions, this.#positions)
  }

  /** The next snapshot: the changed stations put in or exchanged, with their places in the order kept. */
  with(changed: readonly StationFacts[], revisions: Revisions): Snapshot {
    if (changed.length === 0) return new Snapshot(this.records, this.reference, revisions, this.#positions)
    const changes = new Map(changed.map((facts) => [facts.code, new StationRecord(facts, this.reference)]))
    const replaced = this.records.map((record) => changes.get(record.facts.code) ?? record)
    const added = [...changes.values()].filter(({ facts }) => this.find(facts.code) === undefined)
    const moved = replaced.some((record, place) => !samePlace(record, this.records[place]))
    const records = added.length === 0 ? replaced : [...replaced, ...added].sort(byCode)
    return new Snapshot(records, this.reference, revisions, moved || added.length > 0 ? undefined : this.#positions)
  }
}

export const distanceInMetres = (position: LngLat, { facts }: StationRecord): number =>
  distance(position[0], position[1], facts.lng, facts.lat) * METRES_PER_KILOMETRE

const byCode = (one: StationRecord, other: StationRecord): number => (one.facts.code < other.facts.code ? -1 : 1)

const samePlace = (one: StationRecord, other: StationRecord | undefined): boolean =>
  one.facts.lng === other?.facts.lng && one.facts.lat === other.facts.lat

function indexPositions(records: readonly StationRecord[]): KDBush {
  const index = new KDBush(records.length, 16)
  for (const { facts } of records) index.add(facts.lng, facts.lat)
  return index.finish()
}

/** The place of the first record whose code is not before the given one. */
function placeOf(records: readonly StationRecord[], code: string): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((records[middle]?.facts.code ?? '') < code) low = middle + 1
    else high = middle
  }
  return low
}
