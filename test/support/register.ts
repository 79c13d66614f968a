import type { Test } from 'tap'
import { identityCheckOf } from '../../src/register/rules/identifiers.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT, type TestActor } from './actors.ts'
import { startApp, type TestOptions } from './app.ts'
import type { TestEngine } from './engines.ts'

/** Another community of the same sub-district. */
export const NEXT_COMMUNITY = '370811015001'

let count = 0

/** A number with a right check character, of a day on which nobody was born. */
export function fictionalIdNumber(): string {
  const digits = `37081118${String(10_01 + (count % 200)).slice(0, 2)}0101${String(++count % 1000).padStart(3, '0')}`
  return digits + identityCheckOf(digits)
}

/** A number that is made up and used once. */
export const fictionalNumber = (): string => `199000${String(70_000 + ++count).padStart(5, '0')}`

export const workerDraft = (change: object = {}) => ({
  area_code: COMMUNITY,
  sector: 'courier',
  occupation: 'courier',
  name: '虚构王五',
  phone: fictionalNumber(),
  ...change
})

export const businessDraft = (change: object = {}) => ({
  area_code: COMMUNITY,
  sector: 'courier',
  kind: 'courier_site',
  name: '虚构快递琵琶山站',
  ...change
})

/** The service with somebody at a desk of the community and an administrator, and what they send. */
export async function givenRegister(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const app = await startApp(t, engine, options)
  const clerk = await givenStaff(app, 'community', COMMUNITY)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const as = ({ token }: TestActor) => ({
    get: async (url: string) => await app.send('GET', url, { token }),
    post: async (url: string, body: object, headers = {}) => await app.send('POST', url, { token, body, headers }),
    put: async (url: string, version: number, body: object) =>
      await app.send('PUT', url, { token, body, headers: { 'if-match': `"${version}"` } })
  })
  const register = async (url: string, body: object, actor: TestActor = admin) => {
    const answer = await as(actor).post(url, body)
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  return { app, clerk, admin, as, register }
}

export const idsOf = (answer: { json(): { items: { id: string }[] } }): string[] =>
  answer.json().items.map(({ id }) => id)
