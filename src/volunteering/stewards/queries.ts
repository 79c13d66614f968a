import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'

const columns = [
  'id',
  'worker_id',
  'area_code',
  'person_id',
  'appointed_on',
  'ended_on',
  'appointed_by',
  'ended_by',
  'end_reason'
] as const

const stewards = (tx: ScopedTx, range: NonNullable<AreaRange>) =>
  tx.selectFrom('steward').select(columns).where('area_code', '>=', range.from).where('area_code', '<=', range.to)

export const findSteward = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  stewards(tx, range).where('id', '=', id).executeTakeFirst()

export const findCurrentSteward = (tx: ScopedTx, worker_id: string, range: NonNullable<AreaRange>) =>
  stewards(tx, range).where('worker_id', '=', worker_id).where('ended_on', 'is', null).executeTakeFirst()

export interface StewardSelection {
  range: NonNullable<AreaRange>
  worker_id?: string | undefined
  is_current?: boolean | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

/** By area and id. */
export async function listStewards(
  tx: ScopedTx,
  { range, worker_id, is_current, after, limit }: StewardSelection
): Promise<StewardRow[]> {
  let query = stewards(tx, range).orderBy('area_code').orderBy('id').limit(limit)
  if (worker_id !== undefined) query = query.where('worker_id', '=', worker_id)
  if (is_current !== undefined) query = query.where('ended_on', is_current ? 'is' : 'is not', null)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

export const updateEndReason = (tx: ScopedTx, id: string, end_reason: Buffer) =>
  tx.updateTable('steward').set({ end_reason }).where('id', '=', id).execute()

export interface OwnStewardship {
  id: string
  area_code: string
  person_id: string
  /** The steward's own, for what they write. */
  wrapped_key: Uint8Array
  key_version: number
}

/** The appointment of who calls, which does not end until the transaction does; undefined where they have none. */
export async function holdOwnStewardship(tx: ScopedTx): Promise<OwnStewardship | undefined> {
  const { rows } = await sql<OwnStewardship>`
    select id, area_code, person_id, wrapped_key, key_version from own_stewardship()`.execute(tx)
  return rows[0]
}

export const endStewards = (tx: ScopedTx, person_ids: string[], time: Date) =>
  sql`select end_stewards(${person_ids}::uuid[], ${time})`.execute(tx)

export type StewardRow = NonNullable<Awaited<ReturnType<typeof findSteward>>>
