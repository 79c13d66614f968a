import { type Insertable, sql, type Updateable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { PersonTables } from './tables.ts'

const columns = [
  'id',
  'kind',
  'area_code',
  'wrapped_key',
  'key_version',
  'name',
  'phone',
  'created_at',
  'erased_at'
] as const

export const insertPerson = (tx: ScopedTx, person: Insertable<PersonTables['person']>) =>
  tx.insertInto('person').values(person).execute()

export const insertLookups = (tx: ScopedTx, lookups: PersonTables['person_lookup'][]) =>
  tx.insertInto('person_lookup').values(lookups).execute()

export const listPersons = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('person').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/** Until the transaction ends nobody else changes the person. */
export const lockPerson = (tx: ScopedTx, id: string) =>
  tx.selectFrom('person').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const updatePerson = (tx: ScopedTx, id: string, change: Updateable<PersonTables['person']>) =>
  tx.updateTable('person').set(change).where('id', '=', id).execute()

export const findPersonByHashes = (tx: ScopedTx, hashes: Buffer[]) =>
  tx
    .selectFrom('person_lookup')
    .select('person_id')
    .where('field', '=', 'phone')
    .where(sql<boolean>`hash = any(${hashes}::bytea[])`)
    .executeTakeFirst()

export type PersonRow = NonNullable<Awaited<ReturnType<typeof lockPerson>>>
