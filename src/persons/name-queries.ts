import { sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { PersonTables } from './tables.ts'

/** Those that are there stay. */
export const insertNames = (tx: ScopedTx, names: PersonTables['person_name'][]) =>
  insertRows(
    tx,
    'person_name',
    names,
    { person_id: 'uuid', key_version: 'integer', area_code: 'text', hashes: 'bytea[]' },
    sql`on conflict do nothing`
  )

export const deleteNames = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('person_name').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()

export async function deleteNamesOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('person_name')
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
