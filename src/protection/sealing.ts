import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a sealed value stands. It opens nowhere else, so values cannot be moved between rows or columns. */
export interface Place {
  table: string
  column: string
  /** The row's primary key. */
  row: string
}

/** The bytes are damaged, stand in another place, or were sealed with another key. */
export class SealBroken extends Error {
  constructor({ table, column }: Place) {
    super(`a sealed value of ${table}.${column} cannot be opened`)
    this.name = 'SealBroken'
  }
}

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
const VECTORS_AT_ONCE = 512

/** AES-256-GCM with a fresh random vector: 12 bytes of it, 16 of the tag, and as many as were given. */
export function sealBytes(key: Buffer, place: Place, bytes: Buffer): Buffer {
  const iv = freshVector()
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(describe(place))
  const encrypted = cipher.update(bytes)
  const last = cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted, last])
}

let vectors = Buffer.alloc(0)

/** Asked for one by one, random bytes take as long as the sealing itself. Each is given out once. */
function freshVector(): Buffer {
  if (vectors.length === 0) vectors = randomBytes(IV_BYTES * VECTORS_AT_ONCE)
  const vector = vectors.subarray(0, IV_BYTES)
  vectors = vectors.subarray(IV_BYTES)
  return vector
}

/** @throws SealBroken */
export function openBytes(key: Buffer, place: Place, sealed: Uint8Array): Buffer {
  // The embedded database answers with plain byte arrays.
  const bytes = Buffer.from(sealed)
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(describe(place))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    throw new SealBroken(place)
  }
}

export const sealText = (key: Buffer, place: Place, text: string): Buffer => sealBytes(key, place, Buffer.from(text))

/** @throws SealBroken */
export const openText = (key: Buffer, place: Place, sealed: Uint8Array): string =>
  openBytes(key, place, sealed).toString()

const describe = ({ table, column, row }: Place): Buffer => Buffer.from(JSON.stringify([table, column, row]))
