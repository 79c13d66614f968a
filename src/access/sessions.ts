import type { Restriction } from '../actor.ts'
import { networkOf } from '../audit/rules.ts'
import { recordEvent } from '../audit/service.ts'
import type { Work } from '../work.ts'
import { endSessions } from './erasure-queries.ts'
import * as queries from './session-queries.ts'
import { hashToken, newSessionToken } from './tokens.ts'

/** How long a session lasts: a courier's phone stays signed in, a desk in an office does not. */
const SESSION_MILLISECONDS = { worker: 90 * 24 * 60 * 60 * 1000, staff: 12 * 60 * 60 * 1000 } as const

// Each sign-in clears a few away, more than it adds: the table never needs a clean-up of its own.
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000
const EXPIRED_ROWS_MAX = 10

export interface OpenedSession {
  id: string
  /** Shown once; only its hash is kept. */
  token: string
  expires_at: number
}

/** Whatever the person was signed in with ends; who is merged with somebody else signs in again, as whom they go on. */
export const endSessionsOf = async ({ tx, now }: Work, person_id: string): Promise<void> =>
  void (await endSessions(tx, [person_id], new Date(now)))

/** Opens a session for a person whose sign-in has been checked. The scope must reach the person. */
export async function openSession(
  work: Work,
  person: { id: string; kind: 'worker' | 'staff'; area_code: string; restriction: Restriction | null }
): Promise<OpenedSession> {
  const { tx, chance, now, caller } = work
  const id = chance.id()
  const token = newSessionToken(chance)
  const expires_at = now + SESSION_MILLISECONDS[person.kind]
  await queries.insertSession(tx, {
    id,
    token_hash: hashToken(token),
    person_id: person.id,
    kind: person.kind,
    restriction: person.restriction,
    address: caller.address === null ? null : networkOf(caller.address),
    created_at: new Date(now),
    expires_at: new Date(expires_at),
    revoked_at: null
  })
  await queries.deleteExpiredSessions(tx, new Date(now - KEPT_MILLISECONDS), EXPIRED_ROWS_MAX)
  await recordEvent(work, {
    action: 'session.open',
    object: { kind: 'person', id: person.id },
    area_code: person.area_code,
    details: { kind: person.kind, restriction: person.restriction }
  })
  return { id, token, expires_at }
}
