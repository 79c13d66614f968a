/** What a station is found by. */
export interface SearchKeys {
  /** Names and address, lower case, separated by line breaks. */
  text: string
  /** The name's syllables without tones. */
  syllables: readonly string[]
}

export function searchKeys(texts: readonly (string | null)[], name_pinyin: string): SearchKeys {
  const text = texts
    .filter((part) => part !== null)
    .join('\n')
    .toLowerCase()
  return { text, syllables: name_pinyin.split(' ').filter((syllable) => syllable !== '') }
}

// Input methods leave apostrophes and blanks between syllables, and write ü as v.
export const normalizeQuery = (query: string): string => query.normalize('NFKC').trim().toLowerCase()
const asPinyin = (query: string): string => query.replaceAll(/[\s'’-]/g, '').replaceAll('ü', 'v')

/**
 * Whether a name is meant: by a part of it as written, by its pinyin from any syllable on (`pipashan`,
 * also unfinished: `pipash`), or by the initials of successive syllables (`pps`).
 * @param query as `normalizeQuery` gives it
 */
export function matches({ text, syllables }: SearchKeys, query: string): boolean {
  if (text.includes(query)) return true
  const letters = asPinyin(query)
  if (!/^[a-z0-9]+$/.test(letters)) return false
  return (
    syllables
      .map((syllable) => syllable[0])
      .join('')
      .includes(letters) || startsAtSomeSyllable(syllables, letters)
  )
}

// `an` is not meant to find 山 (shan): letters count from the beginning of a syllable.
const startsAtSomeSyllable = (syllables: readonly string[], letters: string): boolean =>
  syllables.some((_, start) => syllables.slice(start).join('').startsWith(letters))
