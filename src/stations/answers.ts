import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { formatTime, startOfMinute } from '../calendar/times.ts'
import type { StationState } from './facts.ts'
import type { StationRecord } from './record.ts'
import { changesOfAlert, isCurrent } from './rules/alerts.ts'
import { staleAfter } from './rules/conditions.ts'
import { navigationLinks } from './rules/navigation.ts'
import { stateAt, VALID_HOURS } from './rules/observations.ts'
import type { Opening } from './rules/opening.ts'
import { type CoordinateSystem, fromStored, type LngLat, walkingMinutes } from './rules/positions.ts'
import type { Found } from './snapshot.ts'

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
      condition: record.conditionOf(amenity, now),
      observed_at: formatOrNull(amenity.observed_at),
      stale_after: formatOrNull(record.staleAfter(amenity))
    })),
    crowding: describeCrowding(stateAt(facts.states, 'crowding', now)),
    reported_closed: describeClosed(stateAt(facts.states, 'opening', now)),
    lifecycle: facts.lifecycle,
    lifecycle_reason: facts.lifecycle_reason,
    weekly_hours: facts.weekly_hours,
    open_24h: record.open_24h,
    hours_exceptions: facts.hours_exceptions,
    holiday_policy: facts.holiday_policy,
    open: { state, reason, next_change_at: formatOrNull(next_change_at) },
    alerts: facts.alerts
      .filter((alert) => isCurrent(alert, now))
      .map(({ starts_at, ends_at, ...alert }) => ({
        ...alert,
        starts_at: formatTime(starts_at),
        ends_at: formatTime(ends_at)
      })),
    navigation: navigationLinks(stored, facts.name, facts.address),
    provenance: facts.provenance,
    placeholder_fields: facts.placeholder_fields,
    last_verified_at: formatOrNull(facts.last_verified_at),
    version: facts.version,
    updated_at: formatTime(facts.updated_at)
  }
}

const describeCrowding = (crowding: StationState | undefined) =>
  crowding === undefined ? null : { state: crowding.state, ...timesOf(crowding) }

/** That it was open is nothing to warn of. */
const describeClosed = (opening: StationState | undefined) => (opening?.state === 'closed' ? timesOf(opening) : null)

const timesOf = (state: StationState) => ({
  observed_at: formatTime(state.observed_at),
  stale_after: formatOrNull(staleAfter(state, VALID_HOURS[state.subject]))
})

/** A station as JSON bytes without the closing brace, so that a distance can follow, and a tag of them. */
interface Part {
  bytes: Buffer
  tag: string
}

interface KeptPart extends Part {
  record: StationRecord
  opening: Opening
  /** From when to when it is known without a look at the hours that the opening is this one. */
  open_from: number
  open_until: number
  /** From when to when the conditions of its amenities and its alerts are as they stand here. */
  made_at: number
  fresh_until: number
}

// Most of a station's text is the same for everybody until it opens, closes or something about it becomes
// stale; only the distance is each caller's own. One part for each station and system of coordinates,
// some 5 KB each outside the heap.
const parts = new LRUCache<string, KeptPart>({ max: 20_000 })

function partOf(record: StationRecord, view: View): Part {
  const key = `${view.crs} ${record.facts.code}`
  // Not marked as used: with twenty thousand at random places, to keep them in the order of their use would touch
  // more memory than all the rest of a look-up, and a part that is dropped too early is soon made again.
  const known = parts.peek(key)
  if (known !== undefined && isStillTrue(known, record, view)) return known
  const bytes = Buffer.from(JSON.stringify(describeStation(record, view)).slice(0, -1))
  const part: KeptPart = {
    record,
    opening: record.openingAt(view.open_at),
    open_from: view.open_at,
    open_until: record.openingHoldsUntil(view.open_at),
    made_at: view.now,
    fresh_until: firstChange(record, view.now),
    bytes,
    tag: hash('sha1', bytes, 'base64url')
  }
  parts.set(key, part)
  return part
}

// A changed station is another record, so the part of the old one is never taken for its own.
function isStillTrue(known: KeptPart, record: StationRecord, { now, open_at }: View): boolean {
  if (known.record !== record || now < known.made_at || now >= known.fresh_until) return false
  if (open_at >= known.open_from && open_at < known.open_until) return true
  const { state, reason, next_change_at } = record.openingAt(open_at)
  const { opening } = known
  if (state !== opening.state || reason !== opening.reason || next_change_at !== opening.next_change_at) return false
  known.open_from = open_at
  known.open_until = record.openingHoldsUntil(open_at)
  return true
}

/** When what was observed comes to be believed or no longer is, or an alert starts or ends, first after now. */
function firstChange(record: StationRecord, now: number): number {
  const of_conditions = record.facts.amenities.flatMap((amenity) => [
    startOfMinute(amenity.observed_at ?? now),
    record.staleAfter(amenity) ?? now
  ])
  const changes = [
    ...of_conditions,
    ...record.facts.alerts.flatMap(changesOfAlert),
    ...record.facts.states.flatMap(changesOfState)
  ]
  return Math.min(...changes.filter((instant) => instant > now), Number.POSITIVE_INFINITY)
}

const changesOfState = (state: StationState): number[] => [
  startOfMinute(state.observed_at),
  staleAfter(state, VALID_HOURS[state.subject]) ?? 0
]

/**
 * An answer's bytes, in pieces that were there before and must not be copied where they are to be sent at once, and what its
 * ETag is made from, which says as much and is much shorter.
 */
export interface Answer {
  pieces: readonly Buffer[]
  tag: string
}

export function stationAnswer(record: StationRecord, view: View): Answer {
  const { bytes, tag } = partOf(record, view)
  return { pieces: [bytes, CLOSING], tag }
}

/** A page of stations (`StationPage` in schemas.ts), put together from parts that are ready already. */
export function pageAnswer(found: Found[], next: string | null, view: View): Answer {
  const pieces: Buffer[] = [OPENING]
  const tags: string[] = []
  const end = `],"next":${JSON.stringify(next)}}`
  for (const [place, { record, distance_m }] of found.entries()) {
    const { bytes, tag } = partOf(record, view)
    const nearness = nearnessText(distance_m)
    pieces.push(bytes, Buffer.from(`${nearness}}${place === found.length - 1 ? end : ','}`))
    tags.push(tag, nearness)
  }
  if (found.length === 0) pieces.push(Buffer.from(end))
  return { pieces, tag: [...tags, end].join(' ') }
}

const OPENING = Buffer.from('{"items":[')
const CLOSING = Buffer.from('}')

const nearnessText = (distance_m: number | undefined): string =>
  distance_m === undefined
    ? ''
    : `,"distance_m":${Math.round(distance_m)},"walking_minutes":${walkingMinutes(distance_m)}`
