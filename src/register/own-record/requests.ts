import { recordEvent } from '../../audit/service.ts'
import { dateAfterWorkingDays } from '../../calendar/rules.ts'
import { readCalendar } from '../../calendar/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { personErased } from '../../persons/problems.ts'
import { givenReason, openForPersons, sealForPerson } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { holdOwnWorker, readOwnWorker } from '../own-worker.ts'
import type { Fact } from '../rules/facts.ts'
import type { PageFilter } from '../schemas.ts'
import { correctionNotValid, requestOpen } from './problems.ts'
import * as queries from './queries.ts'
import type { NewCorrection, NewDeletion, OwnRequest, OwnRequestPage } from './request-schemas.ts'
import { REQUEST_WORKING_DAYS, type RequestKind, readCorrection } from './rules.ts'

const CONTENT = { table: 'record_request', column: 'content' }
export const DECISION = { table: 'record_request', column: 'decision' }

/** What was asked for, in words. */
export interface RequestContent {
  value: Fact
  reason: string
}

/** @throws not_registered, correction_not_valid, reason_too_short, invalid_request, request_open, person_erased */
export async function requestCorrection(work: Work, { field, value, reason }: NewCorrection): Promise<OwnRequest> {
  const wanted = readCorrection(field, value, work.now)
  if (wanted === undefined) throw correctionNotValid({ field })
  return await request(work, 'correction', field, { value: wanted, reason: givenReason(reason) })
}

/** @throws not_registered, reason_too_short, invalid_request, request_open, person_erased */
export const requestDeletion = async (work: Work, { reason }: NewDeletion): Promise<OwnRequest> =>
  await request(work, 'deletion', null, { value: null, reason: givenReason(reason) })

async function request(
  work: Work,
  kind: RequestKind,
  field: NewCorrection['field'] | null,
  content: RequestContent
): Promise<OwnRequest> {
  const { tx, now, chance } = work
  const worker = await holdOwnWorker(work)
  const sealed = await sealForPerson(work, worker.person_id, CONTENT, JSON.stringify(content))
  if (sealed === undefined) throw personErased({})
  const row = await queries.insertRequest(tx, {
    id: chance.id(),
    worker_id: worker.id,
    area_code: worker.area_code,
    person_id: worker.person_id,
    kind,
    field,
    content: sealed,
    due_on: dateAfterWorkingDays(await readCalendar(tx), now, REQUEST_WORKING_DAYS),
    status: 'open',
    created_at: new Date(now),
    decided_at: null,
    decided_by: null,
    decision: null
  })
  if (row === undefined) throw requestOpen({})
  await recordEvent(work, {
    action: 'record_request.make',
    object: { kind: 'record_request', id: row.id },
    area_code: row.area_code,
    details: { kind, field }
  })
  const [made] = await ownRequests(work, [row])
  return made as OwnRequest
}

/** What the caller asked for, the latest first. @throws not_registered, cursor_invalid, cursor_of_other_filters */
export async function listOwnRequests(work: Work, { limit, cursor }: PageFilter): Promise<OwnRequestPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const { person_id } = await readOwnWorker(work)
  const found = await queries.listRequestsOf(work.tx, person_id, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'record_request.list', details: { count: rows.length, own: true } })
  return {
    items: await ownRequests(work, rows),
    next: last === undefined ? null : encodeCursor({}, [last.created_at.getTime(), last.id])
  }
}

/** As their worker sees them, everything in clear. */
export async function ownRequests(work: Work, rows: readonly queries.RequestRow[]): Promise<OwnRequest[]> {
  const contents = await openContents(work, rows)
  const decisions = await openDecisions(work, rows)
  return rows.map(({ id, kind, field, due_on, status, created_at, decided_at }, place) => ({
    id,
    kind,
    field,
    value: contents[place]?.value ?? null,
    reason: contents[place]?.reason ?? null,
    due_on,
    status,
    created_at: created_at.toISOString(),
    decided_at: decided_at?.toISOString() ?? null,
    decision: decisions[place] ?? null
  }))
}

/** In order; null where the person is erased. */
export const openContents = async (
  work: Work,
  rows: readonly queries.RequestRow[]
): Promise<(RequestContent | null)[]> =>
  (
    await openForPersons(
      work,
      CONTENT,
      rows.map(({ person_id, content }) => ({ person_id, sealed: content }))
    )
  ).map((text) => (text === null ? null : JSON.parse(text)))

/** Why those were declined that were, in order. */
export async function openDecisions(work: Work, rows: readonly queries.RequestRow[]): Promise<(string | null)[]> {
  const sealed = rows.flatMap(({ person_id, decision }) => (decision === null ? [] : [{ person_id, sealed: decision }]))
  const opened = (await openForPersons(work, DECISION, sealed)).values()
  return rows.map(({ decision }) => (decision === null ? null : (opened.next().value ?? null)))
}
