import fp from 'fastify-plugin'
import { textNotReadable } from '../http/problems.ts'
import { findUnreadable } from '../http/readable-text.ts'
import { atPointer } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The items of the body are judged one by one, so that a bad one keeps no other from being taken. */
    judges_items_apart?: boolean
  }
}

/** Refuses bodies with text that PostgreSQL cannot keep or nobody can read, and says where it stands. */
export const readableText = fp(
  async (app) => {
    app.addHook('preValidation', ({ body, routeOptions }, _reply, done) => {
      const is_looked_at = body !== undefined && body !== null && routeOptions.config.judges_items_apart !== true
      const pointer = is_looked_at ? findUnreadable(body, '/body') : undefined
      done(pointer === undefined ? undefined : atPointer(pointer, textNotReadable({})))
    })
  },
  { name: 'readable-text', fastify: '5.x' }
)
