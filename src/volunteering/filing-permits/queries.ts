import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { FilingPermitTables } from './tables.ts'

const columns = ['id', 'person_id', 'area_code', 'granted_at', 'api_key_id', 'first_used_at', 'revoked_at'] as const

/** Until the transaction ends nobody else makes one for the person. */
export const takeTurnAtPermits = (tx: ScopedTx, person_id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('filing_permit ' || ${person_id}, 0))`.execute(tx)

export const insertPermit = (tx: ScopedTx, permit: Insertable<FilingPermitTables['filing_permit']>) =>
  tx.insertInto('filing_permit').values(permit).returning(columns).executeTakeFirstOrThrow()

/** Until the transaction ends nobody else uses or revokes it. */
export const lockPermit = (tx: ScopedTx, id: string) =>
  tx.selectFrom('filing_permit').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const updatePermit = (
  tx: ScopedTx,
  id: string,
  change: { api_key_id: string; first_used_at: Date } | { revoked_at: Date }
) => tx.updateTable('filing_permit').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export async function countValidPermits(tx: ScopedTx, person_id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from filing_permit
    where person_id = ${person_id} and revoked_at is null`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The latest first. */
export async function listPermitsOf(
  tx: ScopedTx,
  person_ids: string[],
  { before, limit }: { before?: { instant: Date; id: string } | undefined; limit: number }
): Promise<PermitRow[]> {
  let query = tx
    .selectFrom('filing_permit')
    .select(columns)
    .where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('granted_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

export type PermitRow = NonNullable<Awaited<ReturnType<typeof lockPermit>>>
