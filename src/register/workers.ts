import { recordEvent } from '../audit/service.ts'
import { readInOrder } from '../database/order.ts'
import { readPhone } from '../persons/rules.ts'
import { findSurvivorsBy, listWorkersNamed } from '../persons/service.ts'
import { normalize } from '../search-text.ts'
import type { Work } from '../work.ts'
import { answeredWorkers, pastWorkers } from './answers.ts'
import { listAllIdsOf, type Moved, movedTo } from './merges/survivors.ts'
import { idNumberMalformed, subjectPhoneMalformed } from './problems.ts'
import { givenFilters, pageOf, readPosition, timeOf, visibleRange } from './reading.ts'
import { filterNotOfThePast, searchNeedsOneTerm } from './reading-problems.ts'
import { findRevisionAsOf, listRevisionsAsOf } from './revision-queries.ts'
import { readIdentityNumber } from './rules/identifiers.ts'
import { rangeOfCaller, subjectNotFound } from './subjects.ts'
import * as queries from './worker-queries.ts'
import type { Worker, WorkerFilter, WorkerSearch } from './worker-schemas.ts'

export interface WorkerPage {
  items: Worker[]
  next: string | null
}

/** As it is now, for who has just written it. @throws worker_not_found */
export async function readWorker(work: Work, id: string): Promise<Worker> {
  const row = await queries.findWorker(work.tx, id, rangeOfCaller(work, 'worker'))
  const [worker] = row === undefined ? [] : await answeredWorkers(work, [row])
  if (worker === undefined) throw subjectNotFound('worker')
  return worker
}

/** One worker, now or as of a time, or as whom they go on who were merged. @throws worker_not_found, as_of_malformed */
export async function getWorker(work: Work, id: string, as_of?: string): Promise<Worker | Moved> {
  const time = timeOf(as_of)
  const worker = time === undefined ? await readWorker(work, id) : await readPast(work, id, time)
  await recordEvent(work, {
    action: 'worker.read',
    object: { kind: 'worker', id },
    area_code: worker.area_code,
    details: givenFilters({ as_of })
  })
  return worker.status === 'merged' ? await movedTo(work, 'worker', id) : worker
}

async function readPast(work: Work, id: string, time: Date): Promise<Worker> {
  const revision = await findRevisionAsOf(work.tx, { kind: 'worker', id, range: rangeOfCaller(work, 'worker'), time })
  const [worker] = revision === undefined ? [] : await pastWorkers(work, [revision])
  if (worker === undefined) throw subjectNotFound('worker')
  return worker
}

/** @throws as_of_malformed, filter_not_of_the_past, cursor_invalid, cursor_of_other_filters */
export async function listWorkers(work: Work, { limit, cursor, ...filters }: WorkerFilter): Promise<WorkerPage> {
  const { area_code, as_of, is_party_member, ...others } = filters
  const time = timeOf(as_of)
  if (time !== undefined && is_party_member !== undefined) throw filterNotOfThePast({})
  const after = readPosition(filters, cursor)
  const range = visibleRange(work, area_code)
  const page =
    range === null
      ? { items: [], next: null }
      : time === undefined
        ? await listPresent(
            work,
            { ...(await employedBy(work, others)), is_party_member, range, after, limit },
            filters
          )
        : await listPast(work, { content: givenFilters(others), time, within: range, after, limit }, filters)
  await recordEvent(work, {
    action: 'worker.list',
    details: { count: page.items.length, ...givenFilters(filters) }
  })
  return page
}

/** Who works for a business works for what was merged into it. */
const employedBy = async <Filters extends { employer_id?: string | undefined }>(
  work: Work,
  { employer_id, ...others }: Filters
) => ({ ...others, employer_ids: employer_id === undefined ? undefined : await listAllIdsOf(work, employer_id) })

async function listPresent(work: Work, selection: queries.WorkerSelection, filters: object): Promise<WorkerPage> {
  const { limit } = selection
  await readInOrder(work.tx)
  const found = await queries.listWorkers(work.tx, { ...selection, limit: limit + 1 })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  return { items: await answeredWorkers(work, rows), next }
}

type Past = Omit<Parameters<typeof listRevisionsAsOf>[1], 'kind' | 'range'>

async function listPast(work: Work, past: Past, filters: object): Promise<WorkerPage> {
  const range = rangeOfCaller(work, 'worker')
  await readInOrder(work.tx)
  const found = await listRevisionsAsOf(work.tx, { ...past, kind: 'worker', range, limit: past.limit + 1 })
  const { rows, next } = pageOf(filters, found, past.limit, ({ content, subject_id }) => ({
    area_code: String(content['area_code']),
    id: subject_id
  }))
  return { items: await pastWorkers(work, rows), next }
}

const LIMIT = 50

/**
 * Finds workers by what is personal, which therefore stands in no address.
 * @throws search_needs_one_term, subject_phone_malformed, id_number_malformed, cursor_invalid, cursor_of_other_filters
 */
export async function searchWorkers(work: Work, search: WorkerSearch): Promise<WorkerPage> {
  const { limit = LIMIT, cursor, ...asked } = search
  const { name, phone, id_number, area_code, ...filters } = asked
  const selection = await employedBy(work, filters)
  const terms = Object.entries({ name, phone, id_number }).filter(([, text]) => text !== undefined)
  if (terms.length !== 1 || (name !== undefined && normalize(name) === '')) throw searchNeedsOneTerm({})
  const after = readPosition(asked, cursor)
  const range = visibleRange(work, area_code)
  const found =
    range === null
      ? []
      : name !== undefined
        ? await findNamed(work, name, { ...selection, range, after, limit: limit + 1 })
        : await findNumbered(work, { phone, id_number }, { ...selection, range })
  const { rows, next } = pageOf(asked, found, limit, (row) => ({ area_code: row.area_code, id: row.person_id }))
  await recordEvent(work, {
    action: 'worker.search',
    details: { count: rows.length, by: terms.map(([field]) => field), ...givenFilters({ area_code, ...filters }) }
  })
  return { items: await answeredWorkers(work, rows), next }
}

/** A number is one worker's. */
async function findNumbered(
  work: Work,
  { phone, id_number }: Record<'phone' | 'id_number', string | undefined>,
  selection: Omit<queries.WorkerSelection, 'after' | 'limit'>
): Promise<queries.WorkerRow[]> {
  const persons =
    phone !== undefined
      ? await findSurvivorsBy(work, 'phone', phoneFrom(phone))
      : await findSurvivorsBy(work, 'id_number', idNumberFrom(id_number ?? '', work.now))
  return await queries.listWorkersOf(work.tx, persons, selection)
}

function phoneFrom(typed: string): string {
  const phone = readPhone(typed)
  if (phone === undefined) throw subjectPhoneMalformed({})
  return phone
}

function idNumberFrom(typed: string, now: number): string {
  const read = readIdentityNumber(typed, now)
  if ('fault' in read) throw idNumberMalformed({ fault: read.fault })
  return read.value
}

const TIMES_AS_MANY = 4
const PERSONS_MAX = 1_000

/**
 * Persons with such a name come in the order of the list, and of them those are left out that the filters leave out: where
 * these leave out many, more are looked at at once.
 */
async function findNamed(
  work: Work,
  name: string,
  { after, limit, ...selection }: queries.WorkerSelection
): Promise<queries.WorkerRow[]> {
  const found: queries.WorkerRow[] = []
  let at_once = limit
  let last = after === undefined ? undefined : { area_code: after.area_code, person_id: after.id }
  for (;;) {
    const persons = await listWorkersNamed(work, name, { range: selection.range, after: last, limit: at_once })
    const ids = persons.map(({ person_id }) => person_id)
    if (ids.length > 0) found.push(...(await queries.listWorkersOf(work.tx, ids, selection)))
    if (found.length >= limit || persons.length < at_once) return found.slice(0, limit)
    last = persons.at(-1)
    at_once = Math.min(at_once * TIMES_AS_MANY, Math.max(limit, PERSONS_MAX))
  }
}
