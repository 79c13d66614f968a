import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Clock } from '../clock.ts'
import { callerAddress } from '../http/addresses.ts'
import { tooManyRequests } from '../http/limit-problems.ts'
import {
  Limiter,
  type Policies,
  policyItem,
  STRICT_LIMITS,
  type Standing,
  type StrictLimit,
  secondsUntil,
  standingItem
} from '../limits/service.ts'
import type { Problem } from '../problem.ts'
import type { Keyring } from '../protection/keyring.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Counted exactly, in the database, before any of the work is done. */
    limit?: StrictLimit
  }
  interface FastifyInstance {
    limiter: Limiter
    /** Counts a request by its address and says so in the answer's headers; returns the problem where it is one too many. */
    countRequest(request: FastifyRequest, reply: FastifyReply): Problem | undefined
    /** As `countRequest`, by who calls. Called as soon as that is known, and before anything is written about it. */
    countActor(request: FastifyRequest, reply: FastifyReply): Problem | undefined
  }
}

interface Options {
  clock: Clock
  keys: Keyring
  policies: Policies
}

/**
 * Counts every request and refuses those above a limit. Before anything else that costs something, above all before
 * a token is looked up; by actor as soon as `access` knows who calls. Registered before the hooks and routes it counts.
 */
export const limits = fp<Options>(
  async (app, { clock, keys, policies }) => {
    const limiter = new Limiter({
      db: app.db,
      clock,
      keys,
      policies,
      onFailure: (error) => app.log.warn({ err: error }, 'limits are counted by this process alone for now')
    })
    const address_policy = policyItem(policies.address)
    app.decorate('limiter', limiter)
    app.decorate('countRequest', (request, reply) => {
      const now = limiter.now()
      const standing = limiter.countAddress(callerAddress(request.ip), now)
      // What everybody together may do is nobody's own quota, and is told only where it refuses.
      const policy = standing.policy === policies.address ? address_policy : policyItem(standing.policy)
      reply.header('ratelimit-policy', policy).header('ratelimit', standingItem(standing, now))
      return standing.is_refused ? refusal(standing, now) : undefined
    })

    app.decorate('countActor', ({ actor }, reply) => {
      if (actor === undefined || actor.kind === 'anonymous' || actor.kind === 'system') return undefined
      const now = limiter.now()
      return addToAnswer(reply, [limiter.countActor(actor, now)], now)
    })

    // With a callback, because public reads, which are most, must not wait a turn.
    app.addHook('onRequest', (request, reply, done) => done(app.countRequest(request, reply)))

    // Not the callback's style: an error here is an answer of 503, since what is sensitive goes uncounted never.
    const countStrictly = (limit: StrictLimit) => async (request: FastifyRequest, reply: FastifyReply) => {
      const { actor } = request
      const is_signed_in = actor !== undefined && actor.kind !== 'anonymous' && actor.kind !== 'system'
      const standings = await limiter.countStrictly(limit, {
        actor: is_signed_in ? actor : undefined,
        address: callerAddress(request.ip)
      })
      const problem = addToAnswer(reply, standings, limiter.now())
      if (problem !== undefined) throw problem
    }
    app.addHook('onRoute', (route) => {
      const limit = route.config?.limit
      if (limit !== undefined && !STRICT_LIMITS.includes(limit))
        throw new Error(`${String(route.method)} ${route.url} names a limit that does not exist`)
      if (limit === undefined) return
      // A route's own hooks run after those of the application, which find out who calls.
      route.onRequest = [...[route.onRequest ?? []].flat(), countStrictly(limit)]
    })

    // Runs before the database is closed, which was opened before.
    app.addHook('onClose', async () => await limiter.close())
  },
  { name: 'limits', fastify: '5.x', dependencies: ['database'] }
)

/** Says how the caller stands; returns the problem where it is one request too many. */
function addToAnswer(reply: FastifyReply, standings: Standing[], now: number): Problem | undefined {
  const told = standings.filter(({ policy, is_refused }) => policy.per !== 'everyone' || is_refused)
  append(
    reply,
    'ratelimit-policy',
    told.map(({ policy }) => policyItem(policy))
  )
  append(
    reply,
    'ratelimit',
    told.map((standing) => standingItem(standing, now))
  )
  const refused = standings.find(({ is_refused }) => is_refused)
  return refused === undefined ? undefined : refusal(refused, now)
}

function append(reply: FastifyReply, name: string, items: string[]): void {
  const before = reply.getHeader(name)
  reply.header(name, [...(typeof before === 'string' ? [before] : []), ...items].join(', '))
}

const refusal = ({ policy, ends_at }: Standing, now: number): Problem =>
  tooManyRequests({ per: policy.per, retry_after_seconds: secondsUntil(ends_at, now) })
