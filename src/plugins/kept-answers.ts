import type { IncomingMessage, ServerResponse } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import fp from 'fastify-plugin'
import { callerAddress } from '../http/addresses.ts'
import { namesTag, type PiecedRepresentation, type Representation } from '../http/conditional.ts'
import type { HttpSettings } from '../http/settings.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Has public answers sent that are ready already. Asked with the address of a request that names nobody; it knows only
     * addresses that were answered in full before, so whatever is wrong with an address was found then.
     */
    answerKept(find: (address: string) => Ready | undefined): void
  }
}

type Ready = Representation | PiecedRepresentation
type Find = (address: string) => Ready | undefined

/**
 * Sends public answers that are ready before the framework looks at the request: apps ask every few seconds whether the
 * stations have changed, and most of what it takes to say no would be finding out again that anybody may ask. Counted and
 * with the headers of every other answer. Whatever is not that simple goes the usual way.
 */
export const keptAnswers = fp<{ http: HttpSettings }>(
  async (app, { http: { trusted_proxies, cors_origins } }) => {
    const finders: Find[] = []
    app.decorate('answerKept', (find) => void finders.push(find))
    // Answers to the pages of everybody say so, which is decided for each request.
    if (cors_origins.includes('*')) return

    const trusts = trusted_proxies.length === 0 ? undefined : proxyAddr.compile([...trusted_proxies])
    const addressOf = (request: IncomingMessage) =>
      trusts === undefined ? request.socket.remoteAddress : proxyAddr(request, trusts)
    // Who is asked by a page of one of the named origins gets further headers, which a cache must know.
    const for_origins = cors_origins.length === 0 ? [] : ['vary', 'Origin']
    const every_answer = [...Object.entries(app.securityHeaders).flat(), ...for_origins]
    let is_closing = false
    app.addHook('preClose', async () => {
      is_closing = true
    })

    const answer = (request: IncomingMessage, response: ServerResponse): boolean => {
      const { method, url = '', headers } = request
      if (method !== 'GET' || is_closing || headers.host === undefined) return false
      if (headers.authorization !== undefined || headers.origin !== undefined) return false
      const kept = finders.reduce<Ready | undefined>((found, find) => found ?? find(url), undefined)
      if (kept === undefined) return false
      const standing = app.countAddress(callerAddress(addressOf(request)))
      if (standing === undefined) return false
      const known = headers['if-none-match']
      const of_answer = ['etag', kept.etag, 'cache-control', kept.cache_control]
      // Without the strict headers, which came with the answer that the client has.
      if (known !== undefined && namesTag(known, kept.etag))
        response.writeHead(304, [...for_origins, ...standing, ...of_answer]).end()
      else {
        const { content_type, body } = kept
        const length = Buffer.isBuffer(body) ? body.length : body.reduce((sum, piece) => sum + piece.length, 0)
        response.writeHead(200, [
          ...every_answer,
          ...standing,
          ...of_answer,
          'content-type',
          content_type,
          'content-length',
          String(length)
        ])
        send(response, body)
      }
      return true
    }

    // The framework has hung its own on the server by now, and hangs on nothing later.
    const usual = app.server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[]
    app.server.removeAllListeners('request')
    app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (answer(request, response)) return
      for (const listener of usual) listener.call(app.server, request, response)
    })
  },
  { name: 'kept-answers', fastify: '5.x', dependencies: ['security-headers', 'limits'] }
)

/** All pieces with one call of the system; put together before, they would have to be copied and thrown away. */
function send(response: ServerResponse, body: Buffer | readonly Buffer[]): void {
  if (Buffer.isBuffer(body)) return void response.end(body)
  response.cork()
  for (const piece of body) response.write(piece)
  response.end()
}
