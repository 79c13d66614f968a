import type { onSendHookHandler } from 'fastify'
import fp from 'fastify-plugin'

const withoutLength: onSendHookHandler = (_request, reply, payload, done) => {
  if (reply.statusCode === 304) reply.removeHeader('content-length')
  done(null, payload)
}

/**
 * Where HEAD is answered that nothing has changed, the framework gives a length of 0; but a 304 may give only that of
 * the whole answer or none (RFC 9110, 8.6). It knows the routes registered after itself.
 */
export const unchangedAnswers = fp(
  async (app) => {
    app.addHook('onRoute', (route) => {
      if (route.method === 'HEAD') route.onSend = [...[route.onSend ?? []].flat(), withoutLength]
    })
  },
  { name: 'unchanged-answers', fastify: '5.x' }
)
