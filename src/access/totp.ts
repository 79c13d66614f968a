import { Secret, TOTP } from 'otpauth'
import type { Chance } from '../chance.ts'

const ISSUER = '观新'
// RFC 4226, section 4: 160 bits are recommended. Every authenticator app knows SHA-1, six digits and half a minute.
const SECRET_BYTES = 20
const PERIOD_SECONDS = 30
/** Steps before and after the present one that are accepted: clocks differ, and typing takes time. */
const WINDOW_STEPS = 1

const DIGITS = 6
const ALGORITHM = 'SHA1'
const CODE = /^[0-9]{6}$/

/** In base32, as authenticator apps take it. */
export const newTotpSecret = (chance: Chance): string =>
  new Secret({ buffer: copyOf(chance.bytes(SECRET_BYTES)) }).base32

/** For the QR code that an authenticator app reads. */
export const totpAddress = (secret: string, account: string): string =>
  new TOTP({
    issuer: ISSUER,
    label: account,
    secret,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS
  }).toString()

/** The time step whose code this is, or undefined where it is none of those that count now. */
export function totpStepOf(secret: string, code: string, now: number): number | undefined {
  // The library compares bytes, and fails where characters have more of them than digits.
  if (!CODE.test(code)) return undefined
  const delta = TOTP.validate({
    token: code,
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp: now,
    window: WINDOW_STEPS
  })
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp: now }) + delta
}

/** The code of the moment, as an authenticator app shows it. */
export const totpCodeAt = (secret: string, now: number): string =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
    timestamp: now
  })

// A small Buffer lies in a larger one, and the library would take all of that.
const copyOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer
