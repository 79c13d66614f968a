import fp from 'fastify-plugin'
import { Comparisons } from '../register/service.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Looks for duplicates of whom imports have recorded. */
    comparisons: Comparisons
  }
}

/** Goes on with what is left from an earlier process, and with what imports leave. */
export const comparisons = fp(
  async (app) => {
    const comparisons = new Comparisons(app.workBySelf, (err) =>
      app.log.warn({ err }, 'duplicates of what was imported are looked for later')
    )
    app.decorate('comparisons', comparisons)
    app.addHook('onReady', () => comparisons.ask())
    // Hooks run in reverse order, so the database is still open.
    app.addHook('onClose', async () => await comparisons.close())
  },
  { name: 'comparisons', fastify: '5.x', dependencies: ['work'] }
)
