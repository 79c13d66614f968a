import { isLatin, normalize } from '../../search-text.ts'

/** What a station is found by, ready to be searched. */
export interface SearchKeys {
  /** Code, names, address and area, as `normalize` leaves them, separated by line breaks. */
  text: string
  /** What the name spells from each of its syllables on, each after a line break. */
  spellings: string
  initials: string
}

export function searchKeys(texts: readonly (string | null)[], name_pinyin: string): SearchKeys {
  const syllables = name_pinyin.split(' ').filter((syllable) => syllable !== '')
  return {
    text: texts.map((text) => normalize(text ?? '')).join('\n'),
    spellings: syllables.map((_, start) => `\n${syllables.slice(start).join('')}`).join(''),
    initials: syllables.map((syllable) => syllable[0]).join('')
  }
}

/**
 * Whether a station is meant: by a part of what is written, by the name's pinyin from any syllable on
 * (`pipashan`, also unfinished: `pipash`), or by the initials of successive syllables (`pps`). Letters
 * count from the beginning of a syllable: `an` is not meant to find 山 (shan).
 * @param query as `normalize` gives it
 */
export function matches({ text, spellings, initials }: SearchKeys, query: string): boolean {
  // Signs that are letters only as they were written, such as a vowel mark by itself, mean no station.
  if (query === '') return false
  if (text.includes(query)) return true
  return isLatin(query) && (initials.includes(query) || spellings.includes(`\n${query}`))
}
