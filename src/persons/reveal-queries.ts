import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { PersonTables } from './tables.ts'

export const listReveals = (tx: ScopedTx, session_id: string, person_id: string, now: Date) =>
  tx
    .selectFrom('person_reveal')
    .select(['field', 'expires_at'])
    .where('session_id', '=', session_id)
    .where('person_id', '=', person_id)
    .where('expires_at', '>', now)
    .orderBy('field')
    .execute()

export const upsertReveals = (tx: ScopedTx, reveals: PersonTables['person_reveal'][]) =>
  tx
    .insertInto('person_reveal')
    .values(reveals)
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'person_id', 'field']).doUpdateSet(({ ref }) => ({
        revealed_at: ref('excluded.revealed_at'),
        expires_at: ref('excluded.expires_at')
      }))
    )
    .execute()

/** Some of those that are over, so that the table holds little more than the last minute. */
export const deleteExpiredReveals = (tx: ScopedTx, now: Date, limit: number) =>
  sql`
    delete from person_reveal where (session_id, person_id, field) in (
      select session_id, person_id, field from person_reveal
      where expires_at <= ${now} order by expires_at limit ${limit} for update skip locked
    )`.execute(tx)

export const deleteReveals = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('person_reveal').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()
