import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'

/** Who takes away administrators of these areas takes turns, so that two do not take away the last two. */
export const takeTurnAtAdministrators = (tx: ScopedTx, area_codes: string[]) =>
  sql`
    select pg_advisory_xact_lock(7208815, left(area_code, 9)::integer)
    from (select distinct unnest(${area_codes}::text[]) as area_code order by 1) as areas`.execute(tx)

export const listActiveAdministrators = (tx: ScopedTx, area_codes: string[]) =>
  tx
    .selectFrom('staff')
    .select(['person_id', 'area_code'])
    .where('role', '=', 'subdistrict')
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`area_code = any(${area_codes}::text[])`)
    .execute()

export const listStaff = (tx: ScopedTx, person_ids: string[]) =>
  tx
    .selectFrom('staff')
    .select(['person_id', 'account', 'role', 'area_code', 'disabled_at'])
    .where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)
    .execute()

/** In the order of their ids. */
export const lockStaff = (tx: ScopedTx, person_ids: string[]) =>
  tx
    .selectFrom('staff')
    .select(['person_id', 'account'])
    .where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)
    .orderBy('person_id')
    .forUpdate()
    .execute()

const ERASED_ACCOUNT = sql`'erased-' || replace(person_id::text, '-', '')`

export const eraseStaff = (tx: ScopedTx, person_ids: string[], password_hash: string, now: Date) =>
  sql`
    update staff set account = ${ERASED_ACCOUNT}, password_hash = ${password_hash}, totp_secret = null,
      totp_confirmed_at = null, totp_last_step = null, disabled_at = coalesce(disabled_at, ${now}),
      updated_at = ${now}, version = version + 1
    where person_id = any(${person_ids}::uuid[]) and account <> ${ERASED_ACCOUNT}`.execute(tx)

export const endSessions = (tx: ScopedTx, person_ids: string[], now: Date) =>
  sql`
    update session set revoked_at = coalesce(revoked_at, ${now}), address = null
    where id in (
      select id from session
      where person_id = any(${person_ids}::uuid[]) and (revoked_at is null or address is not null)
      order by id for update
    )`.execute(tx)

export const deleteDevices = (tx: ScopedTx, person_ids: string[]) =>
  tx.deleteFrom('staff_device').where(sql<boolean>`person_id = any(${person_ids}::uuid[])`).execute()

export const deleteFailures = (tx: ScopedTx, account_hashes: Buffer[]) =>
  tx.deleteFrom('sign_in_failure').where(sql<boolean>`account_hash = any(${account_hashes}::bytea[])`).execute()

export const deleteCodes = (tx: ScopedTx, phone_hashes: Buffer[]) =>
  sql`select erase_codes(${phone_hashes}::bytea[])`.execute(tx)

/** Codes that only a retired key could check. */
export async function deleteCodesOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('one_time_code')
    .where('key_version', '=', key_version)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
