import type { Socket } from 'node:net'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Cuts off whoever has read nothing of what waits for them since the last look. */
    cutOffSilentReaders(): void
  }
}

/** Who reads nothing is cut off after one to two of these. */
const LOOK_MILLISECONDS = 30_000

/**
 * Somebody who asks and never reads the answers must not have them kept in memory. Looked at now and then, because a timer of
 * each connection's own is set anew with every request, which takes a fortieth of the shortest answer.
 */
export const silentReaders = fp(
  async (app) => {
    const sockets = new Set<Socket>()
    let waiting_before = new Map<Socket, string>()
    app.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    app.decorate('cutOffSilentReaders', () => {
      const waiting = new Map<Socket, string>()
      for (const socket of sockets) {
        if (socket.writableLength === 0) continue
        const state = `${socket.bytesWritten} ${socket.writableLength}`
        if (waiting_before.get(socket) === state) socket.destroy()
        else waiting.set(socket, state)
      }
      waiting_before = waiting
    })
    const timer = setInterval(() => app.cutOffSilentReaders(), LOOK_MILLISECONDS).unref()
    app.addHook('onClose', async () => clearInterval(timer))
  },
  { name: 'silent-readers', fastify: '5.x' }
)
