import { sql } from 'kysely'
import t from 'tap'
import { Authenticator } from '../../src/access/authenticator.ts'
import { hashToken, newApiKey, newSessionToken } from '../../src/access/tokens.ts'
import { SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { inScope } from '../../src/database/scope.ts'
import { givenPartner, givenStaff, SUBDISTRICT, type TestActor } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

/** What a secret scanner would be given. */
const SCANNER = /\bgxk_(?:live|test)_[A-Za-z0-9_-]{43}[0-9a-f]{8}\b/

const NEW_KEY = { name: '虚构地图小程序', environment: 'live', scopes: ['stations:read'] }

/** Whether the key opens anything: the public list is refused to a key that is not valid. */
const opens = async (app: TestApp, token: string): Promise<boolean> => {
  const answer = await app.send('GET', '/v1/stations?limit=1', { token })
  if (answer.statusCode === 200) return true
  if (answer.statusCode === 401 && answer.json().code === 'token_not_valid') return false
  throw new Error(answer.body)
}

const rotate = async (app: TestApp, { token }: TestActor, id: string, overlap_minutes: number) =>
  await app.send('POST', `/v1/api-keys/${id}/rotate`, { token, body: { overlap_minutes } })

await onPostgres(t, 'a key is shown once, works, and is known afterwards by its hint only', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const created = await app.send('POST', '/v1/api-keys', { token: admin.token, body: NEW_KEY })
  t.equal(created.statusCode, 201)
  t.equal(created.headers['cache-control'], 'no-store')
  const { key, ...rest } = created.json()
  t.match(key, SCANNER)
  t.match(key, /^gxk_live_/)
  t.equal(created.headers.location, `/v1/api-keys/${rest.id}`)
  t.match(rest, {
    ...NEW_KEY,
    area_code: SUBDISTRICT,
    allowed_networks: [],
    state: 'active',
    expires_at: null,
    last_used_at: null,
    version: 1
  })
  t.equal(rest.secrets.length, 1)
  const [{ hint }] = rest.secrets
  const [before, after] = hint.split('…')
  t.ok(key.startsWith(before) && key.endsWith(after), 'the hint tells which key is meant')
  t.ok(before.length - 'gxk_live_'.length <= 6, 'and too little to use it')
  t.ok(await opens(app, key))

  const one = await app.send('GET', `/v1/api-keys/${rest.id}`, { token: admin.token })
  t.strictSame(one.json(), rest)
  t.match(one.headers['cache-control'], /private/)
  const same = { 'if-none-match': String(one.headers.etag) }
  t.equal((await app.send('GET', `/v1/api-keys/${rest.id}`, { token: admin.token, headers: same })).statusCode, 304)
  const list = await app.send('GET', '/v1/api-keys', { token: admin.token })
  t.strictSame(list.json(), { items: [rest], next: null })
  const revoked = await app.send('POST', `/v1/api-keys/${rest.id}/revoke`, { token: admin.token })
  for (const { body } of [one, list, revoked]) t.notMatch(body, key.slice(14, -4))
})

await onPostgres(t, 'no secret is in the database in the clear, whatever made it', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const headers = { 'idempotency-key': 'xugou-chongshi-1' }
  const created = await app.send('POST', '/v1/api-keys', { token: admin.token, headers, body: NEW_KEY })
  const { id, key } = created.json()
  const renewed = (await rotate(app, admin, id, 60)).json().key
  t.not(renewed, key)
  const again = await app.send('POST', '/v1/api-keys', { token: admin.token, headers, body: NEW_KEY })
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.equal(again.json().id, id, 'the same request repeated makes no second key')
  const tables = ['api_key', 'api_key_secret', 'audit_entry', 'idempotency_record', 'session', 'staff', 'person']
  for (const table of tables) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(row::text, ' '), '') as text from ${sql.table(table)} as row`.execute(app.db)
    for (const secret of [key, renewed]) {
      t.notMatch(rows[0]?.text, secret.slice(13, -4), table)
      t.notMatch(rows[0]?.text, Buffer.from(secret).toString('hex').slice(26, -8), `${table} as bytes`)
    }
  }
  const { rows } = await sql<{ secret_hash: Uint8Array }>`select secret_hash from api_key_secret`.execute(app.db)
  t.equal(rows.length, 2)
  t.ok(rows.some(({ secret_hash }) => hashToken(renewed).equals(secret_hash)))
})

await onPostgres(
  t,
  'after a rotation old and new are valid for the set time, then the new alone',
  async (t, engine) => {
    const app = await startApp(t, engine, { time: '2026-11-23T10:00:00+08:00' })
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const { id, token: first } = await givenPartner(app, admin)
    const answer = await rotate(app, admin, id, 60)
    t.equal(answer.statusCode, 200)
    const second = answer.json().key
    t.equal(answer.json().version, 2)
    t.match(answer.json().secrets, [{ expires_at: null }, { expires_at: '2026-11-23T11:00:00+08:00' }])
    t.strictSame([await opens(app, first), await opens(app, second)], [true, true])
    app.testClock.set('2026-11-23T10:59:59+08:00')
    t.ok(await opens(app, first))
    app.testClock.set('2026-11-23T11:00:00+08:00')
    t.strictSame([await opens(app, first), await opens(app, second)], [false, true])
    t.equal((await app.send('GET', `/v1/api-keys/${id}`, { token: admin.token })).json().secrets.length, 1)

    const third = (await rotate(app, admin, id, 10_080)).json().key
    const fourth = (await rotate(app, admin, id, 0)).json().key
    t.strictSame(
      [await opens(app, second), await opens(app, third), await opens(app, fourth)],
      [false, false, true],
      'without overlap no older secret is left, however long an earlier rotation let it last'
    )
    app.testClock.set('2026-11-23T10:00:00+08:00')
    t.notOk(await opens(app, second), 'not even for a process whose clock is behind')
  }
)

await onPostgres(t, 'a revoked key is refused at once with all its secrets, and stays revoked', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token: first } = await givenPartner(app, admin)
  const second = (await rotate(app, admin, id, 60)).json().key
  const revoked = await app.send('POST', `/v1/api-keys/${id}/revoke`, { token: admin.token, body: {} })
  t.match(revoked.json(), { state: 'revoked', revoked_at: '2026-11-23T10:00:00+08:00', version: 3 })
  t.strictSame([await opens(app, first), await opens(app, second)], [false, false])
  app.testClock.set('2026-11-23T10:05:00+08:00')
  const again = await app.send('POST', `/v1/api-keys/${id}/revoke`, { token: admin.token })
  t.strictSame(again.json(), revoked.json(), 'once more changes nothing')
  t.match((await rotate(app, admin, id, 0)).json(), { status: 409, code: 'api_key_ended' })
  const { rows } = await sql<{ action: string; object_id: string; area_code: string }>`
    select action, object_id, area_code from audit_entry where object_kind = 'api_key' order by id`.execute(app.db)
  t.strictSame(
    rows.map(({ action }) => action),
    ['api_key.create', 'api_key.rotate', 'api_key.revoke']
  )
  t.ok(rows.every(({ object_id, area_code }) => object_id === id && area_code === SUBDISTRICT))
})

await onPostgres(t, 'a key ends at its expiry, which must lie ahead', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token } = await givenPartner(app, admin, { expires_at: '2026-11-24T10:00:00+08:00' })
  t.ok(await opens(app, token))
  for (const expires_at of [
    '2026-11-23T10:00:00+08:00',
    '2020-01-01T00:00:00Z',
    '2026-12-01t00:00:00z',
    // Would be answered with a year of five digits.
    '9999-12-31T23:59:59-08:00'
  ])
    t.match(
      (await app.send('POST', '/v1/api-keys', { token: admin.token, body: { ...NEW_KEY, expires_at } })).json(),
      { status: 400, code: 'expiry_not_valid', errors: [{ pointer: '/body/expires_at' }] },
      expires_at
    )
  app.testClock.set('2026-11-24T09:59:59+08:00')
  const later = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  t.ok(await opens(app, token))
  app.testClock.set('2026-11-24T10:00:00+08:00')
  t.notOk(await opens(app, token))
  t.equal((await app.send('GET', `/v1/api-keys/${id}`, { token: later.token })).json().state, 'expired')
  t.match((await rotate(app, later, id, 0)).json(), { code: 'api_key_ended', detail: /过期/ })
})

t.test('what is no token of ours is refused without asking the database', async (t) => {
  const nobody = new Authenticator(undefined as never)
  const key = newApiKey(systemChance, 'live')
  const misread = key.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))
  const mistyped = key.replace(/^(gxk_live_)(.)/, (_, prefix, letter) => prefix + (letter === 'A' ? 'B' : 'A'))
  const session = newSessionToken(systemChance)
  const wrong = [misread, mistyped, key.replace('live', 'test'), key.slice(0, -1), `${key}0`, key.toUpperCase(), 'x']
  for (const token of [...wrong, session.slice(0, -1), `${session}A`])
    t.equal(await nobody.identify(token, 0), 'unknown')
  for (const token of [key, newApiKey(systemChance, 'test'), session])
    await t.rejects(nobody.identify(token, 0), 'only a well-formed one is looked up')
  for (let count = 0; count < 100; count++) t.match(newApiKey(systemChance, 'test'), SCANNER)
})

await onPostgres(
  t,
  'rotations at once leave one secret that lasts and the old ones that run out',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const { id, token } = await givenPartner(app, admin)
    const answers = await Promise.all(Array.from({ length: 8 }, () => rotate(app, admin, id, 60)))
    t.strictSame(
      answers.map(({ statusCode }) => statusCode),
      Array(8).fill(200)
    )
    const secrets = await app.db.selectFrom('api_key_secret').select(['expires_at']).execute()
    t.equal(secrets.length, 9)
    t.equal(secrets.filter(({ expires_at }) => expires_at === null).length, 1)
    t.strictSame(answers.map((answer) => answer.json().version).sort(), [2, 3, 4, 5, 6, 7, 8, 9])
    for (const key of [token, ...answers.map((answer) => answer.json().key)]) t.ok(await opens(app, key))
    app.testClock.set('2026-11-23T11:00:00+08:00')
    const valid = await Promise.all(answers.map(async (answer) => await opens(app, answer.json().key)))
    t.equal(valid.filter(Boolean).length, 1)

    const both = await Promise.all([
      rotate(app, admin, id, 60),
      app.send('POST', `/v1/api-keys/${id}/revoke`, { token: admin.token })
    ])
    t.equal(both[1].statusCode, 200)
    for (const answer of both) if (answer.json().key !== undefined) t.notOk(await opens(app, answer.json().key))
  }
)

await onPostgres(
  t,
  'a revocation holds in another process for every request that begins after it',
  async (t, engine) => {
    const [app, other] = [await startApp(t, engine), await startApp(t, engine)]
    const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    for (let round = 0; round < 10; round++) {
      const { id, token } = await givenPartner(app, admin)
      t.ok(await opens(other, token))
      await app.send('POST', `/v1/api-keys/${id}/revoke`, { token: admin.token })
      t.notOk(await opens(other, token))
    }
  }
)

await onPostgres(t, 'a key sees itself in the database and nothing else of keys', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id } = await givenPartner(app, admin)
  await givenPartner(app, admin, { environment: 'test' })
  const key = { kind: 'partner', api_key_id: id, scopes: [], environment: 'live', area_code: SUBDISTRICT } as const
  await inScope(app.db, key, async (tx) => {
    t.strictSame(await tx.selectFrom('api_key').select('id').execute(), [{ id }])
    t.strictSame(await tx.selectFrom('api_key_secret').select('hint').execute(), [])
  })
  await t.rejects(
    inScope(app.db, key, (tx) =>
      tx
        .updateTable('api_key')
        .set({ scopes: ['faults:read'] })
        .execute()
    ),
    { code: '42501' }
  )
  t.equal((await inScope(app.db, SYSTEM, (tx) => tx.selectFrom('api_key').select('id').execute())).length, 2)
})
