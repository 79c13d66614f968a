import { sql } from 'kysely'
import t from 'tap'
import { createPerson, findWorkerByPhone } from '../../src/persons/service.ts'
import { asSystem, givenWorker, newPhone, signInWorker } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const ask = async (app: TestApp, phone: string, headers: Record<string, string> = {}) =>
  await app.send('POST', '/v1/auth/codes', { body: { phone }, headers })
const signIn = async (app: TestApp, phone: string, code: string, headers: Record<string, string> = {}) =>
  await app.send('POST', '/v1/auth/sessions', { body: { phone, code }, headers })
const wrongFor = (app: TestApp, phone: string, step = 1) =>
  String((Number(app.codes.codeFor(phone)) + step) % 1_000_000).padStart(6, '0')

const times = <Result>(count: number, act: (place: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, place) => act(place)))
const counted = (statuses: number[]) =>
  Object.fromEntries(
    Map.groupBy(statuses, String)
      .entries()
      .map(([status, all]) => [status, all.length])
  )

await onPostgres(t, 'fifty parallel sign-ins with one right code make one session of one worker', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const phone of [newPhone(), (await givenWorker(app)).phone]) {
    const before = await app.db.selectFrom('session').select('id').execute()
    await ask(app, phone)
    const answers = await times(50, () => signIn(app, phone, app.codes.codeFor(phone)))
    t.strictSame(counted(answers.map(({ statusCode }) => statusCode)), { 201: 1, 400: 49 })
    const sessions = await app.db.selectFrom('session').select('id').execute()
    t.equal(sessions.length, before.length + 1)
  }
  const persons = await app.db.selectFrom('person').select('id').execute()
  t.equal(persons.length, 2)
})

await onPostgres(t, 'fifty parallel wrong guesses count exactly', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  await ask(app, phone)
  const answers = await times(50, (place) => signIn(app, phone, wrongFor(app, phone, place + 1)))
  t.strictSame(counted(answers.map(({ statusCode }) => statusCode)), { 400: 5, 429: 45 })
  const row = await app.db.selectFrom('one_time_code').select('guessed_at').executeTakeFirstOrThrow()
  t.equal(row.guessed_at.length, 5)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 429)
})

await onPostgres(t, 'fifty parallel requests send one code', async (t, engine) => {
  const app = await startApp(t, engine)
  const other = await startApp(t, engine, { keys: app.key_source })
  const phone = newPhone()
  const answers = await times(50, (place) => ask(place % 2 === 0 ? app : other, phone))
  t.strictSame(counted(answers.map(({ statusCode }) => statusCode)), { 202: 1, 429: 49 })
  t.equal(app.codes.messages.length + other.codes.messages.length, 1)
})

await onPostgres(
  t,
  'no transaction is open while a code is being sent, and what is sent is kept before',
  async (t, engine) => {
    const sending = Promise.withResolvers<string>()
    const sent = Promise.withResolvers<void>()
    const sender = {
      send: async ({ code }: { code: string }) => {
        sending.resolve(code)
        await sent.promise
      }
    }
    const app = await startApp(t, engine, { sender })
    const phone = newPhone()
    const asked = ask(app, phone)
    const code = await sending.promise
    t.equal((await ask(app, phone)).statusCode, 429, 'another request neither waits nor sends')
    t.equal((await signIn(app, phone, code)).statusCode, 201, 'the code holds before the provider has answered')
    sent.resolve()
    t.equal((await asked).statusCode, 202)
  }
)

await onPostgres(t, 'a worker who is made by somebody else meanwhile is found', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  await ask(app, phone)
  const made = Promise.withResolvers<void>()
  const may_end = Promise.withResolvers<void>()
  const making = asSystem(app, async (work) => {
    const id = await createPerson(work, { kind: 'worker', area_code: work.settings.home_area_code, phone })
    made.resolve()
    await may_end.promise
    return id
  })
  await made.promise
  const signing_in = signIn(app, phone, app.codes.codeFor(phone))
  // The sign-in has looked for the worker in vain and waits at the unique index for the other transaction to end.
  await waitsForLock(app)
  may_end.resolve()
  const id = await making
  const opened = await signing_in
  t.equal(opened.statusCode, 201)
  t.equal(opened.json().session.person.id, id)
  t.equal(await asSystem(app, (work) => findWorkerByPhone(work, phone)), id)
})

await onPostgres(t, 'limits of a number do not care where the requests say they come from', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const from = (place: number) => ({
    'x-forwarded-for': `203.0.113.${place}, 198.51.100.${place}`,
    'x-real-ip': `203.0.113.${place}`,
    forwarded: `for=203.0.113.${place}`,
    'cf-connecting-ip': `203.0.113.${place}`
  })
  const statuses: number[] = []
  for (let place = 1; place <= 20; place++) statuses.push((await ask(app, phone, from(place))).statusCode)
  t.strictSame(counted(statuses), { 202: 1, 429: 19 })
  const guesses: number[] = []
  for (let place = 1; place <= 20; place++)
    guesses.push((await signIn(app, phone, wrongFor(app, phone, place), from(place))).statusCode)
  t.strictSame(counted(guesses), { 400: 5, 429: 15 })
})

await onPostgres(
  t,
  'fields that nobody asked for are refused, and what is missing or of a wrong kind too',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const phone = newPhone()
    await ask(app, phone)
    const right = { phone, code: app.codes.codeFor(phone) }
    const smuggled = {
      role: 'subdistrict',
      area_code: '370811015000',
      id: '1',
      version: 1,
      kind: 'staff',
      expires_at: 'x'
    }
    for (const [name, value] of Object.entries(smuggled)) {
      for (const [url, body] of [
        ['/v1/auth/codes', { phone: newPhone() }],
        ['/v1/auth/sessions', right]
      ] as const) {
        const refused = await app.send('POST', url, { body: { ...body, [name]: value } })
        t.equal(refused.statusCode, 400, `${url} ${name}`)
        t.strictSame(
          refused.json().errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
          [[`/body/${name}`, 'unknown_name']]
        )
      }
    }
    const bad = [
      {},
      { phone },
      { code: right.code },
      { phone, code: Number(right.code) },
      { phone: Number(phone), code: right.code },
      { phone, code: [right.code] },
      { phone, code: `${right.code}0` },
      { phone, code: ` ${right.code}` },
      { phone, code: '１２３４５６' },
      { phone, code: null },
      { phone: '1'.repeat(10_000), code: right.code },
      { phone: `${phone}\u0000`, code: right.code },
      { phone: `=${phone}`, code: right.code },
      [right]
    ]
    for (const body of bad) {
      const refused = await app.send('POST', '/v1/auth/sessions', { body })
      t.equal(refused.statusCode, 400, JSON.stringify(body).slice(0, 80))
      t.notMatch(refused.body, phone)
    }
    t.equal((await app.send('POST', '/v1/auth/sessions?x=1', { body: right })).statusCode, 400)
    t.equal((await app.send('POST', '/v1/auth/sessions', { body: right })).statusCode, 201, 'none of it was a guess')
  }
)

await onPostgres(t, 'a token opens nothing from an address or a malformed header', async (t, engine) => {
  const app = await startApp(t, engine)
  const { token } = await signInWorker(app, newPhone())
  for (const name of ['token', 'access_token', 'authorization', 'session', 'api_key']) {
    const refused = await app.get(`/v1/auth/session?${name}=${token}`)
    t.equal(refused.statusCode, 400, name)
    t.equal(refused.json().code, 'token_in_address')
    t.notMatch(refused.body, token)
  }
  t.equal((await app.get('/v1/auth/session')).json().code, 'sign_in_required')
  const headers = [
    '',
    'Bearer',
    'Bearer ',
    token,
    `Basic ${Buffer.from(`user:${token}`).toString('base64')}`,
    `Bearer ${token} ${token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token}x`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer "${token}"`,
    `Bearer ${'x'.repeat(10_000)}`,
    `Bearer gxs_${'A'.repeat(43)}`
  ]
  for (const authorization of headers) {
    for (const [method, url] of [
      ['GET', '/v1/auth/session'],
      ['DELETE', '/v1/auth/session'],
      ['GET', '/v1/auth/sessions']
    ] as const) {
      const refused = await app.send(method, url, { headers: { authorization } })
      t.equal(refused.statusCode, 401, `${method} ${url} ${authorization.slice(0, 20)}`)
      t.equal(refused.json().code, 'token_not_valid')
      t.equal(refused.headers['www-authenticate'], 'Bearer')
      t.notMatch(refused.body, token)
    }
  }
  t.equal((await app.send('GET', '/v1/auth/session', { token })).statusCode, 200)
})

async function waitsForLock(app: TestApp): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(app.db)
    if (Number(rows[0]?.waiting) > 0) return
  }
}
