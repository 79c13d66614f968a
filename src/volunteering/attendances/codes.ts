import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Keyring } from '../../protection/keyring.ts'
import type { Direction } from './rules.ts'

/** What a code is bound to, besides the time. */
export interface CodePlace {
  shift_id: string
  station_code: string | null
  direction: Direction
}

const MAC_BYTES = 16
const BASE = 36

/**
 * A code as it is shown: its number, and what only the holder of the master keys can make of it. Nothing of it is stored,
 * so whoever reads the database makes none.
 */
export const makeCode = (keys: Keyring, place: CodePlace, code_number: number): string =>
  `${code_number.toString(BASE)}.${macOf(keys, keys.current_version, place, code_number).toString('base64url')}`

/** The number of a genuine code of that place; undefined for any other text. */
export function readCode(keys: Keyring, place: CodePlace, code: string): number | undefined {
  const [, digits = '', mac = ''] = /^([1-9a-z][0-9a-z]{0,9})\.([A-Za-z0-9_-]{22})$/.exec(code) ?? []
  const code_number = Number.parseInt(digits, BASE)
  if (!Number.isSafeInteger(code_number)) return undefined
  const given = Buffer.from(mac, 'base64url')
  // Whoever scans a code just after the keys were rotated has one of the version before.
  const is_genuine = keys.versions.some((version) => timingSafeEqual(given, macOf(keys, version, place, code_number)))
  return is_genuine ? code_number : undefined
}

function macOf(keys: Keyring, version: number, place: CodePlace, code_number: number): Buffer {
  const { shift_id, station_code, direction } = place
  return createHmac('sha256', keys.key('shift code', version))
    .update(JSON.stringify([shift_id, station_code, direction, code_number]))
    .digest()
    .subarray(0, MAC_BYTES)
}

/** Tells the sessions apart that scanned one code, and links nothing that one session did elsewhere. */
export const hashScan = (keys: Keyring, session_id: string, place: CodePlace, code_number: number): Buffer =>
  keys.hash('code scan', JSON.stringify([session_id, place.shift_id, place.direction, code_number]))
