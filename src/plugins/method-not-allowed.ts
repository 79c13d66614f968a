import type { HTTPMethods } from 'fastify'
import fp from 'fastify-plugin'
import { methodNotAllowed } from '../http/problems.ts'
import { answerProblem } from './problems.ts'

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']

declare module 'fastify' {
  interface FastifyInstance {
    /** Gives every address that has a route an answer for the methods it lacks; call it after the last route. */
    refuseOtherMethods(): void
  }
}

/**
 * A known address with a wrong method answers 405 and says which methods it has, not 404. It knows the
 * routes registered after itself.
 */
export const otherMethods = fp(
  async (app) => {
    const methodsByAddress = new Map<string, Set<string>>()
    app.addHook('onRoute', ({ method, url }) => {
      const methods = methodsByAddress.get(url) ?? new Set()
      for (const one of [method].flat()) methods.add(one)
      methodsByAddress.set(url, methods)
    })
    app.decorate('refuseOtherMethods', () => {
      for (const [url, methods] of [...methodsByAddress]) {
        const allowed = METHODS.filter((method) => methods.has(method))
        app.route({
          method: METHODS.filter((method) => !methods.has(method)),
          url,
          config: { allow: 'anyone' },
          schema: { hide: true },
          // Before the body is parsed: a wrong method is the fault to name first.
          onRequest: async (request, reply) => {
            reply.header('allow', allowed.join(', '))
            return answerProblem(methodNotAllowed({ method: request.method, allowed }), request, reply)
          },
          handler: async () => {}
        })
      }
    })
  },
  { name: 'other-methods', fastify: '5.x' }
)
