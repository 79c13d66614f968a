import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { refusing } from '../../database/failures.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import type { PageFilter } from '../../register/schemas.ts'
import type { Work } from '../../work.ts'
import { type ActivityRow, listDivisions, worksFor } from '../activities/reading.ts'
import { callerIdOf } from '../callers.ts'
import { shiftCancelled, shiftOver } from '../shifts/problems.ts'
import { findShiftToServe, type ShiftRow } from '../shifts/reading.ts'
import { fillPlaces, workAtShifts, workForVolunteer } from './places.ts'
import {
  activityNotPublished,
  alreadyAttended,
  alreadySignedUp,
  cancellationsClosed,
  divisionNotOffered,
  shiftNotBegun,
  signUpNotFound,
  signUpSettled,
  signUpsClosed,
  signUpsOverlap,
  volunteerNotFound
} from './problems.ts'
import * as queries from './queries.ts'
import { cancellationFault, divisionFault, noShowFault, signUpFault } from './rules.ts'
import type { NewSignUp, SignUp, SignUpPage } from './schemas.ts'

export { eraseSignUps } from './places.ts'

/**
 * Gives a place to the caller, or to whom staff name, or one on the waiting list where there is none left.
 * @throws shift_not_found, volunteer_not_found, and as `checkOpen`, already_signed_up, sign_ups_overlap
 */
export async function signUp(work: Work, shift_id: string, given: NewSignUp): Promise<SignUp> {
  const { tx, caller, chance, now } = work
  const { id } = (await findShiftToServe(work, shift_id)).shift
  const person_id = await volunteerOf(work, given.person_id)
  await workForVolunteer(work, person_id, id)
  // Read again, as it is now that it stays so.
  const { shift, activity } = await findShiftToServe(work, id)
  const division = given.division ?? null
  await checkOpen(work, shift, activity, given.division)
  if ((await queries.findCurrent(tx, id, person_id)) !== undefined) throw alreadySignedUp({})
  const row = {
    id: chance.id(),
    shift_id: id,
    activity_id: shift.activity_id,
    area_code: shift.area_code,
    person_id,
    starts_at: shift.starts_at,
    ends_at: shift.ends_at,
    number: await queries.findNextNumber(tx, id),
    division,
    // Whoever comes joins the queue, and places are given away to who stands first in it.
    status: 'waiting' as const,
    signed_up_at: new Date(now),
    signed_up_by: callerIdOf(caller.actor),
    confirmed_at: null,
    cancelled_at: null,
    cancelled_by: null,
    no_show_at: null,
    no_show_by: null
  }
  await refusing(() => queries.insertSignUp(tx, row), { sign_ups_of_one_person_do_not_overlap: signUpsOverlap })
  await recordSignUpEvent(work, 'sign_up.create', row)
  await fillPlaces(work, [id])
  return await readSignUp(work, row.id)
}

/** @throws volunteer_not_found */
async function volunteerOf(work: Work, person_id: string | undefined): Promise<string> {
  const { actor } = work.caller
  if (actor.kind === 'worker') {
    if (person_id !== undefined && person_id.toLowerCase() !== actor.person_id) throw volunteerNotFound({})
    return actor.person_id
  }
  const persons = person_id === undefined ? undefined : await readMaskedPersons(work, [person_id.toLowerCase()])
  const [person] = persons?.values() ?? []
  if (person === undefined || person.kind !== 'worker' || person.erased_at !== null) throw volunteerNotFound({})
  return person.id
}

/** @throws shift_cancelled, shift_over, activity_not_published, sign_ups_closed, division_not_offered */
async function checkOpen(
  work: Work,
  shift: ShiftRow,
  activity: ActivityRow,
  division: string | undefined
): Promise<void> {
  const fault = signUpFault(shift, work.now, work.caller.actor.kind === 'staff')
  if (fault === 'cancelled') throw shiftCancelled({})
  if (fault === 'over') throw shiftOver({})
  if (activity.status === 'draft') throw activityNotPublished({})
  if (fault === 'closed') throw signUpsClosed({})
  const offered = (await listDivisions(work, [activity.id])).get(activity.id) ?? []
  const division_fault = divisionFault(division, offered)
  if (division_fault !== undefined) throw divisionNotOffered({ fault: division_fault })
}

/**
 * Gives the place back, and to who waits for it.
 * @throws sign_up_not_found, sign_up_settled, already_attended, cancellations_closed
 */
export async function cancelSignUp(work: Work, id: string): Promise<SignUp> {
  const { caller, now, tx } = work
  const { sign_up, shift, has_attended } = await holdSignUp(work, id)
  const is_by_staff = caller.actor.kind === 'staff'
  const fault = cancellationFault(sign_up.status, shift, now, { is_by_staff, has_attended })
  if (fault === 'settled') throw signUpSettled({ status: sign_up.status })
  if (fault !== undefined) throw fault === 'attended' ? alreadyAttended({}) : cancellationsClosed({})
  await queries.cancel(tx, sign_up.id, { cancelled_at: new Date(now), cancelled_by: callerIdOf(caller.actor) })
  await recordSignUpEvent(work, 'sign_up.cancel', sign_up)
  await fillPlaces(work, [shift.id])
  return await readSignUp(work, sign_up.id)
}

/** @throws sign_up_not_found, sign_up_settled, already_attended, shift_not_begun */
export async function markNoShow(work: Work, id: string): Promise<SignUp> {
  const { caller, now, tx } = work
  const { sign_up, shift, has_attended } = await holdSignUp(work, id)
  const fault = noShowFault(sign_up.status, shift, now, has_attended)
  if (fault === 'settled') throw signUpSettled({ status: sign_up.status })
  if (fault !== undefined) throw fault === 'attended' ? alreadyAttended({}) : shiftNotBegun({})
  await queries.markNoShow(tx, sign_up.id, { no_show_at: new Date(now), no_show_by: callerIdOf(caller.actor) })
  await recordSignUpEvent(work, 'sign_up.no_show', sign_up)
  return await readSignUp(work, sign_up.id)
}

/** With its shift, which is held. @throws sign_up_not_found */
async function holdSignUp(work: Work, id: string) {
  const seen = await queries.findSignUp(work.tx, id)
  const { actor } = work.caller
  const is_ours = seen !== undefined && (worksFor(actor, seen.area_code) || callerIdOf(actor) === seen.person_id)
  if (!is_ours) throw signUpNotFound({})
  await workAtShifts(work, [seen.shift_id])
  const { shift } = await findShiftToServe(work, seen.shift_id)
  const sign_up = (await queries.findSignUp(work.tx, seen.id)) ?? seen
  return { sign_up, shift, has_attended: (await queries.findAttendance(work.tx, seen.id)) !== undefined }
}

/** In the order in which people came. @throws shift_not_found, cursor_invalid, cursor_of_other_filters */
export async function listSignUps(work: Work, id: string, { limit, cursor }: PageFilter): Promise<SignUpPage> {
  const filters = { shift_id: id }
  const after = cursor === undefined ? 0 : readNumber(decodeCursor(filters, cursor))
  const { shift } = await findShiftToServe(work, id)
  const found = await queries.listSignUps(work.tx, shift.id, { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, {
    action: 'sign_up.list',
    object: { kind: 'shift', id: shift.id },
    area_code: shift.area_code,
    details: { count: rows.length }
  })
  return { items: await answersOf(work, rows), next: last === undefined ? null : encodeCursor(filters, [last.number]) }
}

const NUMBER_MAX = 2 ** 31 - 1

function readNumber([number, ...rest]: (string | number)[]): number {
  const is_number = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= NUMBER_MAX
  if (!is_number || rest.length > 0) throw cursorInvalid({})
  return number
}

/** The caller's own, the latest shift first. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnSignUps(work: Work, { limit, cursor }: PageFilter): Promise<SignUpPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const person_id = callerIdOf(work.caller.actor)
  const found = await queries.listSignUpsOf(work.tx, person_id, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'sign_up.list', details: { count: rows.length, own: true } })
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor({}, [last.starts_at.getTime(), last.id])
  }
}

async function readSignUp(work: Work, id: string): Promise<SignUp> {
  const row = await queries.findSignUp(work.tx, id)
  return (await answersOf(work, [row as queries.SignUpRow]))[0] as SignUp
}

async function answersOf(work: Work, rows: readonly queries.SignUpRow[]): Promise<SignUp[]> {
  const persons = await readMaskedPersons(work, [...new Set(rows.map(({ person_id }) => person_id))])
  const waiting = rows.filter(({ status }) => status === 'waiting').map(({ id }) => id)
  const listed = waiting.length === 0 ? [] : await queries.listWaitingPlaces(work.tx, waiting)
  const places = new Map(listed.map(({ sign_up_id, waiting_place }) => [sign_up_id, waiting_place]))
  return rows.map((row) => ({
    id: row.id,
    shift_id: row.shift_id,
    activity_id: row.activity_id,
    person_id: row.person_id,
    name: persons.get(row.person_id)?.name ?? null,
    division: row.division,
    status: row.status,
    waiting_place: places.get(row.id) ?? null,
    starts_at: formatTime(row.starts_at.getTime()),
    ends_at: formatTime(row.ends_at.getTime()),
    signed_up_at: formatTime(row.signed_up_at.getTime()),
    confirmed_at: row.confirmed_at === null ? null : formatTime(row.confirmed_at.getTime()),
    cancelled_at: row.cancelled_at === null ? null : formatTime(row.cancelled_at.getTime())
  }))
}

const recordSignUpEvent = async (
  work: Work,
  action: string,
  { id, area_code }: { id: string; area_code: string }
): Promise<void> => await recordEvent(work, { action, object: { kind: 'sign_up', id }, area_code })
