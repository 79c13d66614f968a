import { sql } from 'kysely'
import type { Staff } from '../actor.ts'
import { rowsAs } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { Db } from '../database/tables.ts'
import type { Bearer } from './rules/bearers.ts'

/** Who holds each of the tokens: one question for all requests that wait. */
export async function listBearers(db: Db, token_hashes: Buffer[]): Promise<(Bearer & { token_hash: Uint8Array })[]> {
  const { rows } = await sql<Bearer & { token_hash: Uint8Array }>`
    select * from bearers(${token_hashes}::bytea[])`.execute(db)
  return rows
}

const session = (tx: ScopedTx, id: string) =>
  tx.selectFrom('session').select('id').where('id', '=', id).where('revoked_at', 'is', null)

const activeStaff = (tx: ScopedTx, person_id: string) =>
  tx
    .selectFrom('staff')
    .select(['role', 'area_code'])
    .where('person_id', '=', person_id)
    .where('disabled_at', 'is', null)

export const findSession = (tx: ScopedTx, id: string) => session(tx, id).executeTakeFirst()

/** Holds off whoever would end the session until the transaction ends; undefined where it has ended already. */
export const lockSession = (tx: ScopedTx, id: string) => session(tx, id).forShare().executeTakeFirst()

/**
 * All of the person's sessions that have not ended, in the order in which everybody locks several: nobody else ends
 * them or works with them until the transaction ends.
 */
export const lockSessionsToChange = (tx: ScopedTx, person_id: string) =>
  tx
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', person_id)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export const findActiveStaff = (tx: ScopedTx, person_id: string) => activeStaff(tx, person_id).executeTakeFirst()

export const lockActiveStaff = (tx: ScopedTx, person_id: string) =>
  activeStaff(tx, person_id).forShare().executeTakeFirst()

export const lockActiveStaffToChange = (tx: ScopedTx, person_id: string) =>
  activeStaff(tx, person_id).forUpdate().executeTakeFirst()

export const lockApiKey = (tx: ScopedTx, id: string) =>
  tx
    .selectFrom('api_key')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forShare()
    .executeTakeFirst()

/**
 * Of these on the staff the sessions of those who are still who they were, as a part of a statement that holds them as
 * `lockActiveStaff` and `lockSession` do.
 */
export const lockedSessions = (staff: readonly Pick<Staff, 'session_id' | 'role' | 'area_code'>[]) => sql`(
  select coalesce(jsonb_agg(living.id), '[]') from (
    select session.id
    from ${rowsAs('given', staff, { session_id: 'uuid', role: 'text', area_code: 'text' })}
    join session on session.id = given.session_id and session.revoked_at is null
    join staff on staff.person_id = session.person_id and staff.disabled_at is null
      and staff.role = given.role and staff.area_code = given.area_code
    order by staff.person_id, session.id
    for share of staff, session
  ) as living
)`
