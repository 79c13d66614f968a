import { createHmac, hkdfSync } from 'node:crypto'
import { openBytes, SealBroken, sealBytes } from './sealing.ts'

export const KEY_BYTES = 32

/** What a key is derived for. A key serves one purpose, so that nothing made for one can stand for another. */
export type Purpose =
  | 'wrapping'
  | 'phone lookup'
  | 'identity lookup'
  | 'name lookup'
  | 'one-time code'
  | 'account'
  | 'check-in'
  | 'observation'
  | 'answer'
  | 'limit'
  | 'proof'
  | 'shift code'
  | 'code scan'

/** A key version that this process does not have: its keys file is older than the data. */
export class KeyVersionMissing extends Error {
  readonly key_version: number
  constructor(key_version: number) {
    super(`the keys file has no version ${key_version}`)
    this.name = 'KeyVersionMissing'
    this.key_version = key_version
  }
}

export interface VersionedHash {
  key_version: number
  hash: Buffer
}

/** Where the master keys come from, by version. */
export interface KeySource {
  /** Never empty. Asked often, so it answers from memory. */
  masterKeys(): ReadonlyMap<number, Buffer>
  /** Looks again, because a version is missed. */
  reload(): void
}

/**
 * The master keys and what is derived from them. New things are made with the newest version; older ones are
 * kept until nothing is left that was made with them (`npm run keys`).
 */
export class Keyring {
  readonly #source: KeySource
  #derived = new Map<string, Buffer>()
  /** What was made once, where this is a keyring that remembers. */
  #memory: { hashes: Map<string, VersionedHash[]>; data_keys: Map<string, Buffer> } | undefined
  #tellBroken: (error: SealBroken) => void = () => {}

  constructor(source: KeySource) {
    this.#source = source
  }

  /**
   * The same keys for one task that asks for the same things again and again, such as the hashes of characters in many
   * names. What it remembers is in clear, so it must not outlive the task.
   */
  remembering(): Keyring {
    const keyring = new Keyring(this.#source)
    keyring.#derived = this.#derived
    keyring.#tellBroken = (error) => this.#tellBroken(error)
    keyring.#memory = { hashes: new Map(), data_keys: new Map() }
    return keyring
  }

  get current_version(): number {
    return Math.max(...this.versions)
  }

  get versions(): number[] {
    return [...this.#source.masterKeys().keys()]
  }

  /** Finds equal texts without keeping them: 32 bytes that only the holder of the key can make. */
  hash(purpose: Purpose, text: string, key_version = this.current_version): Buffer {
    return createHmac('sha256', this.key(purpose, key_version)).update(text).digest()
  }

  /** The hash with every version that may have been used; the newest first. */
  hashes(purpose: Purpose, text: string): VersionedHash[] {
    const newest_first = this.versions.sort((one, other) => other - one)
    const name = `${newest_first} ${purpose} ${text}`
    const known = this.#memory?.hashes.get(name)
    if (known !== undefined) return known
    const made = newest_first.map((key_version) => ({ key_version, hash: this.hash(purpose, text, key_version) }))
    this.#memory?.hashes.set(name, made)
    return made
  }

  /** Encrypts a person's own key for storage: 60 bytes. */
  wrap(data_key: Buffer, person_id: string): { wrapped_key: Buffer; key_version: number } {
    const key_version = this.current_version
    const wrapped_key = sealBytes(this.key('wrapping', key_version), placeOfKey(person_id), data_key)
    this.#memory?.data_keys.set(person_id, data_key)
    return { wrapped_key, key_version }
  }

  /** A person's own key that was wrapped or unwrapped before, where this keyring remembers. */
  remembered(person_id: string): Buffer | undefined {
    return this.#memory?.data_keys.get(person_id)
  }

  /** @throws KeyVersionMissing, SealBroken */
  unwrap(wrapped_key: Buffer, key_version: number, person_id: string): Buffer {
    const data_key = openBytes(this.key('wrapping', key_version), placeOfKey(person_id), wrapped_key)
    this.#memory?.data_keys.set(person_id, data_key)
    return data_key
  }

  /** Has somebody told of damaged values where others are answered in spite of them. */
  onBroken(tell: (error: SealBroken) => void): void {
    this.#tellBroken = tell
  }

  /** What is opened, or null where it is damaged: one such value must not keep a whole list from being answered. */
  unlessBroken<Opened>(open: () => Opened): Opened | null {
    try {
      return open()
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      this.#tellBroken(error)
      return null
    }
  }

  /** @throws KeyVersionMissing */
  key(purpose: Purpose, key_version = this.current_version): Buffer {
    const name = `${key_version} ${purpose}`
    const known = this.#derived.get(name)
    if (known !== undefined) return known
    const key = Buffer.from(hkdfSync('sha256', this.#master(key_version), '', `guanxin ${purpose}`, KEY_BYTES))
    this.#derived.set(name, key)
    return key
  }

  #master(key_version: number): Buffer {
    const known = this.#source.masterKeys().get(key_version)
    if (known !== undefined) return known
    this.#source.reload()
    const found = this.#source.masterKeys().get(key_version)
    if (found === undefined) throw new KeyVersionMissing(key_version)
    return found
  }
}

const placeOfKey = (person_id: string) => ({ table: 'person', column: 'wrapped_key', row: person_id })
