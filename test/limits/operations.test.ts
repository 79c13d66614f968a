import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { DEFAULT_LIMITS, STRICT_LIMITS } from '../../src/limits/service.ts'
import { givenStaff, givenWorker, newPhone, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { Targets } from '../support/matrix-targets.ts'
import { STATION } from '../support/observing.ts'
import { type ApiDocument, operationsOf, sampleBody } from '../support/samples.ts'

const AS_SHIPPED = { strict_percent: DEFAULT_LIMITS.strict_percent }

/** What is counted exactly, by operation: whoever adds a sensitive operation adds it here. */
const COUNTED_AS: Record<string, string> = {
  requestCode: 'codes',
  signInWorker: 'sign_in',
  openStaffSession: 'sign_in',
  changePassword: 'sign_in',
  beginTotp: 'totp',
  confirmTotp: 'totp',
  revealPerson: 'reveal',
  revealRecordRequest: 'reveal',
  checkWorker: 'checks',
  checkBusiness: 'checks',
  observeStation: 'observations',
  checkIn: 'check_ins'
}

/** With a code that nobody sent. */
const guess = async (app: TestApp, headers: Record<string, string> = {}) =>
  await app.send('POST', '/v1/auth/sessions', { body: { phone: newPhone(), code: '000000' }, headers })

const statusesOf = (answers: { statusCode: number }[]) => ({
  looked_at: answers.filter(({ statusCode }) => statusCode === 400).length,
  refused: answers.filter(({ statusCode }) => statusCode === 429).length
})

await onPostgres(
  t,
  'every sensitive operation is counted exactly, and every strict limit has one',
  async (t, engine) => {
    const app = await startApp(t, engine, { limits: AS_SHIPPED })
    const document = app.swagger() as unknown as ApiDocument
    const targets = await Targets.open(app)
    const counted: Record<string, string> = {}
    for (const { path, method, operation } of operationsOf(document)) {
      const { operationId } = operation
      // Somebody new each time, because some operations end the caller's session.
      const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
      const { url, headers, body } = await targets.make(path, operationId)
      const sent = body ?? (sampleBody(document, operation) as object | undefined)
      const answer = await app.send(method, url, { token, headers, ...(sent !== undefined && { body: sent }) })
      const name = /"([a-z_]+)\.address"/.exec(String(answer.headers['ratelimit-policy']))?.[1]
      if (name !== undefined) counted[operationId] = name
    }
    t.strictSame(counted, COUNTED_AS)
    t.strictSame([...new Set(Object.values(counted))].sort(), [...STRICT_LIMITS].sort())
  }
)

await onPostgres(t, 'of sign-ins from one address the sixty-first in a minute is refused', async (t, engine) => {
  const app = await startApp(t, engine, { limits: AS_SHIPPED, time: '2026-11-23T10:00:18+08:00' })
  const answers = []
  for (let times = 0; times < 60; times++) answers.push(await guess(app))
  t.strictSame(statusesOf(answers), { looked_at: 60, refused: 0 })
  const refused = await guess(app)
  t.equal(refused.statusCode, 429)
  t.match(refused.headers, { 'retry-after': '42', 'ratelimit-policy': /"sign_in\.address";q=60;w=60/ })
  t.match(refused.json(), { code: 'too_many_requests' })
  t.equal((await guess(app, { 'x-forwarded-for': '203.0.113.9' })).statusCode, 429, 'a forged address does not help')
  const staff = await app.send('POST', '/v1/auth/staff-sessions', { body: { account: 'xugou.x', password: 'x' } })
  t.equal(staff.statusCode, 429, 'nor does another way to sign in')
  t.equal((await app.get('/v1/areas')).statusCode, 200, 'what is not sensitive goes on')
  app.testClock.set('2026-11-23T10:01:00+08:00')
  t.equal((await guess(app)).statusCode, 400)
})

await onPostgres(t, 'two processes together let no more sign-ins through than one', async (t, engine) => {
  const options = { keys: throwAwayKeys(), limits: AS_SHIPPED }
  const apps = [await startApp(t, engine, options), await startApp(t, engine, options)] as const
  const answers = await Promise.all(Array.from({ length: 80 }, (_, place) => guess(apps[place % 2 === 0 ? 0 : 1])))
  t.strictSame(statusesOf(answers), { looked_at: 60, refused: 20 })
})

await onPostgres(t, 'a sensitive operation takes no more than a few short fields', async (t, engine) => {
  const app = await startApp(t, engine)
  const body = { phone: newPhone(), code: '0'.repeat(17 * 1024) }
  const refused = await app.send('POST', '/v1/auth/sessions', { body })
  t.equal(refused.statusCode, 413)
  t.match(refused.json(), { code: 'body_too_large' })
})

await onPostgres(t, 'no counter of observations or check-ins tells one person from another', async (t, engine) => {
  const app = await startApp(t, engine, { limits: AS_SHIPPED })
  for (let number = 0; number < 3; number++) {
    const { token } = await givenWorker(app)
    await app.send('POST', `/v1/stations/${STATION}/check-ins`, { token })
    const body = { subject: 'amenity', amenity_code: 'microwave', state: 'broken' }
    await app.send('POST', `/v1/stations/${STATION}/observations`, { token, body })
  }
  const rows = await app.db.selectFrom('rate_counter').select(['policy', 'count']).orderBy('policy').execute()
  t.strictSame(
    rows.filter(({ policy }) => /^(check_ins|observations)\./.test(policy)),
    ['check_ins.address', 'check_ins.global', 'observations.address', 'observations.global'].map((policy) => ({
      policy,
      count: 3
    }))
  )
})
