import { addStaff, disableStaff, hashPassword } from '../../access/service.ts'
import { ROLES, type Staff } from '../../actor.ts'
import type { Work } from '../../work.ts'
import type { Rows } from './rules.ts'

const PASSWORD_BYTES = 32

/** Who plans the rounds and reviews, and who visits which communities. */
export interface StoryStaff {
  admin: Staff
  enumerators: { actor: Staff; communities: string[] }[]
}

/**
 * Adds the fictional staff, with a password that is forgotten at once: until `dismissStaff` they work, and nobody can
 * have signed in as them.
 */
export async function hireStaff(work: Work, area_code: string, rows: Rows): Promise<StoryStaff> {
  const password_hash = await hashPassword(work.chance.bytes(PASSWORD_BYTES).toString('base64url'), work.chance)
  const all: StoryStaff['enumerators'] = []
  for (const { account = '', name = '', role: wanted, communities = '' } of rows) {
    const role = ROLES.find((one) => one === wanted)
    if (role === undefined) throw new Error(`${account} has no role`)
    const person_id = await addStaff(work, { account, name, role, area_code, password_hash })
    const actor: Staff = { kind: 'staff', person_id, session_id: person_id, role, area_code, restriction: null }
    all.push({ actor, communities: communities.split(' ') })
  }
  const admin = all.find(({ actor }) => actor.role === 'subdistrict')?.actor
  if (admin === undefined) throw new Error('nobody plans the rounds')
  return { admin, enumerators: all.filter(({ actor }) => actor.role === 'enumerator') }
}

/** The work of one of them at some time. */
export const actAs = (work: Work, actor: Staff, time: string): Work => ({
  ...work,
  now: Date.parse(time),
  caller: { ...work.caller, actor }
})

/** Nobody of them ever works again. */
export async function dismissStaff(work: Work, { admin, enumerators }: StoryStaff): Promise<void> {
  for (const { person_id } of [admin, ...enumerators.map(({ actor }) => actor)]) await disableStaff(work, person_id)
}
