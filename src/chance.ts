import { randomBytes, randomUUID } from 'node:crypto'

/** Chance is handed in, as the time is, so that a test can know what comes. */
export interface Chance {
  /** Bytes that nobody can guess. */
  bytes(length: number): Buffer
  /** An identifier that says nothing about what it stands for. */
  id(): string
}

export const systemChance: Chance = { bytes: (length) => randomBytes(length), id: () => randomUUID() }
