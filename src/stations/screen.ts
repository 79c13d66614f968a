import { minuteOf } from '../calendar/times.ts'
import type { StationRecord } from './record.ts'
import type { Lifecycle } from './rules/hours.ts'
import { LIFECYCLES } from './tables.ts'

/** What can be asked of a station by its place alone. */
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

/**
 * A few numbers for each station, side by side in memory. A search among a hundred thousand stations looks at
 * these; following it to every record it passes by costs ten times as much, most of it waiting for memory.
 */
export class Screen {
  readonly #records: readonly StationRecord[]
  readonly #amenity_bits: Int32Array
  readonly #lifecycle_bits: Uint8Array
  // Whether it is open, from one minute until another; worked out when first asked for.
  readonly #open: Uint8Array
  readonly #from_minute: Int32Array
  readonly #until_minute: Int32Array

  constructor(records: readonly StationRecord[]) {
    this.#records = records
    this.#amenity_bits = Int32Array.from(records, ({ amenity_bits }) => amenity_bits)
    this.#lifecycle_bits = Uint8Array.from(records, ({ facts }) => lifecycleBits([facts.lifecycle]))
    this.#open = new Uint8Array(records.length)
    this.#from_minute = new Int32Array(records.length)
    this.#until_minute = new Int32Array(records.length)
  }

  passes(place: number, { amenity_bits, lifecycle_bits, open_at }: Screening): boolean {
    return (
      ((this.#amenity_bits[place] ?? 0) & amenity_bits) === amenity_bits &&
      ((this.#lifecycle_bits[place] ?? 0) & lifecycle_bits) !== 0 &&
      (open_at === undefined || this.#isOpen(place, open_at))
    )
  }

  #isOpen(place: number, instant: number): boolean {
    const minute = minuteOf(instant)
    const is_known = minute >= (this.#from_minute[place] ?? 0) && minute < (this.#until_minute[place] ?? 0)
    if (!is_known) this.#workOut(place, instant, minute)
    return this.#open[place] === 1
  }

  #workOut(place: number, instant: number, minute: number): void {
    const opening = this.#records[place]?.openingAt(instant)
    const next = opening?.next_change_at ?? null
    this.#open[place] = opening?.state === 'open' ? 1 : 0
    this.#from_minute[place] = minute
    this.#until_minute[place] = next === null ? FAR_MINUTE : minuteOf(next)
  }
}

/** Beyond every time that may be asked for, and still a 32-bit number. */
const FAR_MINUTE = 2 ** 31 - 1
