import type { Restriction, Role, Staff, Worker } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import { formatTime } from '../calendar/times.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../http/cursors.ts'
import type { MaskedPerson, RememberedMasks } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { sessionNotFound } from './code-problems.ts'
import { notAllowed, tokenNotValid } from './problems.ts'
import type { Bearer } from './rules/bearers.ts'
import * as queries from './session-queries.ts'

/** Who is signed in, as they may see it themselves. */
export interface SessionAnswer {
  id: string
  kind: 'worker' | 'staff'
  role: Role | null
  area: { code: string }
  restriction: Restriction | null
  person: { id: string; name: string | null; phone: string | null }
  created_at: string
  expires_at: string
}

/** With the token, which is shown this once. */
export interface OpenedSessionAnswer {
  token: string
  expires_at: string
  session: SessionAnswer
}

interface Holder {
  kind: 'worker' | 'staff'
  role: Role | null
  area_code: string
  restriction: Restriction | null
}

export const describeSession = (
  { id, created_at, expires_at }: { id: string; created_at: Date; expires_at: Date },
  { kind, role, area_code, restriction }: Holder,
  { id: person_id, name, phone }: Pick<MaskedPerson, 'id' | 'name' | 'phone'>
): SessionAnswer => ({
  id,
  kind,
  role,
  area: { code: area_code },
  restriction,
  person: { id: person_id, name, phone },
  created_at: formatTime(created_at.getTime()),
  expires_at: formatTime(expires_at.getTime())
})

/**
 * Out of what the token's question brought, so that to ask who one is takes no further one.
 * @throws token_not_valid where nobody's session is held
 */
export function describeOwnSession(masks: RememberedMasks, bearer: Bearer | null): SessionAnswer {
  if (bearer === null) throw tokenNotValid({})
  const { session_id, session_created_at, session_expires_at, person_id, person_kind } = bearer
  if (session_id === null || session_created_at === null || session_expires_at === null) throw tokenNotValid({})
  if (person_id === null || person_kind === null) throw tokenNotValid({})
  return describeSession(
    { id: session_id, created_at: session_created_at, expires_at: session_expires_at },
    { kind: person_kind, role: bearer.role, area_code: bearer.area_code, restriction: bearer.restriction },
    { id: person_id, ...masks.of({ ...bearer, id: person_id }) }
  )
}

export interface SessionPage {
  items: ListedSession[]
  next: string | null
}

interface ListedSession {
  id: string
  is_current: boolean
  network: string | null
  created_at: string
  expires_at: string
}

/** The caller's own sessions that still hold, the newest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnSessions(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string }
): Promise<SessionPage> {
  const { person_id, session_id } = personOf(work)
  const found = await queries.listLiveSessions(work.tx, {
    person_id,
    now: new Date(work.now),
    after: cursor === undefined ? undefined : readAfter(decodeCursor({}, cursor)),
    limit: limit + 1
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ id, address, created_at, expires_at }) => ({
      id,
      is_current: id === session_id,
      network: address,
      created_at: formatTime(created_at.getTime()),
      expires_at: formatTime(expires_at.getTime())
    })),
    next: found.length > limit && last !== undefined ? encodeCursor({}, [last.created_at.getTime(), last.id]) : null
  }
}

function readAfter(position: (string | number)[]): { created_at: Date; id: string } {
  const { instant, id } = readInstantAndId(position)
  return { created_at: instant, id }
}

/** @throws token_not_valid where it has ended already */
export async function signOut(work: Work): Promise<void> {
  const { session_id } = personOf(work)
  await endSession(work, session_id)
}

/** Ends one of the caller's own sessions, perhaps the one they use. @throws session_not_found, token_not_valid */
export async function revokeOwnSession(work: Work, id: string): Promise<void> {
  await endSession(work, id)
}

/**
 * Both sessions are locked at once and in one order, so that two that end each other do not wait for each other; the
 * one that comes second has ended.
 */
async function endSession(work: Work, id: string): Promise<void> {
  const { tx, now } = work
  const { person_id, session_id, area_code } = personOf(work)
  const held = await queries.lockLiveSessions(tx, person_id, [session_id, id], new Date(now))
  if (!held.some((session) => session.id === session_id)) throw tokenNotValid({})
  if (!held.some((session) => session.id === id)) throw sessionNotFound({})
  await queries.endSession(tx, id, new Date(now))
  await recordEvent(work, {
    action: 'session.revoke',
    object: { kind: 'session', id },
    area_code,
    details: { is_current: id === session_id }
  })
}

function personOf({ caller: { actor } }: Work): Worker | Staff {
  if (actor.kind !== 'worker' && actor.kind !== 'staff') throw notAllowed({})
  return actor
}
