import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { personErased } from '../../persons/problems.ts'
import { givenReason, openForPersons, readMaskedPersons, sealForPerson } from '../../persons/service.ts'
import { atPointer, isProblem } from '../../problem.ts'
import { workerNotFound } from '../../register/problems.ts'
import {
  givenFilters,
  pageOf,
  readPosition,
  recordSteward,
  subjectMerged,
  visibleRange
} from '../../register/service.ts'
import type { Work } from '../../work.ts'
import {
  stewardAppointed,
  stewardEnded,
  stewardNotFound,
  stewardWorkerLeft,
  stewardWorkerNotFound
} from './problems.ts'
import * as queries from './queries.ts'
import type { NewSteward, Steward, StewardEnd, StewardFilter, StewardPage } from './schemas.ts'

const REASON_PLACE = { table: 'steward', column: 'end_reason' }

/** As they are answered to who wrote them, with whose name it is. */
export interface WrittenSteward {
  steward: Steward
  person_id: string
}

/** By area and id, names masked. @throws cursor_invalid, cursor_of_other_filters */
export async function listStewards(work: Work, { limit, cursor, ...filters }: StewardFilter): Promise<StewardPage> {
  const { area_code, worker_id, is_current } = filters
  const after = readPosition(filters, cursor)
  const range = visibleRange(work, area_code)
  const selection = { worker_id, is_current, after, limit: limit + 1 }
  const found = range === null ? [] : await queries.listStewards(work.tx, { range, ...selection })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  await recordEvent(work, { action: 'steward.list', details: { count: rows.length, ...givenFilters(filters) } })
  return { items: await answersOf(work, rows), next }
}

/**
 * Appoints a worker. The register says who is a steward and the appointment follows from it in the same transaction.
 * @throws steward_worker_not_found, steward_worker_left, steward_appointed, subject_merged, and what the register refuses
 */
export async function appointSteward(work: Work, { worker_id }: NewSteward): Promise<WrittenSteward> {
  const id = worker_id.toLowerCase()
  const range = areaRangeOf(work.caller.actor)
  if (range === null) throw stewardWorkerNotFound({})
  const { is_changed } = await recordSteward(work, id, true).catch(asNamedInBody)
  const row = await queries.findCurrentSteward(work.tx, id, range)
  if (row === undefined) throw stewardWorkerLeft({})
  if (!is_changed) throw stewardAppointed({})
  await recordStewardEvent(work, 'steward.appoint', row)
  return await written(work, row)
}

/** @throws steward_not_found, steward_ended, reason_too_short, invalid_request, person_erased, and what the register refuses */
export async function endSteward(work: Work, id: string, { reason }: StewardEnd): Promise<WrittenSteward> {
  const text = givenReason(reason)
  const range = areaRangeOf(work.caller.actor)
  const before = range === null ? undefined : await queries.findSteward(work.tx, id, range)
  if (range === null || before === undefined) throw stewardNotFound({})
  if (before.ended_on !== null) throw stewardEnded({})
  const { is_changed } = await recordSteward(work, before.worker_id, false).catch((error: unknown) => {
    // They have moved away meanwhile, and their appointment with them.
    throw isProblem(error, workerNotFound) ? stewardNotFound({}) : error
  })
  if (!is_changed) throw stewardEnded({})
  const sealed = await sealForPerson(work, before.person_id, REASON_PLACE, text)
  if (sealed === undefined) throw personErased({})
  await queries.updateEndReason(work.tx, before.id, sealed)
  const row = (await queries.findSteward(work.tx, id, range)) ?? before
  await recordStewardEvent(work, 'steward.end', row)
  return await written(work, row)
}

/** Who is erased looks after nothing any more. After the subjects, as everybody takes them. */
export const eraseStewards = async ({ tx, now }: Work, persons: readonly { id: string }[]): Promise<void> => {
  await queries.endStewards(
    tx,
    persons.map(({ id }) => id),
    new Date(now)
  )
}

/** The appointment of who calls, which lasts until the transaction ends; undefined where they are no steward. */
export const holdOwnStewardship = async ({ tx }: Work): Promise<queries.OwnStewardship | undefined> =>
  await queries.holdOwnStewardship(tx)

const asNamedInBody = (error: unknown): never => {
  if (isProblem(error, workerNotFound)) throw stewardWorkerNotFound({})
  throw isProblem(error, subjectMerged) ? atPointer('/body/worker_id', error) : error
}

async function answersOf(work: Work, rows: readonly queries.StewardRow[]): Promise<Steward[]> {
  const persons = await readMaskedPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  const sealed = rows.flatMap(({ person_id, end_reason }) =>
    end_reason === null ? [] : [{ person_id, sealed: end_reason }]
  )
  const reasons = (await openForPersons(work, REASON_PLACE, sealed)).values()
  return rows.map(({ person_id, end_reason, ...row }) => ({
    id: row.id,
    worker_id: row.worker_id,
    area_code: row.area_code,
    name: persons.get(person_id)?.name ?? null,
    appointed_on: row.appointed_on,
    ended_on: row.ended_on,
    appointed_by: row.appointed_by,
    ended_by: row.ended_by,
    end_reason: end_reason === null ? null : (reasons.next().value ?? null)
  }))
}

const written = async (work: Work, row: queries.StewardRow): Promise<WrittenSteward> => ({
  steward: (await answersOf(work, [row]))[0] as Steward,
  person_id: row.person_id
})

const recordStewardEvent = async (work: Work, action: string, row: queries.StewardRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'steward', id: row.id },
    area_code: row.area_code,
    details: { worker_id: row.worker_id }
  })
