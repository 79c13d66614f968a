import { sql } from 'kysely'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import type { KeySource } from '../../src/protection/keyring.ts'
import { asSystem, givenStaff, givenWorker, newPhone, SUBDISTRICT, signInWorker } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const ask = async (app: TestApp, phone: string) => await app.send('POST', '/v1/auth/codes', { body: { phone } })
const signIn = async (app: TestApp, phone: string, code: string) =>
  await app.send('POST', '/v1/auth/sessions', { body: { phone, code } })
const wrongFor = (app: TestApp, phone: string) =>
  String((Number(app.codes.codeFor(phone)) + 1) % 1_000_000).padStart(6, '0')

await onPostgres(t, 'a code sent to a phone opens a session for its worker, once', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const asked = await ask(app, phone)
  t.equal(asked.statusCode, 202)
  t.equal(asked.headers['cache-control'], 'no-store')
  t.strictSame(asked.json(), { expires_in_seconds: 600, resend_in_seconds: 60 })
  t.strictSame(app.codes.messages, [{ phone, code: app.codes.codeFor(phone), expires_in_minutes: 10 }])
  t.match(app.codes.codeFor(phone), /^\d{6}$/)

  const opened = await signIn(app, phone, app.codes.codeFor(phone))
  t.equal(opened.statusCode, 201)
  t.equal(opened.headers['cache-control'], 'no-store')
  const { token, session, expires_at } = opened.json()
  t.match(token, /^gxs_/)
  t.match(session, {
    kind: 'worker',
    role: null,
    area: { code: SUBDISTRICT },
    restriction: null,
    person: { name: null, phone: `199****${phone.slice(-4)}` },
    expires_at
  })
  t.equal(expires_at, '2027-02-21T10:00:00+08:00')

  const again = await signIn(app, phone, app.codes.codeFor(phone))
  t.equal(again.statusCode, 400)
  t.equal(again.json().code, 'code_not_right')
})

await onPostgres(t, 'the worker with the number is found again, and an erased one is not', async (t, engine) => {
  const app = await startApp(t, engine)
  const known = await givenWorker(app)
  t.equal((await signInWorker(app, known.phone)).id, known.id)
  app.testClock.advance(MINUTE)
  t.equal((await signInWorker(app, known.phone)).id, known.id)
  await asSystem(app, async ({ tx }) => {
    await sql`delete from person_lookup where person_id = ${known.id}`.execute(tx)
    await sql`update person set wrapped_key = null, key_version = null, name = null, phone = null, erased_at = ${new Date(app.testClock.now())} where id = ${known.id}`.execute(
      tx
    )
  })
  app.testClock.advance(MINUTE)
  const fresh = await signInWorker(app, known.phone)
  t.not(fresh.id, known.id)
  t.equal((await app.send('GET', '/v1/auth/session', { token: known.token })).statusCode, 401)
})

await onPostgres(t, 'a phone is one phone however it is written', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const spelt = `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`
  t.equal((await ask(app, spelt)).statusCode, 202)
  t.equal((await ask(app, `0086${phone}`)).statusCode, 429)
  const opened = await signIn(app, ` ${phone} `, app.codes.codeFor(phone))
  t.equal(opened.statusCode, 201)
  for (const other of ['12000000001', '1990000000a', '１９９００００００１１', '+85219900000001', '199000000011']) {
    const refused = await ask(app, other)
    t.equal(refused.statusCode, 400, other)
    t.strictSame(refused.json().errors[0].pointer, '/body/phone')
    t.notMatch(refused.body, other, 'and is not repeated')
    t.equal((await signIn(app, other, '000000')).statusCode, 400, other)
  }
})

await onPostgres(t, 'known and unknown numbers get the same answers', async (t, engine) => {
  const app = await startApp(t, engine)
  await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const known = (await givenWorker(app)).phone
  const unknown = newPhone()
  const shown = (answer: Awaited<ReturnType<typeof ask>>) => {
    // Besides the time and the count of requests, which go on.
    const { date, ratelimit, ...headers } = answer.headers
    return { status: answer.statusCode, headers, body: answer.body.replace(/"request_id":"[^"]*"/, '') }
  }
  const both = async (act: (phone: string) => ReturnType<typeof ask>) =>
    t.strictSame(shown(await act(known)), shown(await act(unknown)))
  await both((phone) => signIn(app, phone, '000000'))
  await both((phone) => ask(app, phone))
  await both((phone) => ask(app, phone))
  for (let guess = 0; guess < 6; guess++) await both((phone) => signIn(app, phone, wrongFor(app, phone)))
  await both((phone) => signIn(app, phone, app.codes.codeFor(phone)))
})

await onPostgres(t, 'wrong, expired, replaced and used codes are refused alike', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const refusals: string[] = []
  const refused = async (code: string) => {
    const answer = await signIn(app, phone, code)
    t.equal(answer.statusCode, 400)
    refusals.push(answer.body.replace(/"request_id":"[^"]*"/, ''))
  }
  await refused('123456')
  await ask(app, phone)
  await refused(wrongFor(app, phone))
  const first = app.codes.codeFor(phone)
  app.testClock.advance(MINUTE)
  await ask(app, phone)
  if (first !== app.codes.codeFor(phone)) await refused(first)
  app.testClock.advance(10 * MINUTE - 1)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 201, 'good until its last second')
  await refused(app.codes.codeFor(phone))
  await ask(app, phone)
  app.testClock.advance(10 * MINUTE)
  await refused(app.codes.codeFor(phone))
  t.equal(new Set(refusals).size, 1)
})

await onPostgres(t, 'a number gets one code a minute, five an hour and ten a day', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  const tooSoon = async (retry_after: number) => {
    const answer = await ask(app, phone)
    t.equal(answer.statusCode, 429)
    t.equal(answer.json().code, 'code_requested_too_soon')
    t.equal(answer.headers['retry-after'], String(retry_after))
  }
  for (let count = 0; count < 5; count++) {
    const sent = await ask(app, phone)
    t.equal(sent.statusCode, 202)
    const wait = count < 4 ? MINUTE : HOUR - 4 * MINUTE
    t.equal(sent.json().resend_in_seconds, wait, 'as it is said beforehand')
    await tooSoon(wait)
    app.testClock.advance(59)
    await tooSoon(wait - 59)
    app.testClock.advance(1)
  }
  await tooSoon(HOUR - 5 * MINUTE)
  app.testClock.advance(HOUR - 5 * MINUTE)
  t.equal((await ask(app, phone)).statusCode, 202, 'the first of the hour counts no longer')
  await tooSoon(60)
  app.testClock.advance(HOUR)
  for (let count = 0; count < 4; count++) {
    t.equal((await ask(app, phone)).statusCode, 202)
    app.testClock.advance(MINUTE)
  }
  app.testClock.advance(HOUR)
  await tooSoon(DAY - 3 * HOUR - 4 * MINUTE)
  t.equal(app.codes.messages.length, 10)
  t.equal((await ask(app, newPhone())).statusCode, 202, 'others are not touched')
})

await onPostgres(t, 'a number has five guesses in ten minutes, across codes, and thirty a day', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  await ask(app, phone)
  for (let guess = 0; guess < 3; guess++) t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
  app.testClock.advance(MINUTE)
  await ask(app, phone)
  for (let guess = 0; guess < 2; guess++) t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
  const right = await signIn(app, phone, app.codes.codeFor(phone))
  t.equal(right.statusCode, 429, 'not even the right code is looked at')
  t.equal(right.json().code, 'too_many_guesses')
  t.equal(right.headers['retry-after'], String(9 * MINUTE))
  app.testClock.advance(9 * MINUTE)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 201)

  let wrong = 5
  for (let round = 0; round < 5; round++) {
    app.testClock.advance(HOUR)
    t.equal((await ask(app, phone)).statusCode, 202)
    for (let guess = 0; guess < 5; guess++) {
      t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
      wrong++
    }
  }
  t.equal(wrong, 30)
  app.testClock.advance(HOUR)
  t.equal((await ask(app, phone)).statusCode, 202)
  const blocked = await signIn(app, phone, app.codes.codeFor(phone))
  t.equal(blocked.statusCode, 429)
  t.equal(Number(blocked.headers['retry-after']), DAY - 6 * HOUR - 10 * MINUTE)
  app.testClock.advance(DAY)
  await ask(app, phone)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 201)
})

await onPostgres(t, 'where there is no code to guess, guesses keep nobody out', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  for (let guess = 0; guess < 40; guess++) t.equal((await signIn(app, phone, '123456')).statusCode, 400)
  await ask(app, phone)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 201)
})

await onPostgres(
  t,
  'what cannot be sent says so, and may be tried again at once but not for ever',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const phone = newPhone()
    app.codes.is_failing = true
    const failed = await ask(app, phone)
    t.equal(failed.statusCode, 503)
    t.equal(failed.json().code, 'code_not_sent')
    app.codes.is_failing = false
    t.equal((await ask(app, phone)).statusCode, 202)
    t.equal((await ask(app, phone)).statusCode, 429, 'what was sent counts')
    app.testClock.advance(MINUTE)
    app.codes.is_failing = true
    for (let count = 2; count < 10; count++) t.equal((await ask(app, phone)).statusCode, 503)
    const flooding = await ask(app, phone)
    t.equal(flooding.statusCode, 429)
    t.equal(flooding.headers['retry-after'], String(HOUR - MINUTE))
  }
)

await onPostgres(t, 'codes and counts survive a new version of the master key', async (t, engine) => {
  const first = new Map([...throwAwayKeys().masterKeys()].slice(0, 1))
  const versions = new Map(first)
  const source: KeySource = { masterKeys: () => versions, reload: () => {} }
  const app = await startApp(t, engine, { keys: source })
  const phone = newPhone()
  await ask(app, phone)
  t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
  versions.set(Math.max(...versions.keys()) + 1, Buffer.alloc(32, 7))
  t.equal((await ask(app, phone)).statusCode, 429, 'the same number')
  for (let guess = 0; guess < 3; guess++) t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 201)
  app.testClock.advance(MINUTE)
  await ask(app, phone)
  t.equal((await signIn(app, phone, wrongFor(app, phone))).statusCode, 400)
  t.equal((await signIn(app, phone, app.codes.codeFor(phone))).statusCode, 429, 'five guesses in all')
  const rows = await app.db.selectFrom('one_time_code').select('key_version').execute()
  t.strictSame(rows, [{ key_version: Math.max(...versions.keys()) }], 'and one record, of the new version')
})

await onPostgres(t, 'neither numbers nor codes are kept, and what is stale goes', async (t, engine) => {
  const app = await startApp(t, engine)
  const phone = newPhone()
  await ask(app, phone)
  const code = app.codes.codeFor(phone)
  await signIn(app, phone, wrongFor(app, phone))
  const codes = await sql`select t::text from one_time_code t`.execute(app.db)
  const entries = await sql`select t::text from audit_entry t`.execute(app.db)
  const dump = JSON.stringify([codes.rows, entries.rows])
  t.match(dump, 'session.refuse')
  t.notMatch(dump, phone)
  t.notMatch(dump, new RegExp(`\\b${code}\\b`))
  app.testClock.advance(DAY + 1)
  await ask(app, newPhone())
  t.equal((await app.db.selectFrom('one_time_code').select('phone_hash').execute()).length, 1)
})
