import { sql } from 'kysely'
import { isUniqueViolation } from './failures.ts'
import type { ScopedTx } from './scope.ts'

/**
 * Does something that a unique constraint may refuse, because somebody else has done it meanwhile: then nothing of
 * it remains, the transaction goes on, and the result is undefined.
 */
export async function attemptUnique<Result>(tx: ScopedTx, act: () => Promise<Result>): Promise<Result | undefined> {
  const attempt = await attemptUnless(tx, isUniqueViolation, act)
  return 'result' in attempt ? attempt.result : undefined
}

/** Does something that may be refused: then nothing of it remains, the transaction goes on, and why is told. */
export async function attemptUnless<Result>(
  tx: ScopedTx,
  isRefusal: (error: unknown) => boolean,
  act: () => Promise<Result>
): Promise<{ result: Result } | { refusal: unknown }> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const result = await act()
    await sql`release savepoint attempt`.execute(tx)
    return { result }
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal
    await sql`rollback to savepoint attempt`.execute(tx)
    // It would outlive what was done after it, and many of them slow the server down.
    await sql`release savepoint attempt`.execute(tx)
    return { refusal }
  }
}
