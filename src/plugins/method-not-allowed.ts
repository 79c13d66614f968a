import type { HTTPMethods } from 'fastify'
import fp from 'fastify-plugin'
import { methodNotAllowed } from '../http/problems.ts'
import { answerProblem } from './problems.ts'

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']

declare module 'fastify' {
  interface FastifyInstance {
    /** Gives every address that has a route an answer for the methods it lacks; call it after the last route. */
    refuseOtherMethods(): void
    /** Which methods the address has; undefined where it has no route. */
    methodsAt?(path: string): HTTPMethods[] | undefined
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
    // Asked only for methods that no route has (PROPFIND, QUERY), so it may take its time.
    app.decorate('methodsAt', (path: string) => {
      const known = [...methodsByAddress].find(([url]) => patternOf(url).test(path))
      return known === undefined ? undefined : METHODS.filter((method) => known[1].has(method))
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

/** The addresses of a route: whatever a parameter may be, it has no slash. */
function patternOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => (segment.startsWith(':') ? '[^/]+' : RegExp.escape(segment)))
  return new RegExp(`^${segments.join('/')}$`)
}
