import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'

export const findStation = (tx: ScopedTx, code: string) =>
  tx.selectFrom('station').select(['area_code', 'lifecycle']).where('code', '=', code).executeTakeFirst()

/** Whether marks of another hour than these are still there. */
export const findMarksOfOtherHours = (tx: ScopedTx, hours: Date[]) =>
  tx
    .selectFrom('check_in_mark')
    .select('hour')
    .where(sql<boolean>`hour <> all(${hours}::timestamptz[])`)
    .limit(1)
    .executeTakeFirst()

export const insertSalt = (
  tx: ScopedTx,
  salt: { subdistrict_code: string; hour: Date; salt: Buffer; key_version: number }
) =>
  tx
    .insertInto('check_in_mark')
    .values(salt)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const findSalt = (tx: ScopedTx, subdistrict_code: string) =>
  tx
    .selectFrom('check_in_mark')
    .select(['hour', 'salt', 'key_version'])
    .where('subdistrict_code', '=', subdistrict_code)
    .executeTakeFirstOrThrow()

/** Puts the mark among the others, in their order. @returns whether it was not there yet */
export async function addMark(tx: ScopedTx, subdistrict_code: string, mark: Buffer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update check_in_mark
    set marks = (select array_agg(one order by one) from unnest(marks || ${mark}::bytea) as one)
    where subdistrict_code = ${subdistrict_code} and not (${mark}::bytea = any(marks))`.execute(tx)
  return numAffectedRows === 1n
}

export const forgetMarks = (tx: ScopedTx, this_hour: Date) =>
  sql`select forget_check_in_marks(${this_hour})`.execute(tx)

/** When the last hour ends whose marks are made with that key version; null where none is left. */
export async function findMarksEnd(tx: ScopedTx, key_version: number, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ ends_at: Date | null }>`
    select check_in_marks_until(${key_version}::integer, ${now}) as ends_at`.execute(tx)
  return rows[0]?.ends_at ?? null
}

export const countCheckIn = (tx: ScopedTx, station_code: string, hour: Date) =>
  sql`select count_check_in(${station_code}, ${hour})`.execute(tx)

export const listCheckInHours = (
  tx: ScopedTx,
  station_code: string,
  { from, before, limit }: { from: Date; before: Date; limit: number }
) =>
  tx
    .selectFrom('station_check_in_hour')
    .select(['hour', 'count'])
    .where('station_code', '=', station_code)
    .where('hour', '>=', from)
    .where('hour', '<', before)
    .orderBy('hour', 'desc')
    .limit(limit)
    .execute()
