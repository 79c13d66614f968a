import { LRUCache } from 'lru-cache'
import { formatTime, minuteOf } from '../calendar/times.ts'
import type { StationRecord } from './record.ts'
import { navigationLinks } from './rules/navigation.ts'
import { type CoordinateSystem, fromStored, type LngLat, walkingMinutes } from './rules/positions.ts'
import { conditionOf, type Found } from './selection.ts'

/** How an answer is asked for: in which coordinates, as of when. Instants in milliseconds since 1970. */
export interface View {
  crs: CoordinateSystem
  now: number
  /** When it is to be open: now, where nobody said otherwise. */
  open_at: number
}

const formatOrNull = (epoch_ms: number | null): string | null => (epoch_ms === null ? null : formatTime(epoch_ms))

/** The station as the wire shows it (`Station` in schemas.ts). */
export function describeStation(record: StationRecord, { crs, now, open_at }: View) {
  const { facts, reference } = record
  const stored: LngLat = [facts.lng, facts.lat]
  const [lng, lat] = fromStored(stored, crs)
  const { state, reason, next_change_at } = record.openingAt(open_at)
  return {
    code: facts.code,
    name: facts.name,
    name_en: facts.name_en,
    area: { code: facts.area_code, name: reference.areas.get(facts.area_code)?.name ?? '' },
    address: facts.address,
    directions: facts.directions,
    position: { lng, lat, crs },
    position_quality: facts.position_quality,
    host_venue_kind: facts.host_venue_kind,
    floor_area_m2: facts.floor_area_m2,
    seats: facts.seats,
    phone: facts.phone,
    amenities: facts.amenities.map((amenity) => ({
      code: amenity.code,
      name: reference.amenities.get(amenity.code)?.name ?? '',
      quantity: amenity.quantity,
      condition: conditionOf(record, amenity.code, now),
      observed_at: formatOrNull(amenity.observed_at),
      stale_after: formatOrNull(record.staleAfter(amenity))
    })),
    lifecycle: facts.lifecycle,
    weekly_hours: facts.weekly_hours,
    open_24h: record.open_24h,
    hours_exceptions: facts.hours_exceptions,
    holiday_policy: facts.holiday_policy,
    open: { state, reason, next_change_at: formatOrNull(next_change_at) },
    navigation: navigationLinks(stored, facts.name, facts.address),
    provenance: facts.provenance,
    placeholder_fields: facts.placeholder_fields,
    last_verified_at: formatOrNull(facts.last_verified_at),
    version: facts.version,
    updated_at: formatTime(facts.updated_at)
  }
}

// Most of a station's text is the same for everybody in the same minute; only the distance is each
// caller's own. About 5 KB each, so some 10 MB at most.
const texts = new LRUCache<string, { record: StationRecord; text: string }>({ max: 2_000 })

/** The station as JSON text, made once a minute for each system of coordinates. */
export function stationText(record: StationRecord, view: View): string {
  const key = `${record.facts.code} ${view.crs} ${minuteOf(view.now)} ${minuteOf(view.open_at)}`
  const known = texts.get(key)
  // A changed station is another record, so the text of the old one is never taken for its own.
  if (known?.record === record) return known.text
  const text = JSON.stringify(describeStation(record, view))
  texts.set(key, { record, text })
  return text
}

export function foundText({ record, distance_m }: Found, view: View): string {
  const text = stationText(record, view)
  if (distance_m === undefined) return text
  return `${text.slice(0, -1)},"distance_m":${Math.round(distance_m)},"walking_minutes":${walkingMinutes(distance_m)}}`
}

export const pageText = (found: Found[], next: string | null, view: View): string =>
  `{"items":[${found.map((one) => foundText(one, view)).join(',')}],"next":${JSON.stringify(next)}}`
