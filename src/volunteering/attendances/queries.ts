import { type Insertable, sql, type Updateable } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { AttendanceTables } from './tables.ts'

const columns = [
  'id',
  'sign_up_id',
  'shift_id',
  'activity_id',
  'area_code',
  'person_id',
  'checked_in_at',
  'started_at',
  'check_in_evidence',
  'checked_in_by',
  'is_within_radius',
  'checked_out_at',
  'ended_at',
  'check_out_evidence',
  'checked_out_by',
  'is_closed_by_rule'
] as const

export const findAttendance = (tx: ScopedTx, shift_id: string, person_id: string) =>
  tx
    .selectFrom('attendance')
    .select(columns)
    .where('shift_id', '=', shift_id)
    .where('person_id', '=', person_id)
    .executeTakeFirst()

/** Where the person is still checked in, with when that shift ends; nobody else ends it until the transaction does. */
export const lockOpenAttendance = (tx: ScopedTx, person_id: string) =>
  tx
    .selectFrom('attendance')
    .innerJoin('shift', 'shift.id', 'attendance.shift_id')
    .select(['attendance.id', 'attendance.started_at', 'shift.ends_at as shift_ends_at'])
    .where('attendance.person_id', '=', person_id)
    .where('attendance.ended_at', 'is', null)
    .forUpdate('attendance')
    .executeTakeFirst()

export const insertAttendance = (tx: ScopedTx, attendance: Insertable<AttendanceTables['attendance']>) =>
  tx.insertInto('attendance').values(attendance).returning(columns).executeTakeFirstOrThrow()

/** @returns undefined where it has ended meanwhile */
export const endAttendance = (tx: ScopedTx, id: string, change: Updateable<AttendanceTables['attendance']>) =>
  tx
    .updateTable('attendance')
    .set(change)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning(columns)
    .executeTakeFirst()

/** Ends some of those whose shift ended before then, when it ended. Somebody else may be ending others. */
export async function closeMissed(tx: ScopedTx, before: Date, limit: number): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`
    update attendance set ended_at = greatest(attendance.started_at, shift.ends_at), is_closed_by_rule = true
    from shift
    where shift.id = attendance.shift_id and attendance.id in (
      select open.id from attendance as open join shift on shift.id = open.shift_id
      where open.ended_at is null and shift.ends_at <= ${before}
      order by shift.ends_at, open.id limit ${limit} for update of open skip locked
    )
    returning ${sql.join(columns.map((column) => sql.ref(`attendance.${column}`)))}`.execute(tx)
  return rows
}

/** At shifts that are called off: what was begun early counts for nothing. */
export const closeUncounted = (tx: ScopedTx, shift_ids: string[]) =>
  tx
    .updateTable('attendance')
    .set(({ ref }) => ({ ended_at: ref('started_at'), is_closed_by_rule: true }))
    .where(sql<boolean>`shift_id = any(${shift_ids}::uuid[])`)
    .where('ended_at', 'is', null)
    .returning(columns)
    .execute()

export const hasAttendances = async (tx: ScopedTx, shift_id: string): Promise<boolean> =>
  (await tx.selectFrom('attendance').select('id').where('shift_id', '=', shift_id).limit(1).executeTakeFirst()) !==
  undefined

/** Once for a session and a code. */
export const insertScan = (tx: ScopedTx, scan: Insertable<AttendanceTables['code_scan']>) =>
  tx
    .insertInto('code_scan')
    .values(scan)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** By when people came. */
export async function listAttendancesAt(
  tx: ScopedTx,
  shift_id: string,
  { after, limit }: { after: { instant: Date; id: string } | undefined; limit: number }
): Promise<AttendanceRow[]> {
  let query = tx
    .selectFrom('attendance')
    .select(columns)
    .where('shift_id', '=', shift_id)
    .orderBy('checked_in_at')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('checked_in_at', 'id'), '>', tuple(after.instant, after.id))
    )
  return await query.execute()
}

/** The latest first. */
export async function listAttendancesOf(
  tx: ScopedTx,
  person_id: string,
  { before, limit }: { before: { instant: Date; id: string } | undefined; limit: number }
): Promise<AttendanceRow[]> {
  let query = tx
    .selectFrom('attendance')
    .select(columns)
    .where('person_id', '=', person_id)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('started_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

/** Those of these that the caller sees. */
export const listAttendancesById = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('attendance').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

export type AttendanceRow = NonNullable<Awaited<ReturnType<typeof findAttendance>>>
