import type { Insertable, Updateable } from 'kysely'
import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { StationTables } from './tables.ts'

const columns = [
  'id',
  'station_code',
  'kind',
  'text',
  'text_en',
  'starts_at',
  'ends_at',
  'ended_at',
  'version',
  'created_at',
  'updated_at'
] as const

export type AlertRow = NonNullable<Awaited<ReturnType<typeof findAlert>>>

export const findAlert = (tx: ScopedTx, station_code: string, id: string) =>
  tx
    .selectFrom('station_alert')
    .select(columns)
    .where('station_code', '=', station_code)
    .where('id', '=', id)
    .executeTakeFirst()

export interface AlertSelection {
  station_code: string
  /** Leaves out those that are over by then. */
  not_over_at?: Date | undefined
  /** Those that follow this one in their order. */
  after?: { starts_at: Date; id: string } | undefined
  limit: number
}

/** In the order in which they start. */
export async function listAlerts(tx: ScopedTx, { station_code, not_over_at, after, limit }: AlertSelection) {
  let query = tx
    .selectFrom('station_alert')
    .select(columns)
    .where('station_code', '=', station_code)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(limit)
  if (not_over_at !== undefined) query = query.where('ended_at', 'is', null).where('ends_at', '>', not_over_at)
  if (after !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('starts_at', 'id'), '>', tuple(after.starts_at, after.id))
    )
  }
  return await query.execute()
}

/** Undefined where there is none, or it lies outside the range. */
export const findStation = (tx: ScopedTx, code: string, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('station')
    .select('code')
    .where('code', '=', code)
    .where('area_code', '>=', from)
    .where('area_code', '<=', to)
    .executeTakeFirst()

export const insertAlert = (tx: ScopedTx, alert: Insertable<StationTables['station_alert']>) =>
  tx.insertInto('station_alert').values(alert).returning(columns).executeTakeFirstOrThrow()

/** Writes the next version. */
export const updateAlert = (tx: ScopedTx, id: string, changed: Updateable<StationTables['station_alert']>) =>
  tx
    .updateTable('station_alert')
    .set(({ eb }) => ({ ...changed, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
