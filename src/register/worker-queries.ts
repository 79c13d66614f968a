import { type Selectable, sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows, updateRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import { isAnyOf } from './merges/queries.ts'
import type { Occupation, Sector, SubjectStatus } from './rules/codes.ts'
import type { RegisterTables } from './tables.ts'

export type WorkerFacts = Omit<RegisterTables['worker'], 'subject_kind' | 'subdistrict_code'>

const changeableTypes = {
  subject_id: 'uuid',
  sector: 'text',
  occupation: 'text',
  employer_id: 'uuid',
  employer_name: 'text',
  vehicle: 'text',
  skills: 'text[]',
  is_party_member: 'boolean',
  weekly_hours: 'integer',
  is_steward: 'boolean'
} as const

export const insertWorkers = (tx: ScopedTx, workers: WorkerFacts[]) =>
  insertRows(tx, 'worker', workers, { ...changeableTypes, area_code: 'text', person_id: 'uuid' })

/** The area comes with the subject's, and who it is stays. */
export const updateWorkers = (tx: ScopedTx, workers: Omit<WorkerFacts, 'area_code' | 'person_id'>[]) =>
  updateRows(tx, 'worker', 'subject_id', workers, changeableTypes)

/** Few among many, in the order of lists from an index of their own. */
const LEFT = sql<Selectable<RegisterTables['worker']>>`(
  select
    subject.area_code, subject.id as subject_id, person_id, sector, occupation, employer_id, employer_name, vehicle, skills,
    is_party_member, weekly_hours, is_steward
  from subject cross join lateral (select * from worker where worker.subject_id = subject.id offset 0) as worker
  where subject.status = 'left' and subject.kind = 'worker'
)`.as('worker')

const workers = (tx: ScopedTx, range: NonNullable<AreaRange>, status?: SubjectStatus | 'any') =>
  (status === 'left' ? (tx.selectFrom(LEFT) as unknown as ReturnType<typeof fromWorkers>) : fromWorkers(tx))
    // One by one, in the order of the list: what row-level security adds is not known when a query is planned, and all
    // subjects would be read and sorted for a page.
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('subject')
          .select(['status', 'version', 'created_at', 'updated_at'])
          .whereRef('subject.id', '=', 'worker.subject_id')
          .offset(sql.lit(0))
          .as('subject'),
      (join) => join.onTrue()
    )
    .select([
      'worker.subject_id as id',
      'worker.area_code',
      'worker.person_id',
      'worker.sector',
      'worker.occupation',
      'worker.employer_id',
      'worker.employer_name',
      'worker.vehicle',
      'worker.skills',
      'worker.is_party_member',
      'worker.weekly_hours',
      'worker.is_steward',
      'subject.status',
      'subject.version',
      'subject.created_at',
      'subject.updated_at'
    ])
    .where('worker.area_code', '>=', range.from)
    .where('worker.area_code', '<=', range.to)

const fromWorkers = (tx: ScopedTx) => tx.selectFrom('worker')

export const findWorker = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  workers(tx, range).where('worker.subject_id', '=', id).executeTakeFirst()

export const listWorkersById = (tx: ScopedTx, ids: string[], range: NonNullable<AreaRange>) =>
  workers(tx, range).where(sql<boolean>`worker.subject_id = any(${ids}::uuid[])`).execute()

/** Which workers the persons are, as far as they lie in the range. */
export const listIdsOfPersons = (tx: ScopedTx, person_ids: string[], range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('worker')
    .select(['subject_id as id', 'person_id'])
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)
    .execute()

export interface WorkerSelection {
  range: NonNullable<AreaRange>
  sector?: Sector | undefined
  occupation?: Occupation | undefined
  /** Without one, all but those who were merged into others. */
  status?: SubjectStatus | 'any' | undefined
  employer_ids?: string[] | undefined
  is_steward?: boolean | undefined
  is_party_member?: boolean | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

/** Those who are asked for, before their order is said. */
function selected(tx: ScopedTx, selection: Omit<WorkerSelection, 'after' | 'limit'>) {
  const { range, sector, occupation, status, employer_ids, is_steward, is_party_member } = selection
  let query = workers(tx, range, status)
  if (sector !== undefined) query = query.where('worker.sector', '=', sector)
  if (occupation !== undefined) query = query.where('worker.occupation', '=', occupation)
  if (status === undefined) query = query.where('subject.status', '<>', sql.lit('merged'))
  else if (status !== 'any') query = query.where('subject.status', '=', sql.lit(status))
  if (employer_ids !== undefined) query = query.where(isAnyOf('worker.employer_id', employer_ids))
  // As the partial indexes have it.
  if (is_steward !== undefined)
    query = query.where(is_steward ? sql<boolean>`is_steward` : sql<boolean>`not is_steward`)
  if (is_party_member !== undefined)
    query = query.where(is_party_member ? sql<boolean>`is_party_member` : sql<boolean>`not is_party_member`)
  return query
}

/** By area and id. */
export async function listWorkers(tx: ScopedTx, selection: WorkerSelection): Promise<WorkerRow[]> {
  const { after, limit } = selection
  let query = selected(tx, selection).orderBy('worker.area_code').orderBy('worker.subject_id').limit(limit)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('worker.area_code', 'worker.subject_id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

/** Those of the persons who are asked for, by area and person. */
export const listWorkersOf = async (
  tx: ScopedTx,
  person_ids: string[],
  selection: Omit<WorkerSelection, 'after' | 'limit'>
): Promise<WorkerRow[]> =>
  await selected(tx, selection)
    .where(sql<boolean>`worker.person_id = any(${person_ids}::uuid[])`)
    .orderBy('worker.area_code')
    .orderBy('worker.person_id')
    .execute()

export type WorkerRow = NonNullable<Awaited<ReturnType<typeof findWorker>>>
