import { type Insertable, sql } from 'kysely'
import { insertRows, updateRows } from '../database/rows.ts'
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

const fieldTypes = { area_code: 'text', name: 'bytea', phone: 'bytea', id_number: 'bytea' } as const

export const insertPersons = (tx: ScopedTx, persons: Insertable<PersonTables['person']>[]) =>
  insertRows(tx, 'person', persons as PersonRow[], {
    id: 'uuid',
    kind: 'text',
    ...fieldTypes,
    wrapped_key: 'bytea',
    key_version: 'integer',
    created_at: 'timestamptz',
    erased_at: 'timestamptz'
  })

export const insertLookups = (tx: ScopedTx, lookups: PersonTables['person_lookup'][]) =>
  insertRows(tx, 'person_lookup', lookups, {
    person_id: 'uuid',
    area_code: 'text',
    field: 'text',
    key_version: 'integer',
    hash: 'bytea'
  })

export const listPersons = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('person').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

export const updatePersons = (
  tx: ScopedTx,
  persons: Pick<PersonRow, 'id' | 'area_code' | 'name' | 'phone' | 'id_number'>[]
) => updateRows(tx, 'person', 'id', persons, { id: 'uuid', ...fieldTypes })

/** Until the transaction ends nobody else changes the persons. In the order of their ids, which is everybody's. */
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

export const listPersonsByHashes = (tx: ScopedTx, field: LookupField, hashes: Buffer[]) =>
  tx
    .selectFrom('person_lookup')
    .select(['hash', 'person_id'])
    .where('field', '=', field)
    .where(sql<boolean>`hash = any(${hashes}::bytea[])`)
    .orderBy('person_id')
    .execute()

/** Who they are does not matter to where they are seen, so it sees beyond the caller's area. */
export async function takeOverWorkers(
  tx: ScopedTx,
  sought: { hash: Buffer; area_code: string }[]
): Promise<{ hash: Buffer; person_id: string }[]> {
  const { rows } = await sql<{ hash: Buffer; person_id: string }>`
    select hash, person_id from take_over_workers(
      ${sought.map(({ hash }) => hash)}::bytea[],
      ${sought.map(({ area_code }) => area_code)}::text[]
    )`.execute(tx)
  return rows
}

export const deleteLookups = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('person_lookup').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()

export type PersonRow = Awaited<ReturnType<typeof listPersons>>[number]
