import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

type CodeColumns = Insertable<AccessTables['one_time_code']>

/** Until the transaction ends nobody else sends to the number or guesses at its code. The newest record first. */
export async function lockCodes(tx: ScopedTx, phone_hashes: Buffer[]) {
  const rows = await tx
    .selectFrom('one_time_code')
    .select(['phone_hash', 'code_hash', 'expires_at', 'attempted_at', 'sent_at', 'guessed_at', 'updated_at'])
    .where(sql<boolean>`phone_hash = any(${phone_hashes}::bytea[])`)
    .orderBy('phone_hash')
    .forUpdate()
    .execute()
  return rows.sort((one, other) => other.updated_at.getTime() - one.updated_at.getTime())
}

export type CodeRow = Awaited<ReturnType<typeof lockCodes>>[number]

/** Begins the number's record, unless another transaction has just done so. */
export const insertCode = (tx: ScopedTx, code: CodeColumns) =>
  tx
    .insertInto('one_time_code')
    .values(code)
    .onConflict((conflict) => conflict.column('phone_hash').doNothing())
    .execute()

export const updateCode = (tx: ScopedTx, phone_hash: Uint8Array, changes: Partial<CodeColumns>) =>
  tx.updateTable('one_time_code').set(changes).where('phone_hash', '=', Buffer.from(phone_hash)).execute()

/** Of the number's records all but one. */
export const deleteOtherCodes = (tx: ScopedTx, phone_hashes: Buffer[], kept: Uint8Array) =>
  tx
    .deleteFrom('one_time_code')
    .where(sql<boolean>`phone_hash = any(${phone_hashes}::bytea[])`)
    .where('phone_hash', '<>', Buffer.from(kept))
    .execute()

export const removeSend = (tx: ScopedTx, phone_hashes: Buffer[], sent_at: Date) =>
  tx
    .updateTable('one_time_code')
    .set({ sent_at: sql`array_remove(sent_at, ${sent_at}::timestamptz)` })
    .where(sql<boolean>`phone_hash = any(${phone_hashes}::bytea[])`)
    .execute()

/** A few of those that nobody has touched since, leaving out what others hold: it never waits. */
export const deleteStaleCodes = (tx: ScopedTx, since: Date, rows_max: number) =>
  tx
    .deleteFrom('one_time_code')
    .where('phone_hash', 'in', (select) =>
      select
        .selectFrom('one_time_code')
        .select('phone_hash')
        .where('updated_at', '<', since)
        .orderBy('updated_at')
        .limit(rows_max)
        .forUpdate()
        .skipLocked()
    )
    .execute()
