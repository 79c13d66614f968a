import { personIdOf } from '../../actor.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { personErased } from '../../persons/problems.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import { sumOf } from '../../sums.ts'
import type { Work } from '../../work.ts'
import { readDay } from '../coverage.ts'
import type { CoverageFilter } from '../coverage-schemas.ts'
import { readBefore, VERSION_MAX } from '../history.ts'
import { refusalOfMerged } from '../merges/survivors.ts'
import { holdOwnWorker, readOwnWorker } from '../own-worker.ts'
import { workerNotFound } from '../problems.ts'
import { givenFilters, visibleRange } from '../reading.ts'
import { isDate } from '../rules/dates.ts'
import type { PageFilter } from '../schemas.ts'
import { lockSubject } from '../subject-queries.ts'
import { rangeOfCaller, subjectNotFound } from '../subjects.ts'
import { findWorker } from '../worker-queries.ts'
import { pledgeNotPublished, pledgeSigned, signedOnNotGood } from './problems.ts'
import * as queries from './queries.ts'
import type { NewSignature, OwnPledge, PledgeCoverage, Signature, SignaturePage } from './schemas.ts'
import { describe } from './texts.ts'

/**
 * Writes down that a worker of the caller's area has signed, such as on paper.
 * @throws worker_not_found, subject_merged, signed_on_not_good, pledge_not_published, pledge_signed, person_erased
 */
export async function signPledge(work: Work, version: number, given: NewSignature): Promise<Signature> {
  const range = rangeOfCaller(work, 'worker')
  const subject = await lockSubject(work.tx, 'worker', given.worker_id, range)
  const worker = subject === undefined ? undefined : await findWorker(work.tx, subject.id, range)
  if (worker === undefined) throw atPointer('/body/worker_id', workerNotFound({}))
  if (worker.status === 'merged') throw atPointer('/body/worker_id', await refusalOfMerged(work, worker.id))
  const { signed_on } = given
  if (!isDate(signed_on) || signed_on > dateAt(work.now)) throw signedOnNotGood({})
  const person = (await readMaskedPersons(work, [worker.person_id])).get(worker.person_id)
  if (person?.erased_at !== null) throw personErased({})
  return await sign(work, worker, version, signed_on)
}

/** @throws not_registered, pledge_not_published, pledge_signed */
export async function signOwnPledge(work: Work, version: number): Promise<Signature> {
  return await sign(work, await holdOwnWorker(work), version, dateAt(work.now))
}

/** What the caller is asked to sign, and whether they have. @throws not_registered */
export async function getOwnPledge(work: Work): Promise<OwnPledge> {
  const worker = await readOwnWorker(work)
  const pledge = await queries.findLatestPublished(work.tx, subdistrictOf(worker.area_code))
  const signature = pledge === undefined ? undefined : await queries.findSignature(work.tx, worker.id, pledge)
  return {
    pledge: pledge === undefined ? null : describe(pledge),
    signature: signature === undefined ? null : answerOf(signature)
  }
}

/** What a worker has signed, under whichever id, the latest first. @throws worker_not_found, cursor_invalid, cursor_of_other_filters */
export async function listSignatures(
  work: Work,
  worker_id: string,
  { limit, cursor }: PageFilter
): Promise<SignaturePage> {
  const before = cursor === undefined ? VERSION_MAX : readBefore(decodeCursor({ worker_id }, cursor))
  const worker = await findWorker(work.tx, worker_id, rangeOfCaller(work, 'worker'))
  if (worker === undefined) throw subjectNotFound('worker')
  const found = await queries.listSignatures(work.tx, worker.id, before, limit + 1)
  const items = found.slice(0, limit).map(answerOf)
  const last = found.length > limit ? items.at(-1) : undefined
  await recordEvent(work, {
    action: 'pledge.signatures',
    object: { kind: 'worker', id: worker.id },
    area_code: worker.area_code,
    details: { count: items.length }
  })
  return { items, next: last === undefined ? null : encodeCursor({ worker_id }, [last.version]) }
}

/** What the caller has signed, the latest version first. */
export const listOwnSignatures = async ({ tx }: Work, worker_id: string, limit: number): Promise<Signature[]> =>
  (await queries.listSignatures(tx, worker_id, VERSION_MAX, limit)).map(answerOf)

/** Of the active workers, how many have signed by a day. @throws on_malformed */
export async function getPledgeCoverage(work: Work, { area_code, on }: CoverageFilter): Promise<PledgeCoverage> {
  const day = readDay(work, on)
  const range = visibleRange(work, area_code)
  const counted = range === null ? [] : await queries.countSignatures(work.tx, { range, ...day })
  const rows = counted.filter(({ kind }) => kind === 'worker')
  await recordEvent(work, { action: 'pledge.coverage', details: givenFilters({ area_code, on }) })
  return {
    on: day.on,
    active: sumOf(rows, ({ active }) => active),
    signed: sumOf(rows, ({ signed }) => signed),
    signed_latest: sumOf(rows, ({ signed_latest }) => signed_latest),
    communities: rows.map(({ kind: _, ...row }) => row)
  }
}

/** For a worker who is held. @throws pledge_not_published, pledge_signed */
async function sign(
  work: Work,
  worker: { id: string; area_code: string; person_id: string },
  version: number,
  signed_on: string
): Promise<Signature> {
  const { tx, caller, now } = work
  const key = { area_code: subdistrictOf(worker.area_code), version }
  const pledge = await queries.findPledge(tx, key)
  if (pledge?.status !== 'published') throw pledgeNotPublished({})
  // Who has signed under an id that leads here has signed.
  const known = await queries.findSignature(tx, worker.id, key)
  if (known !== undefined) throw pledgeSigned({ signed_on: known.signed_on })
  const signature = {
    worker_id: worker.id,
    signed_on,
    recorded_at: new Date(now),
    recorded_by: personIdOf(caller.actor)
  }
  const made = await queries.insertSignature(tx, {
    ...signature,
    area_code: worker.area_code,
    person_id: worker.person_id,
    pledge_area_code: key.area_code,
    pledge_version: version
  })
  if (made === undefined) {
    const known = await queries.findSignature(tx, worker.id, key)
    throw pledgeSigned({ signed_on: known?.signed_on ?? signed_on })
  }
  await recordEvent(work, {
    action: 'pledge.sign',
    object: { kind: 'worker', id: worker.id },
    area_code: worker.area_code,
    details: { version, signed_on }
  })
  return answerOf({ ...signature, version, title: pledge.title })
}

const answerOf = ({ recorded_at, ...row }: queries.SignatureRow): Signature => ({
  ...row,
  recorded_at: recorded_at.toISOString()
})
