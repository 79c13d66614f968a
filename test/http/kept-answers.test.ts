import { request } from 'node:http'
import t from 'tap'
import { givenStaff, SUBDISTRICT } from '../support/actors.ts'
import { startApp, type TestApp, type TestOptions } from '../support/app.ts'
import { onPostgres, type TestEngine } from '../support/engines.ts'

interface Sent {
  method?: string
  headers?: Record<string, string>
}

/** Over a real connection, because what is kept is sent before the framework sees a request. */
async function ask(app: TestApp, path: string, { method = 'GET', headers = {} }: Sent = {}) {
  const { port } = app.server.address() as { port: number }
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined
    headers: Record<string, unknown>
    body: string
  }>()
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (answer) =>
    resolve({ status: answer.statusCode, headers: answer.headers, body: (await answer.toArray()).join('') })
  )
  sent.on('error', reject).end()
  return await promise
}

async function listening(t: TestArgument, engine: TestEngine, options: TestOptions = {}): Promise<TestApp> {
  const app = await startApp(t, engine, options)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return app
}
type TestArgument = Parameters<typeof startApp>[0]

const withoutCounts = ({ ratelimit: _, date: __, ...headers }: Record<string, unknown>) => headers

await onPostgres(
  t,
  'an answer that is kept is the same to the last header as the one that was made',
  async (t, engine) => {
    for (const http of [{}, { cors_origins: ['https://app.example'] }, { cors_origins: ['*'] }, { hsts_seconds: 60 }]) {
      const app = await listening(t, engine, { http })
      for (const path of ['/v1/stations', '/v1/stations?area_code=370811015000&limit=3', '/v1/stations/GYG-002']) {
        const made = await ask(app, path)
        const kept = await ask(app, path)
        t.equal(kept.status, 200)
        t.equal(kept.body, made.body)
        t.strictSame(withoutCounts(kept.headers), withoutCounts(made.headers), `${path} ${JSON.stringify(http)}`)
        const tag = String(made.headers['etag'])
        const unchanged = await ask(app, path, { headers: { 'if-none-match': tag } })
        t.match(unchanged, { status: 304, body: '', headers: { etag: tag } })
        // Made without a connection, of which the headers say nothing then.
        const { headers } = await app.get(path, { 'if-none-match': tag })
        t.match(unchanged.headers, withoutCounts({ ...headers, connection: 'close' }))
        t.equal((await ask(app, path, { headers: { 'if-none-match': '"other"' } })).status, 200)
      }
    }
  }
)

await onPostgres(
  t,
  'what is kept is counted, and refused to who asks too often, also behind a proxy',
  async (t, engine) => {
    const app = await listening(t, engine, {
      http: { trusted_proxies: ['127.0.0.1'] },
      limits: { per_address_per_minute: 3 }
    })
    const from = async (address: string) => await ask(app, '/v1/stations', { headers: { 'x-forwarded-for': address } })
    const statuses = []
    for (let time = 0; time < 5; time++) statuses.push((await from('203.0.113.1')).status)
    t.strictSame(statuses, [200, 200, 200, 429, 429])
    t.match((await from('203.0.113.2')).headers['ratelimit'], /"address";r=2;/, 'each caller has their own count')
  }
)

await onPostgres(t, 'what is kept is never older than what this process wrote last', async (t, engine) => {
  const app = await listening(t, engine)
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const before = await ask(app, '/v1/stations/GYG-002')
  t.equal((await ask(app, '/v1/stations/GYG-002')).body, before.body)
  const lifecycle = { lifecycle: 'suspended', reason: '虚构检修' }
  const changed = await app.send('POST', '/v1/stations/GYG-002/lifecycle', {
    token,
    headers: { 'if-match': '"1"' },
    body: lifecycle
  })
  t.equal(changed.statusCode, 200, changed.body)
  const after = await ask(app, '/v1/stations/GYG-002', { headers: { 'if-none-match': String(before.headers['etag']) } })
  t.match(after, { status: 200 })
  t.match(JSON.parse(after.body), { lifecycle: 'suspended' })
})

await onPostgres(t, 'whatever is more than a plain question of nobody goes the usual way', async (t, engine) => {
  const app = await listening(t, engine)
  for (let time = 0; time < 2; time++) await ask(app, '/v1/stations')
  t.equal((await ask(app, '/v1/stations', { headers: { authorization: 'Bearer wrong' } })).status, 401)
  t.equal((await ask(app, '/v1/stations', { method: 'PUT' })).status, 405)
  t.equal((await ask(app, '/v1/stations?unknown=1')).status, 400)
  const head = await ask(app, '/v1/stations', { method: 'HEAD' })
  t.match(head, { status: 200, body: '' })
  app.testClock.advance(60)
  const later = await ask(app, '/v1/stations')
  t.match(later.headers['ratelimit'], /t=60$/, 'in the next minute it is worked out anew')
})

await onPostgres(
  t,
  'a question that was asked before from another place is answered as if it were new, wherever it is asked from',
  async (t, engine) => {
    const app = await listening(t, engine)
    const rest = 'open_at=now&amenities=microwave,water_dispenser&limit=5'
    const places = [
      '116.5926,35.4147',
      '116.61,35.39',
      '116.58,35.40,',
      '200,95',
      '35.4,116.6',
      '1e2,35',
      '116.6,-',
      ','
    ]
    const orders = [
      (near: string) => `/v1/stations?near=${near}&${rest}`,
      (near: string) => `/v1/stations?${rest}&near=${near}`,
      (near: string) => `/v1/stations?crs=wgs84&near=${near}&radius_m=900`
    ]
    for (const addressFrom of orders) {
      await ask(app, addressFrom('116.6,35.41'))
      for (const near of places) {
        const known = await ask(app, addressFrom(near))
        // Written otherwise, it is read as a new one.
        const fresh = await ask(app, addressFrom(near.replace(',', '%2C')))
        t.equal(known.status, fresh.status, near)
        if (known.status !== 200) t.match(JSON.parse(known.body), { code: JSON.parse(fresh.body).code })
        else {
          t.equal(known.body, fresh.body)
          t.strictSame(withoutCounts(known.headers), withoutCounts(fresh.headers))
        }
      }
    }
    t.equal((await ask(app, `/v1/stations?near=116.6,35.4&near=116.6,35.4&${rest}`)).status, 400, 'a doubled position')
    t.equal((await ask(app, `/v1/stations?near=116.6,35.4&${rest}&limit=5`)).status, 400, 'a doubled limit')
  }
)

await onPostgres(
  t,
  'a question that was asked before is answered with what this process wrote last and with the time it is',
  async (t, engine) => {
    const app = await listening(t, engine, { time: '2026-11-23T10:00:00+08:00' })
    const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
    const first = async (lng: string) =>
      JSON.parse((await ask(app, `/v1/stations?near=${lng},35.41&limit=1&open_at=now`)).body).items[0]
    const { code, version } = await first('116.59')
    t.equal((await first('116.5901')).code, code)
    const changed = await app.send('POST', `/v1/stations/${code}/lifecycle`, {
      token,
      headers: { 'if-match': `"${version}"` },
      body: { lifecycle: 'suspended', reason: '虚构检修' }
    })
    t.equal(changed.statusCode, 200, changed.body)
    t.not((await first('116.5902')).code, code)
    app.testClock.set('2026-11-23T03:00:00+08:00')
    const open = JSON.parse((await ask(app, '/v1/stations?near=116.5903,35.41&limit=1&open_at=now')).body).items
    t.ok(open.every((station: { open: { state: string } }) => station.open.state === 'open'))
  }
)
