import { recordEvent } from '../audit/service.ts'
import { openForPerson, sealForPerson } from '../persons/service.ts'
import type { Problem } from '../problem.ts'
import type { Transact, Work } from '../work.ts'
import { lockOwnAccount, staffCaller } from './own-account.ts'
import { forgetOwnAttempts, provePassword, refusePassword } from './own-password.ts'
import { notAllowed, signInIncomplete } from './problems.ts'
import * as queries from './staff-queries.ts'
import { revokeSessions, setRestriction } from './staff-session-queries.ts'
import type { SignInProgress, TotpSecret } from './staff-session-schemas.ts'
import { currentPasswordMissing, totpAlreadySet, totpCodeWrong, totpNotBegun } from './staff-sign-in-problems.ts'
import { newTotpSecret, totpAddress, totpStepOf } from './totp.ts'

const PLACE = { table: 'staff', column: 'totp_secret' }

/**
 * Has who wants TOTP show their password, unless the session was opened by it just for this: whoever finds a session
 * open at a desk must not lock its owner out.
 * @returns what the password was compared with; undefined where none was needed
 * @throws totp_already_set, sign_in_incomplete, current_password_missing, current_password_wrong, sign_in_locked
 */
export async function proveForTotp(
  transact: Transact,
  current_password: string | undefined
): Promise<string | undefined> {
  const is_needed = await transact(async (work) => {
    await lockUnprotectedAccount(work)
    return staffCaller(work).restriction === null
  })
  if (!is_needed) return undefined
  if (current_password === undefined) throw currentPasswordMissing({})
  const purpose = { action: 'staff.begin_totp', look: lockUnprotectedAccount }
  const password_hash = await provePassword(transact, current_password, purpose)
  await transact(async (work) => await forgetOwnAttempts(work, await lockUnprotectedAccount(work)))
  return password_hash
}

/**
 * Gives the caller a new secret, which counts once a code of it has been shown.
 * @param proved_hash what the password was compared with, where it had to be shown
 * @throws totp_already_set, sign_in_incomplete, current_password_wrong
 */
export async function beginTotp(work: Work, proved_hash: string | undefined): Promise<TotpSecret | Problem> {
  const own = await lockUnprotectedAccount(work)
  // Somebody else has changed it since it was looked at.
  if (proved_hash !== undefined && own.password_hash !== proved_hash)
    return await refusePassword(work, 'staff.begin_totp')
  const secret = newTotpSecret(work.chance)
  const totp_secret = await sealForPerson(work, own.person_id, PLACE, secret)
  if (totp_secret === undefined) throw notAllowed({})
  await queries.updateStaff(work.tx, own.person_id, {
    totp_secret,
    totp_last_step: null,
    updated_at: new Date(work.now)
  })
  await recordEvent(work, { action: 'staff.begin_totp', object: { kind: 'person', id: own.person_id } })
  return { secret, uri: totpAddress(secret, own.account) }
}

/**
 * Makes the secret count, and ends the sessions that were opened without a code of it. A wrong code is answered and not
 * thrown, because the attempt is kept.
 * @returns totp_code_wrong, or what is left to do
 * @throws totp_already_set, totp_not_begun, sign_in_incomplete
 */
export async function confirmTotp(work: Work, code: string): Promise<SignInProgress | Problem> {
  const { tx, now } = work
  const own = await lockUnprotectedAccount(work)
  const { person_id } = own
  const secret = own.totp_secret === null ? null : await openForPerson(work, person_id, PLACE, own.totp_secret)
  if (secret === null) throw totpNotBegun({})
  const step = totpStepOf(secret, code, now)
  if (step === undefined) {
    await recordEvent(work, {
      action: 'staff.confirm_totp',
      outcome: 'refused',
      object: { kind: 'person', id: person_id },
      details: { cause: 'totp_code' }
    })
    return totpCodeWrong({})
  }
  const { session_id } = staffCaller(work)
  const at = new Date(now)
  await queries.updateStaff(tx, person_id, { totp_confirmed_at: at, totp_last_step: step, updated_at: at })
  await revokeSessions(tx, person_id, at, session_id)
  await setRestriction(tx, session_id, null)
  await recordEvent(work, { action: 'staff.confirm_totp', object: { kind: 'person', id: person_id } })
  return { restriction: null }
}

/** The caller's own account, which has no TOTP yet and no first password any more. */
async function lockUnprotectedAccount(work: Work): Promise<queries.StaffWithSecrets> {
  const { restriction } = staffCaller(work)
  if (restriction === 'password_change') throw signInIncomplete({ restriction })
  const own = await lockOwnAccount(work)
  if (own.totp_confirmed_at !== null) throw totpAlreadySet({})
  return own
}
