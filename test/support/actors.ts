import { openSession } from '../../src/access/sessions.ts'
import { addStaff } from '../../src/access/staff.ts'
import { type Role, SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { inScope } from '../../src/database/scope.ts'
import { createPerson } from '../../src/persons/service.ts'
import type { Work } from '../../src/work.ts'
import type { TestApp } from './app.ts'

export const SUBDISTRICT = '370811015000'
export const COMMUNITY = '370811015002'
export const OTHER_COMMUNITY = '370811015006'
/** 古槐街道: another sub-district of the same district. */
export const OTHER_SUBDISTRICT = '370811011000'

export interface TestActor {
  id: string
  token: string
}

/** A transaction as the service itself has them, for what a test prepares. */
export const asSystem = async <Result>(app: TestApp, use: (work: Work) => Promise<Result>): Promise<Result> =>
  await inScope(app.db, SYSTEM, (tx) =>
    use({
      tx,
      caller: { actor: SYSTEM, address: null, request_id: null },
      now: app.testClock.now(),
      chance: systemChance,
      keys: app.keys,
      settings: { home_area_code: SUBDISTRICT },
      afterCommit: () => {}
    })
  )

let count = 0

/** Somebody on the staff, signed in with everything that a sign-in asks of them already done. */
export const givenStaff = async (app: TestApp, role: Role, area_code: string): Promise<TestActor> =>
  await asSystem(app, async (work) => {
    const id = await addStaff(work, {
      account: `xugou.${role}.${++count}`,
      name: '虚构某',
      role,
      area_code,
      first_password: 'xugou-de-chushi-mima'
    })
    const { token } = await openSession(work, { id, kind: 'staff', area_code, restriction: null })
    return { id, token }
  })

/** A courier who is signed in. Numbers that begin with 199000 are made up. */
export const givenWorker = async (app: TestApp): Promise<TestActor & { phone: string }> =>
  await asSystem(app, async (work) => {
    const phone = newPhone()
    const id = await createPerson(work, { kind: 'worker', area_code: SUBDISTRICT, phone })
    const { token } = await openSession(work, { id, kind: 'worker', area_code: SUBDISTRICT, restriction: null })
    return { id, phone, token }
  })

/** A number that nobody has had before; those that begin with 199000 are made up. */
export const newPhone = (): string => `199000${String(++count).padStart(5, '0')}`

/** Signs in with a code as a phone does. */
export async function signInWorker(app: TestApp, phone: string): Promise<TestActor & { session_id: string }> {
  await app.send('POST', '/v1/auth/codes', { body: { phone } })
  const answer = await app.send('POST', '/v1/auth/sessions', { body: { phone, code: app.codes.codeFor(phone) } })
  const { token, session } = answer.json()
  return { id: session.person.id, token, session_id: session.id }
}
