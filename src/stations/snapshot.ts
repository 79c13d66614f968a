import type { Revisions } from '../changes/service.ts'
import type { StationFacts } from './facts.ts'
import { PositionIndex } from './position-index.ts'
import { type Reference, StationRecord } from './record.ts'
import type { Box, LngLat } from './rules/positions.ts'
import { Screen, type Screening } from './screen.ts'

/** A station that was found; with how far it lies, not rounded, where a position was given. */
export interface Found {
  record: StationRecord
  distance_m?: number
}

/**
 * All stations as they stood at some revision: sorted by code, indexed by position. Never changed once
 * made; a change makes the next one, which shares every record that stayed the same.
 */
export class Snapshot {
  readonly records: readonly StationRecord[]
  readonly reference: Reference
  readonly revisions: Revisions
  readonly #positions: PositionIndex
  readonly #screen: Screen

  constructor(
    records: readonly StationRecord[],
    reference: Reference,
    revisions: Revisions,
    positions = new PositionIndex(records),
    screen = new Screen(Array.from(positions.places, (place) => recordAt(records, place)))
  ) {
    this.records = records
    this.reference = reference
    this.revisions = revisions
    this.#positions = positions
    this.#screen = screen
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
  ): Required<Found>[] {
    const mayBeHad = (spot: number) =>
      this.#screen.passes(spot, screening) && (fits === undefined || fits(this.#screen.record(spot)))
    return this.#positions
      .nearest(position, { most, radius_m }, mayBeHad)
      .map(({ spot, distance_m }) => ({ record: this.#screen.record(spot), distance_m }))
  }

  /** Those within the box, by code. */
  within(box: Box): StationRecord[] {
    const places = this.#positions.within(box).map((spot) => this.#positions.places[spot] ?? 0)
    return places.sort((one, other) => one - other).map((place) => recordAt(this.records, place))
  }

  /** The same stations leaning on other areas, amenities or holidays. */
  withReference(reference: Reference): Snapshot {
    const records = this.records.map(({ facts }) => new StationRecord(facts, reference))
    return new Snapshot(records, reference, this.revisions, this.#positions)
  }

  /** The next snapshot: the changed stations put in or exchanged, with their places in the order kept. */
  with(changed: readonly StationFacts[], revisions: Revisions): Snapshot {
    if (changed.length === 0)
      return new Snapshot(this.records, this.reference, revisions, this.#positions, this.#screen)
    const changes = new Map(changed.map((facts) => [facts.code, new StationRecord(facts, this.reference)]))
    const replaced = this.records.map((record) => changes.get(record.facts.code) ?? record)
    const added = [...changes.values()].filter(({ facts }) => this.find(facts.code) === undefined)
    const moved = replaced.some((record, place) => !samePlace(record, this.records[place]))
    const records = added.length === 0 ? replaced : [...replaced, ...added].sort(byCode)
    return new Snapshot(records, this.reference, revisions, moved || added.length > 0 ? undefined : this.#positions)
  }
}

const byCode = (one: StationRecord, other: StationRecord): number => (one.facts.code < other.facts.code ? -1 : 1)

const samePlace = (one: StationRecord, other: StationRecord | undefined): boolean =>
  one.facts.lng === other?.facts.lng && one.facts.lat === other.facts.lat

function recordAt(records: readonly StationRecord[], place: number): StationRecord {
  const record = records[place]
  if (record === undefined) throw new Error(`the index of positions names place ${place}, where no station is`)
  return record
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
