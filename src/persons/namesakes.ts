import { pinyinOf } from '../pinyin.ts'
import type { Work } from '../work.ts'
import { hashesOf, hashesOfTerm } from './lookups.ts'
import * as namesakeQueries from './namesake-queries.ts'
import { termOfNamesake } from './rules.ts'
import type { ClearFields } from './sealed.ts'

export interface Named {
  name: string
  area_code: string
  /** Who it is, where they are known: nobody is a namesake of their own. */
  person_id: string | null
}

/** For each of these, by its place, who is spelled the same: first in its own area, then in the rest of the sub-district. */
export async function listNamesakes(
  { tx, keys }: Work,
  named: readonly Named[],
  limit_per_area: number
): Promise<{ place: number; person_id: string }[]> {
  const sought = await Promise.all(
    named.map(async ({ name, area_code, person_id }, place) => {
      const term = termOfNamesake(name, await pinyinOf(name, { is_of_person: true }))
      return hashesOfTerm(keys, term).map(({ hash }) => ({ place, hash, area_code, person_id }))
    })
  )
  return await namesakeQueries.listNamesakes(tx, sought.flat(), limit_per_area)
}

/** Which of the numbers nobody else could be registered with in that area, wherever they are taken. */
export const listTakenNumbers = async (
  { tx, keys }: Work,
  area_code: string,
  { phone, id_number }: Pick<ClearFields, 'phone' | 'id_number'>
): Promise<('phone' | 'id_number')[]> =>
  await namesakeQueries.listTakenNumbers(tx, {
    area_code,
    phones: hashesOf(keys, 'phone', phone).map(({ hash }) => hash),
    id_numbers: hashesOf(keys, 'id_number', id_number).map(({ hash }) => hash)
  })
