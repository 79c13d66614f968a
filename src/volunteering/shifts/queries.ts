import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { ShiftTables } from './tables.ts'

const columns = [
  'id',
  'activity_id',
  'area_code',
  'activity_begins_on',
  'activity_ends_on',
  'station_code',
  'address',
  'lng',
  'lat',
  'radius_m',
  'starts_at',
  'ends_at',
  'capacity',
  'responsible_id',
  'sign_ups_close_at',
  'cancellations_close_at',
  'status',
  'version',
  'updated_at'
] as const

/** Whoever sees its activity sees it. */
export const findShift = (tx: ScopedTx, id: string) =>
  tx.selectFrom('shift').select(columns).where('id', '=', id).executeTakeFirst()

/** Until the transaction ends nobody else changes it, nor signs up. */
export const lockShift = (tx: ScopedTx, id: string, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('shift')
    .select(columns)
    .where('id', '=', id)
    .where('area_code', '>=', from)
    .where('area_code', '<=', to)
    .forUpdate()
    .executeTakeFirst()

/**
 * Of an activity the shifts that are not cancelled, and have not begun, or are not over; until the transaction ends nobody
 * else changes them, nor signs up.
 */
export const lockShiftsOf = async (
  tx: ScopedTx,
  activity_id: string,
  what_is_to_come: 'starts_at' | 'ends_at',
  now: Date
): Promise<string[]> =>
  (
    await tx
      .selectFrom('shift')
      .select('id')
      .where('activity_id', '=', activity_id)
      .where('status', '=', 'open')
      .where(what_is_to_come, '>', now)
      .orderBy('id')
      .forUpdate()
      .execute()
  ).map(({ id }) => id)

export const insertShift = (tx: ScopedTx, shift: Insertable<ShiftTables['shift']>) =>
  tx.insertInto('shift').values(shift).returning(columns).executeTakeFirstOrThrow()

export const updateShift = (tx: ScopedTx, id: string, change: Updateable<ShiftTables['shift']>) =>
  tx.updateTable('shift').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export const cancelShifts = (tx: ScopedTx, ids: string[], now: Date) =>
  tx
    .updateTable('shift')
    .set(({ eb, fn, ref }) => ({
      status: 'cancelled',
      cancelled_at: now,
      version: eb('version', '+', 1),
      updated_at: fn<Date>('greatest', [ref('updated_at'), sql`${now}::timestamptz`])
    }))
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .returning(['id', 'area_code'])
    .execute()

/** By their beginning. */
export async function listShifts(
  tx: ScopedTx,
  activity_id: string,
  { after, limit }: { after: { instant: Date; id: string } | undefined; limit: number }
): Promise<ShiftRow[]> {
  let query = tx
    .selectFrom('shift')
    .select(columns)
    .where('activity_id', '=', activity_id)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('starts_at', 'id'), '>', tuple(after.instant, after.id))
    )
  return await query.execute()
}

export interface PlacesCount {
  shift_id: string
  confirmed_count: number
  waiting_count: number
}

export async function countPlaces(tx: ScopedTx, ids: string[]): Promise<PlacesCount[]> {
  const { rows } = await sql<PlacesCount>`select * from count_places(${ids}::uuid[])`.execute(tx)
  return rows
}

export type ShiftRow = NonNullable<Awaited<ReturnType<typeof findShift>>>
