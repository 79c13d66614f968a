import cors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { HttpSettings } from '../http/settings.ts'

const EXPOSED_HEADERS = [
  'ETag',
  'Location',
  'Idempotency-Replayed',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Content-Disposition'
]
const PREFLIGHT_KEPT_SECONDS = 600

// Who is signed in says so in a header and not by cookies, so no credentials in the sense of CORS are ever allowed.
const shared: FastifyCorsOptions = { exposedHeaders: EXPOSED_HEADERS, maxAge: PREFLIGHT_KEPT_SECONDS }

const FULL: FastifyCorsOptions = {
  ...shared,
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['Accept-Language', 'Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match']
}

/** For the pages of everybody: what is public, for reading. A token cannot be sent. */
const PUBLIC: FastifyCorsOptions = {
  ...shared,
  origin: '*',
  methods: ['GET', 'HEAD'],
  allowedHeaders: ['Accept-Language', 'If-None-Match']
}

const NONE: FastifyCorsOptions = { origin: false }

/** Lets pages of other origins call as far as the configuration says. Registered before whatever refuses requests. */
export const crossOrigin = fp<{ http: HttpSettings }>(
  async (app, { http: { cors_origins } }) => {
    // Where nothing is allowed, nothing is asked either.
    if (cors_origins.length === 0) return
    const named = new Set(cors_origins)
    const optionsFor = ({ method, headers }: FastifyRequest): FastifyCorsOptions => {
      const { origin } = headers
      // Without these it is no preflight, and answered as any other method that an address has not.
      if (method === 'OPTIONS' && (origin === undefined || headers['access-control-request-method'] === undefined))
        return NONE
      if (origin !== undefined && named.has(origin)) return { ...FULL, origin }
      const is_public_read = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
      return named.has('*') && is_public_read && headers.authorization === undefined ? PUBLIC : NONE
    }
    // Others are counted after this plugin, so that a refusal keeps its headers; but a preflight ends in it.
    app.addHook('onRequest', (request, reply, done) => {
      const ends_here = request.method === 'OPTIONS' && optionsFor(request) !== NONE
      done(ends_here ? app.countRequest(request, reply) : undefined)
    })
    await app.register(cors, {
      delegator: (request, callback) => callback(null, optionsFor(request))
    })
  },
  { name: 'cross-origin', fastify: '5.x' }
)
