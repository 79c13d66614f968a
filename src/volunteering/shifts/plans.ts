import { subdistrictOf } from '../../areas/rules.ts'
import { parseTime } from '../../calendar/times.ts'
import { findStationPlaces, readPosition } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import { checkResponsible } from '../activities/plans.ts'
import { keptText } from '../texts.ts'
import { shiftPlaceNotClear, shiftStationNotGood, shiftTimesNotGood } from './problems.ts'
import type { ShiftRow } from './reading.ts'
import { isOnePlace, RADIUS_M, timesFault } from './rules.ts'
import type { ShiftPlan } from './schemas.ts'

/** As far as a plan depends on its activity. */
interface Planned {
  area_code: string
  begins_on: string
  ends_on: string
  responsible_id: string
}

/**
 * A plan as it is kept.
 * @throws shift_times_not_good, shift_place_not_clear, shift_station_not_good, position_outside_china, invalid_request,
 * activity_responsible_not_found
 */
export async function checkPlan(work: Work, activity: Planned, plan: ShiftPlan, before?: ShiftRow) {
  const starts_at = instantOf(plan.starts_at)
  const times = {
    starts_at,
    ends_at: instantOf(plan.ends_at),
    sign_ups_close_at: plan.sign_ups_close_at === undefined ? starts_at : instantOf(plan.sign_ups_close_at),
    cancellations_close_at:
      plan.cancellations_close_at === undefined ? starts_at : instantOf(plan.cancellations_close_at)
  }
  const fault = timesFault(times, activity, work.now, before?.starts_at.getTime())
  if (fault !== undefined) throw shiftTimesNotGood({ fault })
  const responsible_id = plan.responsible_id ?? activity.responsible_id
  if (responsible_id !== activity.responsible_id && responsible_id !== before?.responsible_id)
    await checkResponsible(work, responsible_id, activity.area_code)
  return {
    ...(await placeOf(work, activity.area_code, plan, before)),
    radius_m: plan.radius_m ?? RADIUS_M.usual,
    starts_at: new Date(times.starts_at),
    ends_at: new Date(times.ends_at),
    sign_ups_close_at: new Date(times.sign_ups_close_at),
    cancellations_close_at: new Date(times.cancellations_close_at),
    capacity: plan.capacity,
    responsible_id
  }
}

/** @throws shift_times_not_good */
function instantOf(text: string): number {
  const instant = parseTime(text)
  if (instant === undefined) throw shiftTimesNotGood({ fault: 'unreadable' })
  return instant
}

const NOWHERE = { station_code: null, address: null, lng: null, lat: null }

/** @throws shift_place_not_clear, shift_station_not_good, position_outside_china, invalid_request */
async function placeOf(work: Work, area_code: string, plan: ShiftPlan, before: ShiftRow | undefined) {
  if (!isOnePlace(plan)) throw shiftPlaceNotClear({})
  const { station_code, address, position } = plan
  if (station_code !== undefined) {
    const station = (await findStationPlaces(work, [station_code])).get(station_code)
    const is_good =
      station !== undefined &&
      station.lifecycle !== 'removed' &&
      subdistrictOf(station.area_code) === subdistrictOf(area_code)
    if (!is_good) throw shiftStationNotGood({})
    return { ...NOWHERE, station_code }
  }
  if (address === undefined || position === undefined) throw shiftPlaceNotClear({})
  const { lng: was_lng, lat: was_lat } = before ?? NOWHERE
  const [lng, lat] = readPosition(position, was_lng === null || was_lat === null ? undefined : [was_lng, was_lat])
  return { ...NOWHERE, address: keptText(address, 200, '/address'), lng, lat }
}
