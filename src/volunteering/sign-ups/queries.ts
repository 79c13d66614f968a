import { type Insertable, sql } from 'kysely'
import { rowsAs } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { SignUpTables } from './tables.ts'

const columns = [
  'id',
  'shift_id',
  'activity_id',
  'area_code',
  'person_id',
  'starts_at',
  'ends_at',
  'number',
  'division',
  'status',
  'signed_up_at',
  'confirmed_at',
  'cancelled_at'
] as const

/** Until the transaction ends nobody else signs this person up, or checks them in. */
export const lockVolunteer = (tx: ScopedTx, person_id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`volunteer ${person_id}`}, 0))`.execute(tx)

/** Until the transaction ends it works at these shifts, which nobody else gives places of. */
export async function holdShifts(tx: ScopedTx, shift_ids: string[]): Promise<void> {
  await sql`select set_config('guanxin.shifts_at_hand', ${`{${shift_ids.join(',')}}`}, true)`.execute(tx)
  await sql`select hold_shifts_at_hand()`.execute(tx)
}

export const findSignUp = (tx: ScopedTx, id: string) =>
  tx.selectFrom('sign_up').select(columns).where('id', '=', id).executeTakeFirst()

/** What somebody has not cancelled; the shift is held. */
export const findCurrent = (tx: ScopedTx, shift_id: string, person_id: string) =>
  tx
    .selectFrom('sign_up')
    .select(columns)
    .where('shift_id', '=', shift_id)
    .where('person_id', '=', person_id)
    .where('status', '<>', 'cancelled')
    .executeTakeFirst()

/** The shift is held. */
export async function findNextNumber(tx: ScopedTx, shift_id: string): Promise<number> {
  const { last } = await tx
    .selectFrom('sign_up')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('shift_id', '=', shift_id)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export const insertSignUp = (tx: ScopedTx, sign_up: Insertable<SignUpTables['sign_up']>) =>
  tx.insertInto('sign_up').values(sign_up).execute()

/** Whether they have checked in. */
export const findAttendance = (tx: ScopedTx, sign_up_id: string) =>
  tx.selectFrom('attendance').select('id').where('sign_up_id', '=', sign_up_id).executeTakeFirst()

/** Of these shifts those that give places away: neither cancelled nor over. */
export const listOpenShifts = (tx: ScopedTx, shift_ids: string[], now: Date) =>
  tx
    .selectFrom('shift')
    .select(['id', 'activity_id', 'capacity'])
    .where(sql<boolean>`id = any(${shift_ids}::uuid[])`)
    .where('status', '=', 'open')
    .where('ends_at', '>', now)
    .execute()

/** How many places are taken, by division. */
export const countTaken = (tx: ScopedTx, shift_ids: string[]) =>
  tx
    .selectFrom('sign_up')
    .select(['shift_id', 'division', sql<number>`count(*)::integer`.as('taken')])
    .where(sql<boolean>`shift_id = any(${shift_ids}::uuid[])`)
    .where('status', 'in', ['confirmed', 'no_show'])
    .groupBy(['shift_id', 'division'])
    .execute()

export interface WaitingRow {
  id: string
  shift_id: string
  area_code: string
  number: number
  division: string | null
}

/** Of each division of each shift the first who wait, as many as there are places. */
export async function listWaiting(
  tx: ScopedTx,
  shifts: readonly { shift_id: string; free: number }[]
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select id, shift_id, area_code, number, division
    from (
      select sign_up.id, sign_up.shift_id, sign_up.area_code, sign_up.number, sign_up.division, wanted.free,
        row_number() over (partition by sign_up.shift_id, sign_up.division order by sign_up.number) as place
      from sign_up
      join ${rowsAs('wanted', shifts, { shift_id: 'uuid', free: 'integer' })} on wanted.shift_id = sign_up.shift_id
      where sign_up.status = 'waiting'
    ) as waiting
    where place <= free`.execute(tx)
  return rows
}

export const confirm = (tx: ScopedTx, ids: string[], now: Date) =>
  tx
    .updateTable('sign_up')
    .set({ status: 'confirmed', confirmed_at: now })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()

export const cancel = (tx: ScopedTx, id: string, change: { cancelled_at: Date; cancelled_by: string }) =>
  tx
    .updateTable('sign_up')
    .set({ status: 'cancelled', ...change })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** With their shifts. */
export const cancelAllAt = (
  tx: ScopedTx,
  shift_ids: string[],
  change: { cancelled_at: Date; cancelled_by: string | null }
) =>
  tx
    .updateTable('sign_up')
    .set({ status: 'cancelled', ...change })
    .where(sql<boolean>`shift_id = any(${shift_ids}::uuid[])`)
    .where('status', 'in', ['confirmed', 'waiting'])
    .execute()

export const markNoShow = (tx: ScopedTx, id: string, change: { no_show_at: Date; no_show_by: string }) =>
  tx
    .updateTable('sign_up')
    .set({ status: 'no_show', ...change })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** Who was marked as missing has come after all. */
export const unmarkNoShow = (tx: ScopedTx, id: string) =>
  tx
    .updateTable('sign_up')
    .set({ status: 'confirmed', no_show_at: null, no_show_by: null })
    .where('id', '=', id)
    .execute()

/** In the order in which people came. */
export const listSignUps = (tx: ScopedTx, shift_id: string, { after, limit }: { after: number; limit: number }) =>
  tx
    .selectFrom('sign_up')
    .select(columns)
    .where('shift_id', '=', shift_id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()

/** The latest shift first. */
export async function listSignUpsOf(
  tx: ScopedTx,
  person_id: string,
  { before, limit }: { before: { instant: Date; id: string } | undefined; limit: number }
): Promise<SignUpRow[]> {
  let query = tx
    .selectFrom('sign_up')
    .select(columns)
    .where('person_id', '=', person_id)
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('starts_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

export async function listWaitingPlaces(
  tx: ScopedTx,
  ids: string[]
): Promise<{ sign_up_id: string; waiting_place: number }[]> {
  const { rows } = await sql<{ sign_up_id: string; waiting_place: number }>`
    select * from waiting_places(${ids}::uuid[])`.execute(tx)
  return rows
}

/** Of the persons' sign-ups those for shifts to come end. @returns where places became free; these shifts are locked */
export async function withdraw(tx: ScopedTx, person_ids: string[], now: Date): Promise<string[]> {
  const { rows } = await sql<{ shift_id: string }>`
    select withdraw_sign_ups(${person_ids}::uuid[], ${now}) as shift_id`.execute(tx)
  return rows.map(({ shift_id }) => shift_id)
}

export type SignUpRow = NonNullable<Awaited<ReturnType<typeof findSignUp>>>
