import { sql } from 'kysely'
import { listOf } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { IdempotencyTables } from './tables.ts'

/** Whether nobody else works with this key now; if so, nobody does until the transaction ends. */
export async function tryLockKey(tx: ScopedTx, key_hash: Buffer): Promise<boolean> {
  const number = key_hash.readBigInt64BE()
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${number.toString()}::bigint) as locked`.execute(tx)
  return rows[0]?.locked === true
}

export const findRecord = (tx: ScopedTx, actor: string, key_hash: Buffer) =>
  tx
    .selectFrom('idempotency_record')
    .select(['operation', 'request_hash', 'status', 'answer', 'expires_at'])
    .where('actor', '=', actor)
    .where('key_hash', '=', key_hash)
    .executeTakeFirst()

export const insertRecord = (tx: ScopedTx, record: IdempotencyTables['idempotency_record']) =>
  tx.insertInto('idempotency_record').values(record).execute()

export const deleteRecord = (tx: ScopedTx, actor: string, key_hash: Buffer) =>
  tx.deleteFrom('idempotency_record').where('actor', '=', actor).where('key_hash', '=', key_hash).execute()

/** Answers to erased persons end, and of answers about them nothing is left to read. */
export const eraseAnswers = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_answers(${person_ids}::uuid[])`.execute(tx)

/** Leaves the records, so that no effect is repeated. @returns how many there were */
export async function eraseAnswersOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select erase_answers_of_version(${key_version}::integer) as count`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

/** A few of everybody's that have expired, so that the table holds a day's worth whoever comes again. */
export const forgetExpired = (tx: ScopedTx, now: Date) => sql`select forget_expired_answers(${now})`.execute(tx)

/** A record as a part of a larger answer has it. */
export interface KnownRecord {
  actor: string
  /** Hexadecimal, as the others. */
  key_hash: string
  operation: string
  request_hash: string | null
  answer: string | null
  /** Milliseconds since 1970. */
  expires_at: number
}

/** What is known of keys, and which of them nobody else works with: nobody does then until the transaction ends. */
export interface KnownKeys {
  /** Hexadecimal hashes. */
  locked: string[]
  records: KnownRecord[]
}

/** `KnownKeys` as a part of a statement that the service itself makes for many. */
export const knownKeys = (keys: readonly { actor: string; key_hash: Buffer }[]) =>
  sql`known_answers(
    ${listOf(keys.map(({ actor }) => actor))}, ${listOf(keys.map(({ key_hash }) => key_hash))},
    ${listOf(keys.map(({ key_hash }) => key_hash.readBigInt64BE().toString()))}
  )`

type KeptRecord = Omit<IdempotencyTables['idempotency_record'], 'created_at' | 'expires_at'>

/** Adds records, and takes as many away that have expired, as a part of a statement that the service itself makes. */
export const keeping = (records: readonly KeptRecord[], created_at: Date, expires_at: Date) => {
  const column = <Name extends keyof KeptRecord>(name: Name) => listOf(records.map((record) => record[name]))
  return sql`keep_answers(
    ${column('actor')}, ${column('key_hash')}, ${column('operation')}, ${column('request_hash')}, ${column('status')},
    ${column('answer')}, ${column('person_id')}, ${created_at}, ${expires_at}
  )`
}
