import t from 'tap'
import { COMMUNITY, givenStaff, givenWorker, signInStaff } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { STATION } from '../support/observing.ts'

const entriesOf = async (app: TestApp, action: string) =>
  await app.db
    .selectFrom('audit_entry')
    .select(['object_kind', 'object_id', 'details'])
    .where('action', '=', action)
    .orderBy('id')
    .execute()

await onPostgres(t, 'who is refused again and again is counted, and stops filling the audit', async (t, engine) => {
  const app = await startApp(t, engine, { limits: { per_actor_per_minute: 3 } })
  const { token } = await givenWorker(app)
  const answers = []
  for (let times = 0; times < 8; times++) answers.push(await app.send('GET', '/v1/staff', { token }))
  t.strictSame(
    answers.map(({ statusCode }) => statusCode),
    [403, 403, 403, 429, 429, 429, 429, 429]
  )
  t.match(answers[0]?.headers, { 'ratelimit-policy': /"actor";q=3;w=60/, ratelimit: /"actor";r=2;t=60/ })
  t.match(answers[3]?.headers, { 'retry-after': '60' })
  t.equal((await entriesOf(app, 'access.refuse')).length, 3)
})

await onPostgres(t, 'a refusal on record says at which object it was aimed', async (t, engine) => {
  const app = await startApp(t, engine)
  const member = await givenStaff(app, 'community', COMMUNITY)
  const { token } = await givenWorker(app)
  await app.send('POST', `/v1/staff/${member.id}/disable`, { token })
  await app.send('POST', `/v1/persons/${member.id}/reveal`, { token, body: {} })
  await app.send('GET', `/v1/stations/${STATION}/check-ins`, { token })
  await app.send('POST', `/v1/stations/${STATION}/faults/${member.id}/clear`, { token, body: {} })
  await app.send('GET', '/v1/staff', { token })
  await app.send('GET', '/v1/staff/19900000001', { token })
  t.strictSame(
    (await entriesOf(app, 'access.refuse')).map(({ object_kind, object_id }) => [object_kind, object_id]),
    [
      ['person', member.id],
      ['person', member.id],
      ['station', STATION],
      ['fault', member.id],
      [null, null],
      // What is no name of ours may be anything that somebody typed.
      [null, null]
    ]
  )
})

await onPostgres(t, 'guesses while nothing is looked at any more add nothing to the audit', async (t, engine) => {
  const app = await startApp(t, engine)
  const { account } = await signInStaff(app, 'enumerator', COMMUNITY)
  const staff_statuses = []
  for (let times = 0; times < 8; times++) {
    const body = { account, password: `guess-${times}` }
    staff_statuses.push((await app.send('POST', '/v1/auth/staff-sessions', { body })).statusCode)
  }
  t.strictSame(staff_statuses, [401, 401, 401, 401, 401, 429, 429, 429])
  t.equal((await entriesOf(app, 'session.refuse')).length, 5)

  const phone = '19900009999'
  await app.send('POST', '/v1/auth/codes', { body: { phone } })
  const code = app.codes.codeFor(phone) === '000000' ? '000001' : '000000'
  const worker_statuses = []
  for (let times = 0; times < 8; times++)
    worker_statuses.push((await app.send('POST', '/v1/auth/sessions', { body: { phone, code } })).statusCode)
  t.strictSame(worker_statuses, [400, 400, 400, 400, 400, 429, 429, 429])
  t.equal((await entriesOf(app, 'session.refuse')).length, 10)
})
