import type { Actor, Staff } from '../actor.ts'
import { recordEvent } from '../audit/service.ts'
import type { Work } from '../work.ts'
import { personErased, personNotFound, personUnreadable } from './problems.ts'
import * as queries from './queries.ts'
import { givenReason, sealReason } from './reasons.ts'
import * as revealQueries from './reveal-queries.ts'
import { hideAfter } from './rules.ts'
import type { Person, Reveal, Revealed } from './schemas.ts'
import { openFields, openReadableFields } from './sealed.ts'
import { maskClear } from './service.ts'
import type { PersonField } from './tables.ts'

const EXPIRED_DELETED_MAX = 100

/**
 * One person, masked besides what the caller's session has been shown within the last minute, and null where damaged.
 * @throws person_not_found
 */
export async function readPerson(work: Work, id: string): Promise<Person> {
  // Held, so that nothing is shown in clear of somebody whose erasure has been answered.
  const row = await queries.holdPerson(work.tx, id)
  if (row === undefined) throw personNotFound({})
  const session_id = sessionOf(work.caller.actor)
  const revealed =
    session_id === undefined ? [] : await revealQueries.listReveals(work.tx, session_id, row.id, new Date(work.now))
  const is_clear = (field: PersonField) => row.erased_at === null && revealed.some((reveal) => reveal.field === field)
  const clear = openReadableFields(work.keys, row)
  const masked = maskClear(clear)
  const shown = (field: PersonField) => (is_clear(field) ? clear[field] : masked[field])
  await recordEvent(work, {
    action: 'person.read',
    object: { kind: 'person', id: row.id },
    area_code: row.area_code,
    details: { clear_fields: revealed.map(({ field }) => field) }
  })
  return {
    id: row.id,
    kind: row.kind,
    area_code: row.area_code,
    name: shown('name'),
    phone: shown('phone'),
    id_number: shown('id_number'),
    revealed: revealed
      .filter(({ field }) => is_clear(field))
      .map(({ field, expires_at }) => ({ field, hide_after: expires_at.toISOString() })),
    created_at: row.created_at.toISOString(),
    erased_at: row.erased_at?.toISOString() ?? null
  }
}

const sessionOf = (actor: Actor): string | undefined => ('session_id' in actor ? actor.session_id : undefined)

/**
 * Shows fields in clear, and goes on showing them to the same session until they are to be hidden.
 * @throws person_not_found, person_erased, person_unreadable, reason_too_short, invalid_request
 */
export async function revealPerson(work: Work<Staff>, id: string, { fields, reason: text }: Reveal): Promise<Revealed> {
  const { tx, now, caller } = work
  const reason = givenReason(text)
  // Held, so that nothing is shown of somebody whose erasure has been answered.
  const row = await queries.holdPerson(tx, id)
  if (row === undefined) throw personNotFound({})
  if (row.erased_at !== null) throw personErased({})
  const sealed = await sealReason(work, row.id, reason)
  const asked = Object.fromEntries(fields.map((field) => [field, row[field]]))
  const { wrapped_key, key_version } = row
  const clear = work.keys.unlessBroken(() => openFields(work.keys, { id: row.id, wrapped_key, key_version, ...asked }))
  if (sealed === undefined || clear === null) throw personUnreadable({})
  const expires_at = new Date(hideAfter(now))
  await revealQueries.upsertReveals(
    tx,
    [...fields].sort().map((field) => ({
      session_id: caller.actor.session_id,
      person_id: row.id,
      field,
      revealed_by: caller.actor.person_id,
      revealed_at: new Date(now),
      expires_at
    }))
  )
  await revealQueries.deleteExpiredReveals(tx, new Date(now), EXPIRED_DELETED_MAX)
  await recordEvent(work, {
    action: 'person.reveal',
    object: { kind: 'person', id: row.id },
    area_code: row.area_code,
    reason: sealed,
    details: { fields }
  })
  return {
    person_id: row.id,
    fields: Object.fromEntries(fields.map((field) => [field, clear[field]])),
    hide_after: expires_at.toISOString()
  }
}
