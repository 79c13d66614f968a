import type { Actor } from './actor.ts'
import { SYSTEM } from './actor.ts'
import type { Chance } from './chance.ts'
import type { Clock } from './clock.ts'
import { isConflictOfTransactions } from './database/failures.ts'
import { inScope, inSnapshot, narrow } from './database/scope.ts'
import type { Db, Tx } from './database/tables.ts'
import type { Keyring } from './protection/keyring.ts'
import type { Caller, Settings, Transact, Work } from './work.ts'

/** What use cases get from outside. */
export interface Surroundings {
  clock: Clock
  chance: Chance
  keys: Keyring
  settings: Settings
}

const ATTEMPTS_MAX = 4

/**
 * Has a use case work in one transaction, and again where the server undid it because it stood in another's way. What
 * the use case asked for after the commit is done after the commit.
 * @param scope whose rows the transaction sees, which may be more than the caller's own; in a snapshot, as they were when
 * it began
 */
export async function transact<Result>(
  db: Db,
  surroundings: Surroundings,
  { scope, caller, is_snapshot = false }: { scope: Actor; caller: Caller; is_snapshot?: boolean },
  use: (work: Work) => Promise<Result>
): Promise<Result> {
  const { clock, ...rest } = surroundings
  for (let attempt = 1; ; attempt++) {
    const afterwards: (() => void)[] = []
    const afterCommit = (act: () => void) => void afterwards.push(act)
    try {
      const now = clock.now()
      const run = is_snapshot ? inSnapshot : inScope
      const result = await run(db, scope, (tx) => use({ tx, caller, now, ...rest, afterCommit }))
      for (const act of afterwards) act()
      return result
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isConflictOfTransactions(error)) throw error
    }
  }
}

/** Transactions for what the service does by itself, at its start and in commands: nobody calls, and it sees everything. */
export const systemTransactions =
  (db: Db, surroundings: Surroundings): Transact =>
  async (use) =>
    await transact(db, surroundings, { scope: SYSTEM, caller: NOBODY }, use)

/**
 * As `systemTransactions`, in a transaction that somebody else has begun and ends; it goes on with these rights. Before
 * the service is ready nobody waits for the commit.
 */
export const systemTransactionWithin = async (
  tx: Tx,
  { clock, ...rest }: Surroundings,
  use: (work: Work) => Promise<void>
): Promise<void> =>
  await use({ tx: await narrow(tx, SYSTEM), caller: NOBODY, now: clock.now(), ...rest, afterCommit: () => {} })

/**
 * Has a part of a use case done with the rights of the service itself: for what the caller may have done, and may not see.
 * Who does it stays the caller. Afterwards the transaction works for them alone again.
 */
export async function beyondCallersView<Result>(work: Work, use: (work: Work) => Promise<Result>): Promise<Result> {
  const result = await use({ ...work, tx: await narrow(work.tx, SYSTEM) })
  await narrow(work.tx, work.caller.actor)
  return result
}

const NOBODY: Caller = { actor: SYSTEM, address: null, request_id: null }
