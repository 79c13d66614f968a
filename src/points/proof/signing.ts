import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Keyring } from '../../protection/keyring.ts'
import { type JsonObject, sorted } from '../chain/rules.ts'

/** What somebody who has only the document needs besides it. All in hexadecimal, so that it can be compared by eye. */
export interface Signature {
  algorithm: 'Ed25519'
  key_version: number
  public_key: string
  value: string
}

// What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410, 7).
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_PREFIX_BYTES = 12

/**
 * Signs a document with a key that follows from the newest master key, so there is no further secret to keep. What is
 * signed is its JSON with all names sorted and no blanks, in UTF-8.
 */
export function signDocument(keys: Keyring, document: JsonObject): Signature {
  const key_version = keys.current_version
  const key = privateKey(keys, key_version)
  return {
    algorithm: 'Ed25519',
    key_version,
    public_key: publicKeyOf(key),
    value: sign(null, textOf(document), key).toString('hex')
  }
}

/** Whether this service has signed the document. @throws KeyVersionMissing where that key is gone */
export function isSigned(keys: Keyring, document: JsonObject, { key_version, value }: Signature): boolean {
  const key = createPublicKey(privateKey(keys, key_version))
  return verify(null, textOf(document), key, Buffer.from(value, 'hex'))
}

const privateKey = (keys: Keyring, key_version: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, keys.key('proof', key_version)]),
    format: 'der',
    type: 'pkcs8'
  })

const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES).toString('hex')

const textOf = (document: JsonObject): Buffer => Buffer.from(JSON.stringify(sorted(document)))
