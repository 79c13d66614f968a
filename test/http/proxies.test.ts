import t from 'tap'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { exchange } from '../support/raw-exchange.ts'

const LIMITS = { per_address_per_minute: 3 }

await onPostgres(t, 'without a trusted proxy nobody escapes by claiming other addresses', async (t, engine) => {
  const app = await startApp(t, engine, { limits: LIMITS })
  const statuses = []
  for (let end = 1; end <= 6; end++) {
    const headers = {
      'x-forwarded-for': `198.51.100.${end}`,
      forwarded: `for=198.51.100.${end}`,
      'x-real-ip': `198.51.100.${end}`,
      'x-client-ip': `198.51.100.${end}`
    }
    statuses.push((await app.get('/v1/areas', headers)).statusCode)
  }
  t.strictSame(statuses, [200, 200, 200, 429, 429, 429])
})

await onPostgres(t, 'behind trusted proxies the nearest address that is none of them counts', async (t, engine) => {
  const app = await startApp(t, engine, {
    http: { trusted_proxies: ['127.0.0.1', '10.0.0.0/8', '2001:db8:ffff::/48'] },
    limits: { per_address_per_minute: 1_000 }
  })
  const leftFor = async (forwarded: string): Promise<number> =>
    Number(
      /r=(\d+)/.exec(String((await app.get('/v1/areas', { 'x-forwarded-for': forwarded })).headers['ratelimit']))?.[1]
    )
  const same = [
    '203.0.113.9',
    // The caller wrote what it liked; each proxy added whom it heard it from.
    '198.51.100.1, 203.0.113.9',
    '127.0.0.1, 203.0.113.9',
    '10.1.1.1, 203.0.113.9, 10.2.2.2',
    'nonsense, 203.0.113.9, 10.2.2.2, 10.3.3.3',
    '203.0.113.9,2001:db8:ffff::1,10.3.3.3',
    '::ffff:203.0.113.9, ::ffff:10.2.2.2',
    '203.0.113.9:4711, 10.2.2.2'
  ]
  for (const [place, forwarded] of same.entries()) t.equal(await leftFor(forwarded), 999 - place, forwarded)
  t.equal(await leftFor('203.0.113.9, 198.51.100.1'), 999, 'who comes from elsewhere is somebody else')
})

await onPostgres(t, 'a proxy that is not the one that is trusted is not believed', async (t, engine) => {
  const app = await startApp(t, engine, { http: { trusted_proxies: ['10.0.0.0/8'] }, limits: LIMITS })
  for (let end = 1; end <= 4; end++) {
    const answer = await app.get('/v1/areas', { 'x-forwarded-for': `198.51.100.${end}` })
    t.equal(answer.statusCode, end <= 3 ? 200 : 429)
  }
})

await onPostgres(t, 'the same holds on a real connection, also with the header sent twice', async (t, engine) => {
  const app = await startApp(t, engine, { http: { trusted_proxies: ['127.0.0.1'] }, limits: LIMITS })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const statuses = []
  for (let end = 1; end <= 5; end++) {
    const answer = await exchange(
      port,
      `GET /v1/areas HTTP/1.1\r\nhost: a\r\nx-forwarded-for: 198.51.100.${end}\r\nx-forwarded-for: 203.0.113.9\r\nconnection: close\r\n\r\n`
    )
    statuses.push(answer.slice(9, 12))
    t.notMatch(answer, /^(server|x-powered-by):/im)
  }
  t.strictSame(statuses, ['200', '200', '200', '429', '429'])
})
