import t from 'tap'
import { givenWorker } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

const OURS = 'https://guanxin.example.cn'
const FOREIGN = 'https://elsewhere.example.com'

const preflight = (origin: string, method: string, headers = '') => ({
  origin,
  'access-control-request-method': method,
  ...(headers !== '' && { 'access-control-request-headers': headers })
})

const listed = (value: unknown): string[] =>
  String(value ?? '')
    .toLowerCase()
    .split(', ')

await onPostgres(t, 'by default no page of another origin reads anything', async (t, engine) => {
  const app = await startApp(t, engine)
  const answer = await app.get('/v1/stations', { origin: FOREIGN })
  t.equal(answer.statusCode, 200)
  t.notOk('access-control-allow-origin' in answer.headers)
  const asked = await app.inject({ method: 'OPTIONS', url: '/v1/stations', headers: preflight(FOREIGN, 'GET') })
  t.equal(asked.statusCode, 405)
  t.notOk('access-control-allow-origin' in asked.headers)
})

await onPostgres(t, 'a page of a named origin may do all that its token allows', async (t, engine) => {
  const app = await startApp(t, engine, { http: { cors_origins: [OURS, 'http://127.0.0.1:5173'] } })
  // Before anybody has signed in, also where only who is signed in may call, and for an address with a name in it.
  for (const url of ['/v1/stations', '/v1/audit', '/v1/stations/GYG-002']) {
    const wanted = ['authorization', 'idempotency-key', 'if-match', 'if-none-match', 'content-type']
    const answer = await app.inject({ method: 'OPTIONS', url, headers: preflight(OURS, 'PUT', wanted.join(',')) })
    t.equal(answer.statusCode, 204, url)
    t.equal(answer.headers['access-control-allow-origin'], OURS)
    t.ok(wanted.every((name) => listed(answer.headers['access-control-allow-headers']).includes(name)))
    for (const method of ['get', 'post', 'put', 'delete'])
      t.ok(listed(answer.headers['access-control-allow-methods']).includes(method), method)
    t.notOk('access-control-allow-credentials' in answer.headers)
  }
  const { token } = await givenWorker(app)
  const answer = await app.send('GET', '/v1/stations', { token, headers: { origin: OURS } })
  t.equal(answer.headers['access-control-allow-origin'], OURS)
  t.ok(listed(answer.headers['vary']).includes('origin'))
  const exposed = listed(answer.headers['access-control-expose-headers'])
  for (const name of ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', 'location', 'idempotency-replayed'])
    t.ok(exposed.includes(name), name)
})

await onPostgres(t, 'a page of an origin that is not named reads nothing', async (t, engine) => {
  const app = await startApp(t, engine, { http: { cors_origins: [OURS] } })
  const origins = [
    FOREIGN,
    `${OURS}.evil.example`,
    `${OURS}:8443`,
    OURS.replace('https', 'http'),
    OURS.toUpperCase(),
    'null',
    ''
  ]
  for (const origin of origins) {
    const answer = await app.get('/v1/stations', { origin })
    t.equal(answer.statusCode, 200)
    t.notOk('access-control-allow-origin' in answer.headers, origin)
    t.ok(listed(answer.headers['vary']).includes('origin'), 'no cache gives it the answer of another')
    const asked = await app.inject({ method: 'OPTIONS', url: '/v1/stations', headers: preflight(origin, 'GET') })
    t.notOk('access-control-allow-origin' in asked.headers, origin)
    t.equal(asked.statusCode, 405)
  }
})

await onPostgres(t, 'a page can read why it was refused', async (t, engine) => {
  const app = await startApp(t, engine, { http: { cors_origins: [OURS] }, limits: { per_address_per_minute: 5 } })
  const requests: [url: string, status: number][] = [
    ['/v1/stations?limit=0', 400],
    ['/v1/audit', 401],
    ['/nowhere', 404],
    ['/v1/stations', 200],
    ['/v1/stations', 200],
    ['/v1/stations', 429]
  ]
  for (const [url, status] of requests) {
    const answer = await app.get(url, { origin: OURS })
    t.equal(answer.statusCode, status, url)
    t.equal(answer.headers['access-control-allow-origin'], OURS, url)
    t.ok(listed(answer.headers['vary']).includes('origin'))
    if (status >= 400) t.ok(listed(answer.headers['vary']).includes('accept-language'))
  }
})

await onPostgres(
  t,
  'any page may read what is public where that is configured, and never with a token',
  async (t, engine) => {
    const app = await startApp(t, engine, { http: { cors_origins: ['*', OURS] } })
    const { token } = await givenWorker(app)
    const read = await app.get('/v1/stations', { origin: FOREIGN })
    t.equal(read.headers['access-control-allow-origin'], '*')
    t.notOk('access-control-allow-credentials' in read.headers)
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/v1/stations',
      headers: preflight(FOREIGN, 'GET', 'authorization')
    })
    t.notOk(listed(asked.headers['access-control-allow-headers']).includes('authorization'))
    t.strictSame(listed(asked.headers['access-control-allow-methods']), ['get', 'head'])
    const signed_in = await app.send('GET', '/v1/stations', { token, headers: { origin: FOREIGN } })
    t.notOk('access-control-allow-origin' in signed_in.headers)
    const written = await app.send('POST', '/v1/stations', { headers: { origin: FOREIGN } })
    t.notOk('access-control-allow-origin' in written.headers)
    const ours = await app.send('GET', '/v1/stations', { token, headers: { origin: OURS } })
    t.equal(ours.headers['access-control-allow-origin'], OURS, 'a named origin may do more')
  }
)

await onPostgres(t, 'what is no preflight is answered as any method that an address lacks', async (t, engine) => {
  const app = await startApp(t, engine, { http: { cors_origins: ['*'] } })
  for (const headers of [{}, { origin: OURS }, { 'access-control-request-method': 'GET' }]) {
    const known = await app.inject({ method: 'OPTIONS', url: '/v1/stations', headers })
    t.match(known.json(), { code: 'method_not_allowed' })
    t.equal(known.headers['allow'], 'GET, HEAD, POST')
    const unknown = await app.inject({ method: 'OPTIONS', url: '/nowhere', headers })
    t.match(unknown.json(), { code: 'route_not_found' })
  }
  t.match((await app.get('/nowhere', { origin: OURS })).json(), { code: 'route_not_found' })
})

await onPostgres(
  t,
  'a preflight counts as any request, and a page may read that it asked too often',
  async (t, engine) => {
    const app = await startApp(t, engine, { http: { cors_origins: [OURS] }, limits: { per_address_per_minute: 3 } })
    const ask = () => app.inject({ method: 'OPTIONS', url: '/v1/stations', headers: preflight(OURS, 'GET') })
    const first = await ask()
    t.match(first.headers, { ratelimit: '"address";r=2;t=60' })
    t.equal(first.statusCode, 204)
    t.equal((await app.get('/v1/areas', { origin: OURS })).headers['ratelimit'], '"address";r=1;t=60', 'and once only')
    t.equal((await ask()).statusCode, 204)
    t.equal((await ask()).statusCode, 429)
    const refused = await app.get('/v1/areas', { origin: OURS })
    t.equal(refused.statusCode, 429)
    t.equal(refused.headers['access-control-allow-origin'], OURS)
    t.ok(listed(refused.headers['access-control-expose-headers']).includes('retry-after'))
  }
)
