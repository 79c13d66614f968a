import { recordEvent, recordEvents } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { refusing } from '../../database/failures.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { answeredPosition, type CoordinateSystem } from '../../stations/service.ts'
import type { Work } from '../../work.ts'
import { activityCancelled } from '../activities/problems.ts'
import { findVisibleActivity, holdActivity, worksFor } from '../activities/reading.ts'
import { closeUncounted, hasAttendances } from '../attendances/closing.ts'
import { callerIdOf } from '../callers.ts'
import { cancelSignUpsAt, fillPlaces, workAtShifts } from '../sign-ups/places.ts'
import { checkPlan } from './plans.ts'
import { capacityBelowConfirmed, shiftBegun, shiftCancelled, shiftMeetsOtherSignUps, shiftOver } from './problems.ts'
import * as queries from './queries.ts'
import { findShiftToServe, findVisibleShift, lockShift, type ShiftRow } from './reading.ts'
import { changeFault, hasBegun } from './rules.ts'
import type { Shift, ShiftFilter, ShiftPage, ShiftPlan, ShiftView } from './schemas.ts'

const USUAL_SYSTEM = 'gcj02'

/** By their beginning. @throws activity_not_found, cursor_invalid, cursor_of_other_filters */
export async function listShifts(
  work: Work,
  activity_id: string,
  { crs, limit, cursor }: ShiftFilter
): Promise<ShiftPage> {
  const filters = { activity_id, crs }
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const activity = await findVisibleActivity(work, activity_id)
  const found = await queries.listShifts(work.tx, activity.id, { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: await answersOf(work, rows, crs),
    next: last === undefined ? null : encodeCursor(filters, [last.starts_at.getTime(), last.id])
  }
}

/** @throws shift_not_found */
export async function getShift(work: Work, id: string, { crs }: ShiftView): Promise<Shift> {
  return await answerOf(work, (await findVisibleShift(work, id)).shift, crs)
}

/** @throws activity_not_found, activity_cancelled, and as `checkPlan` */
export async function createShift(work: Work, activity_id: string, plan: ShiftPlan): Promise<Shift> {
  const { tx, caller, chance, now } = work
  const activity = await holdActivity(work, activity_id)
  if (activity.status === 'cancelled') throw activityCancelled({})
  const facts = await checkPlan(work, activity, plan)
  const time = new Date(now)
  const row = await queries.insertShift(tx, {
    id: chance.id(),
    activity_id: activity.id,
    area_code: activity.area_code,
    activity_begins_on: activity.begins_on,
    activity_ends_on: activity.ends_on,
    ...facts,
    status: 'open',
    created_at: time,
    created_by: callerIdOf(caller.actor),
    cancelled_at: null,
    version: 1,
    updated_at: time
  })
  await recordShiftEvent(work, 'shift.create', row)
  return await answerOf(work, row, plan.position?.crs)
}

/**
 * Puts the plan in the place of the earlier one. Nobody who has a place loses it, and whoever waits gets one that is new.
 * @throws shift_not_found, version_stale, shift_cancelled, shift_over, shift_begun, capacity_below_confirmed,
 * shift_meets_other_sign_ups, and as `checkPlan`
 */
export async function changeShift(work: Work, id: string, base_version: number, plan: ShiftPlan): Promise<Shift> {
  const { activity } = await findShiftToServe(work, id)
  // In everybody's order: the activity first.
  await holdActivity(work, activity.id)
  const before = await lockShift(work, id, base_version)
  const facts = await checkPlan(work, activityOf(before, activity), plan, before)
  const is_moved = isMoved(before, facts)
  const fault = changeFault(before, work.now, is_moved)
  if (fault === 'cancelled') throw shiftCancelled({})
  if (fault !== undefined) throw fault === 'over' ? shiftOver({}) : shiftBegun({})
  // For whoever has come early it has begun.
  if (is_moved && (await hasAttendances(work, before.id))) throw shiftBegun({})
  const [places] = await queries.countPlaces(work.tx, [before.id])
  const confirmed_count = places?.confirmed_count ?? 0
  if (facts.capacity < confirmed_count) throw capacityBelowConfirmed({ confirmed_count })
  const change = {
    ...facts,
    version: before.version + 1,
    updated_at: new Date(Math.max(work.now, before.updated_at.getTime()))
  }
  const row = await refusing(() => queries.updateShift(work.tx, before.id, change), {
    sign_ups_of_one_person_do_not_overlap: shiftMeetsOtherSignUps
  })
  await recordShiftEvent(work, 'shift.change', row)
  await workAtShifts(work, [row.id])
  await fillPlaces(work, [row.id])
  return await answerOf(work, row, plan.position?.crs)
}

/** Its days as they are now, with the lock. */
const activityOf = (
  { activity_begins_on, activity_ends_on, area_code }: ShiftRow,
  { responsible_id }: { responsible_id: string }
) => ({ area_code, begins_on: activity_begins_on, ends_on: activity_ends_on, responsible_id })

const isMoved = (before: ShiftRow, after: Pick<ShiftRow, 'station_code' | 'lng' | 'lat' | 'starts_at' | 'ends_at'>) =>
  before.station_code !== after.station_code ||
  before.lng !== after.lng ||
  before.lat !== after.lat ||
  before.starts_at.getTime() !== after.starts_at.getTime() ||
  before.ends_at.getTime() !== after.ends_at.getTime()

/** Calls it off, with everybody's sign-up. @throws shift_not_found, version_stale, shift_cancelled, shift_begun */
export async function cancelShift(work: Work, id: string, base_version: number): Promise<Shift> {
  const before = await lockShift(work, id, base_version)
  if (before.status === 'cancelled') throw shiftCancelled({})
  if (hasBegun(before, work.now)) throw shiftBegun({})
  await cancelShifts(work, [before.id])
  return await getShift(work, before.id, { crs: USUAL_SYSTEM })
}

/** Of an activity that is called off, every shift that has not begun; the activity is locked. */
export async function cancelShiftsOf(work: Work, activity_id: string): Promise<void> {
  await cancelShifts(work, await queries.lockShiftsOf(work.tx, activity_id, 'starts_at', new Date(work.now)))
}

/** Has an activity changed while nobody signs up, and gives the places away that are free then; the activity is locked. */
export async function changeWithShifts<Result>(
  work: Work,
  activity_id: string,
  change: () => Promise<Result>
): Promise<Result> {
  const ids = await queries.lockShiftsOf(work.tx, activity_id, 'ends_at', new Date(work.now))
  const result = await change()
  await workAtShifts(work, ids)
  await fillPlaces(work, ids)
  return result
}

/** For shifts that are locked. */
async function cancelShifts(work: Work, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const cancelled = await queries.cancelShifts(work.tx, ids, new Date(work.now))
  await recordEvents(
    work,
    cancelled.map(({ id, area_code }) => ({ action: 'shift.cancel', object: { kind: 'shift', id }, area_code }))
  )
  await cancelSignUpsAt(work, ids)
  await closeUncounted(work, ids)
}

const answerOf = async (work: Work, row: ShiftRow, crs: CoordinateSystem = USUAL_SYSTEM): Promise<Shift> =>
  (await answersOf(work, [row], crs))[0] as Shift

async function answersOf(work: Work, rows: readonly ShiftRow[], crs: CoordinateSystem): Promise<Shift[]> {
  const counted =
    rows.length === 0
      ? []
      : await queries.countPlaces(
          work.tx,
          rows.map(({ id }) => id)
        )
  const places = new Map(counted.map((count) => [count.shift_id, count]))
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    activity_id: row.activity_id,
    area_code: row.area_code,
    station_code: row.station_code,
    address: row.address,
    position: row.lng === null || row.lat === null ? null : answeredPosition([row.lng, row.lat], crs),
    radius_m: row.radius_m,
    starts_at: formatTime(row.starts_at.getTime()),
    ends_at: formatTime(row.ends_at.getTime()),
    capacity: row.capacity,
    confirmed_count: places.get(row.id)?.confirmed_count ?? 0,
    waiting_count: places.get(row.id)?.waiting_count ?? 0,
    responsible_id: worksFor(work.caller.actor, row.area_code) ? row.responsible_id : null,
    sign_ups_close_at: formatTime(row.sign_ups_close_at.getTime()),
    cancellations_close_at: formatTime(row.cancellations_close_at.getTime()),
    status: row.status,
    updated_at: formatTime(row.updated_at.getTime())
  }))
}

const recordShiftEvent = async (work: Work, action: string, row: ShiftRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'shift', id: row.id },
    area_code: row.area_code,
    details: { capacity: row.capacity, version: row.version }
  })
