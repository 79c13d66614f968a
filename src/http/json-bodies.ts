/**
 * No schema of ours goes as deep: twenty levels of conditions in a questionnaire are forty-five. Whatever walks through a
 * body may do so without fear for its stack.
 */
export const DEPTH_MAX = 64

/** Names with a meaning of their own to JavaScript: no field of ours is called so, and nobody sends them by mistake. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

export type BodyFault = { kind: 'too_deep' } | { kind: 'reserved_name'; pointer: string; name: string }

interface Level {
  value: object
  pointer: string
  depth: number
}

/** Looks through a body that was just parsed, without calling itself: its depth is the sender's choice. */
export function findBodyFault(body: unknown): BodyFault | undefined {
  const open: Level[] = isObject(body) ? [{ value: body, pointer: '', depth: 1 }] : []
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    const { value, pointer, depth } = level
    if (depth > DEPTH_MAX) return { kind: 'too_deep' }
    const is_named = !Array.isArray(value)
    for (const [name, inner] of Object.entries(value)) {
      if (is_named && RESERVED.has(name)) return { kind: 'reserved_name', pointer: `${pointer}/${name}`, name }
      if (isObject(inner)) open.push({ value: inner, pointer: `${pointer}/${escapePointer(name)}`, depth: depth + 1 })
    }
  }
  return undefined
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
