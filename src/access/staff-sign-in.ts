import { recordEvent } from '../audit/service.ts'
import { openForPerson } from '../persons/service.ts'
import { type Problem, thrownIfRefused } from '../problem.ts'
import type { Transact, Work } from '../work.ts'
import * as attempts from './attempts.ts'
import { isPassword } from './passwords.ts'
import { readAccount, restrictionAtSignIn } from './rules/staff.ts'
import { openSession } from './sessions.ts'
import { isKnownDevice, rememberDevice } from './staff-devices.ts'
import * as queries from './staff-queries.ts'
import type { OpenedStaffSession, StaffCredentials } from './staff-session-schemas.ts'
import { answeredSession } from './staff-session-schemas.ts'
import { signInLocked, signInRefused, totpCodeMissing } from './staff-sign-in-problems.ts'
import { newDeviceToken } from './tokens.ts'
import { totpStepOf } from './totp.ts'

type Staff = queries.StaffWithSecrets

/** An attempt that is counted and may go on. */
interface Attempt {
  counter: attempts.CounterKey
  staff: Staff | undefined
  /** The device that is known to have signed in before. */
  device_token: string | undefined
}

/**
 * Signs somebody on the staff in. The attempt is counted first, then the password is looked at while no transaction
 * is open, then what came of it is written down: also where that is a refusal.
 * @throws sign_in_refused, totp_code_missing, sign_in_locked
 */
export async function signInStaff(transact: Transact, credentials: StaffCredentials): Promise<OpenedStaffSession> {
  const begun = thrownIfRefused(await transact((work) => begin(work, credentials)))
  const is_right = await isPassword(credentials.password, begun.staff?.password_hash)
  return thrownIfRefused(
    await transact((work) => (is_right ? admit(work, begun, credentials) : refuse(work, begun.staff, 'password')))
  )
}

async function begin(work: Work, { account: typed, device_token }: StaffCredentials): Promise<Attempt | Problem> {
  const account = readAccount(typed)
  const staff = await queries.findStaffByAccount(work.tx, account)
  const is_known =
    device_token !== undefined && staff !== undefined && (await isKnownDevice(work, device_token, staff.person_id))
  const known_token = is_known ? device_token : undefined
  const counter =
    known_token === undefined
      ? attempts.strangersCounter(work, account)
      : attempts.ownCounter(work, account, known_token)
  const retry_after_seconds = await attempts.reserveAttempt(work, counter)
  // The failures that locked are on record; whoever goes on while nothing is looked at would fill the audit.
  if (retry_after_seconds > 0) return signInLocked({ retry_after_seconds })
  return { counter, staff, device_token: known_token }
}

/** With the right password. */
async function admit(
  work: Work,
  { counter, staff: seen, device_token }: Attempt,
  { totp_code }: StaffCredentials
): Promise<OpenedStaffSession | Problem> {
  const staff = seen === undefined ? undefined : await queries.lockStaffWithSecrets(work.tx, seen.person_id)
  // It may have been changed while the password was looked at.
  if (staff === undefined || staff.password_hash !== seen?.password_hash) return await refuse(work, seen, 'password')
  if (staff.disabled_at !== null) return await refuse(work, staff, 'disabled')
  if (staff.totp_confirmed_at !== null) {
    if (totp_code === undefined) {
      await attempts.releaseAttempt(work, counter)
      await recordRefusal(work, staff, 'totp_code_missing')
      return totpCodeMissing({})
    }
    const step = await unusedStep(work, staff, totp_code)
    if (step === undefined) return await refuse(work, staff, 'totp_code')
    await queries.setTotpStep(work.tx, staff.person_id, step)
  }
  await attempts.forgetAttempts(work, counter)
  return await open(work, staff, device_token ?? newDeviceToken(work.chance))
}

/** The step whose code it is, where no code of it or of a later one was used yet. */
async function unusedStep(work: Work, staff: Staff, code: string): Promise<number | undefined> {
  if (staff.totp_secret === null) return undefined
  const place = { table: 'staff', column: 'totp_secret' }
  const secret = await openForPerson(work, staff.person_id, place, staff.totp_secret)
  const step = secret === null ? undefined : totpStepOf(secret, code, work.now)
  return step !== undefined && step > Number(staff.totp_last_step ?? -1) ? step : undefined
}

async function open(work: Work, staff: Staff, device_token: string): Promise<OpenedStaffSession> {
  const { person_id, role, area_code } = staff
  const restriction = restrictionAtSignIn(staff)
  const session = await openSession(work, { id: person_id, kind: 'staff', area_code, restriction })
  await rememberDevice(work, device_token, { person_id, session_id: session.id })
  return answeredSession({ ...session, opened_at: work.now, restriction, device_token, id: person_id, role, area_code })
}

type Cause = 'password' | 'totp_code' | 'totp_code_missing' | 'disabled'

async function refuse(work: Work, staff: Staff | undefined, cause: Cause): Promise<Problem> {
  await recordRefusal(work, staff, cause)
  return signInRefused({})
}

/** What was typed as account stays out of it: people type their passwords there. */
const recordRefusal = (work: Work, staff: Staff | undefined, cause: Cause): Promise<void> =>
  recordEvent(work, {
    action: 'session.refuse',
    outcome: 'refused',
    ...(staff !== undefined && { object: { kind: 'person', id: staff.person_id }, area_code: staff.area_code }),
    details: { kind: 'staff', cause }
  })
