import { findWorkingMember } from '../../access/service.ts'
import { personIdOf } from '../../actor.ts'
import { hasArea } from '../../areas/service.ts'
import { recordEvent, recordEvents } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { atPointer } from '../../problem.ts'
import { sumOf } from '../../sums.ts'
import type { Work } from '../../work.ts'
import { readDay } from '../coverage.ts'
import type { CoverageFilter } from '../coverage-schemas.ts'
import { listAllIdsOf } from '../merges/survivors.ts'
import { businessNotFound } from '../problems.ts'
import { givenFilters, type Position, pageOf, readPosition, visibleRange } from '../reading.ts'
import { lockSubject } from '../subject-queries.ts'
import { rangeOfCaller } from '../subjects.ts'
import {
  enumeratorNotFound,
  pairedAreaNotFitting,
  pairingDayNotGood,
  pairingEnded,
  pairingNotFound,
  pairingOverlaps,
  pairingSubjectLeft
} from './problems.ts'
import * as queries from './queries.ts'
import { isDayUntil, mayBePaired, outcomeOf, overlapsFrom } from './rules.ts'
import type {
  BusinessPairing,
  BusinessPairingFilter,
  BusinessPairingPage,
  NewBusinessPairing,
  NewWorkerPairings,
  PairingCoverage,
  PairingEnd,
  PairingResults,
  WorkerPairing,
  WorkerPairingFilter,
  WorkerPairingPage
} from './schemas.ts'

/** @throws on_malformed, cursor_invalid, cursor_of_other_filters */
export async function listBusinessPairings(
  work: Work,
  { limit, cursor, ...filters }: BusinessPairingFilter
): Promise<BusinessPairingPage> {
  const { area_code: _, on: __, business_id, ...others } = filters
  const { rows, next } = await readPage(
    work,
    filters,
    { limit, cursor, subject_id: business_id },
    (page, business_ids) => queries.listBusinessPairings(work.tx, { ...others, ...page, business_ids })
  )
  return { items: rows.map(answerOf), next }
}

/** @throws on_malformed, cursor_invalid, cursor_of_other_filters */
export async function listWorkerPairings(
  work: Work,
  { limit, cursor, ...filters }: WorkerPairingFilter
): Promise<WorkerPairingPage> {
  const { area_code: _, on: __, worker_id, ...others } = filters
  const { rows, next } = await readPage(work, filters, { limit, cursor, subject_id: worker_id }, (page, worker_ids) =>
    queries.listWorkerPairings(work.tx, { ...others, ...page, worker_ids })
  )
  return { items: rows.map(answerOf), next }
}

/** One page of either kind of pairings, as the caller sees them, with what stands under ids that were merged. */
async function readPage<Row extends Position>(
  work: Work,
  filters: Omit<BusinessPairingFilter | WorkerPairingFilter, 'limit' | 'cursor'>,
  { limit, cursor, subject_id }: { limit: number; cursor: string | undefined; subject_id: string | undefined },
  read: (page: queries.Selection, subject_ids: string[] | undefined) => Promise<Row[]>
): Promise<{ rows: Row[]; next: string | null }> {
  const after = readPosition(filters, cursor)
  const on = filters.on === undefined ? undefined : readDay(work, filters.on).on
  const range = visibleRange(work, filters.area_code)
  const subject_ids = range === null || subject_id === undefined ? undefined : await listAllIdsOf(work, subject_id)
  const found = range === null ? [] : await read({ range, on, after, limit: limit + 1 }, subject_ids)
  const page = pageOf(filters, found, limit, (row) => row)
  await recordEvent(work, { action: 'pairing.list', details: { count: page.rows.length, ...givenFilters(filters) } })
  return page
}

/**
 * Pairs a business with its sub-district or with a community of it.
 * @throws business_not_found, pairing_subject_left, paired_area_not_fitting, pairing_day_not_good, pairing_overlaps
 */
export async function pairBusiness(work: Work, given: NewBusinessPairing): Promise<BusinessPairing> {
  const { tx, now, chance } = work
  const { business_id, paired_area_code } = given
  const range = rangeOfCaller(work, 'business')
  const business = await lockSubject(tx, 'business', business_id, range)
  if (business === undefined) throw atPointer('/body/business_id', businessNotFound({}))
  const began_on = dayOf(work, given.began_on, 'began_on')
  if (business.status !== 'active') throw pairingSubjectLeft({})
  const is_mine = paired_area_code >= range.from && paired_area_code <= range.to
  if (!is_mine || !mayBePaired(business.area_code, paired_area_code) || !(await hasArea(tx, paired_area_code)))
    throw pairedAreaNotFitting({})
  const others = await queries.listPairingsOfPair(tx, await listAllIdsOf(work, business.id), paired_area_code)
  if (others.some((pairing) => overlapsFrom(pairing, began_on))) throw pairingOverlaps({})
  const row = await queries.insertBusinessPairing(tx, {
    id: chance.id(),
    business_id: business.id,
    area_code: business.area_code,
    paired_area_code,
    began_on,
    ended_on: null,
    began_by: personIdOf(work.caller.actor),
    ended_by: null,
    recorded_at: new Date(now)
  })
  await recordPairingEvents(work, 'pairing.begin', [row])
  return answerOf(row)
}

/**
 * Pairs workers with one enumerator, each as far as it can be.
 * @throws enumerator_not_found, pairing_day_not_good
 */
export async function pairWorkers(work: Work, given: NewWorkerPairings): Promise<PairingResults> {
  const { tx, now, chance } = work
  const began_on = dayOf(work, given.began_on, 'began_on')
  const range = rangeOfCaller(work, 'worker')
  const enumerator = await findWorkingMember(work, given.enumerator_id)
  if (enumerator?.role !== 'enumerator') throw enumeratorNotFound({})
  const enumerator_id = given.enumerator_id.toLowerCase()
  const ids = given.worker_ids.map((id) => id.toLowerCase())
  const workers = new Map((await queries.lockWorkers(tx, ids, range)).map((worker) => [worker.id, worker]))
  const pairings = Map.groupBy(await queries.listPairingsOfWorkers(tx, ids), ({ worker_id }) => worker_id)
  const wanted = { enumerator_id, enumerator_area_code: enumerator.area_code, began_on }
  const made = new Map<string, queries.NewWorkerPairing>()
  const items = ids.map((worker_id) => {
    const worker = workers.get(worker_id)
    const known = pairings.get(worker_id) ?? []
    const outcome = made.has(worker_id) ? 'paired_already' : outcomeOf(worker, known, wanted)
    if (outcome === 'paired' && worker !== undefined)
      made.set(worker_id, { id: chance.id(), worker_id, area_code: worker.area_code })
    const current = made.get(worker_id)?.id ?? known.find(({ ended_on }) => ended_on === null)?.id ?? null
    return { worker_id, outcome, pairing_id: worker === undefined ? null : current }
  })
  const rows = [...made.values()]
  if (rows.length > 0)
    await queries.insertWorkerPairings(tx, rows, {
      enumerator_id,
      began_on,
      began_by: personIdOf(work.caller.actor),
      recorded_at: new Date(now)
    })
  await recordPairingEvents(work, 'pairing.begin', rows)
  return { items }
}

/** @throws pairing_not_found, pairing_ended, pairing_day_not_good */
export async function endBusinessPairing(work: Work, id: string, given: PairingEnd): Promise<BusinessPairing> {
  const row = await queries.lockBusinessPairing(work.tx, id, rangeOfCaller(work, 'business'))
  const ended = await queries.endBusinessPairing(work.tx, id, endingOf(work, row, given))
  await recordPairingEvents(work, 'pairing.end', [ended])
  return answerOf(ended)
}

/** @throws pairing_not_found, pairing_ended, pairing_day_not_good */
export async function endWorkerPairing(work: Work, id: string, given: PairingEnd): Promise<WorkerPairing> {
  const row = await queries.lockWorkerPairing(work.tx, id, rangeOfCaller(work, 'worker'))
  const ended = await queries.endWorkerPairing(work.tx, id, endingOf(work, row, given))
  await recordPairingEvents(work, 'pairing.end', [ended])
  return answerOf(ended)
}

/** Of the active businesses and workers, how many are paired on a day. @throws on_malformed */
export async function getPairingCoverage(work: Work, { area_code, on }: CoverageFilter): Promise<PairingCoverage> {
  const day = readDay(work, on)
  const range = visibleRange(work, area_code)
  const rows = range === null ? [] : await queries.countPairings(work.tx, { range, ...day })
  await recordEvent(work, { action: 'pairing.coverage', details: givenFilters({ area_code, on }) })
  const figuresOf = (some: readonly Counted[]) => ({
    businesses: totalOf(some.filter(({ kind }) => kind === 'business')),
    workers: totalOf(some.filter(({ kind }) => kind === 'worker'))
  })
  const communities = Map.groupBy(rows, (row) => row.area_code)
  return {
    on: day.on,
    ...figuresOf(rows),
    communities: [...communities].map(([code, some]) => ({ area_code: code, ...figuresOf(some) }))
  }
}

type Counted = Awaited<ReturnType<typeof queries.countPairings>>[number]

const totalOf = (rows: readonly Counted[]) => ({
  active: sumOf(rows, ({ active }) => active),
  paired: sumOf(rows, ({ paired }) => paired)
})

/** @throws pairing_day_not_good */
function dayOf({ now }: Work, given: string | undefined, field: 'began_on' | 'ended_on'): string {
  const today = dateAt(now)
  if (given === undefined) return today
  if (!isDayUntil(given, today)) throw atPointer(`/body/${field}`, pairingDayNotGood({ field }))
  return given
}

/** @throws pairing_not_found, pairing_ended, pairing_day_not_good */
function endingOf(
  work: Work,
  row: queries.BusinessPairingRow | queries.WorkerPairingRow | undefined,
  given: PairingEnd
): { ended_on: string; ended_by: string | null } {
  if (row === undefined) throw pairingNotFound({})
  if (row.ended_on !== null) throw pairingEnded({ ended_on: row.ended_on })
  const ended_on = dayOf(work, given.ended_on, 'ended_on')
  if (ended_on < row.began_on) throw atPointer('/body/ended_on', pairingDayNotGood({ field: 'ended_on' }))
  return { ended_on, ended_by: personIdOf(work.caller.actor) }
}

const answerOf = <Row extends { recorded_at: Date }>({ recorded_at, ...row }: Row) => ({
  ...row,
  recorded_at: recorded_at.toISOString()
})

const recordPairingEvents = async (
  work: Work,
  action: string,
  rows: readonly { id: string; area_code: string }[]
): Promise<void> =>
  await recordEvents(
    work,
    rows.map(({ id, area_code }) => ({ action, object: { kind: 'pairing', id }, area_code }))
  )
