import { areaRangeOf } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { isViolationOf } from '../database/failures.ts'
import { readMaskedPersons } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { forgetAllAttempts } from './attempts.ts'
import type { FirstCredentials } from './first-credentials.ts'
import { lastAdministrator } from './problems.ts'
import { answeredMember, withFirstCredentials } from './staff-answers.ts'
import { forgetDevices, rememberDevice } from './staff-devices.ts'
import { ownPasswordNotReset, staffErased, staffNotFound } from './staff-problems.ts'
import * as queries from './staff-queries.ts'
import type { PasswordReset, StaffMember, StaffMemberWithPassword } from './staff-schemas.ts'
import { revokeSessions } from './staff-session-queries.ts'

/**
 * The account within the caller's area; until the transaction ends nobody else changes it. It comes before the person
 * and before the sessions, for everybody who locks more than one of them.
 * @throws staff_not_found
 */
export async function lockStaffMember({ tx, caller }: Work, id: string): Promise<queries.StaffRow> {
  const range = areaRangeOf(caller.actor)
  const staff = range === null ? undefined : await queries.lockStaff(tx, id, range)
  if (staff === undefined) throw staffNotFound({})
  return staff
}

/** Does a change that the database refuses where it would leave a sub-district without administrator. @throws last_administrator */
export async function keepingAnAdmin<Result>(change: () => Promise<Result>): Promise<Result> {
  try {
    return await change()
  } catch (error) {
    throw isViolationOf(error, 'staff_subdistrict_keeps_an_admin') ? lastAdministrator({}) : error
  }
}

/**
 * From now on the account opens nothing, and neither does any session of it. Who is disabled already stays so.
 * @throws staff_not_found, staff_erased, last_administrator
 */
export async function disableStaff(work: Work, id: string): Promise<StaffMember> {
  const { tx, now } = work
  const staff = await lockStaffMember(work, id)
  await refuseErased(work, staff)
  if (staff.disabled_at !== null) return await answeredMember(work, staff)
  const at = new Date(now)
  const disabled = await keepingAnAdmin(() => queries.updateStaff(tx, id, { disabled_at: at, updated_at: at }))
  await revokeSessions(tx, id, at)
  await forgetDevices(work, id)
  await recordChange(work, 'staff.disable', staff)
  return await answeredMember(work, disabled)
}

/** @throws staff_not_found, staff_erased */
export async function enableStaff(work: Work, id: string): Promise<StaffMember> {
  const { tx, now } = work
  const staff = await lockStaffMember(work, id)
  if (staff.disabled_at === null) return await answeredMember(work, staff)
  await refuseErased(work, staff)
  const enabled = await queries.updateStaff(tx, id, { disabled_at: null, updated_at: new Date(now) })
  await recordChange(work, 'staff.enable', staff)
  return await answeredMember(work, enabled)
}

/**
 * Gives somebody else a new first password and ends whatever was opened with the old one. One's own is changed by who
 * knows it: a session left open at a desk must not be enough.
 * @throws staff_not_found, own_password_not_reset, staff_erased
 */
export async function resetStaffPassword(
  work: Work,
  id: string,
  { reset_totp = false }: PasswordReset,
  first: FirstCredentials
): Promise<StaffMemberWithPassword> {
  const { tx, now, caller } = work
  const staff = await lockStaffMember(work, id)
  if (caller.actor.kind === 'staff' && caller.actor.person_id === id) throw ownPasswordNotReset({})
  await refuseErased(work, staff)
  const at = new Date(now)
  const without_totp = { totp_secret: null, totp_confirmed_at: null, totp_last_step: null }
  const reset = await queries.updateStaff(tx, id, {
    password_hash: first.password_hash,
    must_change_password: true,
    ...(reset_totp && without_totp),
    updated_at: at
  })
  await revokeSessions(tx, id, at)
  await forgetDevices(work, id)
  await rememberDevice(work, first.device_token, { person_id: id, session_id: null })
  await forgetAllAttempts(work, staff.account)
  await recordChange(work, 'staff.reset_password', staff, { reset_totp })
  return withFirstCredentials(work, await answeredMember(work, reset), first)
}

/** Of who is erased there is nobody left to open anything. */
async function refuseErased(work: Work, { person_id }: queries.StaffRow): Promise<void> {
  if ((await readMaskedPersons(work, [person_id])).get(person_id)?.erased_at != null) throw staffErased({})
}

const recordChange = (
  work: Work,
  action: string,
  { person_id, role, area_code }: queries.StaffRow,
  details: Record<string, boolean> = {}
): Promise<void> =>
  recordEvent(work, {
    action,
    object: { kind: 'person', id: person_id },
    area_code,
    details: { ...details, old_role: role, new_role: role, old_area_code: area_code, new_area_code: area_code }
  })
