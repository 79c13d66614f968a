import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { jsonBodies } from '../../src/plugins/json-bodies.ts'
import { problemAnswers } from '../../src/plugins/problems.ts'
import { readableText } from '../../src/plugins/readable-text.ts'

/** One operation that answers with the body it got. */
async function startEcho(t: Test) {
  const app = Fastify({ bodyLimit: 1024 * 1024 })
  await app.register(problemAnswers)
  await app.register(jsonBodies)
  await app.register(readableText)
  app.post('/echo', { config: { allow: 'anyone' } }, async ({ body }) => body)
  app.post('/sensitive', { config: { allow: 'anyone', limit: 'sign_in' } }, async ({ body }) => body)
  t.teardown(() => app.close())
  return async (payload: string, type = 'application/json', url = '/echo') =>
    await app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
}

const nested = (levels: number, open: string, close: string, middle = '1') =>
  open.repeat(levels) + middle + close.repeat(levels)

t.test('a body that is nested without end gets a problem, and the service goes on', async (t) => {
  const send = await startEcho(t)
  for (const levels of [65, 1_000, 10_000, 400_000]) {
    const answer = await send(nested(levels, '[', ']'))
    t.equal(answer.statusCode, 400, `${levels} levels`)
    t.match(answer.json(), { code: 'body_too_deep', errors: [{ pointer: '/body' }], detail: /\p{Script=Han}/u })
  }
  t.match((await send(nested(100_000, '{"a":', '}'))).json(), { code: 'body_too_deep' })
  t.match((await send(nested(500_000, '[', '', ''))).json(), { code: 'body_not_json' })
  t.equal((await send(nested(64, '[', ']'))).statusCode, 200)
})

t.test('names that mean something to JavaScript are refused where they stand, however they are written', async (t) => {
  const send = await startEcho(t)
  const bodies: [body: string, pointer: string][] = [
    ['{"__proto__":{"role":"subdistrict"}}', '/body/__proto__'],
    ['{"\\u005f_proto__":{"role":"subdistrict"}}', '/body/__proto__'],
    ['{"a/b":[{"__proto__":1}]}', '/body/a~1b/0/__proto__'],
    ['{"constructor":{"prototype":{"role":1}}}', '/body/constructor'],
    ['{"a":{"prototype":{}}}', '/body/a/prototype']
  ]
  for (const [body, pointer] of bodies) {
    const answer = await send(body)
    t.equal(answer.statusCode, 400, body)
    t.match(answer.json(), { code: 'name_reserved', errors: [{ pointer, code: 'name_reserved' }] }, body)
  }
  t.equal(({} as Record<string, unknown>)['role'], undefined)
  t.strictSame((await send('{"text":"__proto__"}')).json(), { text: '__proto__' }, 'as a text it is harmless')
})

t.test('what is not JSON is still told from what is not allowed', async (t) => {
  const send = await startEcho(t)
  for (const body of ['{"broken":', 'nonsense', '']) t.match((await send(body)).json(), { code: 'body_not_json' }, body)
  t.strictSame((await send('{"a":1,"a":2}')).json(), { a: 2 })
  t.strictSame((await send('{"a":1}', 'application/json; charset=utf-8')).json(), { a: 1 })
  t.match((await send('a: 1', 'application/yaml')).json(), { code: 'media_type_not_supported' })
  t.match((await send(JSON.stringify('x'.repeat(1_100_000)))).json(), { code: 'body_too_large' })
})

t.test('what is sensitive takes short bodies only, and says how short', async (t) => {
  const send = await startEcho(t)
  t.equal((await send(JSON.stringify('x'.repeat(16_000)), 'application/json', '/sensitive')).statusCode, 200)
  const answer = await send(JSON.stringify('x'.repeat(17_000)), 'application/json', '/sensitive')
  t.match(answer.json(), { code: 'body_too_large', status: 413, detail: /16384 字节/ })
})
