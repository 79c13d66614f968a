import { connect } from 'node:net'
import t from 'tap'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { exchange } from '../support/raw-exchange.ts'

interface Raw {
  name: string
  request: string
  status: number
  code: string
}

const get = (target: string, headers = 'host: a\r\n') => `GET ${target} HTTP/1.1\r\n${headers}connection: close\r\n\r\n`

const CASES: Raw[] = [
  {
    name: 'a query of 10 MB',
    request: get(`/v1/stations?q=${'x'.repeat(10_000_000)}`),
    status: 431,
    code: 'headers_too_large'
  },
  {
    name: 'a query of 10 KB',
    request: get(`/v1/stations?q=${'x'.repeat(10_000)}`),
    status: 414,
    code: 'address_too_long'
  },
  {
    name: 'a header of 1 MB',
    request: get('/v1/areas', `host: a\r\nx: ${'x'.repeat(1_000_000)}\r\n`),
    status: 431,
    code: 'headers_too_large'
  },
  { name: 'no host', request: get('/v1/areas', ''), status: 400, code: 'request_malformed' },
  { name: 'no HTTP at all', request: 'HELLO\r\n\r\n', status: 400, code: 'request_malformed' },
  {
    name: 'an unknown method',
    request: 'FLY /v1/areas HTTP/1.1\r\nhost: a\r\n\r\n',
    status: 400,
    code: 'request_malformed'
  },
  {
    name: 'a wrong length',
    request: 'POST /v1/areas HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n',
    status: 400,
    code: 'request_malformed'
  },
  {
    name: 'a method of WebDAV',
    request: 'PROPFIND /v1/areas?limit=1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    status: 405,
    code: 'method_not_allowed'
  },
  {
    name: 'a method that reads with a body',
    request: 'QUERY /v1/stations/GYG-002 HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 1\r\n\r\n{',
    status: 405,
    code: 'method_not_allowed'
  },
  {
    name: 'a method of WebDAV where nothing is',
    request: 'PROPFIND /v1/areas/1/2 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    status: 404,
    code: 'route_not_found'
  }
]

// The application itself, listening: what fails before there is a request never reaches `inject`.
await onPostgres(t, 'what is hardly a request still gets a problem that its sender can read', async (t, engine) => {
  const app = await startApp(t, engine)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  for (const { name, request, status, code } of CASES) {
    const answer = await exchange(port, request)
    t.match(answer, new RegExp(`^HTTP/1.1 ${status} `), name)
    t.match(answer, /content-type: application\/problem\+json/i, name)
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
    if (status === 405) t.match(answer, /^allow: GET, HEAD/im, name)
    t.match(body, { code, status, detail: /\p{Script=Han}/u, errors: [{ pointer: String }] }, name)
  }
  t.equal((await fetch(`http://127.0.0.1:${port}/v1/health`)).status, 200, 'and the service goes on')
})

await onPostgres(t, 'who asks and never reads the answers is cut off', async (t, engine) => {
  const app = await startApp(t, engine)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.equal(app.server.timeout, 60_000)
  app.server.timeout = 300
  const { port } = app.server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  t.teardown(() => socket.destroy())
  // Far more than the buffers of the operating system hold.
  socket.write('GET /v1/stations HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(1_000))
  const connections = () =>
    new Promise<number>((resolve, reject) =>
      app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
    )
  t.ok(await eventually(async () => (await connections()) === 1, 5))
  t.ok(await eventually(async () => (await connections()) === 0, 10))
})
