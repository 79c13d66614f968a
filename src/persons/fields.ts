import type { Work } from '../work.ts'
import { lookupsOf, nameLookupsOf } from './lookups.ts'
import * as nameQueries from './name-queries.ts'
import { personUnreadable } from './problems.ts'
import * as queries from './queries.ts'
import { type ClearFields, dataKeyOf, openFields, sealChanged } from './sealed.ts'
import type { PersonField } from './tables.ts'

/** What is not named stays, and null takes away. */
export type PersonChange = Partial<Record<PersonField, string | null | undefined>> & {
  area_code?: string | undefined
}

/**
 * Gives a person other fields, another area, or both, and lets them be found by what they have now.
 * @returns false where the person is erased or not to be seen
 * @throws person_unreadable, and a violation of a unique constraint where another worker has the number
 */
export async function updatePerson(work: Work, id: string, { area_code, ...fields }: PersonChange): Promise<boolean> {
  const { tx, keys } = work
  const person = await queries.lockPerson(tx, id)
  const data_key = person === undefined ? undefined : readable(keys, () => dataKeyOf(keys, person))
  if (person === undefined || data_key === undefined) return false
  const change = { ...sealChanged(data_key, id, fields), ...(area_code !== undefined && { area_code }) }
  if (Object.keys(change).length === 0) return true
  await queries.updatePerson(tx, id, change)
  // Staff are found by their accounts.
  if (person.kind === 'staff') return true
  const before = readable(keys, () => openFields(keys, person))
  await findAnew(work, { ...person, area_code: area_code ?? person.area_code }, { ...before, ...defined(fields) })
  return true
}

/** What is opened, for who goes on from it: what is damaged would be lost by writing over it. @throws person_unreadable */
function readable<Opened>(keys: Work['keys'], open: () => Opened): Opened {
  const opened = keys.unlessBroken(open)
  if (opened === null) throw personUnreadable({})
  return opened
}

const defined = (fields: Partial<Record<PersonField, string | null | undefined>>): Partial<ClearFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined))

async function findAnew({ tx, keys }: Work, person: queries.PersonRow, clear: ClearFields): Promise<void> {
  await queries.deleteLookups(tx, [person.id])
  await nameQueries.deleteNameLookups(tx, [person.id])
  const lookups = lookupsOf(keys, person, clear)
  if (lookups.length > 0) await queries.insertLookups(tx, lookups)
  const name_lookups = await nameLookupsOf(keys, person, clear)
  if (name_lookups.length > 0) await nameQueries.insertNameLookups(tx, name_lookups)
}

/**
 * What is known of the person, locked until the transaction ends; undefined where they are erased or not to be seen.
 * @throws person_unreadable
 */
export async function openPerson({ tx, keys }: Work, id: string): Promise<ClearFields | undefined> {
  const person = await queries.lockPerson(tx, id)
  if (person === undefined || person.erased_at !== null) return undefined
  return readable(keys, () => openFields(keys, person))
}
