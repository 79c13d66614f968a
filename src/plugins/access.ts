import fp from 'fastify-plugin'

/** Who may call an operation. Only public data is served so far. */
export type Allowed = 'anyone'

declare module 'fastify' {
  interface FastifyContextConfig {
    allow?: Allowed
  }
}

/**
 * A route that does not say whom it allows stops the start, so none is open by oversight. It knows the
 * routes registered after itself; those of the documentation's own pages come before it, and are public.
 */
export const access = fp(
  async (app) => {
    app.addHook('onRoute', ({ method, url, config }) => {
      if (config?.allow === undefined) throw new Error(`${String(method)} ${url} does not say whom it allows`)
    })
  },
  { name: 'access', fastify: '5.x' }
)
