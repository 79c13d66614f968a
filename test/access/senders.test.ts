import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { ConsoleCodeSender } from '../../src/access/senders/console.ts'
import { HttpCodeSender } from '../../src/access/senders/http.ts'
import { CodeNotSent } from '../../src/access/senders/sender.ts'
import { ConfigError, readConfig } from '../../src/config.ts'
import { newPhone } from '../support/actors.ts'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { preparedFolder } from '../support/prepared-folder.ts'
import { startService } from '../support/service.ts'

const SECRET = 'xugou-de-miyao-zhi-gong-ceshi'
const NOW = Date.parse('2026-11-23T10:00:00.999+08:00')
const MESSAGE = { phone: '19900000001', code: '048213', expires_in_minutes: 10 }

interface Received {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

/** A provider on this machine that answers as the test says. */
async function startProvider(t: Test, answer: RequestListener) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ method: request.method, url: request.url, headers: request.headers, body })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/codes`, received }
}

/** A server that speaks no HTTP. */
async function startSocket(t: Test, greet: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes`
}

/** Where a moment ago somebody listened, and nobody does any more. */
async function closedAddress(): Promise<string> {
  const server = createSocketServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}/codes`
}

const senderTo = (url: string, timeout_milliseconds = 5_000) =>
  new HttpCodeSender({ url, secret: SECRET, clock: { now: () => NOW }, timeout_milliseconds })

/** Why it was not sent; nothing of the message, the address or the secret. */
async function refusalOf(t: Test, url: string, timeout_milliseconds?: number): Promise<string> {
  try {
    await senderTo(url, timeout_milliseconds).send(MESSAGE)
  } catch (error) {
    t.ok(error instanceof CodeNotSent, String(error))
    const text = String((error as Error).stack)
    for (const secret of [MESSAGE.phone, MESSAGE.code, SECRET, '/codes']) t.notMatch(text, secret)
    t.equal((error as Error).cause, undefined)
    return (error as Error).message
  }
  t.fail('it was sent')
  return ''
}

t.test('a provider gets the code with the time and a signature of both', async (t) => {
  for (const status of [200, 201, 202, 204]) {
    const { url, received } = await startProvider(t, (_, response) => response.writeHead(status).end())
    await senderTo(url).send(MESSAGE)
    const [request] = received
    t.equal(received.length, 1)
    t.equal(request?.method, 'POST')
    t.equal(request?.url, '/codes')
    t.match(request?.headers['content-type'], /^application\/json/)
    t.strictSame(JSON.parse(request?.body ?? ''), MESSAGE)
    const timestamp = request?.headers['x-guanxin-timestamp']
    t.equal(timestamp, String(Math.floor(NOW / 1000)))
    t.equal(
      request?.headers['x-guanxin-signature'],
      createHmac('sha256', SECRET).update(`${timestamp}.${request?.body}`).digest('hex')
    )
    t.notMatch(JSON.stringify(received), SECRET)
  }
})

t.test('whatever a provider says besides its status is not read, however long', async (t) => {
  const garbage = await startProvider(t, (_, response) => response.end('\u0000<<<not json'))
  await senderTo(garbage.url).send(MESSAGE)
  const endless = await startProvider(t, (_, response) => {
    response.writeHead(200)
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) {}
    }
    response.on('drain', write)
    write()
  })
  await senderTo(endless.url).send(MESSAGE)
  const never_ending = await startProvider(t, (_, response) => response.writeHead(200).flushHeaders())
  await senderTo(never_ending.url).send(MESSAGE)
})

t.test('every other status means that it was not sent', async (t) => {
  for (const status of [300, 400, 401, 404, 429, 500, 503]) {
    const { url } = await startProvider(t, (_, response) => response.writeHead(status).end('{}'))
    t.equal(await refusalOf(t, url), `the provider answered ${status}`)
  }
})

t.test('no redirect is followed', async (t) => {
  const other = await startProvider(t, (_, response) => response.end())
  for (const status of [301, 302, 303, 307, 308]) {
    const { url } = await startProvider(t, (_, response) => response.writeHead(status, { location: other.url }).end())
    t.equal(await refusalOf(t, url), `the provider answered ${status}`)
  }
  t.strictSame(other.received, [])
})

t.test('a provider that answers late, wrongly or not at all has not sent it', async (t) => {
  const silent = await startProvider(t, () => {})
  t.equal(await refusalOf(t, silent.url, 100), 'the provider did not answer in time')
  const half = await startSocket(t, (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-le'))
  t.equal(await refusalOf(t, half, 100), 'the provider did not answer in time')
  const closing = await startProvider(t, (request) => request.socket.destroy())
  t.match(await refusalOf(t, closing.url), /^the provider could not be asked: [A-Za-z_]+$/)
  const garbage = await startSocket(t, (socket) => socket.end('\u0000\u0001 no HTTP at all\r\n\r\n'))
  t.match(await refusalOf(t, garbage), /^the provider could not be asked: [A-Za-z_]+$/)
  const large = await startProvider(t, (_, response) => response.writeHead(200, { x: 'x'.repeat(200_000) }).end())
  t.match(await refusalOf(t, large.url), /^the provider could not be asked: [A-Za-z_]+$/)
  t.equal(await refusalOf(t, await closedAddress()), 'the provider could not be asked: ECONNREFUSED')
})

await onPostgres(
  t,
  'the caller is told when the provider fails, and a further try succeeds at once',
  async (t, engine) => {
    const answers = [500, 302, 200]
    const provider = await startProvider(t, (_, response) => response.writeHead(answers.shift() ?? 200).end())
    const app = await startApp(t, engine, { sender: senderTo(provider.url) })
    const phone = newPhone()
    const ask = async () => await app.send('POST', '/v1/auth/codes', { body: { phone } })
    for (let failure = 0; failure < 2; failure++) {
      const failed = await ask()
      t.equal(failed.statusCode, 503)
      t.equal(failed.json().code, 'code_not_sent')
      t.equal(failed.headers['retry-after'], '2')
      t.notMatch(failed.body, phone)
    }
    t.equal((await ask()).statusCode, 202)
    const { code } = JSON.parse(provider.received.at(-1)?.body ?? '')
    t.equal((await app.send('POST', '/v1/auth/sessions', { body: { phone, code } })).statusCode, 201)
  }
)

t.test('in development the code appears on the console, and the number only in part', async (t) => {
  const written: string[] = []
  await new ConsoleCodeSender((text) => written.push(text)).send(MESSAGE)
  t.strictSame(written, ['手机号 199****0001 的验证码：048213（10 分钟内有效）\n'])
})

const post = async (address: string, path: string, body: object) =>
  await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })

t.test('who starts the service for a trial signs in with the code on the console', async (t) => {
  const service = startService(t, { DATA_FOLDER: preparedFolder(t), DATABASE_URL: '', CODE_SENDER_URL: '' })
  const address = await service.address
  const phone = newPhone()
  t.equal((await post(address, '/v1/auth/codes', { phone })).status, 202)
  const codeIn = () => /的验证码：(\d{6})/.exec(service.output())?.[1]
  t.ok(await eventually(() => codeIn() !== undefined, 5))
  t.equal((await post(address, '/v1/auth/sessions', { phone, code: codeIn() })).status, 201)
  t.notMatch(service.output(), phone)
  service.process.kill('SIGTERM')
  await service.ended
})

t.test('a failed sending is logged with its reason and nothing secret', async (t) => {
  const provider = await startProvider(t, (request) => request.socket.destroy())
  const service = startService(t, {
    DATA_FOLDER: preparedFolder(t),
    DATABASE_URL: '',
    LOG_LEVEL: 'trace',
    CODE_SENDER_URL: `${provider.url}?key=xugou-canshu`,
    CODE_SENDER_SECRET: SECRET
  })
  const address = await service.address
  const phone = newPhone()
  t.equal((await post(address, '/v1/auth/codes', { phone })).status, 503)
  t.ok(await eventually(() => service.output().includes('the provider could not be asked'), 5))
  const { code } = JSON.parse(provider.received[0]?.body ?? '')
  for (const secret of [phone, code, SECRET, 'xugou-canshu'])
    t.notMatch(service.output(), new RegExp(`\\b${secret}\\b`))
  service.process.kill('SIGTERM')
  await service.ended
})

t.test('production does not start without a provider, nor with half of one', async (t) => {
  const postgres = { NODE_ENV: 'production', DATABASE_URL: 'postgres://guanxin@127.0.0.1/guanxin' }
  const provider = { CODE_SENDER_URL: 'https://sms.example/codes', CODE_SENDER_SECRET: SECRET }
  const fails = (environment: Record<string, string>, sentence: RegExp) => {
    const error = t.throws(() => readConfig(environment), ConfigError) as Error
    t.match(error.message, sentence)
    t.notMatch(error.message, SECRET)
  }
  fails(postgres, /^生产环境.*必须用 CODE_SENDER_URL 和 CODE_SENDER_SECRET/)
  fails({ ...postgres, CODE_SENDER_URL: provider.CODE_SENDER_URL }, /必须一起设置/)
  fails({ CODE_SENDER_SECRET: SECRET }, /必须一起设置/)
  fails({ ...provider, CODE_SENDER_SECRET: 'short' }, /太短/)
  for (const url of ['sms.example', 'ftp://sms.example', `https://user:${SECRET}@sms.example`, 'http://'])
    fails({ ...provider, CODE_SENDER_URL: url }, /https:\/\//)
  fails({ ...postgres, ...provider, CODE_SENDER_URL: 'http://sms.example/codes' }, /https:\/\//)

  const expected = { url: provider.CODE_SENDER_URL, secret: SECRET }
  t.strictSame(readConfig({ ...postgres, ...provider }).code_sender, expected)
  t.strictSame(readConfig(provider).code_sender, expected)
  const local = { ...postgres, ...provider, CODE_SENDER_URL: 'http://127.0.0.1:9000/codes' }
  t.equal(readConfig(local).code_sender?.url, 'http://127.0.0.1:9000/codes')
  t.equal(readConfig({}).code_sender, null)
  t.equal(readConfig({ NODE_ENV: 'production', EMBEDDED_IN_PRODUCTION: 'yes' }).code_sender, null)
})
