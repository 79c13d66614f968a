import { areaRangeOf, type Role } from '../actor.ts'
import { unknownArea } from '../areas/problems.ts'
import { hasArea } from '../areas/service.ts'
import { type AuditEvent, recordEvent } from '../audit/service.ts'
import { preconditionFailed } from '../http/problems.ts'
import { readName, readPhone } from '../persons/rules.ts'
import { createPerson, updatePerson } from '../persons/service.ts'
import { atPointer, type Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import type { FirstCredentials } from './first-credentials.ts'
import { isAreaForRole, isReservedAccount } from './rules/staff.ts'
import { answeredMember, withFirstCredentials } from './staff-answers.ts'
import { rememberDevice } from './staff-devices.ts'
import {
  accountReserved,
  accountTaken,
  areaNotYours,
  nameMalformed,
  roleNotForArea,
  staffErased
} from './staff-problems.ts'
import * as queries from './staff-queries.ts'
import type { NewStaffMember, StaffChange, StaffMember, StaffMemberWithPassword } from './staff-schemas.ts'
import { revokeSessions } from './staff-session-queries.ts'
import { keepingAnAdmin, lockStaffMember } from './staff-standing.ts'

export interface NewStaff {
  account: string
  name: string
  role: Role
  area_code: string
  phone?: string
  /** Of a password that is to be changed at the first sign-in. */
  password_hash: string
}

/**
 * @returns the person's id, which is the staff member's
 * @throws account_taken
 */
export const addStaff = async (work: Work, staff: NewStaff): Promise<string> =>
  (await insertStaff(work, staff)).person_id

async function insertStaff(
  work: Work,
  { account, name, role, area_code, phone, password_hash }: NewStaff
): Promise<queries.StaffRow> {
  const { tx, now } = work
  const person_id = await createPerson(work, { kind: 'staff', area_code, name, ...(phone !== undefined && { phone }) })
  const row = await queries.insertStaff(tx, {
    person_id,
    account,
    role,
    area_code,
    password_hash,
    must_change_password: true,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    disabled_at: null,
    created_at: new Date(now),
    updated_at: new Date(now)
  })
  if (row === undefined) throw accountTaken({})
  await recordEvent(work, {
    action: 'staff.create',
    object: { kind: 'person', id: person_id },
    area_code,
    details: { role }
  })
  return row
}

/**
 * Adds somebody within the caller's area, with first credentials that are shown this once. An area beyond is answered
 * and not thrown, because the attempt is kept.
 * @returns area_not_yours, or whom it added
 * @throws unknown_area, role_not_for_area, name_malformed, account_reserved, account_taken
 */
export async function createStaff(
  work: Work,
  { account, name: typed_name, role, area_code, phone: typed_phone }: NewStaffMember,
  first: FirstCredentials
): Promise<StaffMemberWithPassword | Problem> {
  if (!isOwnToAdminister(work, area_code)) return await refuseArea(work, { action: 'staff.create' }, area_code)
  await checkPlace(work, role, area_code)
  if (isReservedAccount(account)) throw accountReserved({})
  const name = nameFrom(typed_name)
  const phone = typed_phone === undefined ? undefined : readPhone(typed_phone)
  const row = await insertStaff(work, {
    account,
    name,
    role,
    area_code,
    ...(phone !== undefined && { phone }),
    password_hash: first.password_hash
  })
  await rememberDevice(work, first.device_token, { person_id: row.person_id, session_id: null })
  return withFirstCredentials(work, await answeredMember(work, row), first)
}

/**
 * Gives somebody within the caller's area another role, area or name. Whose role or area changes is signed out: what
 * is open was opened with other rights. An area beyond is answered and not thrown, because the attempt is kept.
 * @returns area_not_yours, or whom it changed
 * @throws staff_not_found, version_stale, staff_erased, unknown_area, role_not_for_area, name_malformed,
 * last_administrator, person_unreadable
 */
export async function changeStaff(
  work: Work,
  id: string,
  version: number,
  { name: typed_name, role, area_code }: StaffChange
): Promise<StaffMember | Problem> {
  const { tx, now } = work
  // Before anything else: of who is foreign nothing is told, whatever else is wrong.
  const before = await lockStaffMember(work, id)
  if (before.version !== version) throw preconditionFailed({ version: before.version })
  if (!isOwnToAdminister(work, area_code)) {
    const refused = { action: 'staff.change', object: { kind: 'person', id }, area_code: before.area_code }
    return await refuseArea(work, refused, area_code)
  }
  await checkPlace(work, role, area_code)
  const name = typed_name === undefined ? undefined : nameFrom(typed_name)
  const at = new Date(now)
  const after = await keepingAnAdmin(() => queries.updateStaff(tx, id, { role, area_code, updated_at: at }))
  if (!(await updatePerson(work, id, { name, area_code }))) throw staffErased({})
  const is_moved = before.role !== role || before.area_code !== area_code
  if (is_moved) await revokeSessions(tx, id, at)
  await recordEvent(work, {
    action: 'staff.change',
    object: { kind: 'person', id },
    area_code,
    details: {
      fields: [...(name === undefined ? [] : ['name']), 'role', 'area_code'],
      old_role: before.role,
      new_role: role,
      old_area_code: before.area_code,
      new_area_code: area_code
    }
  })
  return await answeredMember(work, after)
}

function isOwnToAdminister({ caller }: Work, area_code: string): boolean {
  const range = areaRangeOf(caller.actor)
  return range !== null && area_code >= range.from && area_code <= range.to
}

async function refuseArea(work: Work, event: AuditEvent, wanted_area_code: string): Promise<Problem> {
  await recordEvent(work, { ...event, outcome: 'refused', details: { cause: 'area_not_yours', wanted_area_code } })
  return areaNotYours({})
}

/** Whether somebody with that role can work there. */
async function checkPlace({ tx }: Work, role: Role, area_code: string): Promise<void> {
  if (!(await hasArea(tx, area_code))) throw atPointer('/body/area_code', unknownArea({ code: area_code }))
  if (!isAreaForRole(role, area_code)) throw roleNotForArea({ role })
}

function nameFrom(typed: string): string {
  const name = readName(typed)
  if (name === undefined) throw nameMalformed({})
  return name
}
