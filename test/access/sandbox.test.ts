import { sql } from 'kysely'
import t from 'tap'
import { type Partner, realmOf, SANDBOX_SUBDISTRICT } from '../../src/actor.ts'
import { inScope } from '../../src/database/scope.ts'
import { createPerson } from '../../src/persons/service.ts'
import { importStations } from '../../src/stations/imports.ts'
import {
  asSystem,
  COMMUNITY,
  givenPartner,
  givenStaff,
  givenWorker,
  OTHER_SUBDISTRICT,
  SUBDISTRICT
} from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { givenStations } from '../support/givens.ts'
import { sheet } from '../support/imports.ts'

const SANDBOX_CODES = ['SANDBOX-001', 'SANDBOX-002', 'SANDBOX-003']
const SANDBOX_COMMUNITY = '990101001001'

/** The public reads as a caller sees them; without a token as anybody. */
const readerOf = (app: TestApp, token?: string) => ({
  get: async (url: string, headers: Record<string, string> = {}) =>
    await app.send('GET', url, { ...(token !== undefined && { token }), headers }),
  json: async (url: string) => (await app.send('GET', url, token === undefined ? {} : { token })).json(),
  codes: async (query: string): Promise<string[]> =>
    (await app.send('GET', `/v1/stations?${query}`, token === undefined ? {} : { token }))
      .json()
      .items.map(({ code }: { code: string }) => code)
})

/** One of each who is not in the sandbox, and one who is. */
async function givenCallers(app: TestApp) {
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const live = await givenPartner(app, admin, { scopes: ['stations:read', 'faults:read'] })
  const test = await givenPartner(app, admin, { environment: 'test', scopes: ['stations:read', 'faults:read'] })
  const others = {
    anonymous: readerOf(app),
    'a live key': readerOf(app, live.token),
    'an admin': readerOf(app, admin.token),
    'community staff': readerOf(app, (await givenStaff(app, 'community', COMMUNITY)).token),
    'an enumerator': readerOf(app, (await givenStaff(app, 'enumerator', COMMUNITY)).token),
    'a worker': readerOf(app, (await givenWorker(app)).token)
  }
  return { admin, live, test, others: Object.entries(others), sandbox: readerOf(app, test.token) }
}

await onPostgres(t, 'a test key sees the made-up stations and nothing live', async (t, engine) => {
  const app = await startApp(t, engine)
  const { sandbox } = await givenCallers(app)
  t.strictSame(await sandbox.codes(''), SANDBOX_CODES)
  t.strictSame(await sandbox.codes('limit=1'), SANDBOX_CODES.slice(0, 1))
  t.strictSame(await sandbox.codes('near=116.6,35.4'), SANDBOX_CODES)
  t.strictSame(await sandbox.codes('near=116.6,35.4&radius_m=5000'), [])
  t.strictSame(await sandbox.codes('bbox=116,35,117,36'), [])
  t.strictSame(await sandbox.codes('q=琵琶山'), [])
  t.strictSame(await sandbox.codes('q=沙盒二号'), ['SANDBOX-002'])
  t.strictSame(await sandbox.codes('open_24h=true'), ['SANDBOX-003'])
  t.strictSame(await sandbox.codes(`area_code=${SANDBOX_COMMUNITY}`), ['SANDBOX-001'])
  t.match((await sandbox.json('/v1/stations/SANDBOX-001')).area, { code: SANDBOX_COMMUNITY, name: '沙盒一社区' })
  t.match(await sandbox.json('/v1/stations/GYG-002'), { status: 404, code: 'station_not_found' })
  t.match(await sandbox.json(`/v1/stations?area_code=${SUBDISTRICT}`), { status: 400, code: 'unknown_area' })
  for (const format of ['csv', 'geojson']) {
    const { body } = await sandbox.get(`/v1/stations.${format}`)
    t.match(body, /SANDBOX-003/)
    t.notMatch(body, /GYG-/)
    t.equal((await sandbox.get(`/v1/stations.${format}?area_code=${SUBDISTRICT}`)).statusCode, 400)
  }
  t.strictSame(await sandbox.json('/v1/amenities'), (await app.get('/v1/amenities')).json(), 'the catalogue as usual')
  t.equal((await sandbox.get('/v1/station-template.csv')).body, (await app.get('/v1/station-template.csv')).body)

  const areas = await sandbox.json('/v1/areas')
  t.equal(areas.items.length, 6)
  t.ok(areas.items.every(({ code }: { code: string }) => code.startsWith('99')))
  t.equal((await sandbox.json(`/v1/areas/${SANDBOX_SUBDISTRICT}`)).children.length, 2)
  t.match(await sandbox.json(`/v1/areas/${SUBDISTRICT}`), { status: 404, code: 'area_not_found' })
  t.strictSame((await sandbox.json(`/v1/areas?parent_code=${SUBDISTRICT}`)).items, [])
})

await onPostgres(t, 'nobody else sees anything of the sandbox, whoever asks first', async (t, engine) => {
  const app = await startApp(t, engine)
  const { others, sandbox } = await givenCallers(app)
  const urls = [
    '/v1/stations',
    '/v1/stations?limit=200&lifecycle=operating,suspended,planned,removed',
    '/v1/stations?q=沙盒',
    '/v1/stations?near=123.0,35.0&limit=20',
    '/v1/stations?bbox=122,34,124,36',
    '/v1/stations.csv',
    '/v1/stations.geojson',
    '/v1/areas?limit=200',
    '/v1/areas?level=province',
    `/v1/areas?parent_code=${SANDBOX_SUBDISTRICT}`
  ].map((url) => encodeURI(url))
  for (const [name, reader] of others) {
    for (const url of urls) {
      // Before and after the sandbox was asked the very same, as an answer may be kept from then.
      const before = await reader.get(url)
      t.equal((await sandbox.get(url)).statusCode, 200)
      const after = await reader.get(url)
      for (const { statusCode, body } of [before, after]) {
        t.equal(statusCode, 200, `${name} ${url}`)
        t.notMatch(body, /SANDBOX-|沙盒|"99\d{10}"/, `${name} ${url}`)
      }
      t.equal(after.body, before.body)
    }
    t.equal((await reader.codes('limit=200')).length, 15, name)
    t.equal((await reader.json('/v1/stations/SANDBOX-001')).code, 'station_not_found', name)
    t.equal((await reader.json(`/v1/areas/${SANDBOX_SUBDISTRICT}`)).code, 'area_not_found', name)
    t.equal((await reader.json(`/v1/stations?area_code=${SANDBOX_SUBDISTRICT}`)).code, 'unknown_area', name)
  }
})

await onPostgres(t, 'no answer of one realm is ever taken for one of the other', async (t, engine) => {
  const app = await startApp(t, engine)
  const { others, sandbox } = await givenCallers(app)
  for (const url of ['/v1/stations', '/v1/stations.csv', '/v1/stations.geojson', '/v1/areas?limit=200']) {
    const made_up = await sandbox.get(url)
    t.match(made_up.headers['cache-control'], /^private/, `${url}: no shared cache keeps it`)
    for (const [name, reader] of others) {
      const live = await reader.get(url)
      t.match(live.headers['cache-control'], name === 'anonymous' ? /^public/ : /^private/, `${name} ${url}`)
      t.not(live.headers.etag, made_up.headers.etag)
      const tags = { 'if-none-match': String(live.headers.etag) }
      t.equal((await reader.get(url, tags)).statusCode, 304)
      t.equal((await sandbox.get(url, tags)).statusCode, 200, 'the tag of the other realm is not known here')
      t.equal((await reader.get(url, { 'if-none-match': String(made_up.headers.etag) })).statusCode, 200)
    }
    t.equal((await sandbox.get(url, { 'if-none-match': String(made_up.headers.etag) })).statusCode, 304)
  }
})

await onPostgres(
  t,
  'a change in one realm is in its next answers and makes the other read nothing',
  async (t, engine) => {
    const app = await startApp(t, engine)
    const { sandbox } = await givenCallers(app)
    const live_before = await app.stations.current()
    t.equal((await sandbox.codes('')).length, 3)
    const sandbox_before = await app.sandbox_stations.current()

    await givenStations(app, [{ 编码: 'SANDBOX-009', 区划代码: SANDBOX_COMMUNITY }])
    app.sandbox_stations.expire()
    t.strictSame(await sandbox.codes(''), [...SANDBOX_CODES, 'SANDBOX-009'])
    t.equal(await app.stations.current(), live_before, 'the live copy is the same as before')
    const sandbox_after = await app.sandbox_stations.current()
    t.not(sandbox_after, sandbox_before)

    await givenStations(app, [{ 编码: 'LIVE-009', 区划代码: COMMUNITY }])
    app.sandbox_stations.expire()
    t.equal((await app.get('/v1/stations/LIVE-009')).statusCode, 200)
    t.equal((await sandbox.get('/v1/stations/LIVE-009')).statusCode, 404)
    t.equal(await app.sandbox_stations.current(), sandbox_after)
    t.not(await app.stations.current(), live_before)
  }
)

await onPostgres(t, 'a station neither leaves the sandbox nor enters it', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const [编码, 区划代码] of [
    ['SANDBOX-001', COMMUNITY],
    ['GYG-002', SANDBOX_COMMUNITY]
  ] as const) {
    const table = sheet({ 编码, 区划代码 })
    const report = await importStations(app.db, table, { now: app.testClock.now(), dry_run: false })
    t.match(report, {
      committed: false,
      counts: { failed: 1 },
      rows: [{ errors: [{ column: '区划代码', reason: /沙盒/ }] }]
    })
    await t.rejects(sql`update station set area_code = ${区划代码} where code = ${编码}`.execute(app.db), {
      message: /sandbox/
    })
  }
})

const personsSeenBy = async (app: TestApp, actor: Partner) =>
  await inScope(app.db, actor, async (tx) => (await tx.selectFrom('person').select('id').execute()).map(({ id }) => id))

await onPostgres(t, 'no transaction of one realm sees anything of the other', async (t, engine) => {
  const app = await startApp(t, engine)
  const { live, test } = await givenCallers(app)
  const phone = '19900099999'
  const made_up = await asSystem(app, (work) =>
    createPerson(work, { kind: 'worker', area_code: SANDBOX_COMMUNITY, phone })
  )
  const key = (id: string, environment: 'live' | 'test', area_code: string): Partner => ({
    kind: 'partner',
    api_key_id: id,
    scopes: [],
    environment,
    area_code
  })
  const [of_live, of_test] = [key(live.id, 'live', SUBDISTRICT), key(test.id, 'test', SANDBOX_SUBDISTRICT)]
  t.ok(
    (await asSystem(app, ({ tx }) => tx.selectFrom('person').select('id').execute())).some(({ id }) => id === made_up)
  )
  for (const partner of [of_live, of_test])
    t.strictSame(await personsSeenBy(app, partner), [], 'people are for no key, made up or not')
  for (const [actor, count, pattern] of [
    [of_live, 15, /^GYG-/],
    [of_test, 3, /^SANDBOX-/]
  ] as const) {
    const codes = await inScope(app.db, actor, async (tx) => await tx.selectFrom('station').select('code').execute())
    t.equal(codes.length, count)
    t.ok(codes.every(({ code }) => pattern.test(code)))
  }
  await t.rejects(
    inScope(app.db, of_live, (tx) =>
      sql`insert into person (id, kind, area_code, wrapped_key, key_version, created_at)
        values (gen_random_uuid(), 'worker', ${SANDBOX_COMMUNITY}, ${Buffer.alloc(60)}, 1, now())`.execute(tx)
    ),
    { code: '42501' }
  )
  await t.rejects(
    asSystem(app, ({ tx }) =>
      sql`update staff set area_code = ${SANDBOX_COMMUNITY} where role <> 'subdistrict'`.execute(tx)
    ),
    { code: '23514' },
    'nobody on the staff works in the sandbox'
  )
})

await onPostgres(t, 'a test key is managed by the live admin who made it, and by nobody else', async (t, engine) => {
  const app = await startApp(t, engine)
  const { admin, test } = await givenCallers(app)
  const key = (await app.send('GET', `/v1/api-keys/${test.id}`, { token: admin.token })).json()
  t.match(key, { environment: 'test', area_code: SANDBOX_SUBDISTRICT, state: 'active' })
  const narrow = await givenPartner(app, admin, { environment: 'test', area_code: SANDBOX_COMMUNITY })
  const listed = (await app.send('GET', '/v1/api-keys?environment=test', { token: admin.token })).json().items
  t.strictSame(listed.map(({ id }: { id: string }) => id).sort(), [test.id, narrow.id].sort())
  const foreign = await givenStaff(app, 'subdistrict', OTHER_SUBDISTRICT)
  const url = `/v1/api-keys/${test.id}`
  t.equal((await app.send('GET', url, { token: foreign.token })).statusCode, 404)
  t.equal((await app.send('POST', `${url}/revoke`, { token: foreign.token })).statusCode, 404)
  const rotation = { token: admin.token, body: { overlap_minutes: 0 } }
  const renewed = (await app.send('POST', `${url}/rotate`, rotation)).json().key
  t.match(renewed, /^gxk_test_/)
  t.strictSame(await readerOf(app, renewed).codes(''), SANDBOX_CODES)
  t.equal((await app.send('POST', `${url}/revoke`, { token: admin.token })).statusCode, 200)
  t.equal((await readerOf(app, renewed).get('/v1/stations')).statusCode, 401, 'not even the sandbox any more')
})

await onPostgres(t, 'what is public needs no scope, in either realm', async (t, engine) => {
  const app = await startApp(t, engine)
  const { admin } = await givenCallers(app)
  for (const [environment, count] of [
    ['live', 15],
    ['test', 3]
  ] as const) {
    const { token } = await givenPartner(app, admin, { environment, scopes: ['faults:read'] })
    t.equal((await readerOf(app, token).codes('limit=200')).length, count, environment)
  }
})

t.test('the realm follows from the actor alone', async (t) => {
  const partner = { kind: 'partner', api_key_id: '', scopes: [], area_code: SANDBOX_SUBDISTRICT } as const
  t.equal(realmOf({ ...partner, environment: 'test' }), 'sandbox')
  t.equal(realmOf({ ...partner, environment: 'live' }), 'live')
  t.equal(realmOf({ kind: 'anonymous' }), 'live')
  t.equal(realmOf({ kind: 'worker', person_id: '', session_id: '', area_code: SANDBOX_SUBDISTRICT }), 'live')
})
