import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import { countCoverage, type DayAsked } from '../coverage-queries.ts'
import { isAnyOf } from '../merges/queries.ts'
import type { SubjectStatus } from '../rules/codes.ts'
import type { PairingTables } from './tables.ts'

const columns = ['id', 'area_code', 'began_on', 'ended_on', 'began_by', 'ended_by', 'recorded_at'] as const
const businessColumns = [...columns, 'business_id', 'paired_area_code'] as const
const workerColumns = [...columns, 'worker_id', 'enumerator_id'] as const

export const insertBusinessPairing = (tx: ScopedTx, pairing: Insertable<PairingTables['business_pairing']>) =>
  tx.insertInto('business_pairing').values(pairing).returning(businessColumns).executeTakeFirstOrThrow()

/** Those of one pair, under whichever id of the business. */
export const listPairingsOfPair = (tx: ScopedTx, business_ids: string[], paired_area_code: string) =>
  tx
    .selectFrom('business_pairing')
    .select(['began_on', 'ended_on'])
    .where(isAnyOf('business_id', business_ids))
    .where('paired_area_code', '=', paired_area_code)
    .execute()

export interface NewWorkerPairing {
  id: string
  worker_id: string
  area_code: string
}

/** With one statement, however many there are. */
export const insertWorkerPairings = (
  tx: ScopedTx,
  pairings: readonly NewWorkerPairing[],
  {
    enumerator_id,
    began_on,
    began_by,
    recorded_at
  }: Pick<Insertable<PairingTables['worker_pairing']>, 'enumerator_id' | 'began_on' | 'began_by' | 'recorded_at'>
) =>
  sql`
    insert into worker_pairing (id, worker_id, area_code, enumerator_id, began_on, began_by, recorded_at)
    select id, worker_id, area_code, ${enumerator_id}::uuid, ${began_on}::date, ${began_by}::uuid, ${recorded_at}
    from unnest(
      ${pairings.map(({ id }) => id)}::uuid[],
      ${pairings.map(({ worker_id }) => worker_id)}::uuid[],
      ${pairings.map(({ area_code }) => area_code)}::text[]
    ) as pairing (id, worker_id, area_code)`.execute(tx)

/** Of these workers those in the range, in the order in which everybody locks several. */
export async function lockWorkers(
  tx: ScopedTx,
  ids: string[],
  range: NonNullable<AreaRange>
): Promise<{ id: string; area_code: string; status: SubjectStatus }[]> {
  return await tx
    .selectFrom('subject')
    .select(['id', 'area_code', 'status'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('kind', '=', 'worker')
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Those of these workers, under whichever id. */
export async function listPairingsOfWorkers(tx: ScopedTx, worker_ids: string[]): Promise<PairingOfWorker[]> {
  const { rows } = await sql<PairingOfWorker>`
    with led as materialized (
      select id, survivor_id from merged_then(null) where survivor_id = any(${worker_ids}::uuid[])
    )
    select pairing.id, coalesce(led.survivor_id, pairing.worker_id) as worker_id, enumerator_id, began_on, ended_on
    from worker_pairing as pairing left join led on led.id = pairing.worker_id
    where pairing.worker_id = any(${worker_ids}::uuid[] || array(select id from led))`.execute(tx)
  return rows
}

interface PairingOfWorker {
  id: string
  worker_id: string
  enumerator_id: string
  began_on: string
  ended_on: string | null
}

/** Until the transaction ends nobody else ends it. */
export const lockBusinessPairing = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('business_pairing')
    .select(businessColumns)
    .where('id', '=', id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .forUpdate()
    .executeTakeFirst()

/** Until the transaction ends nobody else ends it. */
export const lockWorkerPairing = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('worker_pairing')
    .select(workerColumns)
    .where('id', '=', id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .forUpdate()
    .executeTakeFirst()

interface Ending {
  ended_on: string
  ended_by: string | null
}

export const endBusinessPairing = (tx: ScopedTx, id: string, ending: Ending) =>
  tx
    .updateTable('business_pairing')
    .set(ending)
    .where('id', '=', id)
    .returning(businessColumns)
    .executeTakeFirstOrThrow()

export const endWorkerPairing = (tx: ScopedTx, id: string, ending: Ending) =>
  tx.updateTable('worker_pairing').set(ending).where('id', '=', id).returning(workerColumns).executeTakeFirstOrThrow()

export interface Selection {
  range: NonNullable<AreaRange>
  /** Only those that held on this day. */
  on?: string | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

const inForce = (on: string) => sql<boolean>`began_on <= ${on}::date and (ended_on is null or ended_on > ${on}::date)`

/** By area and id. */
export async function listBusinessPairings(
  tx: ScopedTx,
  {
    range,
    on,
    after,
    limit,
    business_ids,
    paired_area_code
  }: Selection & { business_ids?: string[] | undefined; paired_area_code?: string | undefined }
): Promise<BusinessPairingRow[]> {
  let query = tx
    .selectFrom('business_pairing')
    .select(businessColumns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
  if (business_ids !== undefined) query = query.where(isAnyOf('business_id', business_ids))
  if (paired_area_code !== undefined) query = query.where('paired_area_code', '=', paired_area_code)
  if (on !== undefined) query = query.where(inForce(on))
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

/** By area and id. */
export async function listWorkerPairings(
  tx: ScopedTx,
  {
    range,
    on,
    after,
    limit,
    worker_ids,
    enumerator_id
  }: Selection & { worker_ids?: string[] | undefined; enumerator_id?: string | undefined }
): Promise<WorkerPairingRow[]> {
  let query = tx
    .selectFrom('worker_pairing')
    .select(workerColumns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
  if (worker_ids !== undefined) query = query.where(isAnyOf('worker_id', worker_ids))
  if (enumerator_id !== undefined) query = query.where('enumerator_id', '=', enumerator_id)
  if (on !== undefined) query = query.where(inForce(on))
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

/** Who is paired on a day, also under the id of somebody who went on as them. */
export const pairedSubjects = ({ on, time }: DayAsked) => sql`
  select business_id as id from business_pairing where ${inForce(on)}
  union all
  select worker_id from worker_pairing where ${inForce(on)}
  union all
  select merged.survivor_id from merged_then(${time ?? null}) as merged
    join business_pairing on business_pairing.business_id = merged.id where ${inForce(on)}
  union all
  select merged.survivor_id from merged_then(${time ?? null}) as merged
    join worker_pairing on worker_pairing.worker_id = merged.id where ${inForce(on)}`

/** How many of the active are paired on a day, by community and kind. */
export const countPairings = async (tx: ScopedTx, { range, ...day }: DayAsked & { range: NonNullable<AreaRange> }) =>
  await countCoverage(tx, {
    range,
    time: day.time,
    figures: { paired: sql`exists (select from (${pairedSubjects(day)}) as paired where paired.id = active.id)` }
  })

export type BusinessPairingRow = NonNullable<Awaited<ReturnType<typeof lockBusinessPairing>>>
export type WorkerPairingRow = NonNullable<Awaited<ReturnType<typeof lockWorkerPairing>>>
