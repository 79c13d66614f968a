import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { personErased } from '../../persons/problems.ts'
import { openForPersons, sealForPerson } from '../../persons/service.ts'
import { isProblem } from '../../problem.ts'
import { givenFilters, visibleRange } from '../../register/service.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { disputeRecord, findOwnRecord, recordDisputed } from '../service-records/service.ts'
import { keptText } from '../texts.ts'
import { abuseSignalIsOwn, abuseSignalNotFound, abuseSignalRaised, abuseSignalSettled } from './problems.ts'
import * as queries from './queries.ts'
import { raiseSignals } from './raising.ts'
import { notMe, reasonOf } from './rules.ts'
import {
  type AbuseSignal,
  type AbuseSignalPage,
  NOTE_MAX,
  type NotMe,
  type SignalFilter,
  type SignalSettlement
} from './schemas.ts'

const NOTE_PLACE = { table: 'abuse_signal', column: 'note' }

/** A signal as it is answered to who settled it, with whose key its note is sealed. */
export interface SettledSignal {
  signal: AbuseSignal
  person_id: string
}

/** The latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listSignals(work: Work, { limit, cursor, ...filters }: SignalFilter): Promise<AbuseSignalPage> {
  const { area_code, ...equal } = filters
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const range = visibleRange(work, area_code)
  const selection = { ...equal, before, limit: limit + 1 }
  const found = range === null ? [] : await queries.listSignals(work.tx, { range, ...selection })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'abuse_signal.list', details: { count: rows.length, ...givenFilters(filters) } })
  return {
    items: await answersOf(work, rows),
    next: last === undefined ? null : encodeCursor(filters, [last.raised_at.getTime(), last.id])
  }
}

/** Says what was found out, once. @throws abuse_signal_not_found, abuse_signal_settled, abuse_signal_is_own, invalid_request */
export async function settleSignal(work: Work, id: string, given: SignalSettlement): Promise<SettledSignal> {
  const { tx, now, caller } = work
  const range = areaRangeOf(caller.actor)
  const before = range === null ? undefined : await queries.lockSignal(tx, id, range)
  if (before === undefined) throw abuseSignalNotFound({})
  if (before.status !== 'open') throw abuseSignalSettled({})
  const settled_by = callerIdOf(caller.actor)
  if (settled_by === before.staff_id || settled_by === before.person_id) throw abuseSignalIsOwn({})
  const text = keptText(given.note, NOTE_MAX, '/note')
  const sealed = await sealNote(work, [before.person_id ?? settled_by, settled_by], text)
  const row = await queries.settleSignal(tx, before.id, {
    status: 'settled',
    finding: given.finding,
    note: sealed.note,
    note_person_id: sealed.person_id,
    settled_at: new Date(now),
    settled_by
  })
  await recordEvent(work, {
    action: 'abuse_signal.settle',
    object: { kind: 'abuse_signal', id: row.id },
    area_code: row.area_code,
    details: { kind: row.kind, finding: given.finding }
  })
  const [signal] = await answersOf(work, [row])
  return { signal: signal as AbuseSignal, person_id: sealed.person_id }
}

/** With the key of whom it is about; where they are erased or not to be seen, with that of who writes it. @throws person_erased */
async function sealNote(
  work: Work,
  [person_id, ...others]: string[],
  text: string
): Promise<{ person_id: string; note: Buffer }> {
  if (person_id === undefined) throw personErased({})
  const note = await sealForPerson(work, person_id, NOTE_PLACE, text)
  return note === undefined ? await sealNote(work, others, text) : { person_id, note }
}

/**
 * The caller says that a record in their name is not theirs: it is disputed, and staff are told.
 * @throws service_record_not_found, abuse_signal_raised, person_erased, invalid_request
 */
export async function sayNotMe(work: Work, record_id: string, { text }: NotMe): Promise<void> {
  const record = await findOwnRecord(work, record_id)
  const [signal] = await raiseSignals(work, [notMe(record)])
  if (signal === undefined) throw abuseSignalRaised({})
  try {
    await disputeRecord(work, record.id, { text })
  } catch (error) {
    // It is disputed for something else already, and whoever answers that sees the signal as well.
    if (!isProblem(error, recordDisputed)) throw error
  }
  await recordEvent(work, {
    action: 'abuse_signal.raise',
    object: { kind: 'abuse_signal', id: signal.id },
    area_code: signal.area_code,
    details: { kind: signal.kind, record_id: record.id }
  })
}

async function answersOf(work: Work, rows: readonly queries.SignalRow[]): Promise<AbuseSignal[]> {
  const sealed = rows.flatMap(({ note, note_person_id }) =>
    note === null || note_person_id === null ? [] : [{ person_id: note_person_id, sealed: note }]
  )
  const notes = (await openForPersons(work, NOTE_PLACE, sealed)).values()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    area_code: row.area_code,
    person_id: row.person_id,
    staff_id: row.staff_id,
    record_id: row.record_id,
    shift_id: row.shift_id,
    reason: reasonOf(row.kind, row.evidence),
    evidence: row.evidence,
    raised_at: row.raised_at.toISOString(),
    status: row.status,
    finding: row.finding,
    note: row.note === null ? null : (notes.next().value ?? null),
    settled_at: row.settled_at?.toISOString() ?? null,
    settled_by: row.settled_by
  }))
}
