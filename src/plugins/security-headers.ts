import fp from 'fastify-plugin'
import { securityHeaders } from '../http/security-headers.ts'
import type { HttpSettings } from '../http/settings.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What every answer with a content carries, also one that no hook has seen. */
    securityHeaders: Readonly<Record<string, string>>
  }
}

/** Sets the headers first of all, so that no answer with a content goes without, however it comes about; pages set a policy of their own. */
export const strictHeaders = fp<{ http: HttpSettings }>(
  async (app, { http }) => {
    const headers = securityHeaders(http.hsts_seconds)
    app.decorate('securityHeaders', headers)
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers)
      done()
    })
  },
  { name: 'security-headers', fastify: '5.x' }
)
