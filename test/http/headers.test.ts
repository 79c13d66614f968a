import { hash } from 'node:crypto'
import t from 'tap'
import { startApp, type TestApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { exchange } from '../support/raw-exchange.ts'

const STRICT = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin'
}

const portOf = async (app: TestApp): Promise<number> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as { port: number }).port
}

await onPostgres(
  t,
  'every answer carries the strict headers, however it comes about, but for one that only says that nothing has changed',
  async (t, engine) => {
    const app = await startApp(t, engine, { limits: { per_address_per_minute: 11 } })
    const { etag } = (await app.get('/v1/stations')).headers
    const requests: [
      status: number,
      url: string,
      method?: 'GET' | 'HEAD' | 'DELETE' | 'OPTIONS',
      headers?: Record<string, string>
    ][] = [
      [200, '/v1/stations'],
      [200, '/v1/stations.csv'],
      [200, '/v1/health', 'HEAD'],
      [304, '/v1/stations', 'GET', { 'if-none-match': String(etag) }],
      [400, '/v1/stations?limit=0'],
      [400, '/v1/areas/%ZZ'],
      [401, '/v1/areas', 'GET', { authorization: 'Bearer nobody' }],
      [404, '/nowhere'],
      [405, '/v1/areas', 'DELETE'],
      [405, '/v1/areas', 'OPTIONS'],
      [429, '/v1/areas']
    ]
    for (const [status, url, method = 'GET', headers = {}] of requests) {
      const answer = await app.inject({ method, url, headers })
      t.equal(answer.statusCode, status, url)
      if (status === 304)
        t.notMatch(Object.keys(answer.headers).join(), /content-security|x-frame/, 'the client has them already')
      else t.match(answer.headers, STRICT, `${status} ${url}`)
      for (const name of ['server', 'x-powered-by', 'strict-transport-security', 'access-control-allow-origin'])
        t.notOk(name in answer.headers, `${status} ${url} has no ${name}`)
    }
  }
)

await onPostgres(t, 'HEAD says what GET would, and of what is unchanged no length', async (t, engine) => {
  const app = await startApp(t, engine)
  const whole = await app.get('/v1/stations')
  const { etag } = whole.headers
  const head = await app.inject({ method: 'HEAD', url: '/v1/stations' })
  t.match(head, { statusCode: 200, body: '', headers: { etag, 'content-length': whole.headers['content-length'] } })
  for (const method of ['GET', 'HEAD'] as const) {
    const headers = { 'if-none-match': String(etag) }
    const unchanged = await app.inject({ method, url: '/v1/stations', headers })
    t.match(unchanged, { statusCode: 304, body: '', headers: { etag, 'content-length': undefined } }, method)
  }
})

await onPostgres(t, 'browsers are told to keep to HTTPS where the configuration says so', async (t, engine) => {
  const app = await startApp(t, engine, { http: { hsts_seconds: 600 } })
  for (const url of ['/v1/areas', '/nowhere', '/docs/', '/v1/areas/%ZZ'])
    t.equal((await app.get(url)).headers['strict-transport-security'], 'max-age=600', url)
})

await onPostgres(t, 'an answer to what is hardly a request carries the strict headers too', async (t, engine) => {
  const port = await portOf(await startApp(t, engine))
  const answer = await exchange(port, 'HELLO\r\n\r\n')
  for (const [name, value] of Object.entries(STRICT)) t.ok(answer.includes(`\r\n${name}: ${value}\r\n`), name)
})

await onPostgres(t, 'who sends half a request is answered and sent away', async (t, engine) => {
  const app = await startApp(t, engine)
  t.match(app.server, { headersTimeout: 10_000, requestTimeout: 30_000 })
  app.server.headersTimeout = 200
  const port = await portOf(app)
  const answer = await exchange(port, 'GET /v1/areas HTTP/1.1\r\nhost: a\r\nx-slow')
  t.match(answer, /^HTTP\/1.1 408 /)
  t.match(answer, /request_timed_out/)
})

const directivesOf = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    })
  )

await onPostgres(t, 'nothing that the documentation page needs is forbidden to it', async (t, engine) => {
  const app = await startApp(t, engine)
  const page = await app.get('/docs/')
  const policy = directivesOf(String(page.headers['content-security-policy']))
  t.strictSame(policy.get('default-src'), ["'none'"])
  for (const kind of ['script-src', 'style-src', 'connect-src']) t.strictSame(policy.get(kind), ["'self'"], kind)
  t.strictSame(policy.get('img-src'), ["'self'", 'data:'])
  t.strictSame(policy.get('frame-ancestors'), ["'none'"])

  t.notMatch(page.body, /<style|\sstyle=|\son[a-z]+=|javascript:/i, 'nothing stands inline')
  const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)]
  t.ok(scripts.length >= 3)
  for (const [, attributes = '', text = ''] of scripts) {
    t.match(attributes, /src="\.\/static\//)
    t.equal(text.trim(), '')
  }
  const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
  for (const path of loaded) {
    t.match(path, /^\.\/static\//, 'only from here')
    const answer = await app.get(`/docs/${path.slice(2)}`)
    t.equal(answer.statusCode, 200, path)
    // Types must be right where they may not be guessed.
    const type = path.endsWith('.js') ? /javascript/ : path.endsWith('.css') ? /text\/css/ : /image\/png/
    t.match(answer.headers['content-type'], type, path)
    t.equal(answer.headers['x-content-type-options'], 'nosniff')
  }
  t.equal((await app.get('/docs/json')).statusCode, 200, 'what it fetches')
  const style = (await app.get('/docs/static/swagger-ui.css')).body
  for (const [, address = ''] of style.matchAll(/url\(["']?([^"')]+)/g)) t.match(address, /^data:image\//)
})

await onPostgres(t, 'the style of the pages about problems is allowed to them, and nothing else', async (t, engine) => {
  const app = await startApp(t, engine)
  for (const url of ['/problems', '/problems/too_many_requests']) {
    const page = await app.get(url)
    const policy = directivesOf(String(page.headers['content-security-policy']))
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page.body) ?? []
    t.strictSame(policy.get('style-src'), [`'sha256-${hash('sha256', style, 'base64')}'`])
    t.strictSame(policy.get('default-src'), ["'none'"])
    t.notMatch(page.body, /<script|\sstyle=|\son[a-z]+=/i)
  }
})
