import type { Area } from '../areas/schemas.ts'
import type { Calendar } from '../calendar/rules.ts'
import { minuteOf } from '../calendar/times.ts'
import type { Amenity, StationAmenity, StationFacts } from './facts.ts'
import { staleAfter } from './rules/conditions.ts'
import { isOpen24h, type Opening, openingAt } from './rules/opening.ts'
import { type CompiledSchedule, compileSchedule } from './rules/plans.ts'
import { type SearchKeys, searchKeys } from './rules/search.ts'

/** What every record leans on; replaced as a whole when any of it changes. */
export interface Reference {
  areas: ReadonlyMap<string, Area>
  /** In the order in which they are shown. */
  amenities: ReadonlyMap<string, Amenity>
  amenity_places: ReadonlyMap<string, number>
  calendar: Calendar
}

/** A station in memory: its facts, with what questions about it need worked out once. */
export class StationRecord {
  readonly facts: StationFacts
  readonly reference: Reference
  readonly amenities: ReadonlyMap<string, StationAmenity>
  /** A bit for each of the first 32 kinds of the catalogue that it has (`amenityBits`). */
  readonly amenity_bits: number
  #keys: SearchKeys | undefined
  #schedule: CompiledSchedule | undefined
  #opening: { minute: number; opening: Opening } | undefined

  constructor(facts: StationFacts, reference: Reference) {
    this.facts = facts
    this.reference = reference
    this.amenities = new Map(facts.amenities.map((amenity) => [amenity.code, amenity]))
    this.amenity_bits = amenityBits(this.amenities.keys(), reference)
  }

  // Worked out when first asked for: most stations of a large directory are never asked about.
  get schedule(): CompiledSchedule {
    this.#schedule ??= compileSchedule(this.facts)
    return this.#schedule
  }

  get open_24h(): boolean {
    return isOpen24h(this.schedule)
  }

  get keys(): SearchKeys {
    const { code, name, name_en, address, name_pinyin, area_code } = this.facts
    this.#keys ??= searchKeys(
      [code, name, name_en, address, this.reference.areas.get(area_code)?.name ?? null],
      name_pinyin
    )
    return this.#keys
  }

  /** Open or not in the minute of that instant: hours change at whole minutes only. */
  openingAt(instant: number): Opening {
    const minute = minuteOf(instant)
    if (this.#opening?.minute === minute) return this.#opening.opening
    const opening = openingAt(this.schedule, this.reference.calendar, instant)
    this.#opening = { minute, opening }
    return opening
  }

  staleAfter(amenity: StationAmenity): number | null {
    return staleAfter(amenity, this.reference.amenities.get(amenity.code)?.condition_valid_hours ?? 0)
  }
}

const BITS = 32

/** Only the first kinds of the catalogue have a bit. */
export const hasAmenityBit = (code: string, { amenity_places }: Reference): boolean =>
  (amenity_places.get(code) ?? BITS) < BITS

/**
 * The kinds as bits, by their place in the catalogue. Comparing bits rules out most stations of a large
 * directory without touching the rest of what is known about them.
 */
export function amenityBits(codes: Iterable<string>, reference: Reference): number {
  let bits = 0
  for (const code of codes) {
    if (hasAmenityBit(code, reference)) bits |= 1 << (reference.amenity_places.get(code) ?? 0)
  }
  return bits
}
