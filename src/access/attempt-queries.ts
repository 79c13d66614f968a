import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { Counter } from './rules/lockout.ts'

/** Which counter: of the account, and of one device or (empty) of all that are not known. */
export interface CounterKey {
  account_hash: Buffer
  device_hash: Buffer
}

const columns = ['failures', 'last_failure_at', 'locked_until'] as const

/** The counter, made where there is none; nobody else counts until the transaction ends. */
export const lockCounter = (tx: ScopedTx, key: CounterKey, now: Date) =>
  tx
    .insertInto('sign_in_failure')
    .values({ ...key, failures: 0, last_failure_at: now, locked_until: null })
    .onConflict((conflict) =>
      conflict
        .columns(['account_hash', 'device_hash'])
        .doUpdateSet(({ ref }) => ({ failures: ref('sign_in_failure.failures') }))
    )
    .returning(columns)
    .executeTakeFirstOrThrow()

export const updateCounter = (tx: ScopedTx, { account_hash, device_hash }: CounterKey, counter: Counter) =>
  tx
    .updateTable('sign_in_failure')
    .set(counter)
    .where('account_hash', '=', account_hash)
    .where('device_hash', '=', device_hash)
    .execute()

export const deleteCounter = (tx: ScopedTx, { account_hash, device_hash }: CounterKey) =>
  tx
    .deleteFrom('sign_in_failure')
    .where('account_hash', '=', account_hash)
    .where('device_hash', '=', device_hash)
    .execute()

/** All counters of the account, whichever version of the key they were made with. */
export const deleteCountersOf = (tx: ScopedTx, account_hashes: Buffer[]) =>
  tx.deleteFrom('sign_in_failure').where(sql<boolean>`account_hash = any(${account_hashes}::bytea[])`).execute()

/** A few of the old ones at a time, and never one that somebody is counting with. */
export const deleteOldCounters = (tx: ScopedTx, before: Date, limit: number) =>
  sql`delete from sign_in_failure where (account_hash, device_hash) in (
    select account_hash, device_hash from sign_in_failure where last_failure_at < ${before}
    order by last_failure_at limit ${limit} for update skip locked)`.execute(tx)
