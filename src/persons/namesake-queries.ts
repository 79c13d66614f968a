import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'

interface Sought {
  place: number
  hash: Buffer
  area_code: string
  person_id: string | null
}

/** With one question for all of them, and so many at most of each area, however many have the name. */
export async function listNamesakes(tx: ScopedTx, sought: readonly Sought[], limit: number) {
  if (sought.length === 0) return []
  const { rows } = await sql<{ place: number; person_id: string }>`
    select distinct sought.place, found.person_id
    from unnest(
      ${sought.map(({ place }) => place)}::integer[],
      ${sought.map(({ hash }) => hash)}::bytea[],
      ${sought.map(({ area_code }) => area_code)}::text[],
      ${sought.map(({ person_id }) => person_id)}::uuid[]
    ) as sought (place, hash, area_code, person_id)
    cross join lateral (
      (
        select person_id from person_name_lookup as near
        where near.hash = sought.hash and near.area_code = sought.area_code
          and near.person_id is distinct from sought.person_id
        order by person_id limit ${limit}
      )
      union all
      (
        select person_id from person_name_lookup as far
        where far.hash = sought.hash and far.area_code <> sought.area_code
          and far.area_code between left(sought.area_code, 9) || '000' and left(sought.area_code, 9) || '999'
          and far.person_id is distinct from sought.person_id
        order by area_code, person_id limit ${limit}
      )
    ) as found`.execute(tx)
  return rows
}

export async function listTakenNumbers(
  tx: ScopedTx,
  { area_code, phones, id_numbers }: { area_code: string; phones: Buffer[]; id_numbers: Buffer[] }
): Promise<('phone' | 'id_number')[]> {
  const { rows } = await sql<{ field: 'phone' | 'id_number' }>`
    select field from numbers_taken(${area_code}, ${phones}::bytea[], ${id_numbers}::bytea[]) as taken (field)
    order by field desc`.execute(tx)
  return rows.map(({ field }) => field)
}
