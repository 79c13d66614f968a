import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dayNumberOf, epochOfLocalMinute, MINUTES_PER_DAY } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { listIdsOfPerson } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import type { PageFilter } from '../../register/schemas.ts'
import { givenFilters, visibleRange } from '../../register/service.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { headsOf, openStepTexts, recordsOf, whoDid } from './answers.ts'
import { recordTimeMalformed, serviceRecordNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { OwnServiceRecordPage, ServiceRecord, ServiceRecordFilter, ServiceRecordPage } from './schemas.ts'
import type { ServiceRecordHistory } from './step-schemas.ts'

/** A record as it is answered to who changed it. */
export interface Written {
  record: ServiceRecord
  /** Whom the words are of. */
  person_id: string
}

/** As it is after a change. */
export async function readBack(work: Work, { id, person_id }: queries.RecordRow): Promise<Written> {
  const [record] = await recordsOf(work, await queries.listRecordsById(work.tx, [id]))
  return { record: record as ServiceRecord, person_id }
}

/** The latest first, without words. @throws service_record_time_malformed, cursor_invalid, cursor_of_other_filters */
export async function listRecords(
  work: Work,
  { limit, cursor, ...filters }: ServiceRecordFilter
): Promise<ServiceRecordPage> {
  const { area_code, from, to, ...others } = filters
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const range = visibleRange(work, area_code)
  const selection = { ...others, from: startOf('from', from, 0), to: startOf('to', to, 1), before, limit: limit + 1 }
  const found = range === null ? [] : await queries.listRecords(work.tx, { ...selection, range })
  const rows = found.slice(0, limit)
  await recordEvent(work, {
    action: 'service_record.list',
    details: { count: rows.length, ...givenFilters(filters) }
  })
  return { items: await headsOf(work, rows), next: nextOf(filters, found, limit) }
}

/** The caller's own with all their words, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listOwnRecords(work: Work, { limit, cursor }: PageFilter): Promise<OwnServiceRecordPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const person_ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const found = await queries.listRecordsOf(work.tx, person_ids, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  await recordEvent(work, { action: 'service_record.list', details: { count: rows.length, own: true } })
  return { items: await recordsOf(work, rows), next: nextOf({}, found, limit) }
}

function nextOf(filters: object, found: readonly queries.RecordRow[], limit: number): string | null {
  const last = found.length > limit ? found[limit - 1] : undefined
  return last === undefined ? null : encodeCursor(filters, [last.started_at.getTime(), last.id])
}

/** When a day of Jining begins, or one that many days later. @throws service_record_time_malformed */
function startOf(field: 'from' | 'to', day: string | undefined, days_later: number): Date | undefined {
  if (day === undefined) return undefined
  const day_number = dayNumberOf(day)
  if (day_number === undefined) throw atPointer(`/query/${field}`, recordTimeMalformed({ field }))
  return new Date(epochOfLocalMinute((day_number + days_later) * MINUTES_PER_DAY))
}

/** Staff see the records of their area, workers their own. */
async function sightOf(work: Work): Promise<queries.Sight> {
  const { actor } = work.caller
  const range = areaRangeOf(actor)
  return range === null ? { person_ids: await listIdsOfPerson(work, callerIdOf(actor)) } : { range }
}

/** @throws service_record_not_found */
export async function getRecord(work: Work, id: string): Promise<ServiceRecord> {
  const row = await findRecord(work, id)
  await recordReading(work, 'service_record.read', row)
  const [record] = await recordsOf(work, [row])
  return record as ServiceRecord
}

/** Everything that was done to it, in its order. @throws service_record_not_found, cursor_invalid, cursor_of_other_filters */
export async function listHistory(
  work: Work,
  id: string,
  { limit, cursor }: PageFilter
): Promise<ServiceRecordHistory> {
  const after = cursor === undefined ? 0 : readAfter(decodeCursor({ id }, cursor))
  const row = await findRecord(work, id)
  const found = await queries.listSteps(work.tx, id, after, limit + 1)
  const steps = found.slice(0, limit)
  const texts = await openStepTexts(work, steps)
  await recordReading(work, 'service_record.history', row)
  const last = found.length > limit ? steps.at(-1) : undefined
  return {
    items: steps.map((step, place) => ({
      step: step.step,
      recorded_at: step.recorded_at.toISOString(),
      recorded_by_kind: step.recorded_by_kind,
      recorded_by: whoDid(work, step.recorded_by),
      status: step.status,
      worked_minutes: step.worked_minutes,
      credited_points: step.credited_points,
      dispute_id: step.dispute_id,
      text: texts[place] ?? null
    })),
    next: last === undefined ? null : encodeCursor({ id }, [last.number])
  }
}

function readAfter([number, ...rest]: (string | number)[]): number {
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || rest.length > 0) throw cursorInvalid({})
  return number
}

async function findRecord(work: Work, id: string) {
  const row = await queries.findRecord(work.tx, id, await sightOf(work))
  if (row === undefined) throw serviceRecordNotFound({})
  return row
}

const recordReading = async (work: Work, action: string, { id, area_code }: queries.RecordRow): Promise<void> =>
  await recordEvent(work, { action, object: { kind: 'service_record', id }, area_code })
