import type { Role } from '../actor.ts'
import type { Work } from '../work.ts'
import { findActiveStaff } from './queries.ts'

export interface WorkingMember {
  role: Role
  area_code: string
}

/** What somebody on the staff works as, and where; undefined for who is disabled, and for whom the caller does not see. */
export const findWorkingMember = async ({ tx }: Work, person_id: string): Promise<WorkingMember | undefined> =>
  await findActiveStaff(tx, person_id)
