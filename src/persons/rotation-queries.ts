import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { PersonTables } from './tables.ts'

const keyColumns = [
  'id',
  'area_code',
  'kind',
  'wrapped_key',
  'key_version',
  'name',
  'phone',
  'id_number',
  'created_at',
  'erased_at'
] as const

/** Whom somebody else is changing at this moment is left for later, so that nobody waits for anybody. */
export const lockOutdated = (tx: ScopedTx, current_version: number, after_id: string, limit: number) =>
  tx
    .selectFrom('person')
    .select(keyColumns)
    .where('key_version', '<>', current_version)
    .where('id', '>', after_id)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()

export async function countOutdated(tx: ScopedTx, current_version: number): Promise<number> {
  const { count } = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('key_version', '<>', current_version)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whose own key rests on the version, or who is found with it and not with the current one. */
export async function listRestingOn(
  tx: ScopedTx,
  {
    key_version,
    current_version,
    after_id,
    limit
  }: {
    key_version: number
    current_version: number
    after_id: string
    limit: number
  }
) {
  return await tx
    .selectFrom('person')
    .select(keyColumns)
    .where('id', '>', after_id)
    .where((where) =>
      where.or([
        where('key_version', '=', key_version),
        sql<boolean>`exists (
          select from person_lookup as old
          where old.person_id = person.id and old.key_version = ${key_version} and not exists (
            select from person_lookup as current
            where current.person_id = old.person_id and current.field = old.field
              and current.key_version = ${current_version}
          )
        )`,
        sql<boolean>`exists (
          select from person_name as old
          where old.person_id = person.id and old.key_version = ${key_version} and not exists (
            select from person_name as current
            where current.person_id = old.person_id and current.key_version = ${current_version}
          )
        )`
      ])
    )
    .orderBy('id')
    .limit(limit)
    .execute()
}

export const listOutdated = (tx: ScopedTx, current_version: number, after_id: string, limit: number) =>
  tx
    .selectFrom('person')
    .select(keyColumns)
    .where('key_version', '<>', current_version)
    .where('id', '>', after_id)
    .orderBy('id')
    .limit(limit)
    .execute()

export const renumberPersons = (tx: ScopedTx, key_version: number, current_version: number) =>
  tx.updateTable('person').set({ key_version: current_version }).where('key_version', '=', key_version).execute()

export interface Rewrapped {
  id: string
  wrapped_key: Buffer
  key_version: number
}

export const updateKeys = (tx: ScopedTx, persons: Rewrapped[]) =>
  sql`
    update person set wrapped_key = rewrapped.wrapped_key, key_version = rewrapped.key_version
    from unnest(
      ${persons.map(({ id }) => id)}::uuid[],
      ${persons.map(({ wrapped_key }) => wrapped_key)}::bytea[],
      ${persons.map(({ key_version }) => key_version)}::integer[]
    ) as rewrapped (id, wrapped_key, key_version)
    where person.id = rewrapped.id`.execute(tx)

export const addLookups = (tx: ScopedTx, lookups: PersonTables['person_lookup'][]) =>
  tx
    .insertInto('person_lookup')
    .values(lookups)
    .onConflict((conflict) => conflict.columns(['person_id', 'field', 'key_version']).doNothing())
    .execute()

export async function listPersonsByVersion(tx: ScopedTx): Promise<{ key_version: number; count: number }[]> {
  const { rows } = await sql<{ key_version: number; count: number }>`
    select key_version, count(*) as count from person where key_version is not null group by key_version`.execute(tx)
  return rows
}

export async function listLookupsByVersion(tx: ScopedTx): Promise<{ key_version: number; count: number }[]> {
  const { rows } = await sql<{ key_version: number; count: number }>`
    select key_version, count(*) as count
    from (select key_version from person_lookup union all select key_version from person_name) as lookups
    group by key_version`.execute(tx)
  return rows
}

/** Who is found with that version and not with the current one. */
export async function countFoundOnlyWith(tx: ScopedTx, key_version: number, current_version: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct person_id) as count from (
      select person_id from person_lookup as old
      where old.key_version = ${key_version} and not exists (
        select from person_lookup as current
        where current.person_id = old.person_id and current.field = old.field and current.key_version = ${current_version}
      )
      union all
      select person_id from person_name as old
      where old.key_version = ${key_version} and not exists (
        select from person_name as current
        where current.person_id = old.person_id and current.key_version = ${current_version}
      )
    ) as missed`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

export async function deleteLookupsOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('person_lookup')
    .where('key_version', '=', key_version)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

// Any number will do, as long as every version of the service takes the same one.
const KEYS_LOCK = 7_208_815_013

/** One command at a time changes which keys there are. */
export const takeTurnAtKeys = (tx: ScopedTx) => sql`select pg_advisory_xact_lock(${sql.lit(KEYS_LOCK)})`.execute(tx)
