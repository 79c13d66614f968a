import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'

/** Whether nobody and nothing has ever been registered, and no round planned. */
export async function isRegisterEmpty(tx: ScopedTx): Promise<boolean> {
  const { rows } = await sql<{ is_empty: boolean }>`
    select not exists (select from subject) and not exists (select from round) as is_empty`.execute(tx)
  return rows[0]?.is_empty === true
}
