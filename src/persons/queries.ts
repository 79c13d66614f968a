import { type Insertable, sql, type Updateable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { LookupField, PersonTables } from './tables.ts'

const columns = [
  'id',
  'kind',
  'area_code',
  'wrapped_key',
  'key_version',
  'name',
  'phone',
  'id_number',
  'created_at',
  'erased_at'
] as const

export const insertPersons = (tx: ScopedTx, persons: Insertable<PersonTables['person']>[]) =>
  tx.insertInto('person').values(persons).execute()

export const insertLookups = (tx: ScopedTx, lookups: PersonTables['person_lookup'][]) =>
  tx.insertInto('person_lookup').values(lookups).execute()

export const listPersons = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('person').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/** Until the transaction ends nobody else changes the person. */
export const lockPerson = (tx: ScopedTx, id: string) =>
  tx.selectFrom('person').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const updatePerson = (tx: ScopedTx, id: string, change: Updateable<PersonTables['person']>) =>
  tx.updateTable('person').set(change).where('id', '=', id).execute()

/** In the order of their ids, which is everybody's. */
export const lockPersons = (tx: ScopedTx, ids: string[]) =>
  tx
    .selectFrom('person')
    .select(columns)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Nobody erases the person until the transaction ends; others may read them as well. */
export const holdPerson = (tx: ScopedTx, id: string) =>
  tx.selectFrom('person').select(columns).where('id', '=', id).forShare().executeTakeFirst()

export const holdPersons = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('person').select('id').where(sql<boolean>`id = any(${ids}::uuid[])`).orderBy('id').forShare().execute()

export const listPersonsByHashes = (tx: ScopedTx, field: LookupField, hashes: Buffer[]) =>
  tx
    .selectFrom('person_lookup')
    .select('person_id')
    .distinct()
    .where('field', '=', field)
    .where(sql<boolean>`hash = any(${hashes}::bytea[])`)
    .orderBy('person_id')
    .execute()

/** Who it is does not matter to where they are seen, so it sees beyond the caller's area. */
export async function takeOverWorker(tx: ScopedTx, hashes: Buffer[], area_code: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select take_over_worker(${hashes}::bytea[], ${area_code}) as id`.execute(tx)
  return rows[0]?.id ?? undefined
}

export const deleteLookups = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('person_lookup').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()

export type PersonRow = NonNullable<Awaited<ReturnType<typeof lockPerson>>>
