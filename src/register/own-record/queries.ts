import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Source } from '../rules/codes.ts'
import type { RequestKind, RequestStatus } from './rules.ts'
import type { RecordRequestTables } from './tables.ts'

const columns = [
  'id',
  'worker_id',
  'area_code',
  'person_id',
  'kind',
  'field',
  'content',
  'due_on',
  'status',
  'created_at',
  'decided_at',
  'decided_by',
  'decision'
] as const

/** @returns undefined where the same is asked for already */
export const insertRequest = (tx: ScopedTx, request: Insertable<RecordRequestTables['record_request']>) =>
  tx
    .insertInto('record_request')
    .values(request)
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()

/** What the person asked for, the latest first. */
export async function listRequestsOf(
  tx: ScopedTx,
  person_id: string,
  { before, limit }: { before?: { instant: Date; id: string } | undefined; limit: number }
): Promise<RequestRow[]> {
  let query = tx
    .selectFrom('record_request')
    .select(columns)
    .where('person_id', '=', person_id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

export interface RequestSelection {
  range: NonNullable<AreaRange>
  kind?: RequestKind | undefined
  status?: RequestStatus | undefined
  /** Only what was due before this date and is open. */
  due_before?: string | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

/** By area and id. */
export async function listRequests(
  tx: ScopedTx,
  { range, kind, status, due_before, after, limit }: RequestSelection
): Promise<RequestRow[]> {
  let query = tx
    .selectFrom('record_request')
    .select(columns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  // As the partial index has it.
  if (status !== undefined) query = query.where('status', '=', sql.lit(status))
  if (due_before !== undefined) query = query.where(sql<boolean>`status = 'open'`).where('due_on', '<', due_before)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

const requestIn = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('record_request')
    .select(columns)
    .where('id', '=', id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)

export const findRequest = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  requestIn(tx, id, range).executeTakeFirst()

/** Until the transaction ends nobody else decides it. */
export const lockRequest = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  requestIn(tx, id, range).forUpdate().executeTakeFirst()

export const updateRequest = (tx: ScopedTx, id: string, change: Updateable<RecordRequestTables['record_request']>) =>
  tx.updateTable('record_request').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

/** Of these persons those who are erased have nobody left to be answered. */
export const lapseRequests = (tx: ScopedTx, person_ids: string[], as_of: Date) =>
  sql`select lapse_record_requests(${person_ids}::uuid[], ${as_of})`.execute(tx)

export interface OwnRevision {
  version: number
  recorded_at: Date
  source: Source
  changed_fields: string[]
}

export async function listOwnRevisions(tx: ScopedTx, limit: number): Promise<OwnRevision[]> {
  const { rows } = await sql<OwnRevision>`select * from own_revisions(${limit})`.execute(tx)
  return rows
}

export async function findOwnPairing(tx: ScopedTx): Promise<{ enumerator_id: string; began_on: string } | undefined> {
  const { rows } = await sql<{ enumerator_id: string; began_on: string }>`select * from own_pairing()`.execute(tx)
  return rows[0]
}

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>
