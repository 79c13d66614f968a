import fp from 'fastify-plugin'
import Type from 'typebox'

const NO_PARAMETERS = Type.Object({}, { additionalProperties: false })

/** An operation that declares no query takes none: a parameter that is silently ignored looks as if it worked. */
export const closedQueries = fp(
  async (app) => {
    app.addHook('onRoute', (route) => {
      if (route.schema?.operationId !== undefined) route.schema.querystring ??= NO_PARAMETERS
    })
  },
  { name: 'closed-queries', fastify: '5.x' }
)
