import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { textNotReadable } from '../http/problems.ts'
import { atPointer } from '../problem.ts'

// Line feeds and tabs are text; other control characters, and halves of a character, cannot be kept or shown.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/

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
  if (typeof value === 'string') return isReadable(value) ? undefined : pointer
  if (value === null || typeof value !== 'object') return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (!isReadable(name)) return pointer
    const found = findUnreadable(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found !== undefined) return found
  }
  return undefined
}

const isReadable = (text: string): boolean => text.isWellFormed() && !UNREADABLE.test(text)
