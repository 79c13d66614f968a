import type { RawBuilder } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Work } from '../work.ts'
import { insertEntries, insertionOf } from './queries.ts'
import { networkOf } from './rules.ts'
import type { Details, Outcome } from './tables.ts'

/** What the audit writes down besides who, from where and when. */
export interface AuditEvent {
  /** The object's noun and what was done, such as `staff.create`. */
  action: string
  outcome?: Outcome
  object?: { kind: string; id: string }
  /** The area of the object; without one, the actor's. */
  area_code?: string
  /** Why, sealed with the key of the person concerned (`sealReason` in persons). */
  reason?: { person_id: string; sealed: Buffer }
  details?: Details
}

/** Writes down what was done, in the transaction that does it: either both are there or neither. */
export async function recordEvent(work: Work, event: AuditEvent): Promise<void> {
  await recordEvents(work, [event])
}

/** As `recordEvent`, for what is done to many objects at once. */
export async function recordEvents(work: Work, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return
  await insertEntries(
    work.tx,
    events.map((event) => entryOf(work, event))
  )
}

/** As `recordEvents`, for what many callers do at once, as a part of the statement that does it. */
export const recordingOf = (
  done: readonly { work: Pick<Work, 'caller' | 'now' | 'settings'>; event: AuditEvent }[]
): RawBuilder<unknown> => insertionOf(done.map(({ work, event }) => entryOf(work, event)))

function entryOf({ caller, now, settings }: Pick<Work, 'caller' | 'now' | 'settings'>, event: AuditEvent) {
  const { actor } = caller
  return {
    recorded_at: new Date(now),
    area_code: event.area_code ?? areaOf(actor) ?? settings.home_area_code,
    actor_kind: actor.kind,
    actor_id: idOf(actor),
    actor_role: actor.kind === 'staff' ? actor.role : null,
    action: event.action,
    outcome: event.outcome ?? 'done',
    object_kind: event.object?.kind ?? null,
    object_id: event.object?.id ?? null,
    address: caller.address === null ? null : addressFor(actor, caller.address),
    request_id: caller.request_id,
    reason: event.reason?.sealed ?? null,
    reason_person_id: event.reason?.person_id ?? null,
    details: JSON.stringify(event.details ?? {})
  }
}

const areaOf = (actor: Actor): string | undefined => ('area_code' in actor ? actor.area_code : undefined)

function idOf(actor: Actor): string | null {
  if (actor.kind === 'worker' || actor.kind === 'staff') return actor.person_id
  return actor.kind === 'partner' ? actor.api_key_id : null
}

// Staff and partner apps act for the sub-district; everybody else is a private person, perhaps on the road.
const addressFor = ({ kind }: Actor, address: string): string =>
  kind === 'staff' || kind === 'partner' ? address : networkOf(address)
