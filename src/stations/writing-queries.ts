import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { Lifecycle, Span } from './rules/hours.ts'

/**
 * Holds off every other writer of the station until the transaction ends; undefined where the range has no such
 * station. Writing it locks the feed of its sub-district next, and imports keep that order.
 */
export const lockStation = (tx: ScopedTx, code: string, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('station')
    .select(['code', 'area_code', 'subdistrict_code', 'lifecycle', 'version'])
    .where('code', '=', code)
    .where('area_code', '>=', from)
    .where('area_code', '<=', to)
    .forUpdate()
    .executeTakeFirst()

export const raiseVersion = (tx: ScopedTx, code: string, updated_at: Date) =>
  tx
    .updateTable('station')
    .set(({ eb }) => ({ version: eb('version', '+', 1), updated_at }))
    .where('code', '=', code)
    .execute()

export const updateLifecycle = (
  tx: ScopedTx,
  code: string,
  { lifecycle, lifecycle_reason, updated_at }: { lifecycle: Lifecycle; lifecycle_reason: string; updated_at: Date }
) =>
  tx
    .updateTable('station')
    .set(({ eb }) => ({ lifecycle, lifecycle_reason, version: eb('version', '+', 1), updated_at }))
    .where('code', '=', code)
    .execute()

export const findHoursException = (tx: ScopedTx, station_code: string, date: string) =>
  tx
    .selectFrom('station_hours_exception')
    .select(['date', 'hours', 'reason'])
    .where('station_code', '=', station_code)
    .where('date', '=', date)
    .executeTakeFirst()

export const upsertHoursException = (
  tx: ScopedTx,
  {
    hours,
    ...exception
  }: { station_code: string; subdistrict_code: string; date: string; hours: Span[]; reason: string | null }
) =>
  tx
    .insertInto('station_hours_exception')
    .values({ ...exception, hours: JSON.stringify(hours) })
    .onConflict((conflict) =>
      conflict
        .columns(['station_code', 'date'])
        .doUpdateSet(({ ref }) => ({ hours: ref('excluded.hours'), reason: ref('excluded.reason') }))
    )
    .execute()

export const deleteHoursException = (tx: ScopedTx, station_code: string, date: string) =>
  tx.deleteFrom('station_hours_exception').where('station_code', '=', station_code).where('date', '=', date).execute()
