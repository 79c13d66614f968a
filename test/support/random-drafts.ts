import fc from 'fast-check'
import { COMMUNITY, OTHER_COMMUNITY, SUBDISTRICT } from './actors.ts'
import { importableFacts } from './random-stations.ts'

/** Millionths of a degree, as positions are answered. */
const degrees = (from: number, to: number) => fc.integer({ min: from * 1e6, max: to * 1e6 }).map((units) => units / 1e6)

const second = (time: number | null) =>
  time === null ? null : new Date(Math.min(time, Date.UTC(2026, 9))).toISOString().replace('.000Z', 'Z')

/** Any station that staff may describe, everything said. */
export const writableDraft = fc
  .tuple(importableFacts, degrees(80, 130), degrees(20, 50), fc.constantFrom(COMMUNITY, OTHER_COMMUNITY, SUBDISTRICT))
  .map(([facts, lng, lat, area_code]) => ({
    name: facts.name,
    name_en: facts.name_en,
    area_code,
    address: facts.address,
    directions: facts.directions,
    position: { lng, lat, crs: 'gcj02' },
    position_quality: facts.position_quality,
    host_venue_kind: facts.host_venue_kind,
    floor_area_m2: facts.floor_area_m2,
    seats: facts.seats,
    phone: facts.phone,
    amenities: facts.amenities.map(({ code, quantity }) => ({ code, quantity })),
    weekly_hours: facts.weekly_hours,
    holiday_policy: facts.holiday_policy,
    provenance: facts.provenance,
    placeholder_fields: facts.placeholder_fields,
    last_verified_at: second(facts.last_verified_at)
  }))
