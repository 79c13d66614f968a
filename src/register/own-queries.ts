import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { WorkerRow } from './worker-queries.ts'

/** The caller as the register has them. Held, they stay where they are until the transaction ends. */
export async function findOwnWorker(tx: ScopedTx, { is_held }: { is_held: boolean }): Promise<WorkerRow | undefined> {
  const { rows } = await sql<WorkerRow>`select * from own_worker(${is_held})`.execute(tx)
  return rows[0]
}
