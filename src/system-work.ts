import { SYSTEM } from './actor.ts'
import { isConflictOfTransactions } from './database/failures.ts'
import { inScope } from './database/scope.ts'
import type { Db } from './database/tables.ts'
import type { Surroundings } from './plugins/work.ts'
import type { Work } from './work.ts'

export type SystemRunner = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

const ATTEMPTS_MAX = 4

/** Transactions for what the service does by itself, at its start and in commands: nobody calls, and it sees everything. */
export function systemRunner(db: Db, { clock, chance, keys, settings }: Surroundings): SystemRunner {
  const caller = { actor: SYSTEM, address: null, request_id: null }
  return async (use) => {
    for (let attempt = 1; ; attempt++) {
      const afterwards: (() => void)[] = []
      const afterCommit = (act: () => void) => void afterwards.push(act)
      try {
        const now = clock.now()
        const result = await inScope(db, SYSTEM, (tx) => use({ tx, caller, now, chance, keys, settings, afterCommit }))
        for (const act of afterwards) act()
        return result
      } catch (error) {
        // The server undid one of two transactions that stood in each other's way; it can be done again.
        if (attempt === ATTEMPTS_MAX || !isConflictOfTransactions(error)) throw error
      }
    }
  }
}
