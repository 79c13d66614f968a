import { LRUCache } from 'lru-cache'
import type { Area } from '../areas/schemas.ts'
import type { Calendar } from '../calendar/rules.ts'
import type { Amenity, StationAmenity, StationFacts } from './facts.ts'
import { type Closure, closuresOf, holdsDespite, openingDespite } from './rules/closures.ts'
import { conditionAt, staleAfter } from './rules/conditions.ts'
import { isOpen24h, type Opening, openingAt, openingHoldsUntil } from './rules/opening.ts'
import { type CompiledSchedule, type CompiledWeek, compileSchedule, compileWeek } from './rules/plans.ts'
import { type SearchKeys, searchKeys } from './rules/search.ts'
import type { Condition } from './tables.ts'

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
  /** A bit for each of the first 32 kinds of the catalogue that it has (`amenityBits`). */
  readonly amenity_bits: number
  readonly #closures: readonly Closure[]
  #keys: SearchKeys | undefined
  #schedule: CompiledSchedule | undefined

  constructor(facts: StationFacts, reference: Reference) {
    this.facts = facts
    this.reference = reference
    this.amenity_bits = amenityBits(
      facts.amenities.map(({ code }) => code),
      reference
    )
    // What is not operating is closed for a reason of its own.
    this.#closures = closuresOf(facts.lifecycle === 'operating' ? facts.alerts : [])
  }

  // A dozen are looked through faster than they are kept in a map, and a hundred thousand maps burden the
  // garbage collector.
  amenity(code: string): StationAmenity | undefined {
    return this.facts.amenities.find((amenity) => amenity.code === code)
  }

  // Worked out when first asked for: most stations of a large directory are never asked about.
  get schedule(): CompiledSchedule {
    this.#schedule ??= compileSchedule(this.facts, weekOf(this.facts))
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

  openingAt(instant: number): Opening {
    const { calendar } = this.reference
    if (this.#closures.length === 0) return openingAt(this.schedule, calendar, instant)
    return openingDespite(this.#closures, (at_ms) => openingAt(this.schedule, calendar, at_ms), instant)
  }

  openingHoldsUntil(instant: number): number {
    const planned_until = openingHoldsUntil(this.schedule, this.reference.calendar, instant)
    return holdsDespite(this.#closures, planned_until, instant)
  }

  conditionOf(amenity: StationAmenity, now: number): Condition {
    return conditionAt(amenity, this.#validHours(amenity), now)
  }

  staleAfter(amenity: StationAmenity): number | null {
    return staleAfter(amenity, this.#validHours(amenity))
  }

  #validHours({ code }: StationAmenity): number {
    return this.reference.amenities.get(code)?.condition_valid_hours ?? 0
  }
}

// The stations of a large directory have few different weeks among them, and to compile one takes longer than
// anything else that is asked of a station.
const weeks = new LRUCache<string, CompiledWeek>({ max: 1_000 })

function weekOf({ weekly_hours, holiday_policy }: StationFacts): CompiledWeek {
  const key = JSON.stringify([weekly_hours, holiday_policy])
  const known = weeks.get(key)
  if (known !== undefined) return known
  const week = compileWeek({ weekly_hours, holiday_policy })
  weeks.set(key, week)
  return week
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
