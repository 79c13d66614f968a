import type { IssuedApiKey, NewApiKey } from '../../src/access/api-key-schemas.ts'
import { hashPassword } from '../../src/access/passwords.ts'
import { openSession } from '../../src/access/sessions.ts'
import { addStaff } from '../../src/access/staff.ts'
import { totpCodeAt } from '../../src/access/totp.ts'
import { type Actor, type Restriction, type Role, SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { inScope } from '../../src/database/scope.ts'
import { createPerson } from '../../src/persons/service.ts'
import type { Work } from '../../src/work.ts'
import type { TestApp } from './app.ts'

export const SUBDISTRICT = '370811015000'
export const COMMUNITY = '370811015002'
export const OTHER_COMMUNITY = '370811015001'
/** 古槐街道: another sub-district of the same district. */
export const OTHER_SUBDISTRICT = '370811011000'

export interface TestActor {
  id: string
  token: string
}

/** A transaction as the service itself has them, for what a test prepares. */
export const asSystem = async <Result>(app: TestApp, use: (work: Work) => Promise<Result>): Promise<Result> =>
  await asActor(app, SYSTEM, use)

/** A transaction as a route hands it to a use case. */
export const asActor = async <Result>(
  app: TestApp,
  actor: Actor,
  use: (work: Work) => Promise<Result>
): Promise<Result> =>
  await inScope(app.db, actor, (tx) =>
    use({
      tx,
      caller: { actor, address: null, request_id: null },
      now: app.testClock.now(),
      chance: systemChance,
      keys: app.keys,
      settings: { home_area_code: SUBDISTRICT },
      afterCommit: () => {}
    })
  )

/** A new session for who is known already, such as after a week. */
export const signInAgain = async (app: TestApp, { id }: TestActor, area_code: string): Promise<TestActor> =>
  await asSystem(app, async (work) => {
    const { token } = await openSession(work, { id, kind: 'staff', area_code, restriction: null })
    return { id, token }
  })

let count = 0

let first_hash: Promise<string> | undefined

/** Hashing takes long on purpose, and nobody here signs in with this password. */
const passwordHash = (): Promise<string> => {
  first_hash ??= hashPassword('xugou-de-chushi-mima', systemChance)
  return first_hash
}

/** Somebody on the staff, signed in with everything that a sign-in asks of them already done. */
export const givenStaff = async (
  app: TestApp,
  role: Role,
  area_code: string,
  restriction: Restriction | null = null
): Promise<TestActor> =>
  await asSystem(app, async (work) => {
    const id = await addStaff(work, {
      account: `xugou.${role}.${++count}`,
      name: '虚构某',
      role,
      area_code,
      password_hash: await passwordHash()
    })
    const { token } = await openSession(work, { id, kind: 'staff', area_code, restriction })
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

/** A partner's key as the administrator of a sub-district makes one; live, for stations and without limits unless told. */
export async function givenPartner(
  app: TestApp,
  { token }: TestActor,
  wanted: Partial<NewApiKey> = {}
): Promise<TestActor> {
  const body = { name: '虚构合作应用', environment: 'live', scopes: ['stations:read'], ...wanted }
  const answer = await app.send('POST', '/v1/api-keys', { token, body })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  const { id, key } = answer.json<IssuedApiKey>()
  return { id, token: key }
}

/** Somebody on the staff who has come all the way through HTTP. */
export interface SignedInStaff extends TestActor {
  account: string
  password: string
  device_token: string
  /** Undefined for who needs no TOTP. */
  totp_secret: string | undefined
}

/** Added by an administrator, signed in, with a password of their own and, where the role asks for it, with TOTP. */
export async function signInStaff(
  app: TestApp,
  role: Role,
  area_code: string,
  admin_token?: string
): Promise<SignedInStaff> {
  const account = `xugou.http.${++count}`
  const token = admin_token ?? (await givenStaff(app, 'subdistrict', subdistrictOf(area_code))).token
  const created = await app.send('POST', '/v1/staff', { token, body: { account, name: '虚构某', role, area_code } })
  const { id, first_password } = expectStatus(created, 201)
  const password = `xugou-de-mima-${++count}`
  const first = expectStatus(
    await app.send('POST', '/v1/auth/staff-sessions', { body: { account, password: first_password } }),
    201
  )
  const change = { current_password: first_password, new_password: password }
  const changed = await app.send('PUT', '/v1/auth/password', { token: first.token, body: change })
  const staff = { id, account, password, token: first.token, device_token: first.device_token }
  if (expectStatus(changed, 200).restriction === null) return { ...staff, totp_secret: undefined }
  const { secret } = expectStatus(await app.send('POST', '/v1/auth/totp', { token: staff.token }), 201)
  const code = totpCodeAt(secret, app.testClock.now())
  expectStatus(await app.send('PUT', '/v1/auth/totp', { token: staff.token, body: { code } }), 200)
  return { ...staff, totp_secret: secret }
}

const subdistrictOf = (area_code: string): string => `${area_code.slice(0, 9)}000`

function expectStatus(answer: Awaited<ReturnType<TestApp['send']>>, status: number) {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}: ${answer.body}`)
  return answer.json()
}
