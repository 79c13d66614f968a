import { areaRangeOf, type Role } from '../actor.ts'
import { unknownArea } from '../areas/problems.ts'
import { hasArea } from '../areas/service.ts'
import { recordEvent } from '../audit/service.ts'
import { preconditionFailed } from '../http/problems.ts'
import { readName, readPhone } from '../persons/rules.ts'
import { createPerson, updatePerson } from '../persons/service.ts'
import { atPointer } from '../problem.ts'
import type { Work } from '../work.ts'
import { hashPassword } from './passwords.ts'
import { newFirstPassword } from './rules/passwords.ts'
import { isAreaForRole } from './rules/staff.ts'
import { answeredMember } from './staff-answers.ts'
import { accountTaken, areaNotYours, nameMalformed, roleNotForArea, staffErased } from './staff-problems.ts'
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
  /** To be changed at the first sign-in. */
  first_password: string
}

/**
 * @returns the person's id, which is the staff member's
 * @throws account_taken
 */
export const addStaff = async (work: Work, staff: NewStaff): Promise<string> =>
  (await insertStaff(work, staff)).person_id

async function insertStaff(
  work: Work,
  { account, name, role, area_code, phone, first_password }: NewStaff
): Promise<queries.StaffRow> {
  const { tx, now, chance } = work
  const password_hash = await hashPassword(first_password, chance)
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
 * Adds somebody within the caller's area, with a first password that is shown this once.
 * @throws area_not_yours, unknown_area, role_not_for_area, name_malformed, account_taken
 */
export async function createStaff(
  work: Work,
  { account, name: typed_name, role, area_code, phone: typed_phone }: NewStaffMember
): Promise<StaffMemberWithPassword> {
  await checkPlace(work, role, area_code)
  const name = nameFrom(typed_name)
  const phone = typed_phone === undefined ? undefined : readPhone(typed_phone)
  const first_password = newFirstPassword(work.chance)
  const row = await insertStaff(work, {
    account,
    name,
    role,
    area_code,
    ...(phone !== undefined && { phone }),
    first_password
  })
  return { ...(await answeredMember(work, row)), first_password }
}

/**
 * Gives somebody within the caller's area another role, area or name. Whose role or area changes is signed out: what
 * is open was opened with other rights.
 * @throws staff_not_found, version_stale, staff_erased, area_not_yours, unknown_area, role_not_for_area,
 * name_malformed, last_administrator
 */
export async function changeStaff(
  work: Work,
  id: string,
  version: number,
  { name: typed_name, role, area_code }: StaffChange
): Promise<StaffMember> {
  const { tx, now } = work
  // Before anything else: of who is foreign nothing is told, whatever else is wrong.
  const before = await lockStaffMember(work, id)
  if (before.version !== version) throw preconditionFailed({ version: before.version })
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

/** Whether the caller may have somebody with that role work there. */
async function checkPlace({ tx, caller }: Work, role: Role, area_code: string): Promise<void> {
  const range = areaRangeOf(caller.actor)
  if (range === null || area_code < range.from || area_code > range.to) throw areaNotYours({})
  if (!(await hasArea(tx, area_code))) throw atPointer('/body/area_code', unknownArea({ code: area_code }))
  if (!isAreaForRole(role, area_code)) throw roleNotForArea({ role })
}

function nameFrom(typed: string): string {
  const name = readName(typed)
  if (name === undefined) throw nameMalformed({})
  return name
}
