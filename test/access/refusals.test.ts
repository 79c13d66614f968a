import t from 'tap'
import { totpCodeAt } from '../../src/access/totp.ts'
import { COMMUNITY, givenStaff, givenWorker, OTHER_SUBDISTRICT, SUBDISTRICT, signInStaff } from '../support/actors.ts'
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

await onPostgres(
  t,
  'what somebody was refused for its area or its code is on record, and may be sent again',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const member = await givenStaff(app, 'community', COMMUNITY, 'totp_enrolment')
    const headers = { 'idempotency-key': 'one', 'if-match': '"1"' }
    const { token } = admin
    const away = { role: 'community', area_code: OTHER_SUBDISTRICT }
    const key = { name: '虚构', environment: 'live', scopes: ['stations:read'], area_code: OTHER_SUBDISTRICT }
    const attempts = [
      await app.send('POST', '/v1/staff', { token, headers, body: { account: 'xugou.x', name: '虚构某', ...away } }),
      await app.send('PUT', `/v1/staff/${member.id}`, { token, headers, body: away }),
      await app.send('POST', '/v1/api-keys', { token, headers, body: key })
    ]
    t.strictSame(
      attempts.map((answer) => [answer.statusCode, answer.json().code]),
      [
        [403, 'area_not_yours'],
        [403, 'area_not_yours'],
        [422, 'api_key_area_not_allowed']
      ]
    )
    const { secret } = (await app.send('POST', '/v1/auth/totp', { token: member.token })).json()
    const wrong = totpCodeAt(secret, app.testClock.now() - 3_600_000)
    const confirm = (code: string) => app.send('PUT', '/v1/auth/totp', { token: member.token, body: { code } })
    t.equal((await confirm(wrong)).json().code, 'totp_code_wrong')
    t.equal((await confirm(totpCodeAt(secret, app.testClock.now()))).statusCode, 200)

    const refused = await app.db
      .selectFrom('audit_entry')
      .select(['action', 'object_id', 'area_code', 'details'])
      .where('outcome', '=', 'refused')
      .orderBy('id')
      .execute()
    const wanted_area_code = OTHER_SUBDISTRICT
    t.strictSame(refused, [
      {
        action: 'staff.create',
        object_id: null,
        area_code: SUBDISTRICT,
        details: { cause: 'area_not_yours', wanted_area_code }
      },
      {
        action: 'staff.change',
        object_id: member.id,
        area_code: COMMUNITY,
        details: { cause: 'area_not_yours', wanted_area_code }
      },
      {
        action: 'api_key.create',
        object_id: null,
        area_code: SUBDISTRICT,
        details: { cause: 'api_key_area_not_allowed', environment: 'live', wanted_area_code }
      },
      { action: 'staff.confirm_totp', object_id: member.id, area_code: COMMUNITY, details: { cause: 'totp_code' } }
    ])
    const again = { account: 'xugou.x', name: '虚构某', role: 'community', area_code: COMMUNITY }
    const added = await app.send('POST', '/v1/staff', { token, headers, body: again })
    t.equal(added.statusCode, 201, 'the key of a refused request is not used up')
  }
)
