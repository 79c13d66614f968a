import t from 'tap'
import { totpCodeAt } from '../../src/access/totp.ts'
import { COMMUNITY, givenStaff, signInStaff } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

await onPostgres(t, 'a session that somebody left open is not enough to set up TOTP', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token, id, password } = await signInStaff(app, 'enumerator', COMMUNITY)
  const begin = async (body?: object) =>
    await app.send('POST', '/v1/auth/totp', { token, ...(body !== undefined && { body }) })
  for (const body of [undefined, {}]) {
    const missing = await begin(body)
    t.equal(missing.statusCode, 400)
    t.match(missing.json(), { code: 'current_password_missing', errors: [{ pointer: '/body/current_password' }] })
  }
  for (let times = 0; times < 4; times++)
    t.match((await begin({ current_password: `guess-${times}` })).json(), { code: 'current_password_wrong' })
  t.equal((await begin({ current_password: password })).statusCode, 201)
  for (let times = 0; times < 5; times++)
    t.equal(
      (await begin({ current_password: `guess-${times}` })).statusCode,
      400,
      'a success forgets what failed before'
    )
  const locked = await begin({ current_password: password })
  t.match({ status: locked.statusCode, wait: locked.headers['retry-after'] }, { status: 429, wait: '900' })
  const refusals = await app.db
    .selectFrom('audit_entry')
    .select(['object_id', 'outcome', 'details'])
    .where('action', '=', 'staff.begin_totp')
    .where('outcome', '=', 'refused')
    .execute()
  t.equal(refusals.length, 9)
  t.match(refusals[0], { object_id: id, details: { cause: 'password' } })

  app.testClock.advance(900)
  const headers = { 'idempotency-key': 'begin' }
  const body = { current_password: password }
  const answers = []
  for (let times = 0; times < 7; times++)
    answers.push(await app.send('POST', '/v1/auth/totp', { token, headers, body }))
  t.strictSame([...new Set(answers.map((answer) => answer.body))].length, 1, 'a repeated request locks nobody')
  const code = totpCodeAt(answers[0]?.json().secret, app.testClock.now())
  t.equal((await app.send('PUT', '/v1/auth/totp', { token, body: { code } })).statusCode, 200)
})

await onPostgres(
  t,
  'who has just signed in and has to set it up shows the password no second time',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { token } = await givenStaff(app, 'community', COMMUNITY, 'totp_enrolment')
    t.equal((await app.send('POST', '/v1/auth/totp', { token })).statusCode, 201)
  }
)
