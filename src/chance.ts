import { randomBytes, randomUUID } from 'node:crypto'

const FRACTION_BYTES = 4

/** Chance is handed in, as the time is, so that a test can know what comes. */
export interface Chance {
  /** Bytes that nobody can guess. */
  bytes(length: number): Buffer
  /** A number from 0 up to 1, each as likely as any other. */
  fraction(): number
  /** An identifier that says nothing about what it stands for. */
  id(): string
}

export const systemChance: Chance = {
  bytes: (length) => randomBytes(length),
  fraction: () => randomBytes(FRACTION_BYTES).readUInt32BE() / 2 ** 32,
  id: () => randomUUID()
}
