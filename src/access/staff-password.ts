import { recordEvent } from '../audit/service.ts'
import type { Chance } from '../chance.ts'
import { type Problem, thrownIfRefused } from '../problem.ts'
import type { Transact, Work } from '../work.ts'
import { lockOwnAccount, staffCaller } from './own-account.ts'
import { forgetOwnAttempts, provePassword, refusePassword } from './own-password.ts'
import { hashPassword } from './passwords.ts'
import { passwordFault } from './rules/passwords.ts'
import { restrictionAfterPassword } from './rules/staff.ts'
import { forgetDevices } from './staff-devices.ts'
import * as queries from './staff-queries.ts'
import { revokeSessions, setRestriction } from './staff-session-queries.ts'
import type { PasswordChange, SignInProgress } from './staff-session-schemas.ts'
import { passwordNotAllowed } from './staff-sign-in-problems.ts'

const ACTION = 'staff.change_password'

/**
 * Gives the caller a new password and ends what was opened with the old one, except the session that does it.
 * @throws current_password_wrong, password_not_allowed, sign_in_locked
 */
export async function changeOwnPassword(
  transact: Transact,
  chance: Chance,
  change: PasswordChange
): Promise<SignInProgress> {
  const look = (work: Work) => lookAt(work, change)
  const old_hash = await provePassword(transact, change.current_password, { action: ACTION, look })
  const new_hash = await hashPassword(change.new_password, chance)
  return thrownIfRefused(await transact((work) => finish(work, old_hash, new_hash)))
}

/** Of what was sent alone, so it tells nothing about the password that holds now. */
async function lookAt(
  work: Work,
  { current_password, new_password }: PasswordChange
): Promise<queries.StaffWithSecrets> {
  const own = await lockOwnAccount(work)
  const fault = passwordFault(new_password, { account: own.account, current_password })
  if (fault !== undefined) throw passwordNotAllowed({ fault })
  return own
}

async function finish(work: Work, old_hash: string, new_hash: string): Promise<SignInProgress | Problem> {
  const { tx, now } = work
  const { session_id, restriction: before } = staffCaller(work)
  const own = await lockOwnAccount(work)
  // Somebody else has changed it while it was looked at.
  if (own.password_hash !== old_hash) return await refusePassword(work, ACTION)
  const restriction = restrictionAfterPassword(before, own)
  const at = new Date(now)
  await queries.updateStaff(tx, own.person_id, { password_hash: new_hash, must_change_password: false, updated_at: at })
  await revokeSessions(tx, own.person_id, at, session_id)
  await setRestriction(tx, session_id, restriction)
  await forgetDevices(work, own.person_id, session_id)
  await forgetOwnAttempts(work, own)
  await recordEvent(work, {
    action: ACTION,
    object: { kind: 'person', id: own.person_id },
    details: { restriction }
  })
  return { restriction }
}
