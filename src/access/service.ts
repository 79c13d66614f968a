import type { RawBuilder } from 'kysely'
import { covers, type SignedIn, type Staff, type Worker } from '../actor.ts'
import type { Work } from '../work.ts'
import { tokenNotValid } from './problems.ts'
import * as queries from './queries.ts'

export { Authenticator, type Identity } from './authenticator.ts'
export { accountsOf, eraseAccess } from './erasure.ts'
export { retireCodes } from './key-retirement.ts'
export { KeyUsage } from './key-usage.ts'
export { isAddressAllowed } from './networks.ts'
export { hashPassword } from './passwords.ts'
export type { Bearer } from './rules/bearers.ts'
export { type Access, type Allowed, type Denial, denialOf } from './rules/permission.ts'
export { type CodeSender, openCodeSender } from './senders/service.ts'
export { endSessionsOf } from './sessions.ts'
export { addStaff } from './staff.ts'
export { disableStaff } from './staff-standing.ts'
export { findWorkingMember, type WorkingMember } from './staff-working.ts'

/**
 * Makes sure that the caller is still who they were when the request began, and stays so until the transaction
 * ends: who is disabled or signed out meanwhile has no effect any more.
 * @throws token_not_valid
 */
export async function holdActor({ tx, caller }: Work<SignedIn>): Promise<void> {
  const { actor } = caller
  const holds = actor.kind === 'partner' ? await queries.lockApiKey(tx, actor.api_key_id) : await holdSession(tx, actor)
  if (holds === undefined) throw tokenNotValid({})
}

/**
 * As `holdActor`, for what may change the caller's own account or end their sessions: both are held from the beginning
 * as they will be changed. Two that only shared them would each wait for the other to let go.
 * @throws token_not_valid
 */
export async function holdActorToChange({ tx, caller }: Work<Worker | Staff>): Promise<void> {
  const { actor } = caller
  if (actor.kind === 'staff' && !isUnchanged(actor, await queries.lockActiveStaffToChange(tx, actor.person_id)))
    throw tokenNotValid({})
  const sessions = await queries.lockSessionsToChange(tx, actor.person_id)
  if (!sessions.some(({ id }) => id === actor.session_id)) throw tokenNotValid({})
}

/**
 * As `holdActor`, but only looks. A lock would stay behind in the rows of the person with the number of the
 * transaction, which stands as well in everything that the transaction wrote.
 * @throws token_not_valid
 */
export async function checkPerson({ tx, caller }: Work<Worker | Staff>): Promise<void> {
  const { actor } = caller
  const staff = actor.kind === 'staff' ? await queries.findActiveStaff(tx, actor.person_id) : undefined
  const holds = actor.kind === 'worker' || isUnchanged(actor, staff)
  if (!holds || (await queries.findSession(tx, actor.session_id)) === undefined) throw tokenNotValid({})
}

/** Whether somebody visits these areas as an enumerator, and goes on to until the transaction ends. */
export async function isEnumeratorFor({ tx }: Work, person_id: string, area_codes: string[]): Promise<boolean> {
  const staff = await queries.lockActiveStaff(tx, person_id)
  return staff?.role === 'enumerator' && area_codes.every((area_code) => covers(staff.area_code, area_code))
}

/**
 * As `holdActor`, for many on the staff whose work is part of one transaction of the service's own: the ids of the sessions
 * that hold, as a part of a statement.
 */
export const sessionsHeld = (staff: readonly Staff[]): RawBuilder<unknown> =>
  queries.lockedSessions([...new Map(staff.map((one) => [one.session_id, one])).values()])

async function holdSession(tx: Work['tx'], actor: Worker | Staff): Promise<unknown> {
  // In the order in which staff are disabled: the account first, then its sessions.
  if (actor.kind === 'staff' && !isUnchanged(actor, await queries.lockActiveStaff(tx, actor.person_id)))
    return undefined
  return await queries.lockSession(tx, actor.session_id)
}

/** Somebody whose role or area has changed must not go on with the rights they had. */
const isUnchanged = (actor: Staff, staff: Pick<Staff, 'role' | 'area_code'> | undefined): boolean =>
  staff?.role === actor.role && staff.area_code === actor.area_code
