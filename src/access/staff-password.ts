import { recordEvent } from '../audit/service.ts'
import { type Problem, thrownIfRefused } from '../problem.ts'
import type { Transact, Work } from '../work.ts'
import * as attempts from './attempts.ts'
import { lockOwnAccount, staffCaller } from './own-account.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { passwordFault } from './rules/passwords.ts'
import { restrictionAfterPassword } from './rules/staff.ts'
import { forgetDevices } from './staff-devices.ts'
import * as queries from './staff-queries.ts'
import { revokeSessions, setRestriction } from './staff-session-queries.ts'
import type { PasswordChange, SignInProgress } from './staff-session-schemas.ts'
import { currentPasswordWrong, passwordNotAllowed, signInLocked } from './staff-sign-in-problems.ts'

/**
 * Gives the caller a new password and ends what was opened with the old one, except the session that does it. Somebody
 * with a stolen session may try the password no more often than at sign-in.
 * @throws current_password_wrong, password_not_allowed, sign_in_locked
 */
export async function changeOwnPassword(transact: Transact, change: PasswordChange): Promise<SignInProgress> {
  const { password_hash, chance } = thrownIfRefused(await transact((work) => begin(work, change)))
  const is_current = await isPassword(change.current_password, password_hash)
  if (!is_current) throw await transact(refuse)
  const new_hash = await hashPassword(change.new_password, chance)
  return thrownIfRefused(await transact((work) => finish(work, password_hash, new_hash)))
}

const counterOf = (work: Work, account: string) =>
  attempts.ownCounter(work, account, `session ${staffCaller(work).session_id}`)

async function begin(
  work: Work,
  { current_password, new_password }: PasswordChange
): Promise<{ password_hash: string; chance: Work['chance'] } | Problem> {
  const own = await lockOwnAccount(work)
  // Of what was sent alone, so it tells nothing about the password that holds now.
  const fault = passwordFault(new_password, { account: own.account, current_password })
  if (fault !== undefined) throw passwordNotAllowed({ fault })
  const retry_after_seconds = await attempts.reserveAttempt(work, counterOf(work, own.account))
  if (retry_after_seconds > 0) return signInLocked({ retry_after_seconds })
  return { password_hash: own.password_hash, chance: work.chance }
}

async function refuse(work: Work): Promise<Problem> {
  const { person_id: id } = staffCaller(work)
  await recordEvent(work, {
    action: 'staff.change_password',
    outcome: 'refused',
    object: { kind: 'person', id },
    details: { cause: 'password' }
  })
  return currentPasswordWrong({})
}

async function finish(work: Work, old_hash: string, new_hash: string): Promise<SignInProgress | Problem> {
  const { tx, now } = work
  const { session_id, restriction: before } = staffCaller(work)
  const own = await lockOwnAccount(work)
  // Somebody else has changed it while it was looked at.
  if (own.password_hash !== old_hash) return await refuse(work)
  const restriction = restrictionAfterPassword(before, own)
  const at = new Date(now)
  await queries.updateStaff(tx, own.person_id, { password_hash: new_hash, must_change_password: false, updated_at: at })
  await revokeSessions(tx, own.person_id, at, session_id)
  await setRestriction(tx, session_id, restriction)
  await forgetDevices(work, own.person_id, session_id)
  await attempts.forgetAttempts(work, counterOf(work, own.account))
  await recordEvent(work, {
    action: 'staff.change_password',
    object: { kind: 'person', id: own.person_id },
    details: { restriction }
  })
  return { restriction }
}
