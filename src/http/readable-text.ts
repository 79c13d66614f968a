// Line feeds and tabs are text; other control characters, and halves of a character, cannot be kept or shown.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f]/

/** Whether PostgreSQL can keep the text and people can read it. */
export const isReadableText = (text: string): boolean => text.isWellFormed() && !UNREADABLE.test(text)

/** Where a text stands that PostgreSQL cannot keep or nobody can read; undefined where there is none. */
export function findUnreadable(value: unknown, pointer: string): string | undefined {
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
