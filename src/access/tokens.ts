import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Environment } from '../actor.ts'
import type { Chance } from '../chance.ts'

const SECRET_BYTES = 32

// The prefixes tell a person, a log and a secret scanner what they have before them; the checksum tells a
// real key from something that only looks like one.
const SESSION_TOKEN = /^gxs_[A-Za-z0-9_-]{43}$/
const API_KEY = /^gxk_(?:live|test)_[A-Za-z0-9_-]{43}[0-9a-f]{8}$/
const CHECKSUM_CHARACTERS = 8
const PREFIX_CHARACTERS = 'gxk_live_'.length
const HINT_CHARACTERS = 4

/** 256 bits that nobody can guess; shown once and kept only as a hash. */
export const newSessionToken = (chance: Chance): string => `gxs_${chance.bytes(SECRET_BYTES).toString('base64url')}`

/** Tells a client that has signed in before; it opens nothing by itself. */
export const newDeviceToken = (chance: Chance): string => `gxd_${chance.bytes(SECRET_BYTES).toString('base64url')}`

export function newApiKey(chance: Chance, environment: Environment): string {
  const secret = `gxk_${environment}_${chance.bytes(SECRET_BYTES).toString('base64url')}`
  return secret + checksum(secret)
}

/** Whether it can be one of our tokens at all; those that cannot are refused without asking the database. */
export function isWellFormedToken(token: string): boolean {
  if (SESSION_TOKEN.test(token)) return true
  return API_KEY.test(token) && checksum(token.slice(0, -CHECKSUM_CHARACTERS)) === token.slice(-CHECKSUM_CHARACTERS)
}

/** Enough of a key to tell which one is meant, and too little to use it: `gxk_live_Ab3d…9f0c`. */
export const hintOf = (key: string): string =>
  `${key.slice(0, PREFIX_CHARACTERS + HINT_CHARACTERS)}…${key.slice(-HINT_CHARACTERS)}`

/** Of random tokens a plain hash is enough: there is nothing to guess. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const checksum = (text: string): string => crc32(text).toString(16).padStart(CHECKSUM_CHARACTERS, '0')
