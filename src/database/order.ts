import { sql } from 'kysely'
import type { ScopedTx } from './scope.ts'

/**
 * For the rest of the transaction, pages are read from an index that has them in their order. What row-level security adds
 * to a query makes the planner expect a few rows where there are all, and it would read and sort these for each page.
 * Only for what such an index fits: where there is none, it sorts all the same. A page is neither worth compiling nor
 * sharing out, which the cost that stands for "off" would have it do.
 */
export const readInOrder = (tx: ScopedTx) =>
  sql`
    select
      set_config('enable_sort', 'off', true),
      set_config('enable_incremental_sort', 'off', true),
      set_config('max_parallel_workers_per_gather', '0', true),
      set_config('jit', 'off', true)`.execute(tx)

/**
 * Reads with joins of whole sets. Where row-level security makes the planner expect a few rows, it would look up each of
 * tens of thousands in an index, which takes several times as long.
 */
export async function readInSets<Result>(tx: ScopedTx, read: () => Promise<Result>): Promise<Result> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx)
  const result = await read()
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx)
  return result
}

/** For the rest of the transaction the planner sorts again where it likes: what follows is little, in whatever order. */
export const sortAgain = (tx: ScopedTx) =>
  sql`select set_config('enable_sort', 'on', true), set_config('enable_incremental_sort', 'on', true)`.execute(tx)
