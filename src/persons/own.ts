import type { Work } from '../work.ts'
import * as queries from './queries.ts'
import { type ClearFields, openReadableFields } from './sealed.ts'

export interface OwnPerson extends ClearFields {
  id: string
  area_code: string
  created_at: Date
}

/**
 * What is kept of the caller themselves, in clear, since it is theirs; null where damaged. They are held, so that nothing
 * is shown once an erasure has been answered. Undefined for who is no person, or erased.
 */
export async function readOwnPerson({ tx, keys, caller: { actor } }: Work): Promise<OwnPerson | undefined> {
  const row = 'person_id' in actor ? await queries.holdPerson(tx, actor.person_id) : undefined
  if (row === undefined || row.erased_at !== null) return undefined
  return { id: row.id, area_code: row.area_code, created_at: row.created_at, ...openReadableFields(keys, row) }
}
