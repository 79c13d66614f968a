import fp from 'fastify-plugin'
import { bodyTooDeep, nameReserved } from '../http/body-problems.ts'
import { DEPTH_MAX, findBodyFault } from '../http/json-bodies.ts'
import { atPointer, type Problem } from '../problem.ts'

/** Whatever is sensitive is said in a few short fields. */
const SENSITIVE_BODY_BYTES_MAX = 16 * 1024

/** Reads JSON, and refuses what is dangerous to walk through or to copy before anything else sees it. */
export const jsonBodies = fp(
  async (app) => {
    app.addHook('onRoute', (route) => {
      if (route.config?.limit !== undefined) route.bodyLimit ??= SENSITIVE_BODY_BYTES_MAX
    })
    // Reserved names are refused below, with their place; the framework would call them a fault of syntax.
    const parse = app.getDefaultJsonParser('ignore', 'ignore')
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
      parse(request, text.toString(), (error, body) => {
        const problem = error === null ? problemOf(body) : undefined
        done(problem ?? error, body)
      })
    })
  },
  { name: 'json-bodies', fastify: '5.x' }
)

function problemOf(body: unknown): Problem | undefined {
  const fault = findBodyFault(body)
  if (fault === undefined) return undefined
  if (fault.kind === 'too_deep') return bodyTooDeep({ limit_levels: DEPTH_MAX })
  return atPointer(`/body${fault.pointer}`, nameReserved({ name: fault.name }))
}
