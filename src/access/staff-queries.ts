import type { Insertable, Updateable } from 'kysely'
import type { AreaRange, Role } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

const columns = [
  'person_id',
  'account',
  'role',
  'area_code',
  'must_change_password',
  'totp_confirmed_at',
  'disabled_at',
  'version',
  'created_at',
  'updated_at'
] as const

const secrets = ['password_hash', 'totp_secret', 'totp_last_step'] as const

/** @returns undefined where somebody has the account already, in whatever area */
export const insertStaff = (tx: ScopedTx, staff: Insertable<AccessTables['staff']>) =>
  tx
    .insertInto('staff')
    .values(staff)
    .onConflict((conflict) => conflict.column('account').doNothing())
    .returning(columns)
    .executeTakeFirst()

export interface StaffSelection {
  range: AreaRange
  role?: Role | undefined
  within?: AreaRange
  disabled?: boolean | undefined
  after?: { area_code: string; person_id: string } | undefined
  limit: number
}

export async function listStaff(
  tx: ScopedTx,
  { range, role, within, disabled, after, limit }: StaffSelection
): Promise<StaffRow[]> {
  let query = tx.selectFrom('staff').select(columns).orderBy('area_code').orderBy('person_id').limit(limit)
  for (const one of [range, within]) {
    if (one === null) return []
    if (one !== undefined) query = query.where('area_code', '>=', one.from).where('area_code', '<=', one.to)
  }
  if (role !== undefined) query = query.where('role', '=', role)
  if (disabled !== undefined) query = query.where('disabled_at', disabled ? 'is not' : 'is', null)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'person_id'), '>', tuple(after.area_code, after.person_id))
    )
  return await query.execute()
}

const inRange = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('staff')
    .select(columns)
    .where('person_id', '=', id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)

export const findStaff = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  inRange(tx, id, range).executeTakeFirst()

/** Until the transaction ends nobody else changes the account, or does anything with it. */
export const lockStaff = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  inRange(tx, id, range).forUpdate().executeTakeFirst()

/** With what proves who signs in. */
export const lockStaffWithSecrets = (tx: ScopedTx, id: string) =>
  tx
    .selectFrom('staff')
    .select([...columns, ...secrets])
    .where('person_id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findStaffByAccount = (tx: ScopedTx, account: string) =>
  tx
    .selectFrom('staff')
    .select([...columns, ...secrets])
    .where('account', '=', account)
    .executeTakeFirst()

export const findStaffWithSecrets = (tx: ScopedTx, id: string) =>
  tx
    .selectFrom('staff')
    .select([...columns, ...secrets])
    .where('person_id', '=', id)
    .executeTakeFirst()

/** What its reader sees changes, and with it the version. */
export const updateStaff = (
  tx: ScopedTx,
  id: string,
  change: Omit<Updateable<AccessTables['staff']>, 'version'> & { updated_at: Date }
) =>
  tx
    .updateTable('staff')
    .set((set) => ({ ...change, version: set('version', '+', 1) }))
    .where('person_id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

export const setTotpStep = (tx: ScopedTx, id: string, totp_last_step: number) =>
  tx.updateTable('staff').set({ totp_last_step }).where('person_id', '=', id).execute()

export type StaffRow = NonNullable<Awaited<ReturnType<typeof findStaff>>>
export type StaffWithSecrets = NonNullable<Awaited<ReturnType<typeof lockStaffWithSecrets>>>
