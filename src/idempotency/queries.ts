import { sql } from 'kysely'
import { insertion, rowsAs } from '../database/rows.ts'
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

/** `KnownKeys` as a part of a statement. */
export const knownKeys = (keys: readonly { actor: string; key_hash: Buffer }[]) => {
  const given = sql`unnest(
    ${keys.map(({ actor }) => actor)}::text[], ${keys.map(({ key_hash }) => key_hash)}::bytea[],
    ${keys.map(({ key_hash }) => key_hash.readBigInt64BE().toString())}::bigint[]
  ) as given (actor, key_hash, number)`
  return sql`jsonb_build_object(
    'locked', (
      select coalesce(jsonb_agg(encode(key_hash, 'hex')), '[]') from ${given} where pg_try_advisory_xact_lock(number)
    ),
    'records', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'actor', record.actor, 'key_hash', encode(record.key_hash, 'hex'), 'operation', record.operation,
        'request_hash', encode(record.request_hash, 'hex'), 'answer', encode(record.answer, 'hex'),
        'expires_at', (extract(epoch from record.expires_at) * 1000)::bigint
      )), '[]')
      from ${given} join idempotency_record as record
        on record.actor = given.actor and record.key_hash = given.key_hash
    )
  )`
}

/** Adds records, as a part of a statement. */
export const insertionOf = (records: readonly IdempotencyTables['idempotency_record'][]) =>
  insertion('idempotency_record', records, {
    ...{ actor: 'text', key_hash: 'bytea', operation: 'text', request_hash: 'bytea', status: 'integer' },
    ...{ answer: 'bytea', person_id: 'uuid', created_at: 'timestamptz', expires_at: 'timestamptz' }
  })

/** As `deleteRecord`, many of them. */
export const deleteRecords = (tx: ScopedTx, records: readonly { actor: string; key_hash: Buffer }[]) =>
  sql`
    delete from idempotency_record using ${rowsAs('given', records, { actor: 'text', key_hash: 'bytea' })}
    where idempotency_record.actor = given.actor and idempotency_record.key_hash = given.key_hash`.execute(tx)

/** As `forgetExpired`, as many as are said, as a part of a statement that changes nothing else of them. */
export const forgettingExpired = (now: Date, most: number) => sql`forget_expired_answers(${now}, ${most}::integer)`
