import { recordEvent } from '../audit/service.ts'
import { type Problem, thrownIfRefused } from '../problem.ts'
import type { Transact, Work } from '../work.ts'
import * as attempts from './attempts.ts'
import { staffCaller } from './own-account.ts'
import { isPassword } from './passwords.ts'
import type { StaffWithSecrets } from './staff-queries.ts'
import { currentPasswordWrong, signInLocked } from './staff-sign-in-problems.ts'

/** What the password is asked for once more. */
interface Purpose {
  /** How a refusal stands in the audit. */
  action: string
  /** Holds the caller's own account, and refuses what needs no password to be refused. */
  look(work: Work): Promise<StaffWithSecrets>
}

/**
 * Makes sure that the caller knows the password. Somebody with a stolen session may try no more often than at sign-in.
 * @returns what it was compared with
 * @throws current_password_wrong, sign_in_locked
 */
export async function provePassword(
  transact: Transact,
  current_password: string,
  { action, look }: Purpose
): Promise<string> {
  const password_hash = thrownIfRefused(
    await transact(async (work) => {
      const own = await look(work)
      const retry_after_seconds = await attempts.reserveAttempt(work, counterOf(work, own))
      return retry_after_seconds > 0 ? signInLocked({ retry_after_seconds }) : own.password_hash
    })
  )
  if (!(await isPassword(current_password, password_hash))) throw await transact((work) => refusePassword(work, action))
  return password_hash
}

export async function refusePassword(work: Work, action: string): Promise<Problem> {
  await recordEvent(work, {
    action,
    outcome: 'refused',
    object: { kind: 'person', id: staffCaller(work).person_id },
    details: { cause: 'password' }
  })
  return currentPasswordWrong({})
}

/** The password was the right one: what failed before in this session is forgotten. */
export const forgetOwnAttempts = (work: Work, own: StaffWithSecrets): Promise<unknown> =>
  attempts.forgetAttempts(work, counterOf(work, own))

const counterOf = (work: Work, { account }: StaffWithSecrets) =>
  attempts.ownCounter(work, account, `session ${staffCaller(work).session_id}`)
