import { sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import * as queries from './queries.ts'
import { dataKeyOf, placeOf } from './sealed.ts'

/**
 * Gives a person another name, another area, or both. Only for those who are found by nothing: the lookups of
 * workers stay where they are.
 * @returns false where the person is erased or not to be seen
 */
export async function updatePerson(
  { tx, keys }: Work,
  id: string,
  { name, area_code }: { name?: string | undefined; area_code?: string }
): Promise<boolean> {
  const person = await queries.lockPerson(tx, id)
  const data_key = person === undefined ? undefined : dataKeyOf(keys, person)
  if (data_key === undefined) return false
  await queries.updatePerson(tx, id, {
    ...(area_code !== undefined && { area_code }),
    ...(name !== undefined && { name: sealText(data_key, placeOf('name', id), name) })
  })
  return true
}
