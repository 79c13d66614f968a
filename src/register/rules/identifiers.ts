/**
 * The identity numbers of people (居民身份证, GB 11643) and the codes of organisations (统一社会信用代码, GB 32100):
 * what they are as they are kept, or why a text is none.
 */
import { dayNumberAt, dayNumberOf } from '../../calendar/rules.ts'

export type IdentityNumberFault =
  | 'wrong_length'
  | 'wrong_character'
  | 'unknown_place'
  | 'birth_date_impossible'
  | 'birth_date_in_future'
  | 'wrong_check_character'

export type CreditCodeFault = 'wrong_length' | 'wrong_character' | 'wrong_check_character'

/** The number as it is kept, or why it is none. */
export type ReadIdentifier<Fault> = { value: string } | { fault: Fault }

const CHARACTERS = 18

/** In full width and in groups is how people and other systems write them. */
const normalized = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const IDENTITY_CHECKS = '10X98765432'

/** Foreign permanent residents' cards begin so, and name the province after it. */
const FOREIGN_RESIDENT = '9'

/** The first two digits of a place are its province, Taiwan, Hong Kong and Macao included. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/

/**
 * Reads an identity number. What is wrong is told as precisely as it can be known: a birth date that cannot be says
 * where the mistake is, a wrong check character only that there is one.
 * @param now nobody is born later than on this day in Jining
 */
export function readIdentityNumber(text: string, now: number): ReadIdentifier<IdentityNumberFault> {
  const number = normalized(text)
  if (number.length !== CHARACTERS) return { fault: 'wrong_length' }
  if (!/^[0-9]{17}[0-9X]$/.test(number)) return { fault: 'wrong_character' }
  const place = number.startsWith(FOREIGN_RESIDENT) ? number.slice(1, 3) : number.slice(0, 2)
  if (!PROVINCE.test(place)) return { fault: 'unknown_place' }
  const born = dayNumberOf(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
  if (born === undefined) return { fault: 'birth_date_impossible' }
  if (born > dayNumberAt(now)) return { fault: 'birth_date_in_future' }
  return number.at(-1) === identityCheckOf(number) ? { value: number } : { fault: 'wrong_check_character' }
}

/** What the eighteenth character must be after the first seventeen. */
export function identityCheckOf(number: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return IDENTITY_CHECKS[sum % IDENTITY_CHECKS.length] ?? ''
}

/** `370***********002X`: enough to tell two people apart, and neither where nor when somebody was born. */
export const maskIdentityNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(11)}${number.slice(-4)}`

/** Without I, O, S, V and Z, which are taken for others. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_BASE = 3

export function readCreditCode(text: string): ReadIdentifier<CreditCodeFault> {
  const code = normalized(text)
  if (code.length !== CHARACTERS) return { fault: 'wrong_length' }
  if ([...code].some((character) => !CREDIT_CHARACTERS.includes(character))) return { fault: 'wrong_character' }
  return code.at(-1) === creditCheckOf(code) ? { value: code } : { fault: 'wrong_check_character' }
}

/** What the eighteenth character must be after the first seventeen. */
export function creditCheckOf(code: string): string {
  const modulus = CREDIT_CHARACTERS.length
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, CHARACTERS - 1)) {
    sum += weight * CREDIT_CHARACTERS.indexOf(character)
    weight = (weight * CREDIT_BASE) % modulus
  }
  return CREDIT_CHARACTERS[(modulus - (sum % modulus)) % modulus] ?? ''
}

/** `9135**********0Y43`. Not personal, but where a whole one says more than a list needs. */
export const maskCreditCode = (code: string): string => `${code.slice(0, 4)}${'*'.repeat(10)}${code.slice(-4)}`
