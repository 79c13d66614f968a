import t from 'tap'
import { totpCodeAt } from '../../src/access/totp.ts'
import type { Role } from '../../src/actor.ts'
import { COMMUNITY, givenStaff, SUBDISTRICT, signInStaff } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const SIGN_IN = '/v1/auth/staff-sessions'
const PASSWORD = 'sieben-rote-schirme'

const signIn = async (app: TestApp, body: object) => await app.send('POST', SIGN_IN, { body })

/** Added by an administrator, not yet signed in. */
async function givenAccount(app: TestApp, role: Role, account = 'xugou.new') {
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const area_code = role === 'subdistrict' ? SUBDISTRICT : COMMUNITY
  const body = { account, name: '虚构新', role, area_code }
  const { id, first_password } = (await app.send('POST', '/v1/staff', { token: admin.token, body })).json()
  return { admin, id, account, first_password }
}

const later = (app: TestApp, seconds: number) =>
  app.testClock.set(new Date(app.testClock.now() + seconds * 1000).toISOString())

await onPostgres(
  t,
  'the first sign-in leads through a new password and TOTP, and opens nothing before',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { id, account, first_password } = await givenAccount(app, 'subdistrict')
    const first = await signIn(app, { account: ' XuGou.New ', password: first_password })
    t.equal(first.statusCode, 201)
    t.equal(first.headers['cache-control'], 'no-store')
    const { token, device_token, restriction, staff } = first.json()
    t.match({ token, device_token }, { token: /^gxs_/, device_token: /^gxd_[A-Za-z0-9_-]{43}$/ })
    t.equal(restriction, 'password_change')
    t.strictSame(staff, { id, role: 'subdistrict', area_code: SUBDISTRICT })

    const refused = async (code: string) => {
      const answer = await app.send('GET', '/v1/staff', { token })
      t.match({ status: answer.statusCode, ...answer.json() }, { status: 403, code })
    }
    await refused('sign_in_incomplete')
    for (const [method, body] of [
      ['POST', undefined],
      ['PUT', { code: '123456' }]
    ] as const) {
      const early = await app.send(method, '/v1/auth/totp', { token, ...(body !== undefined && { body }) })
      t.match(early.json(), { code: 'sign_in_incomplete' }, 'no TOTP before the first password is changed')
    }

    const change = { current_password: first_password, new_password: PASSWORD }
    const changed = await app.send('PUT', '/v1/auth/password', { token, body: change })
    t.strictSame(
      { status: changed.statusCode, body: changed.json() },
      { status: 200, body: { restriction: 'totp_enrolment' } }
    )
    await refused('sign_in_incomplete')
    t.match((await app.send('PUT', '/v1/auth/totp', { token, body: { code: '123456' } })).json(), {
      code: 'totp_not_begun'
    })

    const begun = await app.send('POST', '/v1/auth/totp', { token })
    t.equal(begun.statusCode, 201)
    const { secret } = begun.json()
    const wrong = totpCodeAt(secret, app.testClock.now() - 300_000)
    t.match((await app.send('PUT', '/v1/auth/totp', { token, body: { code: wrong } })).json(), {
      code: 'totp_code_wrong'
    })
    const code = totpCodeAt(secret, app.testClock.now())
    const confirmed = await app.send('PUT', '/v1/auth/totp', { token, body: { code } })
    t.strictSame(confirmed.json(), { restriction: null })
    t.equal((await app.send('GET', '/v1/staff', { token })).statusCode, 200)
    t.match((await app.send('POST', '/v1/auth/totp', { token })).json(), { code: 'totp_already_set' })

    const with_code = { account, password: PASSWORD, totp_code: code }
    t.match((await signIn(app, { account, password: first_password })).json(), { code: 'sign_in_refused' })
    t.match((await signIn(app, { account, password: PASSWORD })).json(), { code: 'totp_code_missing' })
    t.match((await signIn(app, { ...with_code, password: 'wrong' })).json(), { code: 'sign_in_refused' })
    t.match((await signIn(app, with_code)).json(), { code: 'sign_in_refused' }, 'the code that confirmed is used up')
    later(app, 30)
    const next = { ...with_code, totp_code: totpCodeAt(secret, app.testClock.now()) }
    t.match((await signIn(app, next)).json(), { restriction: null })
    t.match((await signIn(app, next)).json(), { code: 'sign_in_refused' }, 'each code counts once')
  }
)

await onPostgres(t, 'an enumerator needs no TOTP, and may have it', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await signInStaff(app, 'enumerator', COMMUNITY)
  t.equal(person.totp_secret, undefined)
  const { account, password, token } = person
  t.match((await signIn(app, { account, password })).json(), { restriction: null })
  const proof = { current_password: password }
  const { secret } = (await app.send('POST', '/v1/auth/totp', { token, body: proof })).json()
  t.match(
    (await signIn(app, { account, password })).json(),
    { restriction: null },
    'what is not confirmed is not asked for'
  )
  const code = totpCodeAt(secret, app.testClock.now())
  t.equal((await app.send('PUT', '/v1/auth/totp', { token, body: { code } })).statusCode, 200)
  t.match((await signIn(app, { account, password })).json(), { code: 'totp_code_missing' })
})

await onPostgres(t, 'no part of a refusal tells which part was wrong', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await signInStaff(app, 'community', COMMUNITY)
  const disabled = await signInStaff(app, 'enumerator', COMMUNITY)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  await app.send('POST', `/v1/staff/${disabled.id}/disable`, { token: admin.token })
  later(app, 60)
  const totp_code = totpCodeAt(person.totp_secret ?? '', app.testClock.now() - 300_000)
  const answers = await Promise.all(
    [
      { account: 'nobody.at.all', password: person.password },
      { account: '不是账号', password: person.password },
      { account: person.account, password: 'wrong-password' },
      { account: person.account, password: person.password, totp_code },
      { account: disabled.account, password: disabled.password }
    ].map((body) => signIn(app, body))
  )
  const told = answers.map(({ statusCode, headers, body }) => {
    const { request_id, ...rest } = JSON.parse(body)
    return {
      statusCode,
      rest,
      names: Object.keys(headers)
        .filter((name) => name !== 'content-length')
        .sort()
    }
  })
  for (const one of told) t.strictSame(one, told[0])
  t.match(told[0], { statusCode: 401, rest: { code: 'sign_in_refused' } })
})

await onPostgres(t, 'a new password ends all other sessions and devices, and must be a good one', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await signInStaff(app, 'enumerator', COMMUNITY)
  const { account, password, token } = person
  const other = (await signIn(app, { account, password })).json()
  const put = async (body: object) => await app.send('PUT', '/v1/auth/password', { token, body })
  const refused: [new_password: string, code: string, pointer: string][] = [
    ['kurz', 'invalid_request', '/body/new_password'],
    ['x'.repeat(129), 'invalid_request', '/body/new_password'],
    ['password1234', 'password_not_allowed', '/body/new_password'],
    [account.repeat(2), 'password_not_allowed', '/body/new_password'],
    [password, 'password_not_allowed', '/body/new_password']
  ]
  for (const [new_password, code, pointer] of refused) {
    const answer = await put({ current_password: password, new_password })
    t.equal(answer.statusCode, 400)
    t.match(answer.json(), { code, errors: [{ pointer }] }, new_password)
    t.notMatch(answer.body, new_password, 'the password is not repeated')
  }
  t.match((await put({ current_password: 'wrong-password', new_password: PASSWORD })).json(), {
    code: 'current_password_wrong'
  })
  for (const smuggled of ['restriction', 'role', 'id', 'account', 'must_change_password']) {
    const answer = await put({ current_password: password, new_password: PASSWORD, [smuggled]: 'x' })
    t.match(answer.json(), { code: 'invalid_request', errors: [{ pointer: `/body/${smuggled}` }] })
  }
  t.match((await put({ current_password: password, new_password: PASSWORD })).json(), { restriction: null })
  t.equal((await app.send('GET', '/v1/auth/session', { token: other.token })).statusCode, 401)
  t.equal((await app.send('GET', '/v1/auth/session', { token })).statusCode, 200, 'the session that changed it goes on')
  t.match((await signIn(app, { account, password })).json(), { code: 'sign_in_refused' })

  // Five strangers lock strangers out; whose device is known still gets in.
  for (let guess = 0; guess < 5; guess++) await signIn(app, { account, password: `guess-${guess}` })
  const from = async (device_token: string) =>
    (await signIn(app, { account, password: PASSWORD, device_token })).statusCode
  t.equal(await from(other.device_token), 429, 'the other device is not known any more')
  t.equal(await from(person.device_token), 201, 'the one it was changed on is')
})

await onPostgres(
  t,
  'a password guessed from a stolen session locks that session and nobody else',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { account, password, token } = await signInStaff(app, 'enumerator', COMMUNITY)
    const stolen = (await signIn(app, { account, password })).json()
    const put = async (session: string, current_password: string) =>
      await app.send('PUT', '/v1/auth/password', { token: session, body: { current_password, new_password: PASSWORD } })
    for (let guess = 0; guess < 5; guess++) t.equal((await put(stolen.token, `guess-${guess}-guess`)).statusCode, 400)
    const locked = await put(stolen.token, password)
    t.match({ status: locked.statusCode, wait: locked.headers['retry-after'] }, { status: 429, wait: '900' })
    t.equal((await signIn(app, { account, password })).statusCode, 201)
    t.equal((await put(token, password)).statusCode, 200)
  }
)

await onPostgres(
  t,
  'a session that was opened without a code never becomes one with full rights',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { account, first_password } = await givenAccount(app, 'community')
    const { token } = (await signIn(app, { account, password: first_password })).json()
    await app.send('PUT', '/v1/auth/password', {
      token,
      body: { current_password: first_password, new_password: PASSWORD }
    })
    const thief = (await signIn(app, { account, password: PASSWORD })).json()
    t.equal(thief.restriction, 'totp_enrolment')
    const again = { current_password: PASSWORD, new_password: 'acht-gruene-schirme' }
    t.strictSame((await app.send('PUT', '/v1/auth/password', { token: thief.token, body: again })).json(), {
      restriction: 'totp_enrolment'
    })
    const mine = (await signIn(app, { account, password: again.new_password })).json()
    const { secret } = (await app.send('POST', '/v1/auth/totp', { token: mine.token })).json()
    const code = totpCodeAt(secret, app.testClock.now())
    t.equal((await app.send('PUT', '/v1/auth/totp', { token: mine.token, body: { code } })).statusCode, 200)
    const late = await app.send('PUT', '/v1/auth/password', {
      token: thief.token,
      body: { current_password: again.new_password, new_password: PASSWORD }
    })
    t.equal(late.statusCode, 401, 'it ended when TOTP was confirmed')
  }
)

await onPostgres(t, 'sign-in refuses what it does not know, and keeps secrets out of the audit', async (t, engine) => {
  const app = await startApp(t, engine)
  const person = await signInStaff(app, 'enumerator', COMMUNITY)
  const { account, password } = person
  for (const smuggled of ['role', 'area_code', 'id', 'restriction', 'kind']) {
    const answer = await signIn(app, { account, password, [smuggled]: 'subdistrict' })
    t.match(answer.json(), { code: 'invalid_request', errors: [{ pointer: `/body/${smuggled}` }] }, smuggled)
  }
  const bad: [body: object, code: string][] = [
    [{}, 'invalid_request'],
    [{ account, password: 5 }, 'invalid_request'],
    [{ account, password: '' }, 'invalid_request'],
    [{ account, password: 'x'.repeat(10_000) }, 'invalid_request'],
    [{ account, password: 'nul\u0000' }, 'text_not_readable'],
    [{ account: 'half\ud800', password }, 'text_not_readable'],
    [{ account, password, totp_code: '12345' }, 'invalid_request'],
    [{ account, password, totp_code: '１２３４５６' }, 'invalid_request'],
    [{ account, password, device_token: 'x'.repeat(101) }, 'invalid_request']
  ]
  for (const [body, code] of bad) {
    const answer = await signIn(app, body)
    t.match({ status: answer.statusCode, ...answer.json() }, { status: 400, code })
  }
  t.equal((await app.send('GET', '/v1/auth/staff-sessions')).statusCode, 405)
  t.equal((await signIn(app, { account, password, device_token: 'not-one-of-ours' })).statusCode, 201)

  await signIn(app, { account, password: 'canary-password-1' })
  await signIn(app, { account: 'canary.account', password: 'canary-password-2' })
  const entries = await app.db.selectFrom('audit_entry').selectAll().where('action', '=', 'session.refuse').execute()
  t.match(
    entries.map(({ object_id, outcome, details }) => ({ object_id, outcome, details })),
    [
      { object_id: person.id, outcome: 'refused', details: { cause: 'password' } },
      { object_id: null, outcome: 'refused', details: { cause: 'password' } }
    ]
  )
  const everything = JSON.stringify(await app.db.selectFrom('audit_entry').selectAll().execute())
  for (const secret of ['canary', account, password, person.token, person.device_token]) t.notMatch(everything, secret)
  const stored = JSON.stringify([
    await app.db.selectFrom('sign_in_failure').selectAll().execute(),
    await app.db.selectFrom('staff_device').selectAll().execute(),
    await app.db.selectFrom('staff').select(['password_hash', 'totp_secret']).execute()
  ])
  for (const secret of ['canary', account, password, person.device_token]) t.notMatch(stored, secret)
})

await onPostgres(t, 'of many sign-ins with one code, at once, one opens a session', async (t, engine) => {
  const app = await startApp(t, engine)
  const { account, password, totp_secret = '', device_token } = await signInStaff(app, 'community', COMMUNITY)
  later(app, 60)
  const totp_code = totpCodeAt(totp_secret, app.testClock.now())
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => signIn(app, { account, password, totp_code, device_token }))
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1)
  for (const { statusCode } of answers) t.ok([201, 401, 429].includes(statusCode), String(statusCode))
})
