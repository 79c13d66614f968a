import { sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import * as queries from './queries.ts'

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
  if (person === undefined || person.wrapped_key === null || person.key_version === null) return false
  const data_key = keys.unwrap(person.wrapped_key, person.key_version, id)
  await queries.updatePerson(tx, id, {
    ...(area_code !== undefined && { area_code }),
    ...(name !== undefined && { name: sealText(data_key, { table: 'person', column: 'name', row: id }, name) })
  })
  return true
}
