import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'

/** The names of these businesses. */
export const listNamesOf = (tx: ScopedTx, ids: string[]) =>
  tx
    .selectFrom('business')
    .select(['subject_id as id', 'name'])
    .where(sql<boolean>`subject_id = any(${ids}::uuid[])`)
    .execute()

/** Which businesses of the range have these names. */
export const listNamed = (tx: ScopedTx, names: string[], range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('business')
    .select(['subject_id as id', 'name'])
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .where(sql<boolean>`name = any(${names}::text[])`)
    .execute()

/** Every name that these businesses have ever had. */
export async function listFormerNames(tx: ScopedTx, ids: string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct subject_id as id, content ->> 'name' as name from subject_revision
    where subject_id = any(${ids}::uuid[]) and content ->> 'name' is not null`.execute(tx)
  return rows
}
