import { sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { PersonTables } from './tables.ts'

/** Those that are there stay. */
export const insertNameLookups = (tx: ScopedTx, lookups: PersonTables['person_name_lookup'][]) =>
  insertRows(
    tx,
    'person_name_lookup',
    lookups,
    { hash: 'bytea', area_code: 'text', person_id: 'uuid', key_version: 'integer' },
    sql`on conflict do nothing`
  )

export const deleteNameLookups = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('person_name_lookup').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()

export async function deleteNameLookupsOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('person_name_lookup')
    .where('key_version', '=', key_version)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export interface NamedPerson {
  area_code: string
  person_id: string
}

export interface NameSelection {
  /** Sets of hashes: found is who has all of any one set. */
  alternatives: Buffer[][]
  range: NonNullable<AreaRange>
  after: NamedPerson
  limit: number
}

/**
 * By area and id. Each set is read in that order from the index, so a page costs the same however many have a name like
 * that.
 */
export async function listNamed(
  tx: ScopedTx,
  { alternatives, range, after, limit }: NameSelection
): Promise<NamedPerson[]> {
  const branches = alternatives.map(([driving, ...others]) => {
    const also = others.map(
      (hash) => sql`
        and exists (
          select from person_name_lookup as other
          where other.hash = ${hash} and other.area_code = found.area_code and other.person_id = found.person_id
        )`
    )
    return sql`(
      select area_code, person_id from person_name_lookup as found
      where hash = ${driving} and area_code between ${range.from} and ${range.to}
        and (area_code, person_id) > (${after.area_code}, ${after.person_id}::uuid) ${sql.join(also, sql` `)}
      order by area_code, person_id limit ${limit}
    )`
  })
  if (branches.length === 0) return []
  const { rows } = await sql<NamedPerson>`
    select area_code, person_id from (${sql.join(branches, sql` union `)}) as named
    order by area_code, person_id limit ${limit}`.execute(tx)
  return rows
}
