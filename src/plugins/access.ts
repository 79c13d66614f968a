import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import {
  addressNotAllowed,
  notAllowed,
  scopeMissing,
  signInIncomplete,
  signInRequired,
  tokenInAddress,
  tokenNotValid
} from '../access/problems.ts'
import {
  type Allowed,
  Authenticator,
  type Bearer,
  type Denial,
  denialOf,
  isAddressAllowed,
  KeyUsage
} from '../access/service.ts'
import { type Actor, ANONYMOUS, PARTNER_SCOPES, ROLES } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { callerAddress } from '../http/addresses.ts'
import { isUuid } from '../identifiers.ts'
import type { Problem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Allowed
  }
  interface FastifyRequest {
    /** Who calls: known from the first hook on. */
    actor: Actor
    /** What is known of who holds the request's token; null without one. */
    bearer: Bearer | null
  }
}

/** Names under which people put secrets into addresses. */
const TOKEN_IN_ADDRESS = /[?&](?:access_?token|token|id_token|api_?key|apikey|authorization|bearer|password|session)=/i

/**
 * Tells who calls, and refuses whom the route does not list. A route that does not say whom it allows stops the
 * start, so none is open by oversight. It knows the routes registered after itself; those of the documentation's
 * own pages come before it, and are public.
 */
export const access = fp(
  async (app) => {
    const authenticator = new Authenticator(app.db)
    const usage = new KeyUsage(app.db, (err) => app.log.warn({ err }, 'the last use of keys could not be noted'))
    // Hooks run in reverse order, so the database is still open.
    app.addHook('onClose', async () => await usage.close())
    app.decorateRequest('actor')
    app.decorateRequest('bearer', null)

    app.addHook('onRoute', ({ method, url, config }) => {
      if (config?.allow === undefined) throw new Error(`${String(method)} ${url} does not say whom it allows`)
      const fault = faultOf(config.allow)
      if (fault !== undefined) throw new Error(`${String(method)} ${url} ${fault}`)
    })

    // With a callback, because public reads without a token, which are most, must not wait a turn.
    app.addHook('onRequest', (request, reply, done) => {
      request.actor = ANONYMOUS
      if (request.url.includes('=') && TOKEN_IN_ADDRESS.test(request.url)) return done(tokenInAddress({}))
      const allowed = request.routeOptions.config.allow ?? 'anyone'
      const header = request.headers.authorization
      if (header === undefined) return done(allowed === 'anyone' ? undefined : signInRequired({}))
      admit(app, { authenticator, usage }, { request, reply }, allowed).then(
        () => done(),
        (error) => done(error)
      )
    })
  },
  { name: 'access', fastify: '5.x', dependencies: ['database', 'limits', 'work'] }
)

function faultOf(allowed: Allowed): string | undefined {
  if (allowed === 'anyone') return undefined
  const actors: readonly string[] = ['worker', ...ROLES]
  if (allowed.actors.length === 0 && allowed.partner_scope === undefined) return 'allows nobody'
  if (allowed.actors.some((actor) => !actors.includes(actor))) return 'allows an actor that does not exist'
  if (allowed.partner_scope !== undefined && !PARTNER_SCOPES.includes(allowed.partner_scope))
    return 'asks for a scope that does not exist'
  return ['own', 'within', 'any'].includes(allowed.area) ? undefined : 'has no area rule'
}

async function admit(
  app: FastifyInstance,
  { authenticator, usage }: { authenticator: Authenticator; usage: KeyUsage },
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  allowed: Allowed
): Promise<void> {
  const token = /^Bearer +([!-~]+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw tokenNotValid({})
  const now = app.clock.now()
  const identity = await authenticator.identify(token, now)
  if (typeof identity === 'string') throw tokenNotValid({})
  const { actor, bearer } = identity
  request.actor = actor
  request.bearer = bearer
  const too_many = app.countActor(request, reply)
  if (too_many !== undefined) throw too_many
  const is_address_allowed = isAddressAllowed(bearer.allowed_networks ?? [], callerAddress(request.ip))
  if (is_address_allowed) usage.note(bearer, now)
  const denial = is_address_allowed ? denialOf(allowed, actor) : 'address_not_allowed'
  if (denial === undefined) return
  await app.work(request, (work) =>
    recordEvent(work, {
      action: 'access.refuse',
      outcome: 'refused',
      ...objectOf(request),
      // Who manages a test key is at home elsewhere than what it sees, and must learn of this.
      ...(bearer.managing_area_code !== null && { area_code: bearer.managing_area_code }),
      details: { operation: request.routeOptions.schema?.operationId ?? null, denial }
    })
  )
  throw denial === 'address_not_allowed' ? addressNotAllowed({}) : problemOf(denial, allowed, actor)
}

/** The nouns of addresses by which the audit knows what they name. */
const NOUNS: Record<string, string> = {
  staff: 'person',
  persons: 'person',
  sessions: 'session',
  'api-keys': 'api_key',
  stations: 'station',
  alerts: 'alert',
  faults: 'fault'
}

const STATION_CODE = /^[A-Z][A-Z0-9-]{2,31}$/

/** What the address names. Only what can be a name of ours: people type anything into addresses. */
function objectOf({ routeOptions, params }: FastifyRequest): { object?: { kind: string; id: string } } {
  const [, noun = '', parameter = ''] = /.*\/([a-z-]+)\/:(id|code)\b/.exec(routeOptions.url ?? '') ?? []
  const id = (params as Record<string, string>)[parameter]
  const kind = NOUNS[noun]
  if (kind === undefined || id === undefined) return {}
  return (parameter === 'id' ? isUuid(id) : STATION_CODE.test(id)) ? { object: { kind, id } } : {}
}

function problemOf(denial: Denial, allowed: Allowed, actor: Actor): Problem {
  if (denial === 'not_signed_in') return signInRequired({})
  if (denial === 'scope_missing' && allowed !== 'anyone') return scopeMissing({ scope: allowed.partner_scope ?? '' })
  if (denial === 'restricted' && actor.kind === 'staff' && actor.restriction !== null)
    return signInIncomplete({ restriction: actor.restriction })
  return notAllowed({})
}
