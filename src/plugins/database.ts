import fp from 'fastify-plugin'
import type { OpenDatabase } from '../database/connection.ts'
import type { Db } from '../database/tables.ts'

declare module 'fastify' {
  interface FastifyInstance {
    db: Db
  }
}

/** Hands the open database to the routes as `app.db`, and closes it after the last request is answered. */
export const database = fp<{ database: OpenDatabase }>(
  async (app, { database }) => {
    app.decorate('db', database.db)
    app.addHook('onClose', async () => await database.close())
  },
  { name: 'database', fastify: '5.x' }
)
