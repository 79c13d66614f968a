import type { Role } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { createPerson } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { hashPassword } from './passwords.ts'
import * as queries from './staff-queries.ts'

export interface NewStaff {
  account: string
  name: string
  role: Role
  area_code: string
  /** To be changed at the first sign-in. */
  first_password: string
}

/** @returns the person's id, which is the staff member's */
export async function addStaff(
  work: Work,
  { account, name, role, area_code, first_password }: NewStaff
): Promise<string> {
  const { tx, now, chance } = work
  const person_id = await createPerson(work, { kind: 'staff', area_code, name })
  await queries.insertStaff(tx, {
    person_id,
    account,
    role,
    area_code,
    password_hash: await hashPassword(first_password, chance),
    must_change_password: true,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    disabled_at: null,
    created_at: new Date(now),
    updated_at: new Date(now)
  })
  await recordEvent(work, {
    action: 'staff.create',
    object: { kind: 'person', id: person_id },
    area_code,
    details: { role }
  })
  return person_id
}
