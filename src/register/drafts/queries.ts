import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { DraftTables } from './tables.ts'

const columns = [
  'id',
  'author_id',
  'round_id',
  'subject_kind',
  'subject_id',
  'content',
  'version',
  'created_at',
  'updated_at'
] as const

/** Whoever keeps drafts in this name waits until the transaction ends, so that they can be counted. */
export const takeTurnAtDrafts = (tx: ScopedTx, author_id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`drafts of ${author_id}`}, 0))`.execute(tx)

const draftsOf = (tx: ScopedTx, author_id: string) =>
  tx.selectFrom('submission_draft').select(columns).where('author_id', '=', author_id)

export const findDraft = (tx: ScopedTx, author_id: string, id: string) =>
  draftsOf(tx, author_id).where('id', '=', id).executeTakeFirst()

export type DraftRow = NonNullable<Awaited<ReturnType<typeof findDraft>>>

/** By the time of their last change. */
export async function listDrafts(
  tx: ScopedTx,
  author_id: string,
  {
    round_id,
    after,
    limit
  }: { round_id: string | undefined; after: { instant: Date; id: string } | undefined; limit: number }
): Promise<DraftRow[]> {
  let query = draftsOf(tx, author_id).orderBy('updated_at').orderBy('id').limit(limit)
  if (round_id !== undefined) query = query.where('round_id', '=', round_id)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('updated_at', 'id'), '>', tuple(after.instant, after.id))
    )
  return await query.execute()
}

export async function countDrafts(tx: ScopedTx, author_id: string): Promise<number> {
  const { count } = await tx
    .selectFrom('submission_draft')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('author_id', '=', author_id)
    .executeTakeFirstOrThrow()
  return count
}

export const insertDraft = (tx: ScopedTx, row: Insertable<DraftTables['submission_draft']>) =>
  tx.insertInto('submission_draft').values(row).execute()

export const updateDraft = (
  tx: ScopedTx,
  id: string,
  change: Pick<DraftRow, 'round_id' | 'subject_kind' | 'subject_id' | 'content' | 'version' | 'updated_at'>
) => tx.updateTable('submission_draft').set(change).where('id', '=', id).execute()

export const deleteDrafts = (tx: ScopedTx, author_id: string, ids: string[]) =>
  tx
    .deleteFrom('submission_draft')
    .where('author_id', '=', author_id)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()

/** A few of everybody's that were not touched since. */
export const forgetOld = (tx: ScopedTx, before: Date) => sql`select forget_old_drafts(${before})`.execute(tx)

/** Those by the erased and about them. */
export const eraseDrafts = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_drafts(${person_ids}::uuid[])`.execute(tx)
