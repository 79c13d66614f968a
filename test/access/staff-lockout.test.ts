import t from 'tap'
import { FAILURES_MAX, secondsLocked, withAttempt, withoutAttempt } from '../../src/access/rules/lockout.ts'
import { totpCodeAt } from '../../src/access/totp.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { MONDAY_10_00, startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const signIn = async (app: TestApp, body: object) => await app.send('POST', '/v1/auth/staff-sessions', { body })
const statusOf = async (app: TestApp, body: object) => (await signIn(app, body)).statusCode
const later = (app: TestApp, minutes: number) =>
  app.testClock.set(new Date(app.testClock.now() + minutes * 60_000).toISOString())

async function guess(app: TestApp, account: string, times: number, device: { device_token?: string } = {}) {
  const statuses: number[] = []
  for (let number = 0; number < times; number++)
    statuses.push(await statusOf(app, { account, password: `guess-${number}`, ...device }))
  return statuses
}

t.test('the counter locks with the fifth failure, for fifteen minutes, and starts afresh after them', async (t) => {
  const now = Date.parse(MONDAY_10_00)
  let counter = { failures: 0, last_failure_at: new Date(now), locked_until: null as Date | null }
  for (let failure = 1; failure <= FAILURES_MAX; failure++) {
    t.equal(secondsLocked(counter, now), 0, `${failure - 1} failures lock nothing`)
    counter = withAttempt(counter, now)
  }
  t.equal(secondsLocked(counter, now), 900)
  t.equal(secondsLocked(counter, now + 899_001), 1)
  t.equal(secondsLocked(counter, now + 900_000), 0)
  t.equal(withAttempt(counter, now + 900_000).failures, 1)
  t.equal(secondsLocked(withoutAttempt(counter), now), 0, 'an attempt that was none locks nothing')
  t.equal(withAttempt({ ...counter, failures: 4, locked_until: null }, now + 24 * 3_600_000).failures, 1)
  t.equal(withAttempt({ ...counter, failures: 4, locked_until: null }, now + 23 * 3_600_000).failures, 5)
})

await onPostgres(
  t,
  'five failures lock strangers out for fifteen minutes, and the owner still gets in',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { account, password, device_token } = await signInStaff(app, 'enumerator', COMMUNITY)
    t.strictSame(await guess(app, account, 7), [401, 401, 401, 401, 401, 429, 429])
    const locked = await signIn(app, { account, password })
    t.equal(locked.statusCode, 429, 'the right password is not even looked at')
    t.equal(locked.headers['retry-after'], '900')
    t.match(locked.json(), { code: 'sign_in_locked', detail: /15 分钟/ })
    t.equal(await statusOf(app, { account, password, device_token }), 201)
    t.equal(await statusOf(app, { account, password }), 429, 'which unlocks nobody else')

    t.strictSame(
      await guess(app, account, 6, { device_token }),
      [401, 401, 401, 401, 401, 429],
      'a device has a count of its own'
    )
    later(app, 14)
    t.equal(await statusOf(app, { account, password }), 429)
    later(app, 1)
    t.strictSame(await guess(app, account, 4), [401, 401, 401, 401])
    t.equal(await statusOf(app, { account, password }), 201)
    t.strictSame(await guess(app, account, 6), [401, 401, 401, 401, 401, 429], 'a success forgets what failed before')
  }
)

await onPostgres(t, 'an account that nobody has is locked just as one that somebody has', async (t, engine) => {
  const app = await startApp(t, engine)
  const { account } = await signInStaff(app, 'enumerator', COMMUNITY)
  const strip = ({ statusCode, headers, body }: Awaited<ReturnType<typeof signIn>>) => {
    const { request_id, ...rest } = JSON.parse(body)
    return { statusCode, wait: headers['retry-after'], rest }
  }
  const answersFor = async (name: string) => {
    const answers = []
    for (let number = 0; number < 7; number++)
      answers.push(strip(await signIn(app, { account: name, password: 'guess' })))
    return answers
  }
  t.strictSame(await answersFor('nobody.at.all'), await answersFor(account))
})

await onPostgres(
  t,
  'a device is known for its own account only, for half a year after its last sign-in',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const mine = await signInStaff(app, 'enumerator', COMMUNITY)
    const other = await signInStaff(app, 'enumerator', COMMUNITY)
    const { account, password, device_token } = mine
    await guess(app, account, 5)
    t.equal(await statusOf(app, { account, password, device_token: other.device_token }), 429)
    const days = 24 * 60
    later(app, 100 * days)
    t.equal((await signIn(app, { account, password, device_token })).json().device_token, device_token)
    later(app, 179 * days)
    await guess(app, account, 5)
    t.equal(await statusOf(app, { account, password, device_token }), 201, 'each sign-in prolongs it')
    later(app, 180 * days)
    await guess(app, account, 5)
    t.equal(await statusOf(app, { account, password, device_token }), 429, 'it has expired')
  }
)

await onPostgres(t, 'who knows the password cannot try codes without end', async (t, engine) => {
  const app = await startApp(t, engine)
  const { account, password, totp_secret = '' } = await signInStaff(app, 'community', COMMUNITY)
  later(app, 10)
  const totp_code = totpCodeAt(totp_secret, app.testClock.now() - 3_600_000)
  for (let number = 0; number < 5; number++) {
    t.equal((await signIn(app, { account, password })).json().code, 'totp_code_missing')
    t.equal((await signIn(app, { account, password, totp_code })).json().code, 'sign_in_refused')
  }
  const right = totpCodeAt(totp_secret, app.testClock.now())
  t.equal(await statusOf(app, { account, password, totp_code: right }), 429, 'asking without a code forgot nothing')
  t.equal(await statusOf(app, { account, password }), 429)
})

await onPostgres(t, 'an administrator unlocks by a new first password', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, account } = await signInStaff(app, 'enumerator', COMMUNITY)
  await guess(app, account, 5)
  const reset = await app.send('POST', `/v1/staff/${id}/reset-password`, { token: admin.token, body: {} })
  t.equal(await statusOf(app, { account, password: reset.json().first_password }), 201)
})

await onPostgres(
  t,
  'strangers who guess keep nobody from the first sign-in, new or after a reset',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const account = 'xugou.neu'
    const created = (
      await app.send('POST', '/v1/staff', {
        token,
        body: { account, name: '虚构某', role: 'enumerator', area_code: COMMUNITY }
      })
    ).json()
    t.match(created, { device_token: /^gxd_/, device_expires_at: '2027-05-22T10:00:00+08:00' })
    await guess(app, account, 5)
    const { device_token } = created
    t.equal(
      await statusOf(app, { account, password: created.first_password }),
      429,
      'without it everybody is a stranger'
    )
    t.equal(
      await statusOf(app, { account, password: 'guess', device_token }),
      401,
      'it does not stand for the password'
    )
    const first = await signIn(app, { account, password: created.first_password, device_token })
    t.match(first.json(), { restriction: 'password_change', device_token })
    const password = 'xugou-de-mima-eigen'
    const change = { current_password: created.first_password, new_password: password }
    t.equal((await app.send('PUT', '/v1/auth/password', { token: first.json().token, body: change })).statusCode, 200)
    t.equal(await statusOf(app, { account, password, device_token }), 201, 'the device stays known')

    const reset = (await app.send('POST', `/v1/staff/${created.id}/reset-password`, { token, body: {} })).json()
    await guess(app, account, 5)
    const renewed = { account, password: reset.first_password }
    t.equal(await statusOf(app, { ...renewed, device_token }), 429, 'a reset forgets the devices before it')
    t.equal(await statusOf(app, { ...renewed, device_token: reset.device_token }), 201)
  }
)

await onPostgres(t, 'counters that are a day old are cleared away', async (t, engine) => {
  const app = await startApp(t, engine)
  for (let number = 0; number < 12; number++) await guess(app, `nobody.${number}`, 1)
  const count = async () => (await app.db.selectFrom('sign_in_failure').selectAll().execute()).length
  t.equal(await count(), 12)
  later(app, 24 * 60 + 1)
  await guess(app, 'nobody.more', 1)
  t.equal(await count(), 1)
})

await onPostgres(t, 'parallel guesses get no further than those one after another', async (t, engine) => {
  const app = await startApp(t, engine)
  const { account, password, device_token } = await signInStaff(app, 'enumerator', COMMUNITY)
  const statuses = await Promise.all(
    Array.from({ length: 60 }, (_, number) => statusOf(app, { account, password: `guess-${number}` }))
  )
  t.equal(statuses.filter((status) => status === 401).length, FAILURES_MAX)
  t.equal(statuses.filter((status) => status === 429).length, 60 - FAILURES_MAX)
  t.equal(await statusOf(app, { account, password, device_token }), 201)
  const [counter] = await app.db.selectFrom('sign_in_failure').selectAll().execute()
  t.equal(counter?.failures, FAILURES_MAX, 'counted exactly')
})
