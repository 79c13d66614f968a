import fp from 'fastify-plugin'
import type { Clock } from '../clock.ts'
import { StationDirectory } from '../stations/directory.ts'

declare module 'fastify' {
  interface FastifyInstance {
    stations: StationDirectory
    clock: Clock
  }
}

/** The stations in memory as `app.stations`, and the time as `app.clock`. */
export const stationDirectory = fp<{ clock: Clock }>(
  async (app, { clock }) => {
    const stations = new StationDirectory(app.db, clock)
    app.decorate('clock', clock)
    app.decorate('stations', stations)
    // Loaded before the first request, which would otherwise wait for it.
    app.addHook('onReady', async () => void (await stations.current()))
  },
  { name: 'station-directory', fastify: '5.x', dependencies: ['database'] }
)
