import { randomBytes } from 'node:crypto'
import { KEY_BYTES, type KeySource } from '../../src/protection/keyring.ts'

/** One key that ends with the process: for what keeps nothing, such as generating documents, and for tests. */
export function throwAwayKeys(): KeySource {
  const keys = new Map([[1, randomBytes(KEY_BYTES)]])
  return { masterKeys: () => keys, reload: () => {} }
}
