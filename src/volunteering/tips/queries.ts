import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { TipCategory, TipStatus } from './rules.ts'
import type { TipTables } from './tables.ts'

const columns = [
  'id',
  'area_code',
  'subdistrict_code',
  'handed_to_area_code',
  'steward_id',
  'person_id',
  'category',
  'sealed_texts',
  'status',
  'filed_at',
  'accepted_at',
  'answered_at',
  'closed_at',
  'credited_points',
  'credit_note',
  'version',
  'updated_at'
] as const

export const insertTip = (tx: ScopedTx, tip: Insertable<TipTables['tip']>) =>
  tx.insertInto('tip').values(tip).returning(columns).executeTakeFirstOrThrow()

/** A worker who files one sees none of what becomes of it. */
export const insertStep = (tx: ScopedTx, step: Insertable<TipTables['tip_step']>) =>
  tx.insertInto('tip_step').values(step).execute()

/** Those that lie in the range, or were handed on into it. */
const tipsIn = (tx: ScopedTx, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('tip')
    .select(columns)
    .where(({ eb, and, or }) =>
      or([
        and([eb('area_code', '>=', from), eb('area_code', '<=', to)]),
        and([eb('handed_to_area_code', '>=', from), eb('handed_to_area_code', '<=', to)])
      ])
    )

export const findTip = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tipsIn(tx, range).where('id', '=', id).executeTakeFirst()

/** Until the transaction ends nobody else changes it. */
export const lockTip = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tipsIn(tx, range).where('id', '=', id).forUpdate().executeTakeFirst()

const tipsOf = (tx: ScopedTx, person_ids: string[]) =>
  tx.selectFrom('tip').select(columns).where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)

export const findTipOf = (tx: ScopedTx, person_ids: string[], id: string) =>
  tipsOf(tx, person_ids).where('id', '=', id).executeTakeFirst()

export const updateTip = (tx: ScopedTx, id: string, change: Updateable<TipTables['tip']>) =>
  tx.updateTable('tip').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export interface TipSelection {
  range: NonNullable<AreaRange>
  category?: TipCategory | undefined
  status?: TipStatus | undefined
  steward_id?: string | undefined
  before?: { instant: Date; id: string } | undefined
  limit: number
}

/** The latest first. */
export async function listTips(tx: ScopedTx, { range, before, limit, ...equal }: TipSelection): Promise<TipRow[]> {
  let query = tipsIn(tx, range)
  for (const column of ['category', 'status', 'steward_id'] as const) {
    const value = equal[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return await latestFirst(query, before, limit).execute()
}

/** What the persons filed, the latest first. */
export const listTipsOf = (
  tx: ScopedTx,
  person_ids: string[],
  { before, limit }: Pick<TipSelection, 'before' | 'limit'>
) => latestFirst(tipsOf(tx, person_ids), before, limit).execute()

const latestFirst = (query: ReturnType<typeof tipsOf>, before: TipSelection['before'], limit: number) => {
  const ordered = query.orderBy('filed_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (before === undefined) return ordered
  return ordered.where(({ eb, refTuple, tuple }) =>
    eb(refTuple('filed_at', 'id'), '<', tuple(before.instant, before.id))
  )
}

/** The latest first. */
export const listSteps = (tx: ScopedTx, tip_id: string, before: number, limit: number) =>
  tx
    .selectFrom('tip_step')
    .select([
      'tip_id',
      'version',
      'step',
      'status',
      'handed_to_area_code',
      'person_id',
      'sealed_words',
      'recorded_at',
      'recorded_by'
    ])
    .where('tip_id', '=', tip_id)
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()

/** Wrapped, for who sees the tips; a person once. */
export async function findKeys(tx: ScopedTx, tip_ids: string[]) {
  const { rows } = await sql<{ person_id: string; wrapped_key: Uint8Array; key_version: number }>`
    select person_id, wrapped_key, key_version from tip_keys(${tip_ids}::uuid[])`.execute(tx)
  return rows
}

export type TipRow = NonNullable<Awaited<ReturnType<typeof findTip>>>
