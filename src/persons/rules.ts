import { isLatin, normalize, runsOf } from '../search-text.ts'

/** Where a mobile number of the mainland may have its country code. */
const COUNTRY_CODE = /^(?:\+|00)?86(?=1[3-9])/

/** The eleven digits of a mobile number, or undefined where it is none. Blanks and hyphens are how people write it. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '').replace(COUNTRY_CODE, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

/** What remains of an identity number when it is shown. */
const ID_NUMBER_SHOWN = { first: 3, last: 4 }

/** `370***********002X` */
export const maskIdNumber = (id_number: string): string =>
  id_number.slice(0, ID_NUMBER_SHOWN.first) +
  '*'.repeat(Math.max(id_number.length - ID_NUMBER_SHOWN.first - ID_NUMBER_SHOWN.last, 0)) +
  id_number.slice(-ID_NUMBER_SHOWN.last)

/** `138****1234` */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/**
 * A name of letters of any script, with the marks that stand inside names. Nothing that a spreadsheet would take for
 * a formula, nothing invisible, and no more than a name needs.
 */
export const NAME_PATTERN = "^\\p{L}[\\p{L}\\p{M}·•・.'’ -]{0,59}$"

/** The name as it is kept: composed, without blanks around it; undefined where it is no name. */
export function readName(text: string): string | undefined {
  const name = text.normalize('NFC').trim()
  return new RegExp(NAME_PATTERN, 'u').test(name) ? name : undefined
}

/** The first character and a star for each other one, at most three: `张**`. */
export function maskName(name: string): string {
  const [first = '', ...others] = name
  return first + '*'.repeat(Math.min(Math.max(others.length, 1), 3))
}

export const REASON_CHARACTERS_MIN = 5
export const REASON_CHARACTERS_MAX = 200

/** Why, composed and without blanks around it; undefined where it says too little or too much. */
export function readReason(text: string): string | undefined {
  const reason = text.normalize('NFC').trim()
  return [...reason].length < REASON_CHARACTERS_MIN || isReasonTooLong(text) ? undefined : reason
}

/** Some characters are composed of several: so long as it is kept, and not as it was written. */
export const isReasonTooLong = (text: string): boolean =>
  [...text.normalize('NFC').trim()].length > REASON_CHARACTERS_MAX

/** Whether a text tells whom it is about, in whatever way people write names and numbers. */
export function namesPerson(text: string, names: readonly (string | null)[]): boolean {
  const plain = (words: string) =>
    words
      .normalize('NFKC')
      .replace(/[\s\p{P}]/gu, '')
      .toLowerCase()
  return names.some((own) => own !== null && plain(own) !== '' && plain(text).includes(plain(own)))
}

const PAIR = 2

/** Whose name has so many pairs of what was typed has all of it, and each costs a question. */
const PAIRS_SOUGHT_MAX = 12

/**
 * What a name is found by, each made into a keyed hash: each character, each two in a row, what it spells and its initials;
 * the whole where it spells nothing.
 * @param pinyin the syllables, separated by blanks
 */
export function termsOfName(name: string, pinyin: string): string[] {
  const text = normalize(name)
  const syllables = pinyin.split(' ').filter((syllable) => syllable !== '')
  const parts = [...runsOf(text, 1), ...runsOf(text, PAIR)].map(partTerm)
  const spoken =
    syllables.length === 0
      ? [`whole:${text}`]
      : [spellingTerm(syllables.join('')), initialsTerm(syllables.map(([initial = '']) => initial).join(''))]
  return [...new Set([...parts, ...spoken])]
}

/** What those have in common whose whole names are spelled the same; where a name spells nothing, who are written the same. */
export function termOfNamesake(name: string, pinyin: string): string {
  const spelling = pinyin.replaceAll(' ', '')
  return spelling === '' ? `whole:${normalize(name)}` : spellingTerm(spelling)
}

/**
 * What to look for when somebody types a name or a part of one: sets of terms, and meant is whose name has all of any one
 * set. The end of a Chinese name tells people apart better than its beginning, so it comes first.
 */
export function termsSought(typed: string): string[][] {
  const text = normalize(typed)
  if (text === '') return []
  const pairs = [...text].length < PAIR ? [text] : [...new Set(runsOf(text, PAIR))]
  const parts = pairs.slice(-PAIRS_SOUGHT_MAX).map(partTerm).reverse()
  return isLatin(text) ? [parts, [spellingTerm(text)], [initialsTerm(text)]] : [parts]
}

const partTerm = (part: string): string => `part:${part}`
const spellingTerm = (spelling: string): string => `spelling:${spelling}`
const initialsTerm = (initials: string): string => `initials:${initials}`

/** How long a revealed field is shown. */
const REVEAL_MILLISECONDS = 60_000

export const hideAfter = (now: number): number => now + REVEAL_MILLISECONDS

/** `2026-01`, `2026-01-15` or `v3`: what the texts shown are called. */
export const TEXT_VERSION_PATTERN = '^(?:20\\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?|v[1-9]\\d{0,2})$'

export type ConsentState = 'given' | 'withdrawn' | 'never_asked'

export interface ConsentDecided {
  field_group_code: string
  decision: 'given' | 'withdrawn'
  text_version: string
  decided_at: Date
  /** Rises with every decision. */
  sequence: number
}

/** What holds now for each group: the last decision, whatever order they come in. */
export function currentConsents(field_group_codes: readonly string[], decided: readonly ConsentDecided[]) {
  const latest = new Map<string, ConsentDecided>()
  for (const one of decided)
    if (one.sequence > (latest.get(one.field_group_code)?.sequence ?? Number.NEGATIVE_INFINITY))
      latest.set(one.field_group_code, one)
  return field_group_codes.map((field_group_code) => {
    const last = latest.get(field_group_code)
    const state: ConsentState = last?.decision ?? 'never_asked'
    return { field_group_code, state, text_version: last?.text_version ?? null, decided_at: last?.decided_at ?? null }
  })
}
