import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'

/** As whom somebody goes on: themselves, where they were not merged. */
export async function survivingPerson(tx: ScopedTx, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive way as (
      select id, merged_into_id from person where id = ${id}::uuid
      union all
      select person.id, person.merged_into_id from way join person on person.id = way.merged_into_id
    )
    select id from way where merged_into_id is null`.execute(tx)
  return rows[0]?.id ?? id
}

/**
 * All persons who are the same human being, in the order of their ids. For the rest of the transaction who is one of them
 * may see and change the others as well.
 */
export async function listSamePersons(tx: ScopedTx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from same_persons(array[${id}::uuid]) as same (id) order by id`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length > 1)
    await sql`
    select set_config('guanxin.same_person_ids', ${ids}::uuid[]::text, true)
    where ${id}::uuid = scope_setting('person_id')::uuid`.execute(tx)
  return ids
}

export const setMergedInto = (tx: ScopedTx, id: string, merged_into_id: string | null) =>
  tx.updateTable('person').set({ merged_into_id }).where('id', '=', id).execute()
