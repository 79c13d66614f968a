import fp from 'fastify-plugin'
import Type from 'typebox'
import { NO_CONTENT } from '../http/no-content.ts'

const NO_PARAMETERS = Type.Object({}, { additionalProperties: false })
const WRITES = ['POST', 'PUT', 'DELETE']

/**
 * An operation that declares no query or no body takes none: a parameter or a field that is silently ignored looks as
 * if it worked.
 */
export const closedRequests = fp(
  async (app) => {
    app.addHook('onRoute', ({ method, schema }) => {
      if (schema?.operationId === undefined) return
      schema.querystring ??= NO_PARAMETERS
      if ([method].flat().some((one) => WRITES.includes(one))) schema.body ??= NO_CONTENT
    })
  },
  { name: 'closed-requests', fastify: '5.x' }
)
