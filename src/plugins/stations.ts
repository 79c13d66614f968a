import fp from 'fastify-plugin'
import type { Clock } from '../clock.ts'
import { StationDirectory } from '../stations/directory.ts'

declare module 'fastify' {
  interface FastifyInstance {
    stations: StationDirectory
    /** The made-up stations, which only test keys see. */
    sandbox_stations: StationDirectory
    clock: Clock
  }
}

/** The stations in memory as `app.stations`, the sandbox's as `app.sandbox_stations`, and the time as `app.clock`. */
export const stationDirectory = fp<{ clock: Clock }>(
  async (app, { clock }) => {
    const stations = new StationDirectory(app.db, 'live', clock)
    app.decorate('clock', clock)
    app.decorate('stations', stations)
    app.decorate('sandbox_stations', new StationDirectory(app.db, 'sandbox', clock))
    // Loaded before the first request, which would otherwise wait for it; the sandbox waits until somebody asks.
    app.addHook('onReady', async () => void (await stations.current()))
  },
  { name: 'station-directory', fastify: '5.x', dependencies: ['database'] }
)
