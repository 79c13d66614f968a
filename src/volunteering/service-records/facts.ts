import { atPointer } from '../../problem.ts'
import { findStationPlaces } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import type { ActivityKind } from '../activities/rules.ts'
import { findActivityFacts, listShiftFacts } from './fact-queries.ts'
import type { NewServiceRecord } from './filing-schemas.ts'
import { recordActivityNotFound } from './problems.ts'

/** What a record says because its activity or its shift says so; null for what they do not say. */
export interface ActivityFacts {
  activity_id: string | null
  shift_id: string | null
  activity_kind: ActivityKind | null
  activity_name: string | null
  place: string | null
  organising_unit: string | null
  responsible_id: string | null
}

/** A shift says all of it. */
export type ShiftFacts = { [Fact in keyof ActivityFacts]: NonNullable<ActivityFacts[Fact]> }

const NOTHING: ActivityFacts = {
  activity_id: null,
  shift_id: null,
  activity_kind: null,
  activity_name: null,
  place: null,
  organising_unit: null,
  responsible_id: null
}

/** Of activities that were published, and of their shifts. @throws service_record_activity_not_found */
export async function factsOfActivity(
  work: Work,
  given: Pick<NewServiceRecord, 'activity_id' | 'shift_id'>
): Promise<ActivityFacts> {
  const activity_id = given.activity_id?.toLowerCase()
  const shift_id = given.shift_id?.toLowerCase()
  if (shift_id !== undefined) {
    const shift = (await factsOfShifts(work, [shift_id])).get(shift_id)
    if (shift === undefined || (activity_id !== undefined && activity_id !== shift.activity_id))
      throw atPointer('/body/shift_id', recordActivityNotFound({ field: 'shift_id' }))
    return shift
  }
  if (activity_id === undefined) return NOTHING
  const activity = await findActivityFacts(work.tx, activity_id)
  if (activity === undefined) throw atPointer('/body/activity_id', recordActivityNotFound({ field: 'activity_id' }))
  return { ...activity, shift_id: null, place: null }
}

/** By shift; nothing of those that nobody has published. A station is called as it is now. */
export async function factsOfShifts(work: Work, shift_ids: string[]): Promise<Map<string, ShiftFacts>> {
  const shifts = await listShiftFacts(work.tx, [...new Set(shift_ids)])
  const codes = shifts.flatMap(({ station_code }) => (station_code === null ? [] : [station_code]))
  const stations = await findStationPlaces(work, [...new Set(codes)])
  return new Map(
    shifts.map(({ station_code, address, ...facts }) => {
      const place = address ?? stations.get(station_code ?? '')?.name ?? station_code ?? ''
      return [facts.shift_id, { ...facts, place }]
    })
  )
}
