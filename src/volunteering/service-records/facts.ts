import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { ActivityKind } from '../activities/rules.ts'
import { findActivityFacts, findShiftFacts } from './fact-queries.ts'
import { recordActivityNotFound } from './problems.ts'
import type { NewServiceRecord } from './schemas.ts'

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
  if (given.shift_id !== undefined) {
    const shift = await findShiftFacts(work.tx, given.shift_id.toLowerCase())
    if (shift === undefined || (activity_id !== undefined && activity_id !== shift.activity_id))
      throw atPointer('/body/shift_id', recordActivityNotFound({ field: 'shift_id' }))
    const { station_code, address, ...facts } = shift
    return { ...facts, place: address ?? station_code }
  }
  if (activity_id === undefined) return NOTHING
  const activity = await findActivityFacts(work.tx, activity_id)
  if (activity === undefined) throw atPointer('/body/activity_id', recordActivityNotFound({ field: 'activity_id' }))
  return { ...activity, shift_id: null, place: null }
}
