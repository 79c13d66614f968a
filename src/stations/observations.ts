import { holdActor } from '../access/service.ts'
import { SANDBOX_PREFIX } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { invalidRequest } from '../http/problems.ts'
import { atPointer, type Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { amenityNotAtStation, stationNotDueToBeOpen, stationNotOperating } from './observation-problems.ts'
import * as queries from './observation-queries.ts'
import type { NewObservation, ObservationResult } from './observation-schemas.ts'
import { stationNotFound, unknownAmenity } from './problems.ts'
import { personOf, takeIn } from './reports.ts'
import { type Topic, type TopicFault, topicOf, VALID_HOURS } from './rules/observations.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Takes in what somebody saw, and works out what is shown of it from then on. A worker's observation is not written
 * to the audit, which would say who was at which station when; those of staff are, who answer for what they say.
 * @throws invalid_request, station_not_found, station_not_operating, unknown_amenity, amenity_not_at_station,
 *   station_not_due_to_be_open, observed_already
 */
export async function observe(
  work: Work,
  snapshot: Snapshot,
  code: string,
  said: NewObservation
): Promise<ObservationResult> {
  const observer = personOf(work)
  if (observer.kind === 'staff') await holdActor({ ...work, caller: { ...work.caller, actor: observer } })
  const topic = topicOf(said)
  if (typeof topic === 'string') throw problemOf(topic)
  const station = await stationToObserve(work, code)
  const valid_hours = await validHoursOf(work, snapshot, code, topic)
  if (said.state === 'closed') refuseWhenNotDue(snapshot, code, work.now)

  const result = await takeIn(work, station, { topic, valid_hours, state: said.state, observer })
  if (observer.kind === 'staff')
    await recordEvent(work, {
      action: 'station.observe',
      object: { kind: 'station', id: code },
      area_code: station.area_code,
      details: { ...topic, state: said.state, counted: result.counted }
    })
  return result
}

const topicFaults: Record<TopicFault, { pointer: string; code: string; zh: string; en: string }> = {
  amenity_missing: {
    pointer: '/body/amenity_code',
    code: 'missing',
    zh: '上报设施状况时必须填写字段 amenity_code，代码见 GET /v1/amenities。',
    en: 'An observation of an amenity needs the field amenity_code; see GET /v1/amenities for the codes.'
  },
  amenity_unwanted: {
    pointer: '/body/amenity_code',
    code: 'not_wanted',
    zh: '只有 subject 为 amenity 时才填写 amenity_code，请去掉。',
    en: 'The field amenity_code goes with the subject amenity only; leave it out.'
  },
  state_of_other_subject: {
    pointer: '/body/state',
    code: 'not_a_choice',
    zh: '字段 state 与 subject 不符：amenity 用 working、broken，crowding 用 quiet、crowded，opening 用 open、closed。',
    en: 'The field state does not go with subject: working or broken for amenity, quiet or crowded for crowding, open or closed for opening.'
  }
}

function problemOf(fault: TopicFault): Problem {
  const { pointer, code, ...detail } = topicFaults[fault]
  return invalidRequest({ first: detail }, [{ pointer, code, detail }])
}

async function stationToObserve({ tx }: Work, code: string): Promise<queries.StationAtHand> {
  const station = await queries.lockStation(tx, code)
  if (station === undefined || station.area_code.startsWith(SANDBOX_PREFIX)) throw stationNotFound({ code })
  if (station.lifecycle !== 'operating') throw stationNotOperating({ code, lifecycle: station.lifecycle })
  return station
}

async function validHoursOf({ tx }: Work, { reference }: Snapshot, station_code: string, topic: Topic) {
  const { subject, amenity_code } = topic
  if (subject !== 'amenity' || amenity_code === null) return subject === 'amenity' ? 0 : VALID_HOURS[subject]
  const found = await queries.findStationAmenity(tx, station_code, amenity_code)
  if (found !== undefined) return found.condition_valid_hours
  if (reference.amenities.has(amenity_code)) throw amenityNotAtStation({ station_code, amenity_code })
  throw atPointer('/body/amenity_code', unknownAmenity({ code: amenity_code }))
}

function refuseWhenNotDue(snapshot: Snapshot, code: string, now: number): void {
  const state = snapshot.find(code)?.openingAt(now).state ?? 'unknown'
  if (state !== 'open') throw stationNotDueToBeOpen({ state })
}
