import type { SignedIn, Staff, Worker } from '../actor.ts'
import type { Work } from '../work.ts'
import { tokenNotValid } from './problems.ts'
import * as queries from './queries.ts'

export { Authenticator, type Identity } from './authenticator.ts'
export { eraseAccess } from './erasure.ts'
export { retireCodes } from './key-retirement.ts'
export { type Allowed, type Denial, denialOf } from './rules/permission.ts'
export { type CodeSender, openCodeSender } from './senders/service.ts'

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

async function holdSession(tx: Work['tx'], actor: Worker | Staff): Promise<unknown> {
  // In the order in which staff are disabled: the account first, then its sessions.
  if (actor.kind === 'staff') {
    const staff = await queries.lockActiveStaff(tx, actor.person_id)
    // Somebody whose role or area has changed must not go on with the rights they had.
    if (staff?.role !== actor.role || staff.area_code !== actor.area_code) return undefined
  }
  return await queries.lockSession(tx, actor.session_id)
}
