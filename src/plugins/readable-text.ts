import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { textNotReadable } from '../http/problems.ts'
import { isReadableText } from '../http/texts.ts'
import { atPointer } from '../problem.ts'

/** Refuses bodies with text that PostgreSQL cannot keep or nobody can read, and says where it stands. */
export const readableText = fp(
  async (app) => {
    app.addHook('preValidation', ({ body }: FastifyRequest, _reply, done) => {
      const pointer = body === undefined || body === null ? undefined : findUnreadable(body, '/body')
      done(pointer === undefined ? undefined : atPointer(pointer, textNotReadable({})))
    })
  },
  { name: 'readable-text', fastify: '5.x' }
)

function findUnreadable(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return isReadableText(value) ? undefined : pointer
  // A file is read by who takes it.
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (!isReadableText(name)) return pointer
    const found = findUnreadable(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found !== undefined) return found
  }
  return undefined
}
