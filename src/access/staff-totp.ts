import { recordEvent } from '../audit/service.ts'
import { openForPerson, sealForPerson } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { lockOwnAccount, staffCaller } from './own-account.ts'
import { notAllowed, signInIncomplete } from './problems.ts'
import * as queries from './staff-queries.ts'
import { revokeSessions, setRestriction } from './staff-session-queries.ts'
import type { SignInProgress, TotpSecret } from './staff-session-schemas.ts'
import { totpAlreadySet, totpCodeWrong, totpNotBegun } from './staff-sign-in-problems.ts'
import { newTotpSecret, totpAddress, totpStepOf } from './totp.ts'

const PLACE = { table: 'staff', column: 'totp_secret' }

/**
 * Gives the caller a new secret, which counts once a code of it has been shown.
 * @throws totp_already_set, sign_in_incomplete
 */
export async function beginTotp(work: Work): Promise<TotpSecret> {
  const own = await lockUnprotectedAccount(work)
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
 * Makes the secret count, and ends the sessions that were opened without a code of it.
 * @throws totp_already_set, totp_not_begun, totp_code_wrong, sign_in_incomplete
 */
export async function confirmTotp(work: Work, code: string): Promise<SignInProgress> {
  const { tx, now } = work
  const own = await lockUnprotectedAccount(work)
  const { person_id } = own
  const secret = own.totp_secret === null ? null : await openForPerson(work, person_id, PLACE, own.totp_secret)
  if (secret === null) throw totpNotBegun({})
  const step = totpStepOf(secret, code, now)
  if (step === undefined) throw totpCodeWrong({})
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
