/** Where a mobile number of the mainland may have its country code. */
const COUNTRY_CODE = /^(?:\+|00)?86(?=1[3-9])/

/** The eleven digits of a mobile number, or undefined where it is none. Blanks and hyphens are how people write it. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '').replace(COUNTRY_CODE, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}

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
