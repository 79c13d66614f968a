import pg from 'pg'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { onOwnPostgres, onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { startLimitedApp } from '../support/limited-app.ts'

await onPostgres(t, 'of a hundred at once in two processes exactly the quota is let through', async (t, engine) => {
  const keys = throwAwayKeys()
  const apps = [await startLimitedApp(t, engine, { keys }), await startLimitedApp(t, engine, { keys })]
  const answers = await Promise.all(Array.from({ length: 100 }, (_, place) => apps[place % 2]?.post('sign_in')))
  t.equal(answers.filter((answer) => answer?.statusCode === 200).length, 60)
  t.equal(answers.filter((answer) => answer?.statusCode === 429).length, 40)
  t.equal((apps[0]?.done.sign_in ?? 0) + (apps[1]?.done.sign_in ?? 0), 60, 'nothing was done for the others')
})

await onPostgres(t, 'who is refused is told when to come again, and is let in then', async (t, engine) => {
  const app = await startLimitedApp(t, engine, { limits: { strict_percent: 5 } })
  const left = []
  for (let times = 0; times < 3; times++) left.push((await app.post('sign_in')).headers['ratelimit'])
  t.strictSame(
    left,
    [2, 1, 0].map((r, place) => `"address";r=${2999 - place};t=60, "sign_in.address";r=${r};t=60`)
  )
  const refused = await app.post('sign_in')
  t.equal(refused.headers['ratelimit-policy'], '"address";q=3000;w=60, "sign_in.address";q=3;w=60')
  t.match(refused.headers, { 'retry-after': '60' })
  t.match(refused.json(), { code: 'too_many_requests', status: 429 })
  t.equal((await app.post('sign_in', { address: '203.0.113.2' })).statusCode, 200, 'not so another address')
  app.testClock.set('2026-11-23T10:01:00+08:00')
  t.equal((await app.post('sign_in')).statusCode, 200)
})

await onPostgres(
  t,
  'who is refused by their own limit uses up nothing of their network or of all',
  async (t, engine) => {
    // Ten an actor, fifty an address, three hundred in all.
    const app = await startLimitedApp(t, engine, { limits: { strict_percent: 10 } })
    const statuses = async (times: number, caller: { address?: string; worker?: string }) => {
      const found = []
      for (let time = 0; time < times; time++) found.push((await app.post('reveal', caller)).statusCode)
      return found.filter((status) => status === 200).length
    }
    t.equal(await statuses(40, { worker: 'one' }), 6)
    t.equal(await statuses(7, { worker: 'two' }), 6)
    const counts = await app.db.selectFrom('rate_counter').select(['policy', 'count']).orderBy('policy').execute()
    const of = (name: string) => counts.filter(({ policy }) => policy === name).map(({ count }) => count)
    t.strictSame(of('reveal.address'), [12])
    t.strictSame(of('reveal.global'), [12])
  }
)

await onPostgres(t, 'an address that is refused uses up nothing of all', async (t, engine) => {
  const app = await startLimitedApp(t, engine, { limits: { strict_percent: 5 } })
  for (let time = 0; time < 30; time++) await app.post('sign_in')
  const rows = await app.db.selectFrom('rate_counter').select('count').where('policy', '=', 'sign_in.global').execute()
  t.strictSame(
    rows.map(({ count }) => count),
    [3]
  )
  // The 60 of all come from twenty addresses.
  const answers = []
  for (let end = 2; end <= 40; end++) {
    for (let time = 0; time < 3; time++)
      answers.push((await app.post('sign_in', { address: `203.0.113.${end}` })).statusCode)
  }
  t.equal(answers.filter((status) => status === 200).length, 57)
  const refused = await app.post('sign_in', { address: '198.51.100.1' })
  t.match(refused.headers['ratelimit'], '"sign_in.global";r=0;t=60')
})

await onPostgres(t, 'rotating addresses within a network, or forged ones, do not help', async (t, engine) => {
  const app = await startLimitedApp(t, engine, { limits: { strict_percent: 10 } })
  const tryAll = async (addresses: string[]) =>
    (await Promise.all(addresses.map((address) => app.post('sign_in', { address })))).filter(
      ({ statusCode }) => statusCode === 200
    ).length
  t.equal(await tryAll(Array.from({ length: 20 }, (_, end) => `2001:db8:1:2::${end + 1}`)), 6)
  t.equal(await tryAll(Array.from({ length: 20 }, (_, end) => `192.0.2.${end + 1}, 203.0.113.50`)), 6)
})

await onOwnPostgres(
  t,
  'while the database is away nothing sensitive is done, and it comes back by itself',
  async (t, engine) => {
    if (engine.settings.engine !== 'postgres') return
    const app = await startLimitedApp(t, engine)
    const name = new URL(engine.settings.url).pathname.slice(1)
    const server = new URL(engine.settings.url)
    server.pathname = '/postgres'
    const admin = new pg.Client(server.href)
    await admin.connect()
    t.teardown(() => admin.end())
    await admin.query(`alter database ${name} allow_connections false`)
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name])
    const refused = await app.post('sign_in')
    t.equal(refused.statusCode, 503)
    t.match(refused.json(), { code: 'database_unavailable' })
    t.match(refused.headers, { 'retry-after': /^\d+$/ })
    t.equal(app.done.sign_in, undefined)
    await admin.query(`alter database ${name} allow_connections true`)
    // A connection that broke may be found out only when it is used.
    t.ok(await eventually(async () => (await app.post('sign_in')).statusCode === 200, 20))
  }
)

t.test('a route that names a limit which does not exist stops the start', async (t) => {
  const { default: Fastify } = await import('fastify')
  const { limits } = await import('../../src/plugins/limits.ts')
  const { DEFAULT_LIMITS, policiesFrom } = await import('../../src/limits/service.ts')
  const { default: fp } = await import('fastify-plugin')
  const { Keyring } = await import('../../src/protection/keyring.ts')
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(fp(async (app) => void app.decorate('db', {} as never), { name: 'database' }))
  await app.register(limits, {
    clock: { now: () => 0 },
    keys: new Keyring(throwAwayKeys()),
    policies: policiesFrom(DEFAULT_LIMITS)
  })
  t.throws(() => app.get('/x', { config: { limit: 'sing_in' as never } }, async () => ''), /limit that does not exist/)
})
