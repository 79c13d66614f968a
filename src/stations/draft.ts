import { type AreaRange, areaRangeOf } from '../actor.ts'
import { unknownArea } from '../areas/problems.ts'
import { atPointer, type InputError } from '../problem.ts'
import type { Work } from '../work.ts'
import { error, problemOf, readPastTime, textErrors } from './draft-issues.ts'
import type { StationAmenity, StationFacts } from './facts.ts'
import { readPosition } from './places.ts'
import { positionOutsideChina, unknownAmenity } from './problems.ts'
import type { Reference } from './record.ts'
import { type HolidayPolicy, holidayPolicyIssues, weeklySpanIssues } from './rules/hours.ts'
import { newStation } from './rules/import-plan.ts'
import type { LngLat } from './rules/positions.ts'
import { provenanceIssues } from './rules/provenances.ts'
import { hoursNotValid, hoursProblem } from './writing-problems.ts'
import type { NewStation, StationChange } from './writing-schemas.ts'

/** What reading a draft can find wrong. */
export const draftProblems = [unknownArea, positionOutsideChina, unknownAmenity, hoursNotValid]

/** A new station as it is described. @throws as `changedFacts` */
export function newFacts({ code, lifecycle, ...change }: NewStation, reference: Reference, work: Work): StationFacts {
  const blank = newStation(code)
  const facts = readChange(change, blank, reference, work)
  return { ...facts, lifecycle: lifecycle ?? blank.lifecycle }
}

/**
 * The station with its facts replaced: what is left out becomes what a new station has. Its conditions, its finer
 * position, and what has writers of its own, stay.
 * @throws unknown_area, position_outside_china, unknown_amenity, hours_not_valid, invalid_request
 */
export const changedFacts = (
  before: StationFacts,
  change: StationChange,
  reference: Reference,
  work: Work
): StationFacts => readChange(change, before, reference, work, [before.lng, before.lat])

function readChange(
  change: StationChange,
  before: StationFacts,
  reference: Reference,
  { caller, now }: Work,
  stored?: LngLat
): StationFacts {
  const usual = newStation(before.code)
  const area_code = readArea(change.area_code, reference, areaRangeOf(caller.actor))
  const [lng, lat] = readPosition(change.position, stored)
  const weekly_hours = change.weekly_hours ?? null
  const holiday_policy = { ...usual.holiday_policy, ...change.holiday_policy }
  refuseBadHours(weekly_hours, holiday_policy)

  const provenance = change.provenance ?? usual.provenance
  const placeholder_fields = change.placeholder_fields ?? []
  const verified = readPastTime('last_verified_at', change.last_verified_at, now)
  const last_verified_at = Array.isArray(verified) ? null : verified
  const amenities = readAmenities(change.amenities ?? [], before.amenities, reference)
  const { name, name_en = null, address = null, directions = null, phone = null } = change
  const problem = problemOf([
    ...textErrors({ name, name_en, address, directions, phone }),
    ...(Array.isArray(verified) ? verified : contradictions({ provenance, placeholder_fields, last_verified_at })),
    ...repeatedAmenities(change.amenities ?? [])
  ])
  if (problem !== undefined) throw problem
  return {
    ...before,
    area_code,
    name,
    name_en,
    address,
    directions,
    phone,
    lng,
    lat,
    position_quality: change.position_quality ?? usual.position_quality,
    host_venue_kind: change.host_venue_kind ?? usual.host_venue_kind,
    floor_area_m2: change.floor_area_m2 ?? null,
    seats: change.seats ?? null,
    amenities,
    weekly_hours,
    holiday_policy,
    provenance,
    placeholder_fields,
    last_verified_at
  }
}

// An area that the caller does not work for is refused in the words that one gets that does not exist.
function readArea(code: string, { areas }: Reference, range: AreaRange): string {
  const level = areas.get(code)?.level
  const is_place = level === 'subdistrict' || level === 'community'
  if (!is_place || range === null || code < range.from || code > range.to)
    throw atPointer('/body/area_code', unknownArea({ code }))
  return code
}

function refuseBadHours(weekly_hours: StationFacts['weekly_hours'], holiday_policy: HolidayPolicy): void {
  const issues = [
    ...weeklySpanIssues(weekly_hours ?? []).map((one) => ({ ...one, path: `/weekly_hours${one.path}` })),
    ...holidayPolicyIssues(holiday_policy).map((one) => ({ ...one, path: `/holiday_policy${one.path}` }))
  ]
  if (issues.length > 0) throw hoursProblem(issues, (path) => `/body${path}`)
}

type AmenityInputs = NonNullable<StationChange['amenities']>

/** In the catalogue's order; what stays keeps its condition. */
function readAmenities(
  inputs: AmenityInputs,
  before: readonly StationAmenity[],
  { amenities, amenity_places }: Reference
): StationAmenity[] {
  for (const [place, { code }] of inputs.entries()) {
    if (!amenities.has(code)) throw atPointer(`/body/amenities/${place}/code`, unknownAmenity({ code }))
  }
  const placeOf = ({ code }: { code: string }) => amenity_places.get(code) ?? 0
  return inputs
    .map(({ code, quantity = null }): StationAmenity => {
      const known = before.find((amenity) => amenity.code === code)
      return { ...(known ?? { code, condition: 'unknown', observed_at: null }), quantity }
    })
    .sort((one, other) => placeOf(one) - placeOf(other))
}

const repeatedAmenities = (inputs: AmenityInputs): InputError[] =>
  inputs.flatMap(({ code }, place) =>
    inputs.findIndex((other) => other.code === code) < place
      ? [error(`amenities/${place}/code`, 'repeated_amenity')]
      : []
  )

const contradictions = (facts: Pick<StationFacts, 'provenance' | 'placeholder_fields' | 'last_verified_at'>) =>
  provenanceIssues(facts).map((issue) =>
    error(issue === 'placeholders_left' ? 'placeholder_fields' : 'last_verified_at', issue)
  )
