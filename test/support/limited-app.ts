import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import type { Test } from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { ANONYMOUS, type Worker } from '../../src/actor.ts'
import { DEFAULT_LIMITS, type LimitSettings, policiesFrom, type StrictLimit } from '../../src/limits/service.ts'
import { database } from '../../src/plugins/database.ts'
import { limits } from '../../src/plugins/limits.ts'
import { problemAnswers } from '../../src/plugins/problems.ts'
import { strictHeaders } from '../../src/plugins/security-headers.ts'
import { Keyring, type KeySource } from '../../src/protection/keyring.ts'
import { MONDAY_10_00, TestClock } from './app.ts'
import type { TestEngine } from './engines.ts'

interface Options {
  limits?: Partial<LimitSettings>
  keys?: KeySource
}

/** One POST for each sensitive operation, which counts what work was done; who names themselves is signed in. */
export async function startLimitedApp(t: Test, engine: TestEngine, options: Options = {}) {
  const clock = new TestClock(MONDAY_10_00)
  const keys = new Keyring(options.keys ?? throwAwayKeys())
  const app: FastifyInstance = Fastify({ trustProxy: ['127.0.0.1'] })
  const done: Partial<Record<StrictLimit, number>> = {}
  await app.register(strictHeaders, { http: { trusted_proxies: [], cors_origins: [], hsts_seconds: 0 } })
  await app.register(database, { database: await engine.open() })
  await app.register(limits, { clock, keys, policies: policiesFrom({ ...DEFAULT_LIMITS, ...options.limits }) })
  await app.register(problemAnswers)
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    const name = request.headers['x-worker']
    request.actor = typeof name === 'string' ? workerNamed(name) : ANONYMOUS
  })
  for (const limit of ['sign_in', 'totp', 'reveal'] as const) {
    app.post(`/${limit}`, { config: { limit } }, async () => {
      done[limit] = (done[limit] ?? 0) + 1
      return { done: true }
    })
  }
  t.teardown(() => app.close())

  const post = async (
    limit: StrictLimit,
    { address = '203.0.113.1', worker }: { address?: string; worker?: string } = {}
  ) =>
    await app.inject({
      method: 'POST',
      url: `/${limit}`,
      headers: { 'x-forwarded-for': address, ...(worker !== undefined && { 'x-worker': worker }) }
    })
  return Object.assign(app, { testClock: clock, done, post })
}

const workerNamed = (name: string): Worker => ({
  kind: 'worker',
  person_id: name,
  session_id: name,
  area_code: '370811015000'
})
