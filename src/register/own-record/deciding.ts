import { notAllowed } from '../../access/problems.ts'
import { type AreaRange, areaRangeOf, personIdOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { personErased } from '../../persons/problems.ts'
import { hideAfter } from '../../persons/rules.ts'
import { type Erasing, erasePerson, givenReason, type Namer, sealForPerson, sealReason } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { maskedFact } from '../answers.ts'
import { givenFilters, pageOf, readPosition, visibleRange } from '../reading.ts'
import { recordChange } from '../recording.ts'
import { lockSubject } from '../subject-queries.ts'
import { findWorker } from '../worker-queries.ts'
import { recordRequestNotFound, requestDecided } from './problems.ts'
import * as queries from './queries.ts'
import type {
  RecordRequest,
  RecordRequestHead,
  RecordRequestPage,
  RequestFilter,
  RevealedRequest
} from './request-schemas.ts'
import { DECISION, openContents, openDecisions } from './requests.ts'
import { corrected } from './rules.ts'

/** By area and id, without what is asked for. @throws cursor_invalid, cursor_of_other_filters */
export async function listRecordRequests(
  work: Work,
  { limit, cursor, ...filters }: RequestFilter
): Promise<RecordRequestPage> {
  const { area_code, overdue, ...others } = filters
  const after = readPosition(filters, cursor)
  const range = visibleRange(work, area_code)
  const due_before = overdue === true ? dateAt(work.now) : undefined
  const found =
    range === null ? [] : await queries.listRequests(work.tx, { ...others, range, due_before, after, limit: limit + 1 })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  await recordEvent(work, {
    action: 'record_request.list',
    details: { count: rows.length, ...givenFilters(filters) }
  })
  return { items: rows.map((row) => headOf(work, row)), next }
}

/** What names somebody is masked. @throws record_request_not_found */
export async function getRecordRequest(work: Work, id: string): Promise<RecordRequest> {
  const row = await queries.findRequest(work.tx, id, rangeForRequests(work))
  if (row === undefined) throw recordRequestNotFound({})
  await recordRequestEvent(work, 'record_request.read', row)
  return await answerOf(work, row)
}

/**
 * Shows what a field is to be in clear, for who decides. @throws record_request_not_found, person_erased,
 * reason_too_short, invalid_request
 */
export async function revealRecordRequest(work: Work, id: string, text: string): Promise<RevealedRequest> {
  const why = givenReason(text)
  const row = await queries.findRequest(work.tx, id, rangeForRequests(work))
  if (row === undefined) throw recordRequestNotFound({})
  const [content = null] = await openContents(work, [row])
  const reason = await sealReason(work, row.person_id, why)
  if (content === null || reason === undefined) throw personErased({})
  await recordRequestEvent(work, 'record_request.reveal', row, reason)
  return { value: content.value, hide_after: new Date(hideAfter(work.now)).toISOString() }
}

export interface DecidingOptions {
  /** What else is erased with a person, and where it is written down outside the database. */
  erasing: Erasing & { namers: readonly Namer[] }
}

/** @throws as `acceptCorrection` and `acceptDeletion` */
export async function acceptRequest(work: Work, id: string, { erasing }: DecidingOptions): Promise<RecordRequestHead> {
  const row = await queries.findRequest(work.tx, id, rangeForRequests(work))
  if (row === undefined) throw recordRequestNotFound({})
  if (row.status !== 'open') throw requestDecided({ status: row.status })
  return row.kind === 'correction' ? await acceptCorrection(work, row) : await acceptDeletion(work, row, erasing)
}

/**
 * Writes what was asked for into the register.
 * @throws record_request_not_found, request_decided, person_erased, and as `recordChange`
 */
async function acceptCorrection(work: Work, { id, worker_id }: queries.RequestRow): Promise<RecordRequestHead> {
  const range = rangeForRequests(work)
  // The subject first, as everybody does.
  await lockSubject(work.tx, 'worker', worker_id, range)
  const row = await holdRequest(work, id)
  const worker = await findWorker(work.tx, worker_id, range)
  const [content = null] = await openContents(work, [row])
  if (worker === undefined || row.field === null) throw recordRequestNotFound({})
  if (content === null) throw personErased({})
  const decided = await decide(work, row, { status: 'accepted' })
  const { person_id: _, created_at: __, updated_at: ___, ...facts } = worker
  const draft = corrected(facts, row.field, content.value)
  await recordChange(work, { kind: 'worker', id: worker_id, draft, source: 'desk' })
  return decided
}

/** As POST /v1/persons/{id}/erase. @throws not_allowed, request_decided, and as `erasePerson` */
async function acceptDeletion(
  work: Work,
  { id, person_id }: queries.RequestRow,
  erasing: DecidingOptions['erasing']
): Promise<RecordRequestHead> {
  const { actor } = work.caller
  if (actor.kind !== 'staff' || actor.role !== 'subdistrict') throw notAllowed({})
  let decided: RecordRequestHead | undefined
  // Between the subject and the person, whose locks the erasure takes in everybody's order; and before what is open lapses.
  const settle = async () => {
    decided ??= await decide(work, await holdRequest(work, id), { status: 'accepted' })
  }
  await erasePerson(work, person_id, DELETION_REASON, { ...erasing, erasers: [...erasing.erasers, settle] })
  if (decided === undefined) throw requestDecided({ status: 'lapsed' })
  return decided
}

/** What the audit says why: who asked is known by the request. */
const DELETION_REASON = '受理本人的删除请求'

/** @throws record_request_not_found, request_decided, person_erased, reason_too_short, invalid_request */
export async function declineRequest(work: Work, id: string, text: string): Promise<RecordRequestHead> {
  const reason = givenReason(text)
  const row = await holdRequest(work, id)
  const decision = await sealForPerson(work, row.person_id, DECISION, reason)
  if (decision === undefined) throw personErased({})
  return await decide(work, row, { status: 'declined', decision })
}

/** @throws record_request_not_found, request_decided */
async function holdRequest(work: Work, id: string): Promise<queries.RequestRow> {
  const row = await queries.lockRequest(work.tx, id, rangeForRequests(work))
  if (row === undefined) throw recordRequestNotFound({})
  if (row.status !== 'open') throw requestDecided({ status: row.status })
  return row
}

async function decide(
  work: Work,
  { id }: queries.RequestRow,
  decision: { status: 'accepted' | 'declined'; decision?: Buffer }
): Promise<RecordRequestHead> {
  const { actor } = work.caller
  const row = await queries.updateRequest(work.tx, id, {
    ...decision,
    decided_at: new Date(work.now),
    decided_by: personIdOf(actor)
  })
  await recordRequestEvent(work, `record_request.${decision.status === 'accepted' ? 'accept' : 'decline'}`, row)
  return headOf(work, row)
}

/** @throws record_request_not_found for who sees nothing by area */
function rangeForRequests({ caller }: Work): NonNullable<AreaRange> {
  const range = areaRangeOf(caller.actor)
  if (range === null) throw recordRequestNotFound({})
  return range
}

const headOf = ({ now }: Work, row: queries.RequestRow): RecordRequestHead => ({
  id: row.id,
  worker_id: row.worker_id,
  area_code: row.area_code,
  kind: row.kind,
  field: row.field,
  due_on: row.due_on,
  is_overdue: row.status === 'open' && row.due_on < dateAt(now),
  status: row.status,
  created_at: row.created_at.toISOString(),
  decided_at: row.decided_at?.toISOString() ?? null,
  decided_by: row.decided_by
})

async function answerOf(work: Work, row: queries.RequestRow): Promise<RecordRequest> {
  const [content = null] = await openContents(work, [row])
  const [decision = null] = await openDecisions(work, [row])
  const { field } = row
  const value = content?.value ?? null
  return {
    ...headOf(work, row),
    value: field === null ? null : maskedFact(field, value, { id_number: null }),
    reason: content?.reason ?? null,
    decision
  }
}

const recordRequestEvent = async (
  work: Work,
  action: string,
  row: queries.RequestRow,
  reason?: { person_id: string; sealed: Buffer }
): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'record_request', id: row.id },
    area_code: row.area_code,
    details: { kind: row.kind, field: row.field },
    ...(reason !== undefined && { reason })
  })
