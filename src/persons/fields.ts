import { type Problem, thrownIfRefused } from '../problem.ts'
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
export const updatePerson = async (work: Work, id: string, change: PersonChange): Promise<boolean> =>
  thrownIfRefused((await updatePersons(work, new Map([[id, change]]))).get(id) ?? false)

/**
 * As `updatePerson`, with a statement for each table for all of them. Who is damaged, erased or not to be seen keeps
 * nobody else from being changed.
 * @returns what became of each, by id @throws a violation of a unique constraint
 */
export async function updatePersons(
  work: Work,
  changes: ReadonlyMap<string, PersonChange>
): Promise<Map<string, boolean | Problem>> {
  const { tx, keys } = work
  const outcomes = new Map<string, boolean | Problem>([...changes.keys()].map((id) => [id, false]))
  if (changes.size === 0) return outcomes
  const changed: Changed[] = []
  for (const row of await queries.lockPersons(tx, [...changes.keys()])) {
    const one = readable(keys, () => changeOf(keys, row, changes.get(row.id) ?? {}))
    outcomes.set(row.id, isRefused(one) ? one : one !== undefined)
    if (one !== undefined && !isRefused(one) && one.is_changed) changed.push(one)
  }
  await queries.updatePersons(
    tx,
    changed.map(({ row }) => row)
  )
  await findAnew(work, changed)
  return outcomes
}

interface Changed {
  row: queries.PersonRow
  /** Undefined for staff, who are found by their accounts. */
  clear: ClearFields | undefined
  is_changed: boolean
  is_renamed: boolean
}

/** The person's row as it is to be; undefined for who is erased. @throws SealBroken */
function changeOf(keys: Work['keys'], row: queries.PersonRow, change: PersonChange): Changed | undefined {
  const data_key = dataKeyOf(keys, row)
  if (data_key === undefined) return undefined
  const before = row.kind === 'staff' ? undefined : openFields(keys, row)
  const { area_code = row.area_code, ...fields } = change
  const given = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined))
  return {
    row: { ...row, ...sealChanged(data_key, row.id, fields), area_code },
    clear: before === undefined ? undefined : { ...before, ...given },
    is_changed: Object.values(change).some((value) => value !== undefined),
    // Where only the area is another, it has come with the person's.
    is_renamed: 'name' in given && given['name'] !== before?.name
  }
}

/** What is opened, for who goes on from it: what is damaged would be lost by writing over it. */
const readable = <Opened>(keys: Work['keys'], open: () => Opened): Opened | Problem => {
  const opened = keys.unlessBroken(() => ({ value: open() }))
  return opened === null ? personUnreadable({}) : opened.value
}

const isRefused = (outcome: unknown): outcome is Problem => outcome instanceof Error

async function findAnew({ tx, keys }: Work, changed: readonly Changed[]): Promise<void> {
  const found = changed.flatMap(({ row, clear, is_renamed }) =>
    clear === undefined ? [] : [{ row, clear, is_renamed }]
  )
  if (found.length === 0) return
  const renamed = found.filter(({ is_renamed }) => is_renamed)
  await queries.deleteLookups(tx, found.map(idOf))
  await queries.insertLookups(
    tx,
    found.flatMap(({ row, clear }) => lookupsOf(keys, row, clear))
  )
  if (renamed.length === 0) return
  await nameQueries.deleteNames(tx, renamed.map(idOf))
  const names = await Promise.all(renamed.map(({ row, clear }) => nameLookupsOf(keys, row, clear)))
  await nameQueries.insertNames(tx, names.flat())
}

const idOf = ({ row }: { row: queries.PersonRow }): string => row.id

/**
 * What is known of the persons, by id, locked until the transaction ends; nothing of those who are erased or not to be
 * seen, and the problem `person_unreadable` in place of what is damaged.
 */
export async function openPersons({ tx, keys }: Work, ids: string[]): Promise<Map<string, ClearFields | Problem>> {
  if (ids.length === 0) return new Map()
  const rows = (await queries.lockPersons(tx, ids)).filter(({ erased_at }) => erased_at === null)
  return new Map(rows.map((row) => [row.id, readable(keys, () => openFields(keys, row))]))
}
