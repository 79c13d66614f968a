import { recordEvent } from '../audit/service.ts'
import type { Db } from '../database/tables.ts'
import { decodeCursor, encodeCursor } from '../http/cursors.ts'
import { cursorInvalid } from '../http/problems.ts'
import type { Work } from '../work.ts'
import * as consentQueries from './consent-queries.ts'
import { fieldGroupUnknown, personErased, personNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { currentConsents } from './rules.ts'
import type { Consent, ConsentFilter, ConsentPage, NewConsent } from './schemas.ts'

/** Every group of fields that is kept about people, and why. */
export const listFieldGroups = async (db: Db) => ({ items: await consentQueries.listFieldGroups(db), next: null })

/**
 * Writes down what a person decided, as one more dated record.
 * @throws person_not_found, person_erased, unknown_field_group
 */
export async function recordConsent(work: Work, id: string, consent: NewConsent): Promise<Consent> {
  const { tx, now, chance } = work
  const row = await queries.holdPerson(tx, id)
  if (row === undefined) throw personNotFound({})
  if (row.erased_at !== null) throw personErased({})
  const groups = await consentQueries.listFieldGroups(tx)
  if (groups.every(({ code }) => code !== consent.field_group_code)) throw fieldGroupUnknown({})
  const record = { id: chance.id(), ...consent, decided_at: new Date(now) }
  await consentQueries.insertConsent(tx, { ...record, person_id: row.id, area_code: row.area_code })
  await recordEvent(work, {
    action: 'consent.record',
    object: { kind: 'person', id: row.id },
    area_code: row.area_code,
    details: { field_group_code: consent.field_group_code, decision: consent.decision }
  })
  return { ...record, decided_at: record.decided_at.toISOString() }
}

/** @throws person_not_found, cursor_invalid, cursor_of_other_filters */
export async function listConsents(work: Work, id: string, { limit, cursor }: ConsentFilter): Promise<ConsentPage> {
  const { tx } = work
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readBefore(decodeCursor({ id }, cursor))
  const [row] = await queries.listPersons(tx, [id])
  if (row === undefined) throw personNotFound({})
  const groups = await consentQueries.listFieldGroups(tx)
  const latest = await consentQueries.listLatestConsents(tx, row.id)
  const found = await consentQueries.listConsents(tx, row.id, before, limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  await recordEvent(work, {
    action: 'consent.list',
    object: { kind: 'person', id: row.id },
    area_code: row.area_code
  })
  const codes = groups.map(({ code }) => code)
  return {
    current: currentConsents(codes, latest).map((state) => ({
      ...state,
      decided_at: state.decided_at?.toISOString() ?? null
    })),
    items: page.map(({ sequence: _, decided_at, ...record }) => ({ ...record, decided_at: decided_at.toISOString() })),
    next: found.length > limit && last !== undefined ? encodeCursor({ id }, [last.sequence]) : null
  }
}

function readBefore([sequence, ...rest]: (string | number)[]): number {
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || rest.length > 0) throw cursorInvalid({})
  return sequence
}
