import { sql } from 'kysely'
import { isUniqueViolation } from './failures.ts'
import type { ScopedTx } from './scope.ts'

/**
 * Does something that a unique constraint may refuse, because somebody else has done it meanwhile: then nothing of
 * it remains, the transaction goes on, and the result is undefined.
 */
export async function attemptUnique<Result>(tx: ScopedTx, act: () => Promise<Result>): Promise<Result | undefined> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const result = await act()
    await sql`release savepoint attempt`.execute(tx)
    return result
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await sql`rollback to savepoint attempt`.execute(tx)
    return undefined
  }
}
