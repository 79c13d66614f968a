import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

export const insertSession = (tx: ScopedTx, session: Insertable<AccessTables['session']>) =>
  tx.insertInto('session').values(session).execute()

interface SessionSearch {
  person_id: string
  now: Date
  after: { created_at: Date; id: string } | undefined
  limit: number
}

export const listLiveSessions = (tx: ScopedTx, { person_id, now, after, limit }: SessionSearch) =>
  tx
    .selectFrom('session')
    .select(['id', 'address', 'created_at', 'expires_at'])
    .where('person_id', '=', person_id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.created_at}::timestamptz, ${after?.id}::uuid)`)
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Those of the person's sessions that still hold; nobody else ends them until the transaction ends. */
export const lockLiveSessions = (tx: ScopedTx, person_id: string, ids: string[], now: Date) =>
  tx
    .selectFrom('session')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('person_id', '=', person_id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute()

export const endSession = (tx: ScopedTx, id: string, now: Date) =>
  tx.updateTable('session').set({ revoked_at: now }).where('id', '=', id).execute()

/** A few of those that ended by themselves long since, leaving out what others hold: it never waits. */
export const deleteExpiredSessions = (tx: ScopedTx, since: Date, rows_max: number) =>
  tx
    .deleteFrom('session')
    .where('id', 'in', (select) =>
      select
        .selectFrom('session')
        .select('id')
        .where('expires_at', '<', since)
        .orderBy('expires_at')
        .limit(rows_max)
        .forUpdate()
        .skipLocked()
    )
    .execute()
