import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { totpCodeAt } from '../../src/access/totp.ts'
import { createPersons } from '../../src/persons/service.ts'
import { asSystem, COMMUNITY, givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import {
  type Canary,
  databaseText,
  found,
  leakInto,
  refuseConsents,
  writtenAheadSince,
  writtenSoFar
} from '../support/canaries.ts'
import { beHeard, beVolunteer } from '../support/canaries-heard.ts'
import { onOwnPostgres } from '../support/engines.ts'
import { businessDraft, fictionalIdNumber, workerDraft } from '../support/register.ts'

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土春夏秋冬东南西北中'

/** So many characters that no text holds by chance. */
const unlikely = (length: number): string => Array.from({ length }, () => HAN[randomInt(HAN.length)]).join('')

const fictionalNumber = (place: number): string =>
  `1990${String(randomInt(10_000)).padStart(4, '0')}${String(place).padStart(3, '0')}`

/** Sends requests for a test, and keeps what it planted and which answers must not repeat any of it. */
class Planter {
  readonly canaries: Canary[] = []
  readonly answers: string[] = []
  readonly #t: Test
  readonly #app: TestApp

  constructor(t: Test, app: TestApp) {
    this.#t = t
    this.#app = app
  }

  plant(kind: string, text: string): string {
    this.canaries.push({ kind, text, ...(kind === 'code' && { is_short: true }) })
    return text
  }

  /** Sends what succeeds; with a planted `Idempotency-Key` twice, for the same answer out of what is kept of it. */
  async send(status: number, ...[method, url, { repeated, ...sent }]: [...Line, { repeated?: boolean } & Sent]) {
    const headers = repeated
      ? { 'idempotency-key': this.plant('idempotency key', randomBytes(16).toString('hex')) }
      : {}
    const answer = await this.#app.send(method, url, { ...sent, headers })
    this.#t.equal(answer.statusCode, status, `${method} ${url.replace(/[0-9a-f-]{36}/, ':id')}`)
    if (repeated) this.#t.equal((await this.#app.send(method, url, { ...sent, headers })).body, answer.body)
    return answer.json()
  }

  /** Sends what fails: whatever was wrong with a request, what it held is not repeated. */
  async fail(...[method, url, sent, status]: [...Line, Sent, status?: number]) {
    const { statusCode, body } = await this.#app.send(method, url, sent)
    this.#t.ok(status === undefined ? statusCode >= 400 : statusCode === status, `${statusCode} ${body}`)
    this.answers.push(body)
  }
}

type Line = [method: 'GET' | 'POST' | 'PUT', url: string]
type Sent = NonNullable<Parameters<TestApp['send']>[2]>

interface Parts {
  app: TestApp
  planter: Planter
  admin_token: string
}

/** Six planted texts, and a seventh where the worker is erased. */
async function beWorker({ app, planter, admin_token }: Parts, person: { id: string; name: string; phone: string }) {
  const { id, name, phone } = person
  await planter.fail('POST', '/v1/auth/codes', { body: { phone: `${phone}0` } })
  await app.send('POST', '/v1/auth/codes', { body: { phone } })
  const code = planter.plant('code', app.codes.codeFor(phone))
  const wrong = code === '000000' ? '000001' : '000000'
  await planter.fail('POST', '/v1/auth/sessions', { body: { phone, code: wrong } })
  const { token } = await planter.send(201, 'POST', '/v1/auth/sessions', { body: { phone, code } })
  planter.plant('session token', token)
  await planter.fail('POST', '/v1/auth/sessions', { body: { phone, code } })

  const url = `/v1/persons/${id}`
  const reveal = { fields: ['name', 'phone'], reason: planter.plant('reason', `原因${unlikely(12)}`) }
  const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: '2026-11' }
  await planter.send(200, 'GET', url, { token })
  await planter.send(200, 'POST', `${url}/reveal`, { token: admin_token, body: reveal })
  await planter.send(201, 'POST', `${url}/consents`, { token, body: consent, repeated: true })
  await planter.fail('POST', `${url}/reveal`, { token, body: reveal })
  for (const body of [
    { ...reveal, fields: [phone] },
    { ...reveal, phone, name }
  ])
    await planter.fail('POST', `${url}/reveal`, { token: admin_token, body })
  await planter.fail('POST', `${url}/consents`, { token, body: { ...consent, text_version: name } })
  await planter.fail('POST', `${url}/consents`, { token, body: `{"field_group_code":"${name}", ${phone}` })
  await planter.fail('GET', `${url}?token=${token}`, { token })
  await planter.fail('GET', `/v1/persons/${encodeURIComponent(name)}`, { token })
  await planter.fail('GET', `${url}/consents?cursor=${phone}`, { token })
  await planter.fail('GET', url, { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` })
  return token
}

/** Seven planted texts. */
async function beStaff({ app, planter, admin_token }: Parts, account: string) {
  const name = planter.plant('name', `虚构${unlikely(8)}`)
  const created = await planter.send(201, 'POST', '/v1/staff', {
    token: admin_token,
    body: { account, name, role: 'community', area_code: COMMUNITY },
    repeated: true
  })
  const first_password = planter.plant('first password', created.first_password)
  const password = planter.plant('password', `mima-${randomBytes(12).toString('hex')}`)
  const signIn = '/v1/auth/staff-sessions'
  await planter.fail('POST', signIn, { body: { account, password } })
  const { token, device_token } = await planter.send(201, 'POST', signIn, {
    body: { account, password: first_password }
  })
  planter.plant('session token', token)
  planter.plant('device token', device_token)
  const change = { current_password: first_password, new_password: password }
  await planter.fail('PUT', '/v1/auth/password', { token, body: { ...change, new_password: first_password } })
  await planter.send(200, 'PUT', '/v1/auth/password', { token, body: change })
  const { secret } = await planter.send(201, 'POST', '/v1/auth/totp', { token, body: {} })
  planter.plant('TOTP secret', secret)
  await planter.send(200, 'PUT', '/v1/auth/totp', {
    token,
    body: { code: totpCodeAt(secret, app.testClock.now()) }
  })
  app.testClock.set(new Date(app.testClock.now() + 30_000).toISOString())
  const totp_code = totpCodeAt(secret, app.testClock.now())
  await planter.fail('POST', signIn, { body: { account, password, device_token } })
  await planter.send(201, 'POST', signIn, { body: { account, password, totp_code, device_token } })
  await planter.fail('POST', signIn, { body: { account, password, totp_code, device_token } })
}

/** Two planted texts. */
async function beApp({ planter, admin_token }: Parts) {
  const { key } = await planter.send(201, 'POST', '/v1/api-keys', {
    token: admin_token,
    body: { name: '虚构合作应用', environment: 'live', scopes: ['stations:read'] },
    repeated: true
  })
  planter.plant('API key', key)
  await planter.send(200, 'GET', '/v1/stations', { token: key })
  await planter.fail('GET', '/v1/staff', { token: key })
  await planter.fail('GET', '/v1/stations', { token: `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}` })
}

/** Six planted texts. */
async function beRegistered({ planter, admin_token: token }: Parts) {
  const name = planter.plant('name', `虚构${unlikely(8)}`)
  const phone = planter.plant('phone', fictionalNumber(901))
  const id_number = planter.plant('identity number', fictionalIdNumber())
  const contact_name = planter.plant('name', `虚构${unlikely(8)}`)
  const contact_phone = planter.plant('phone', fictionalNumber(902))
  const worker = { token, body: workerDraft({ name, phone, id_number }) }
  const { id } = await planter.send(201, 'POST', '/v1/workers', { ...worker, repeated: true })
  await planter.send(201, 'POST', '/v1/businesses', { token, body: businessDraft({ contact_name, contact_phone }) })
  for (const body of [{ name }, { phone }, { id_number }])
    await planter.send(200, 'POST', '/v1/workers/search', { token, body })
  await planter.send(200, 'POST', '/v1/workers/check', { token, body: { name, phone, id_number } })
  await planter.send(200, 'POST', '/v1/businesses/search', { token, body: { phone: contact_phone } })
  await planter.send(200, 'GET', `/v1/workers/${id}/history`, { token })
  await planter.fail('POST', '/v1/workers', worker, 409)
  await planter.fail('PUT', `/v1/workers/${id}`, worker)
  await planter.fail('POST', '/v1/workers/search', { token, body: { name, id_number } })
  await planter.fail('POST', '/v1/workers/search', { token, body: { id_number: `${id_number}${phone}` } })
  await planter.fail('GET', `/v1/workers?cursor=${phone}`, { token })
  await planter.fail('GET', `/v1/workers/${id}?as_of=${id_number}`, { token })
}

/** Faults of our own, whose errors are logged: one of the code, one of a constraint, one that repeats what was sent. */
async function failInside({ app, planter, admin_token }: Parts, worker: { id: string; name: string; token: string }) {
  await sql`alter table staff add constraint staff_refuses check (account <> 'xugou.refused')`.execute(app.db)
  const refused = { account: 'xugou.refused', name: worker.name, role: 'community', area_code: COMMUNITY }
  await planter.fail('POST', '/v1/staff', { token: admin_token, body: refused }, 500)
  await refuseConsents(app.db, { text_version: 'v99', says: worker.name })
  const consent = { field_group_code: 'worker_identity', decision: 'given', text_version: 'v99' }
  const { token } = worker
  await planter.fail('POST', `/v1/persons/${worker.id}/consents`, { token, body: consent }, 500)
  await app.db
    .updateTable('person')
    .set({ name: Buffer.alloc(40) })
    .where('id', '=', worker.id)
    .execute()
  await planter.send(200, 'GET', `/v1/persons/${worker.id}`, { token: admin_token })
}

/** What the rows of one table say, out of the text of all. */
const rowsOf = (database: Buffer, table: string): Buffer =>
  Buffer.from(
    database
      .toString()
      .split('\n')
      .filter((line) => line.startsWith(`${table} `))
      .join('\n')
  )

await onOwnPostgres(
  t,
  'of two hundred planted secrets none is found in logs, errors, tables, or what the server writes ahead',
  async (t, engine) => {
    const lines: string[] = []
    const app = await startApp(t, engine, {
      log_level: 'trace',
      log_stream: { write: (line) => void lines.push(line) }
    })
    const since = await writtenSoFar(app.db)
    const planter = new Planter(t, app)
    const { canaries, answers } = planter
    const { token: admin_token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const parts = { app, planter, admin_token }

    const people = Array.from({ length: 20 }, (_, place) => ({
      kind: 'worker' as const,
      area_code: COMMUNITY,
      name: planter.plant('name', `虚构${unlikely(8)}`),
      phone: planter.plant('phone', fictionalNumber(place))
    }))
    const ids = await asSystem(app, (work) => createPersons(work, people))
    const workers = people.map((person, place) => ({ ...person, id: ids[place] ?? '', token: '' }))
    for (const worker of workers) worker.token = await beWorker(parts, worker)
    for (let place = 0; place < 8; place++) await beStaff(parts, `xugou.canary.${place}`)
    for (let place = 0; place < 3; place++) await beApp(parts)
    await beRegistered(parts)
    await beHeard(parts, { unlikely, phone: fictionalNumber(903) })
    await beVolunteer(parts, { unlikely, phone: fictionalNumber(904) })
    for (const { id } of workers.slice(0, 5))
      await planter.send(200, 'POST', `/v1/persons/${id}/erase`, {
        token: admin_token,
        body: { reason: planter.plant('reason', `申请${unlikely(12)}`) }
      })
    const [damaged] = workers.slice(-1)
    if (damaged !== undefined) await failInside(parts, damaged)

    t.ok(canaries.length >= 200, 'so many are planted')
    const logs = lines.join('')
    t.match(logs, /a request failed.*"constraint":"staff_refuses"|"constraint":"staff_refuses".*a request failed/)
    t.match(logs, /consent_is_refused|"code":"P0001"/)
    t.match(logs, /a sealed value of person.name cannot be opened/)
    t.notMatch(logs, /Failing row|argon2|xugou\.refused/)
    t.strictSame(found(canaries, Buffer.from(logs)), [], 'logs')
    t.strictSame(found(canaries, Buffer.from(answers.join('\n'))), [], 'answers that are not to show them')
    const database = await databaseText(app.db)
    t.strictSame(found(canaries, database), [], 'tables')
    t.ok(rowsOf(database, 'idempotency_record').includes('createStaff'), 'answers are kept')
    t.ok(rowsOf(database, 'audit_entry').includes('person.reveal'))
    const until = await writtenSoFar(app.db)
    t.strictSame(found(canaries, await writtenAheadSince(app.db, since)), [], 'what the server writes ahead')

    // Nothing found says something only where each of them would have been found.
    const kinds = canaries.map(({ kind }) => kind)
    const texts = canaries.map(({ text }) => text)
    for (const text of texts) app.log.warn({ leak: text }, 'a leak')
    t.strictSame(found(canaries, Buffer.from(lines.join(''))), kinds, 'a leak into the logs is found')
    const bodies = texts.map((detail) => JSON.stringify({ detail })).join('\n')
    t.strictSame(found(canaries, Buffer.from(bodies)), kinds, 'and one into an answer')
    await leakInto(app.db, texts)
    const leaking = await databaseText(app.db)
    for (const table of ['audit_entry', 'idempotency_record'])
      t.strictSame(found(canaries, rowsOf(leaking, table)), kinds, `and one into ${table}`)
    t.strictSame(found(canaries, await writtenAheadSince(app.db, until)), kinds, 'and one into what is written ahead')
  }
)

t.test('a secret is found in whatever encoding it lies', (t) => {
  const text = `虚构${unlikely(8)}`
  const canary = [{ kind: 'name', text }]
  const bytes = Buffer.from(text)
  for (const leak of [
    text,
    bytes.toString('hex'),
    Buffer.from(text, 'utf16le'),
    encodeURIComponent(text),
    ...[0, 1, 2, 3].map((shift) =>
      Buffer.concat([Buffer.alloc(shift, 'x'), bytes, Buffer.from('yz')]).toString('base64')
    )
  ])
    t.strictSame(found(canary, Buffer.concat([Buffer.from('before'), Buffer.from(leak), Buffer.from('after')])), [
      'name'
    ])
  t.strictSame(found(canary, Buffer.from('nothing of it')), [])
  t.end()
})
