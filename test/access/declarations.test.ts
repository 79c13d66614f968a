import Fastify from 'fastify'
import fp from 'fastify-plugin'
import t, { type Test } from 'tap'
import type { Allowed } from '../../src/access/service.ts'
import { access } from '../../src/plugins/access.ts'

/** The plugin alone, on a database that nobody asks anything. */
async function startAccess(t: Test) {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(fp(async (app) => void app.decorate('db', {} as never), { name: 'database' }))
  for (const name of ['limits', 'work']) await app.register(fp(async () => {}, { name }))
  await app.register(access)
  return app
}

t.test('a route that does not say whom it allows stops the start', async (t) => {
  const app = await startAccess(t)
  t.throws(() => app.get('/x', async () => ''), /GET \/x does not say whom it allows/)
  t.throws(() => app.post('/x', { config: { limit: 'sign_in' } }, async () => ''), /does not say whom it allows/)
})

t.test('a route that allows nobody, or somebody who does not exist, stops the start', async (t) => {
  const app = await startAccess(t)
  const cases: [allow: object, fault: RegExp][] = [
    [{ actors: [], area: 'own' }, /allows nobody/],
    [{ actors: ['boss'], area: 'own' }, /an actor that does not exist/],
    [{ actors: ['worker'], area: 'own', partner_scope: 'everything' }, /a scope that does not exist/],
    [{ actors: ['worker'] }, /has no area rule/]
  ]
  for (const [allow, fault] of cases)
    t.throws(() => app.get('/x', { config: { allow: allow as Allowed } }, async () => ''), fault)
  app.get('/x', { config: { allow: 'anyone' } }, async () => '')
  await app.ready()
})
