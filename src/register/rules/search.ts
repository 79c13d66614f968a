import { isLatin, normalize, runsOf } from '../../search-text.ts'

/** What a business is searched by besides its terms. */
export interface BusinessSearch {
  search_text: string
  /** The syllables, separated by blanks. */
  search_pinyin: string
}

const PAIR = 2
const SPELLING_MAX = 4

/**
 * What a name is found by without reading all of them: each character and each two in a row, two initials in a row, and
 * the beginnings of what it spells from each syllable on.
 */
export function termsOfBusiness({ search_text, search_pinyin }: BusinessSearch): string[] {
  const syllables = search_pinyin.split(' ').filter((syllable) => syllable !== '')
  const initials = syllables.map(([initial = '']) => initial).join('')
  const beginnings = syllables.flatMap((_, start) => {
    const spelling = syllables.slice(start).join('')
    const lengths = Array.from({ length: SPELLING_MAX }, (_, shorter) => shorter + 1)
    return lengths.map((length) => spelling.slice(0, length))
  })
  return [
    ...new Set([
      ...[...runsOf(search_text, 1), ...runsOf(search_text, PAIR)].map((part) => `t:${part}`),
      ...runsOf(initials, PAIR).map((pair) => `i:${pair}`),
      ...beginnings.map((beginning) => `s:${beginning}`)
    ])
  ]
}

/** A term that leads to the candidates, and what is to be found in them. */
export interface BusinessSought {
  term: string
  /** A part of the name's letters and digits, of its initials, or what it spells from a syllable on. */
  part_of: 'text' | 'initials' | 'spelling'
  text: string
}

/** What to look for when somebody types a name, a part of one or its pinyin: meant is who matches any of these. */
export function soughtInBusinesses(typed: string): BusinessSought[] {
  const text = normalize(typed)
  if (text === '') return []
  // The end of a name tells it from its neighbours, which begin with the same town.
  const sought: BusinessSought[] = [
    { term: `t:${runsOf(text, Math.min(PAIR, [...text].length)).at(-1)}`, part_of: 'text', text }
  ]
  if (!isLatin(text)) return sought
  sought.push({ term: `s:${text.slice(0, SPELLING_MAX)}`, part_of: 'spelling', text })
  if (text.length >= PAIR) sought.push({ term: `i:${text.slice(0, PAIR)}`, part_of: 'initials', text })
  return sought
}
