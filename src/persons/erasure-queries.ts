import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'

/** Without its key nothing that was sealed for the person can be read again, wherever a copy of it lies. */
export const erasePersons = (tx: ScopedTx, ids: string[], erased_at: Date[]) =>
  sql`
    update person set wrapped_key = null, key_version = null, name = null, phone = null,
      id_number = null, erased_at = ended.erased_at
    from unnest(${ids}::uuid[], ${erased_at}::timestamptz[]) as ended (id, erased_at)
    where person.id = ended.id`.execute(tx)

export const insertErasures = (tx: ScopedTx, person_ids: string[], erased_at: Date[]) =>
  sql`
    insert into erasure (person_id, erased_at)
    select * from unnest(${person_ids}::uuid[], ${erased_at}::timestamptz[])
    on conflict do nothing`.execute(tx)

export const findAnyPerson = (tx: ScopedTx) => tx.selectFrom('person').select('id').limit(1).executeTakeFirst()

/** Of these ids those that the database does not know to be erased. */
export async function listUnerased(tx: ScopedTx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select logged.id from unnest(${ids}::uuid[]) as logged (id)
    left join erasure on erasure.person_id = logged.id
    left join person on person.id = logged.id
    where erasure.person_id is null or (person.id is not null and person.erased_at is null)`.execute(tx)
  return rows.map(({ id }) => id)
}

export const listErasuresAfter = (tx: ScopedTx, person_id: string, limit: number) =>
  tx
    .selectFrom('erasure')
    .select(['person_id', 'erased_at'])
    .where('person_id', '>', person_id)
    .orderBy('person_id')
    .limit(limit)
    .execute()
