import { LRUCache } from 'lru-cache'
import type { Keyring } from '../protection/keyring.ts'
import { maskIdNumber, maskName, maskPhone } from './rules.ts'
import { type ClearFields, openReadableFields, type SealedFields } from './sealed.ts'

/** What lists and answers show of a person's sealed fields; null also where they are damaged. @throws KeyVersionMissing */
export function maskFields(keys: Keyring, sealed: SealedFields): ClearFields {
  return maskClear(openReadableFields(keys, sealed))
}

/** What is known of somebody as it is shown. */
export const maskClear = ({ name, phone, id_number }: ClearFields): ClearFields => ({
  name: name === null ? null : maskName(name),
  phone: phone === null ? null : maskPhone(phone),
  id_number: id_number === null ? null : maskIdNumber(id_number)
})

const PERSONS_MAX = 2_000

/**
 * Masked fields by the very bytes that they were sealed as. Apps ask again and again who is signed in, and opening two
 * values and their key would be a tenth of what the answer takes. Nothing is kept in clear; who is erased or changed
 * brings other bytes, so nothing old is ever found.
 */
export class RememberedMasks {
  readonly #keys: Keyring
  readonly #bySeal = new LRUCache<string, ClearFields>({ max: PERSONS_MAX })

  constructor(keys: Keyring) {
    this.#keys = keys
  }

  /** @throws KeyVersionMissing */
  of(row: SealedFields): ClearFields {
    const seal = sealOf(row)
    const known = this.#bySeal.get(seal)
    if (known !== undefined) return known
    const masked = maskFields(this.#keys, row)
    this.#bySeal.set(seal, masked)
    return masked
  }
}

const sealOf = ({ id, wrapped_key, name, phone, id_number }: SealedFields): string =>
  [wrapped_key, name, phone, id_number].reduce(
    (text, bytes) => `${text} ${bytes == null ? '' : Buffer.from(bytes).toString('latin1')}`,
    id
  )
