import { sql } from 'kysely'
import t from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { givenWorker } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onOwnPostgres, onPostgres } from '../support/engines.ts'

const PROXY = { trusted_proxies: ['127.0.0.1'] }
const from = (address: string) => ({ 'x-forwarded-for': address })

await onPostgres(
  t,
  'every answer says how much is left, and one too many is refused until the window ends',
  async (t, engine) => {
    const app = await startApp(t, engine, { time: '2026-11-23T10:00:18+08:00', limits: { per_address_per_minute: 4 } })
    const urls = ['/v1/areas', '/v1/stations?limit=0', '/nowhere', '/v1/areas/%ZZ']
    for (const [place, url] of urls.entries()) {
      const answer = await app.get(url)
      t.match(
        answer.headers,
        { ratelimit: `"address";r=${3 - place};t=42`, 'ratelimit-policy': '"address";q=4;w=60' },
        url
      )
      t.notOk('retry-after' in answer.headers)
    }
    for (const url of urls) {
      const answer = await app.get(url)
      t.equal(answer.statusCode, 429, url)
      t.match(answer.headers, { 'retry-after': '42', ratelimit: '"address";r=0;t=42', 'content-type': /problem\+json/ })
      t.match(answer.json(), { code: 'too_many_requests', detail: /42 秒后重试/ })
    }
    app.testClock.set('2026-11-23T10:00:59.999+08:00')
    t.equal((await app.get('/v1/areas')).headers['retry-after'], '1')
    app.testClock.set('2026-11-23T10:01:00+08:00')
    const answer = await app.get('/v1/areas')
    t.equal(answer.statusCode, 200)
    t.equal(answer.headers['ratelimit'], '"address";r=3;t=60')
  }
)

await onPostgres(
  t,
  'a request counts once: HEAD, a wrong method, a known tag and a page as well',
  async (t, engine) => {
    const app = await startApp(t, engine, { limits: { per_address_per_minute: 100 } })
    const { etag } = (await app.get('/v1/stations')).headers
    let left = 99
    const requests = [
      { method: 'HEAD', url: '/v1/areas' },
      { method: 'DELETE', url: '/v1/areas' },
      { method: 'OPTIONS', url: '/v1/areas' },
      { method: 'GET', url: '/v1/stations', headers: { 'if-none-match': String(etag) } },
      { method: 'GET', url: '/docs/' },
      { method: 'GET', url: '/docs/static/swagger-ui.css' },
      { method: 'GET', url: '/problems' },
      { method: 'GET', url: '/v1/areas', headers: { authorization: 'Bearer nobody' } }
    ] as const
    for (const request of requests) {
      const answer = await app.inject(request)
      t.match(String(answer.headers['ratelimit']), `"address";r=${--left};`, `${request.method} ${request.url}`)
    }
  }
)

await onPostgres(t, 'who is signed in is counted by who they are as well, wherever they are', async (t, engine) => {
  const app = await startApp(t, engine, {
    http: PROXY,
    limits: { per_actor_per_minute: 2, per_address_per_minute: 100 }
  })
  const [one, other] = [await givenWorker(app), await givenWorker(app)]
  const ask = async (token: string, address: string) =>
    await app.send('GET', '/v1/areas', { token, headers: from(address) })
  const first = await ask(one.token, '203.0.113.1')
  t.equal(first.headers['ratelimit-policy'], '"address";q=100;w=60, "actor";q=2;w=60')
  t.equal(first.headers['ratelimit'], '"address";r=99;t=60, "actor";r=1;t=60')
  t.equal((await ask(one.token, '203.0.113.2')).statusCode, 200)
  const third = await ask(one.token, '203.0.113.3')
  t.match(third.json(), { code: 'too_many_requests', detail: /^您的请求过于频繁/ })
  t.equal(third.headers['retry-after'], '60')
  t.equal((await ask(other.token, '203.0.113.3')).statusCode, 200, 'not so their neighbours')
  t.equal((await app.get('/v1/areas', from('203.0.113.3'))).statusCode, 200)
})

await onPostgres(t, 'all together are counted, and who is refused takes nothing from the others', async (t, engine) => {
  const app = await startApp(t, engine, { http: PROXY, limits: { per_address_per_minute: 2, global_per_minute: 5 } })
  const statuses = []
  for (const address of [1, 1, 1, 1, 1, 2, 2, 3, 4].map((end) => `203.0.113.${end}`))
    statuses.push((await app.get('/v1/areas', from(address))).statusCode)
  t.strictSame(statuses, [200, 200, 429, 429, 429, 200, 200, 200, 429])
  const answer = await app.get('/v1/areas', from('203.0.113.9'))
  t.match(answer.headers, {
    'ratelimit-policy': '"global";q=5;w=60',
    ratelimit: '"global";r=0;t=60',
    'retry-after': '60'
  })
})

await onPostgres(t, 'no address is a new one by how it is written', async (t, engine) => {
  const app = await startApp(t, engine, { http: PROXY, limits: { per_address_per_minute: 100 } })
  const leftFor = async (address: string) =>
    Number(/r=(\d+)/.exec(String((await app.get('/v1/areas', from(address))).headers['ratelimit']))?.[1])
  const same = async (name: string, addresses: string[]) => {
    const left = []
    for (const address of addresses) left.push(await leftFor(address))
    t.strictSame(
      left,
      addresses.map((_, place) => 99 - place),
      name
    )
  }
  await same('a subscriber to IPv6', [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff::',
    '2001:DB8:1:2::2',
    '[2001:db8:1:2::3]:443',
    '2001:db8:1:2::3%eth0'
  ])
  await same('another subscriber', ['2001:db8:1:3::1'])
  await same('IPv4 within IPv6 or with a port', [
    '198.51.100.7',
    '::ffff:198.51.100.7',
    '::ffff:c633:6407',
    '198.51.100.7:5555',
    '[::ffff:198.51.100.7]:1'
  ])
  await same('what is no address', ['nonsense', 'x'.repeat(200), '999.1.1.1', 'a:b'])
})

await onPostgres(t, 'two processes share their counts', async (t, engine) => {
  const keys = throwAwayKeys()
  const options = { keys, limits: { per_address_per_minute: 10 } }
  const [one, other] = [await startApp(t, engine, options), await startApp(t, engine, options)]
  for (let times = 0; times < 6; times++) t.equal((await one.get('/v1/areas')).statusCode, 200)
  await one.limiter.exchange()
  t.match((await other.get('/v1/areas')).headers['ratelimit'], 'r=9;', 'before its first exchange it knows its own')
  await other.limiter.exchange()
  t.match((await other.get('/v1/areas')).headers['ratelimit'], 'r=2;')
  await other.get('/v1/areas')
  await other.limiter.exchange()
  await one.get('/v1/areas')
  await one.limiter.exchange()
  t.equal((await one.get('/v1/areas')).statusCode, 429)
  await other.get('/v1/areas')
  await other.limiter.exchange()
  t.equal((await other.get('/v1/areas')).statusCode, 429)
})

await onPostgres(
  t,
  'exchanges of many processes at once lose nothing and never stand in each others way',
  async (t, engine) => {
    const keys = throwAwayKeys()
    const apps = await Promise.all(Array.from({ length: 3 }, () => startApp(t, engine, { keys, http: PROXY })))
    const addresses = Array.from({ length: 40 }, (_, end) => `203.0.113.${end + 1}`)
    const failures: unknown[] = []
    for (let round = 0; round < 10; round++) {
      await Promise.all(
        apps.flatMap((app, place) => {
          const ordered = place % 2 === 0 ? addresses : addresses.toReversed()
          return ordered.map(async (address) => void (await app.get('/problems/x', from(address))))
        })
      )
      await Promise.all(apps.map((app) => app.limiter.exchange().catch((error) => failures.push(error))))
    }
    await Promise.all(apps.map((app) => app.limiter.exchange()))
    t.strictSame(failures, [])
    const rows = await apps[0]?.db.selectFrom('rate_counter').select(['policy', 'count']).execute()
    t.strictSame(
      rows?.filter(({ policy }) => policy === 'address').map(({ count }) => count),
      addresses.map(() => 30)
    )
    t.strictSame(
      rows?.filter(({ policy }) => policy === 'global').map(({ count }) => count),
      [1200]
    )
  }
)

await onPostgres(
  t,
  'no address stands in the database, and windows that have ended do not stay there',
  async (t, engine) => {
    const app = await startApp(t, engine, { http: PROXY })
    await app.get('/v1/areas', from('198.51.100.77'))
    await app.limiter.exchange()
    const texts = async () =>
      (await sql<{ text: string }>`select rate_counter::text as text from rate_counter`.execute(app.db)).rows.map(
        ({ text }) => text
      )
    t.equal((await texts()).length, 2)
    const bare = Buffer.from('198.51.100.77').toString('hex')
    for (const text of await texts()) t.notOk(text.includes('198.51.100.77') || text.includes(bare))
    app.testClock.set('2026-11-23T10:10:00+08:00')
    await app.get('/v1/areas', from('198.51.100.78'))
    await app.limiter.exchange()
    t.equal((await texts()).length, 2, 'those of the new window alone')
  }
)

await onPostgres(t, 'what was counted last is told before the end', async (t, engine) => {
  const keys = throwAwayKeys()
  const first = await startApp(t, engine, { keys })
  for (let times = 0; times < 7; times++) await first.get('/v1/areas')
  await first.close()
  const second = await startApp(t, engine, { keys })
  const row = await second.db
    .selectFrom('rate_counter')
    .select('count')
    .where('policy', '=', 'address')
    .executeTakeFirst()
  t.equal(row?.count, 7)
})

await onOwnPostgres(t, 'public reads go on, and stay limited, while counts cannot be shared', async (t, engine) => {
  const app = await startApp(t, engine, { limits: { per_address_per_minute: 5 } })
  await sql`drop table rate_counter`.execute(app.db)
  for (let times = 0; times < 5; times++) {
    t.equal((await app.get('/v1/stations')).statusCode, 200)
    await app.limiter.exchange()
  }
  t.equal((await app.get('/v1/stations')).statusCode, 429)
})
