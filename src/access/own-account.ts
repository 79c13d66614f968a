import type { Staff } from '../actor.ts'
import type { Work } from '../work.ts'
import { notAllowed } from './problems.ts'
import * as queries from './staff-queries.ts'

/** The caller as the staff member that the route lets in. */
export function staffCaller({ caller: { actor } }: Work): Staff {
  if (actor.kind !== 'staff') throw notAllowed({})
  return actor
}

/** The caller's own account; until the transaction ends nobody else changes it. */
export async function lockOwnAccount(work: Work): Promise<queries.StaffWithSecrets> {
  const own = await queries.lockStaffWithSecrets(work.tx, staffCaller(work).person_id)
  if (own === undefined) throw notAllowed({})
  return own
}
