import { sql } from 'kysely'
import t from 'tap'
import { isAddressAllowed, readNetwork } from '../../src/access/networks.ts'
import { givenPartner, givenStaff, SUBDISTRICT, type TestActor } from '../support/actors.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'

const readFrom = async (app: TestApp, token: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  await app.inject({
    method: 'GET',
    url: '/v1/stations?limit=1',
    remoteAddress,
    headers: { authorization: `Bearer ${token}`, ...headers }
  })

t.test('networks are read as they are meant, and kept in one way of writing', (t) => {
  const readings: [text: string, network: string | undefined][] = [
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['203.0.113.7', '203.0.113.7/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0::/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['::/0', '::/0'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201/128'],
    ['::ffff:203.0.113.0/120', '203.0.113.0/24'],
    ['::ffff:cb00:7107', '203.0.113.7/32'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
    ['::ffff:203.0.113.0/24', undefined],
    ['203.0.113.7/24', undefined],
    ['2001:db8::1/32', undefined],
    ['2001:db8::/33', '2001:db8::/33'],
    ['2001:db8:8000::/32', undefined],
    ['2001:db8:8000::/33', '2001:db8:8000::/33'],
    ['203.0.113.0/33', undefined],
    ['2001:db8::/129', undefined],
    ['203.0.113.0/', undefined],
    ['203.0.113.0/-1', undefined],
    ['203.0.113', undefined],
    ['0313.0.0.1', undefined],
    ['fe80::1%eth0', undefined],
    ['example.com', undefined],
    ['', undefined]
  ]
  for (const [text, network] of readings) t.equal(readNetwork(text), network, text)
  t.end()
})

t.test('an address is allowed where it lies in one of the networks of its family', (t) => {
  const networks = ['203.0.113.0/24', '2001:db8::/32', 'fe80::/10']
  for (const address of ['203.0.113.255', '203.0.113.1', '2001:db8:ffff::1', 'fe80::1'])
    t.ok(isAddressAllowed(networks, address), address)
  for (const address of ['203.0.114.0', '2001:db9::1', '::1', '127.0.0.1', '', 'unknown'])
    t.notOk(isAddressAllowed(networks, address), address)
  t.notOk(isAddressAllowed(['::/0'], '203.0.113.1'), 'all of IPv6 is nothing of IPv4')
  t.notOk(isAddressAllowed(['0.0.0.0/0'], '2001:db8::1'))
  t.ok(isAddressAllowed([], '203.0.113.1'), 'no networks are any address')
  t.end()
})

await onPostgres(t, 'a key with networks works from them only, and the refusal is on record', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  for (const environment of ['live', 'test'] as const) {
    const allowed_networks = ['203.0.113.0/24', '::ffff:198.51.100.7', '2001:db8::/32', '2001:DB8:0::/32']
    const { id, token } = await givenPartner(app, admin, { environment, allowed_networks })
    const key = (await app.send('GET', `/v1/api-keys/${id}`, { token: admin.token })).json()
    t.strictSame(key.allowed_networks, ['203.0.113.0/24', '198.51.100.7/32', '2001:db8::/32'])
    for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '198.51.100.7', '2001:db8::9'])
      t.equal((await readFrom(app, token, address)).statusCode, 200, address)
    const refused = await readFrom(app, token, '192.0.2.1')
    t.match(refused.json(), { status: 403, code: 'address_not_allowed', detail: /\p{Script=Han}/u })
    const forged = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9' }
    t.equal((await readFrom(app, token, '2001:db9::1', forged)).json().code, 'address_not_allowed')
    const entries = await app.db
      .selectFrom('audit_entry')
      .select(['action', 'outcome', 'address', 'area_code', 'details', 'actor_kind'])
      .where('actor_id', '=', id)
      .orderBy('id')
      .execute()
    const entry = {
      action: 'access.refuse',
      outcome: 'refused',
      area_code: SUBDISTRICT,
      actor_kind: 'partner',
      details: { operation: 'listStations', denial: 'address_not_allowed' }
    }
    t.strictSame(
      entries,
      ['192.0.2.1', '2001:db9::1'].map((address) => ({ ...entry, address })),
      'where those who manage the key read it'
    )
  }
})

await onPostgres(t, 'a key with networks works from them however the address is written', async (t, engine) => {
  const app = await startApp(t, engine, { http: { trusted_proxies: ['127.0.0.1'] } })
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { token } = await givenPartner(app, admin, { allowed_networks: ['203.0.113.0/24', 'fe80::/10'] })
  const statusFrom = async (address: string) =>
    (await readFrom(app, token, '127.0.0.1', { 'x-forwarded-for': address })).statusCode
  for (const address of ['203.0.113.9:5555', '[::ffff:203.0.113.9]:443', '::FFFF:cb00:7101', 'fe80::1%eth0'])
    t.equal(await statusFrom(address), 200, address)
  for (const address of ['203.0.114.9:5555', '[::ffff:203.0.112.1]:443', 'nonsense'])
    t.equal(await statusFrom(address), 403, address)
})

await onPostgres(t, 'a network that cannot be read is refused with its place', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const send = async (allowed_networks: unknown) => {
    const body = { name: '虚构', environment: 'live', scopes: ['stations:read'], allowed_networks }
    return (await app.send('POST', '/v1/api-keys', { token: admin.token, body })).json()
  }
  for (const text of ['203.0.113.7/24', 'example.com', '10.0.0.0/8; drop table', '300.1.1.1', '*'])
    t.match(await send(['10.0.0.0/8', text]), {
      status: 400,
      code: 'network_malformed',
      errors: [{ pointer: '/body/allowed_networks/1' }]
    })
  for (const given of ['10.0.0.0/8', [8], Array(51).fill('10.0.0.0/8'), ['1'.repeat(51)], null])
    t.match(await send(given), { status: 400, code: 'invalid_request' })
})

const lastUseOf = async (app: TestApp, token: string, id: string) =>
  (await app.send('GET', `/v1/api-keys/${id}`, { token })).json().last_used_at

/** Waits until all uses so far were written down or dropped: a key used after them is noted after them. */
async function untilNoted(app: TestApp, admin: TestActor): Promise<void> {
  const witness = await givenPartner(app, admin)
  await readFrom(app, witness.token, '127.0.0.1')
  const isNoted = async () => (await lastUseOf(app, admin.token, witness.id)) !== null
  if (!(await eventually(isNoted, 10))) throw new Error('a use was never noted')
}

await onPostgres(t, 'the last use of a key is noted once a minute, where it opened something', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token } = await givenPartner(app, admin, { allowed_networks: ['203.0.113.0/24'] })
  const noted = async () => {
    await untilNoted(app, admin)
    return await lastUseOf(app, admin.token, id)
  }
  await readFrom(app, token, '192.0.2.1')
  t.equal(await noted(), null, 'not from an address that is not allowed')
  await readFrom(app, token, '203.0.113.1')
  t.equal(await noted(), '2026-11-23T10:00:00+08:00')
  app.testClock.set('2026-11-23T10:00:59+08:00')
  await readFrom(app, token, '203.0.113.1')
  t.equal(await noted(), '2026-11-23T10:00:00+08:00', 'within a minute it stays')
  app.testClock.set('2026-11-23T10:01:00+08:00')
  await readFrom(app, token, '203.0.113.1')
  t.equal(await noted(), '2026-11-23T10:01:00+08:00')
  const key = (await app.send('GET', `/v1/api-keys/${id}`, { token: admin.token })).json()
  t.match(key, { version: 1, updated_at: '2026-11-23T10:00:00+08:00' }, 'using a key does not change it')
})

await onPostgres(t, 'a stop waits for the last use to be noted', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token } = await givenPartner(app, admin)
  t.equal((await readFrom(app, token, '127.0.0.1')).statusCode, 200)
  await app.close()
  const { db, close } = await engine.open()
  t.teardown(() => close())
  const { last_used_at } = await db
    .selectFrom('api_key')
    .select('last_used_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  t.equal(last_used_at?.toISOString(), '2026-11-23T02:00:00.000Z')
})

await onPostgres(t, 'no answer waits for a use that cannot be noted, and nothing breaks by it', async (t, engine) => {
  const app = await startApp(t, engine)
  const admin = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const { id, token } = await givenPartner(app, admin)
  const faults: unknown[] = []
  const onFault = (fault: unknown) => void faults.push(fault)
  process.on('unhandledRejection', onFault)
  t.teardown(() => process.off('unhandledRejection', onFault))
  const use = async () => t.equal((await readFrom(app, token, '127.0.0.1')).statusCode, 200)

  await app.db.transaction().execute(async (tx) => {
    await tx.selectFrom('api_key').select('id').where('id', '=', id).forUpdate().execute()
    await use()
    await untilNoted(app, admin)
  })
  t.equal(await lastUseOf(app, admin.token, id), null, 'a row that somebody else holds is passed over')

  await sql`alter table api_key add constraint breaks check (id <> ${sql.lit(id)} or last_used_at is null)`.execute(
    app.db
  )
  await use()
  const { promise: warned, resolve } = Promise.withResolvers<void>()
  app.log.warn = () => resolve()
  await warned
  await sql`alter table api_key drop constraint breaks`.execute(app.db)
  await use()
  await untilNoted(app, admin)
  t.equal(await lastUseOf(app, admin.token, id), '2026-11-23T10:00:00+08:00', 'the next use tells it again')
  t.strictSame(faults, [])
})
