import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'

/** Whether nobody and nothing has ever been registered, and no round planned. */
export async function isRegisterEmpty(tx: ScopedTx): Promise<boolean> {
  const [subject, round] = await Promise.all([
    tx.selectFrom('subject').select(sql<number>`1`.as('found')).limit(1).executeTakeFirst(),
    tx.selectFrom('round').select(sql<number>`1`.as('found')).limit(1).executeTakeFirst()
  ])
  return subject === undefined && round === undefined
}
