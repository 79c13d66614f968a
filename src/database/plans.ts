import { sql } from 'kysely'
import type { ScopedTx } from './scope.ts'

/**
 * Has the server think anew about how it checks references. It remembers that for as long as the connection lasts: what it
 * found best while a table had a few rows, reading all of them, would be done again for each of thousands.
 */
export const forgetPlans = (tx: ScopedTx) => sql`discard plans`.execute(tx)
