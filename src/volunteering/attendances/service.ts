import type { Worker } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { refusing } from '../../database/failures.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { personErased } from '../../persons/problems.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import type { Problem } from '../../problem.ts'
import type { PageFilter } from '../../register/schemas.ts'
import { beyondCallersView } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { shiftCancelled, shiftOver } from '../shifts/problems.ts'
import { findShiftToServe, type ShiftRow } from '../shifts/reading.ts'
import { isOver } from '../shifts/rules.ts'
import { workForVolunteer } from '../sign-ups/places.ts'
import { signUpsOverlap } from '../sign-ups/problems.ts'
import { findCurrent, type SignUpRow, unmarkNoShow } from '../sign-ups/queries.ts'
import { closeOwn, type FinishedAttendance, finishedOf, followFinished } from './closing.ts'
import { makeCode } from './codes.ts'
import {
  alreadyCheckedIn,
  alreadyCheckedOut,
  checkInNotOpen,
  noPlaceAtShift,
  notCheckedIn,
  stillCheckedIn
} from './problems.ts'
import * as queries from './queries.ts'
import {
  type AttendanceEvidence,
  codeEndsAt,
  codeNumberAt,
  countsFrom,
  countsUntil,
  type Direction,
  gradeOf,
  nextCodeAt,
  windowFault,
  workedMinutes
} from './rules.ts'
import { checkPosition, scan } from './scanning.ts'
import type { Attendance, AttendancePage, CodeQuestion, CodeScan, NewAttendance, ShiftCode } from './schemas.ts'

export { closeMissed, type FinishedAttendance } from './closing.ts'
export { listMoves, listScansOfOne, listStaleCodes } from './sightings.ts'

/** What is shown at the shift for people to scan. @throws shift_not_found, shift_cancelled, shift_over, check_in_not_open */
export async function getShiftCode(work: Work, id: string, { direction }: CodeQuestion): Promise<ShiftCode> {
  const { shift } = await findShiftToServe(work, id)
  checkWindow(work, shift, direction)
  const code_number = codeNumberAt(work.now)
  const place = { shift_id: shift.id, station_code: shift.station_code, direction }
  return {
    code: makeCode(work.keys, place, code_number),
    direction,
    next_at: formatTime(nextCodeAt(code_number)),
    valid_until: formatTime(codeEndsAt(code_number))
  }
}

/**
 * Checks the caller in, or hands the refusal back where the code is too old.
 * @throws as `holdPlace`, no_place_at_shift, already_checked_in, code_not_valid, too_far_away, position_outside_china,
 * still_checked_in
 */
export async function checkIn(work: Work<Worker>, id: string, given: CodeScan): Promise<Attendance | Problem> {
  const held = await holdPlace(work, id, work.caller.actor.person_id, 'check_in')
  if (held.sign_up.status !== 'confirmed') throw noPlaceAtShift({ status: held.sign_up.status })
  if (held.attendance !== undefined) throw alreadyCheckedIn({})
  const refusal = await scan(work, held.shift, 'check_in', given.code)
  if (refusal !== undefined) return refusal
  const is_within_radius = await checkPosition(work, held.shift, given.position)
  return await begin(work, held, 'code_scanned', is_within_radius)
}

/**
 * Checks the caller out, or hands the refusal back where the code is too old.
 * @throws as `holdPlace`, not_checked_in, already_checked_out, code_not_valid, too_far_away, position_outside_china
 */
export async function checkOut(work: Work<Worker>, id: string, given: CodeScan): Promise<Attendance | Problem> {
  const { shift, attendance } = await holdPlace(work, id, work.caller.actor.person_id, 'check_out')
  const open = openOf(attendance)
  const refusal = await scan(work, shift, 'check_out', given.code)
  if (refusal !== undefined) return refusal
  await checkPosition(work, shift, given.position)
  return await end(work, open, 'code_scanned')
}

/**
 * Staff at the shift check somebody in or out. Who was marked as missing has come after all, unless they have another shift
 * at that time by then.
 * @throws as `holdPlace`, no_place_at_shift, already_checked_in, person_erased, sign_ups_overlap, still_checked_in,
 * not_checked_in, already_checked_out
 */
export async function recordAttendance(work: Work, id: string, given: NewAttendance): Promise<Attendance> {
  const held = await holdPlace(work, id, given.person_id.toLowerCase(), given.direction)
  const { sign_up, attendance } = held
  if (given.direction === 'check_out') return await end(work, openOf(attendance), 'staff_confirmed')
  if (sign_up.status === 'waiting') throw noPlaceAtShift({ status: sign_up.status })
  if (attendance !== undefined) throw alreadyCheckedIn({})
  await checkLives(work, sign_up.person_id)
  if (sign_up.status === 'no_show')
    await refusing(() => unmarkNoShow(work.tx, sign_up.id), { sign_ups_of_one_person_do_not_overlap: signUpsOverlap })
  return await begin(work, held, 'staff_confirmed', null)
}

/** Who was erased once a shift had begun keeps their place, and they may be of another area. @throws person_erased */
async function checkLives(work: Work, id: string): Promise<void> {
  const persons = await beyondCallersView(work, (beyond) => readMaskedPersons(beyond, [id]))
  if (persons.get(id)?.erased_at !== null) throw personErased({})
}

interface HeldPlace {
  shift: ShiftRow
  sign_up: SignUpRow
  attendance: queries.AttendanceRow | undefined
}

/**
 * Somebody's sign-up and attendance at a shift, which is held, so that one step of one person is taken at a time.
 * @throws shift_not_found, shift_cancelled, shift_over, check_in_not_open, no_place_at_shift
 */
async function holdPlace(work: Work, id: string, person_id: string, direction: Direction): Promise<HeldPlace> {
  const found = await findShiftToServe(work, id)
  await workForVolunteer(work, person_id, found.shift.id)
  const { shift } = await findShiftToServe(work, found.shift.id)
  checkWindow(work, shift, direction)
  const sign_up = await findCurrent(work.tx, shift.id, person_id)
  if (sign_up === undefined) throw noPlaceAtShift({ status: null })
  return { shift, sign_up, attendance: await queries.findAttendance(work.tx, shift.id, person_id) }
}

/** @throws shift_cancelled, shift_over, check_in_not_open */
function checkWindow({ now }: Work, shift: ShiftRow, direction: Direction): void {
  const fault = windowFault(shift, direction, now)
  if (fault === 'cancelled') throw shiftCancelled({})
  if (fault !== undefined) throw fault === 'over' ? shiftOver({}) : checkInNotOpen({})
}

/** @throws not_checked_in, already_checked_out */
function openOf(attendance: queries.AttendanceRow | undefined): queries.AttendanceRow {
  if (attendance === undefined) throw notCheckedIn({})
  if (attendance.ended_at !== null) throw alreadyCheckedOut({})
  return attendance
}

/** @throws still_checked_in */
async function begin(
  work: Work,
  { shift, sign_up }: HeldPlace,
  check_in_evidence: AttendanceEvidence,
  is_within_radius: true | null
): Promise<Attendance> {
  const { tx, now, chance, caller } = work
  const elsewhere = await queries.lockOpenAttendance(tx, sign_up.person_id)
  if (elsewhere !== undefined) {
    if (!isOver({ ends_at: elsewhere.shift_ends_at }, now)) throw stillCheckedIn({})
    await closeOwn(work, elsewhere)
  }
  const begun = {
    id: chance.id(),
    sign_up_id: sign_up.id,
    shift_id: shift.id,
    activity_id: shift.activity_id,
    area_code: shift.area_code,
    person_id: sign_up.person_id,
    checked_in_at: new Date(now),
    started_at: countsFrom(shift, now),
    check_in_evidence,
    checked_in_by: callerIdOf(caller.actor),
    is_within_radius,
    checked_out_at: null,
    ended_at: null,
    check_out_evidence: null,
    checked_out_by: null
  }
  const row = await refusing(() => queries.insertAttendance(tx, begun), {
    attendances_of_one_person_do_not_overlap: stillCheckedIn
  })
  await recordEvent(work, {
    action: 'attendance.check_in',
    object: { kind: 'attendance', id: row.id },
    area_code: row.area_code,
    details: { evidence: check_in_evidence }
  })
  return await answerOf(work, row)
}

/** @throws already_checked_out where the rule was faster */
async function end(
  work: Work,
  { id, started_at }: queries.AttendanceRow,
  check_out_evidence: AttendanceEvidence
): Promise<Attendance> {
  const { tx, now, caller } = work
  const row = await queries.endAttendance(tx, id, {
    checked_out_at: new Date(now),
    ended_at: countsUntil(started_at, now),
    check_out_evidence,
    checked_out_by: callerIdOf(caller.actor)
  })
  if (row === undefined) throw alreadyCheckedOut({})
  await followFinished(work, finishedOf([row]))
  return await answerOf(work, row)
}

/** By when people came. @throws shift_not_found, cursor_invalid, cursor_of_other_filters */
export async function listAttendancesAt(
  work: Work,
  id: string,
  { limit, cursor }: PageFilter
): Promise<AttendancePage> {
  const filters = { shift_id: id }
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const { shift } = await findShiftToServe(work, id)
  const found = await queries.listAttendancesAt(work.tx, shift.id, { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, {
    action: 'attendance.list',
    object: { kind: 'shift', id: shift.id },
    area_code: shift.area_code,
    details: { count: rows.length }
  })
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.checked_in_at.getTime(), last.id])
  }
}

/** The caller's own, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnAttendances(work: Work, { limit, cursor }: PageFilter): Promise<AttendancePage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const person_id = callerIdOf(work.caller.actor)
  const found = await queries.listAttendancesOf(work.tx, person_id, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'attendance.list', details: { count: rows.length, own: true } })
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor({}, [last.started_at.getTime(), last.id])
  }
}

/** Those of these that are finished and that the caller sees. */
export const listAttendances = async ({ tx }: Work, ids: string[]): Promise<FinishedAttendance[]> =>
  ids.length === 0 ? [] : finishedOf(await queries.listAttendancesById(tx, ids))

const answerOf = async (work: Work, row: queries.AttendanceRow): Promise<Attendance> =>
  (await answersOf(work, [row]))[0] as Attendance

async function answersOf(work: Work, rows: readonly queries.AttendanceRow[]): Promise<Attendance[]> {
  const persons = await readMaskedPersons(work, [...new Set(rows.map(({ person_id }) => person_id))])
  return rows.map((row) => ({
    id: row.id,
    shift_id: row.shift_id,
    activity_id: row.activity_id,
    person_id: row.person_id,
    name: persons.get(row.person_id)?.name ?? null,
    checked_in_at: formatTime(row.checked_in_at.getTime()),
    started_at: formatTime(row.started_at.getTime()),
    is_within_radius: row.is_within_radius,
    checked_out_at: row.checked_out_at === null ? null : formatTime(row.checked_out_at.getTime()),
    ended_at: row.ended_at === null ? null : formatTime(row.ended_at.getTime()),
    worked_minutes: row.ended_at === null ? null : workedMinutes(row.started_at, row.ended_at),
    evidence_grade: gradeOf(row.check_in_evidence, row.check_out_evidence),
    is_closed_by_rule: row.is_closed_by_rule
  }))
}
