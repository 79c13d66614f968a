import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { Occupation, Sector, SubjectStatus } from './rules/codes.ts'
import type { RegisterTables } from './tables.ts'

type NewWorker = Insertable<RegisterTables['worker']> & { skills: string[] }

const withSkills = <Row extends { skills: string[] }>({ skills, ...row }: Row) => ({
  ...row,
  skills: sql<string[]>`${skills}::text[]`
})

export const insertWorker = (tx: ScopedTx, worker: NewWorker) =>
  tx.insertInto('worker').values(withSkills(worker)).execute()

export const updateWorker = (
  tx: ScopedTx,
  id: string,
  change: Updateable<RegisterTables['worker']> & { skills: string[] }
) => tx.updateTable('worker').set(withSkills(change)).where('subject_id', '=', id).execute()

const workers = (tx: ScopedTx, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('worker')
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

export const findWorker = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  workers(tx, range).where('worker.subject_id', '=', id).executeTakeFirst()

/** Those of these ids that are there, whatever has become of them. */
export const listWorkersById = (tx: ScopedTx, ids: string[], range: NonNullable<AreaRange>) =>
  workers(tx, range).where(sql<boolean>`worker.subject_id = any(${ids}::uuid[])`).execute()

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
  let query = workers(tx, range)
  if (sector !== undefined) query = query.where('worker.sector', '=', sector)
  if (occupation !== undefined) query = query.where('worker.occupation', '=', occupation)
  if (status === undefined) query = query.where('subject.status', '<>', sql.lit('merged'))
  else if (status !== 'any') query = query.where('subject.status', '=', sql.lit(status))
  // One by itself is read in the order of the list.
  if (employer_ids?.length === 1) query = query.where('worker.employer_id', '=', employer_ids[0] ?? null)
  else if (employer_ids !== undefined)
    query = query.where(sql<boolean>`worker.employer_id = any(${employer_ids}::uuid[])`)
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
