import { crc32 } from 'node:zlib'
import { isUuid } from '../identifiers.ts'
import { cursorInvalid, cursorOfOtherFilters } from './problems.ts'

const DIGEST_CHARACTERS = 8

// A cursor is a position, not a permission: it holds nothing that its holder may not see. The checksum
// is there so that a damaged or invented one is told apart from a real one and never half understood.
const digest = (text: string): string => crc32(text).toString(16).padStart(DIGEST_CHARACTERS, '0')

/**
 * Says where the next page starts.
 * @param filters every parameter that decides what is in the list and in which order
 * @param position the sort key of the last item of this page
 */
export function encodeCursor(filters: unknown, position: readonly (string | number)[]): string {
  const content = Buffer.from(JSON.stringify([digest(canonical(filters)), ...position])).toString('base64url')
  return content + digest(content)
}

/** @throws cursor_invalid, cursor_of_other_filters */
export function decodeCursor(filters: unknown, cursor: string): (string | number)[] {
  const content = cursor.slice(0, -DIGEST_CHARACTERS)
  if (digest(content) !== cursor.slice(-DIGEST_CHARACTERS)) throw cursorInvalid({})
  const [belongsTo, ...position] = readArray(content)
  if (belongsTo !== digest(canonical(filters))) throw cursorOfOtherFilters({})
  return position
}

/**
 * The position of a list that is sorted by a time and then by an identifier. Whoever knows how cursors are made can make
 * one that holds anything, and the database answers what is neither with an error.
 * @throws cursor_invalid
 */
export function readInstantAndId([instant, id, ...rest]: (string | number)[]): { instant: Date; id: string } {
  if (!isInstant(instant) || !isUuid(id) || rest.length > 0) throw cursorInvalid({})
  return { instant: new Date(instant), id }
}

/** Whether it is a time, in milliseconds since 1970, that every part of the service can keep and write. */
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < Date.UTC(9999)

function readArray(content: string): (string | number)[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(content, 'base64url').toString())
    if (Array.isArray(parsed) && parsed.every((part) => typeof part === 'string' || Number.isFinite(part)))
      return parsed
  } catch {}
  throw cursorInvalid({})
}

/** The same text for the same filters, in whichever order they were given. */
function canonical(filters: unknown): string {
  const given = filters as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(given).sort()) {
    const filter = given[name]
    // A text goes with its length, so that nothing in it can be taken for what follows.
    if (typeof filter === 'string') text += `${name}:${filter.length}=${filter} `
    else if (filter !== undefined) text += `${name}=${JSON.stringify(filter)} `
  }
  return text
}
