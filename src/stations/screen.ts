import { minuteOf } from '../calendar/times.ts'
import type { StationRecord } from './record.ts'
import type { Lifecycle } from './rules/hours.ts'
import { LIFECYCLES } from './tables.ts'

/** What can be asked of a station without a look at its record. */
export interface Screening {
  /** What it must have (`amenityBits`). */
  amenity_bits: number
  lifecycle_bits: number
  /** When it must be open, in milliseconds since 1970. */
  open_at: number | undefined
}

/** The lifecycles as bits. */
export const lifecycleBits = (lifecycles: Iterable<string>): number =>
  [...lifecycles].reduce((bits, lifecycle) => bits | (1 << LIFECYCLES.indexOf(lifecycle as Lifecycle)), 0)

// What is known of one station lies together, so that one look into memory brings all of it.
const NUMBERS_PER_STATION = 4
const AMENITIES = 0
/** The lifecycle and whether it is open, as bits. */
const STATE = 1
// Whether it is open is known from one minute until another, and worked out when first asked for.
const FROM_MINUTE = 2
const UNTIL_MINUTE = 3

const OPEN_BIT = 1 << LIFECYCLES.length

/** Beyond every time that may be asked for, and still a 32-bit number. */
const FAR_MINUTE = 2 ** 31 - 1

/**
 * A few numbers for each station, side by side in memory. A search among a hundred thousand stations looks at
 * these; following it to every record it passes by costs ten times as much, most of it waiting for memory.
 */
export class Screen {
  readonly #records: readonly StationRecord[]
  readonly #numbers: Int32Array

  /** @param records by spot (`PositionIndex`) */
  constructor(records: readonly StationRecord[]) {
    this.#records = records
    this.#numbers = new Int32Array(records.length * NUMBERS_PER_STATION)
    for (const [spot, { amenity_bits, facts }] of records.entries()) {
      const start = spot * NUMBERS_PER_STATION
      this.#numbers[start + AMENITIES] = amenity_bits
      this.#numbers[start + STATE] = lifecycleBits([facts.lifecycle])
    }
  }

  record(spot: number): StationRecord {
    const record = this.#records[spot]
    if (record === undefined) throw new Error(`the index of positions names spot ${spot}, where no station is`)
    return record
  }

  passes(spot: number, { amenity_bits, lifecycle_bits, open_at }: Screening): boolean {
    const start = spot * NUMBERS_PER_STATION
    return (
      (this.#at(start + AMENITIES) & amenity_bits) === amenity_bits &&
      (this.#at(start + STATE) & lifecycle_bits) !== 0 &&
      (open_at === undefined || this.#isOpen(spot, open_at))
    )
  }

  #isOpen(spot: number, instant: number): boolean {
    const start = spot * NUMBERS_PER_STATION
    const minute = minuteOf(instant)
    const is_known = minute >= this.#at(start + FROM_MINUTE) && minute < this.#at(start + UNTIL_MINUTE)
    if (!is_known) this.#workOut(spot, instant, minute)
    return (this.#at(start + STATE) & OPEN_BIT) !== 0
  }

  #workOut(spot: number, instant: number, minute: number): void {
    const start = spot * NUMBERS_PER_STATION
    const opening = this.record(spot).openingAt(instant)
    const next = opening.next_change_at
    const lifecycle_bits = this.#at(start + STATE) & ~OPEN_BIT
    this.#numbers[start + STATE] = opening.state === 'open' ? lifecycle_bits | OPEN_BIT : lifecycle_bits
    this.#numbers[start + FROM_MINUTE] = minute
    this.#numbers[start + UNTIL_MINUTE] = next === null ? FAR_MINUTE : minuteOf(next)
  }

  #at(index: number): number {
    return this.#numbers[index] ?? 0
  }
}
