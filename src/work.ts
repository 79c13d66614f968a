import type { Actor } from './actor.ts'
import type { Chance } from './chance.ts'
import type { ScopedTx } from './database/scope.ts'
import type { Keyring } from './protection/keyring.ts'

/** Who calls and from where: what the audit writes down besides what was done. */
export interface Caller {
  actor: Actor
  /** Network address; null for commands. */
  address: string | null
  request_id: string | null
}

/** What a use case works with: one transaction that works for the caller, and what comes from outside. */
export interface Work<Who extends Actor = Actor> {
  tx: ScopedTx
  caller: Caller & { actor: Who }
  /** Milliseconds since 1970, the same for all that is done. */
  now: number
  chance: Chance
  keys: Keyring
  settings: Settings
  /** Has something done once the transaction is committed, and not at all where it is undone. */
  afterCommit(act: () => void): void
}

/**
 * Runs one transaction. A use case that gets this instead of a transaction has several, one after another, because none
 * may stay open while a password is being hashed or a slow reader reads.
 */
export type Transact = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

/** Of the configuration what use cases depend on. */
export interface Settings {
  /** Where a worker belongs who signs in for the first time, and whatever has no area of its own. */
  home_area_code: string
}
