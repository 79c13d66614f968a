import type { Work } from '../work.ts'
import * as queries from './device-queries.ts'
import { hashToken } from './tokens.ts'

/** How long a device counts as known after its last sign-in. */
export const DEVICE_MILLISECONDS = 180 * 24 * 60 * 60 * 1000

/** Whether the device has signed in to this account before. */
export async function isKnownDevice({ tx, now }: Work, device_token: string, person_id: string): Promise<boolean> {
  return (await queries.findDevice(tx, hashToken(device_token), person_id, new Date(now))) !== undefined
}

/**
 * Remembers from which device a session was opened, or which one is to open the first, and forgets those that nobody
 * has used for long.
 */
export async function rememberDevice(
  { tx, now }: Work,
  device_token: string,
  { person_id, session_id }: { person_id: string; session_id: string | null }
): Promise<void> {
  await queries.deleteExpiredDevices(tx, person_id, new Date(now))
  await queries.keepDevice(tx, {
    device_hash: hashToken(device_token),
    person_id,
    session_id,
    created_at: new Date(now),
    expires_at: new Date(now + DEVICE_MILLISECONDS)
  })
}

/** Forgets a person's devices: all, or all but the one that a session was opened from. */
export const forgetDevices = async (
  { tx }: Work,
  person_id: string,
  except_session_id: string | null = null
): Promise<void> => void (await queries.deleteDevices(tx, person_id, except_session_id))
