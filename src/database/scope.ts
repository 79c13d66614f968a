import { sql } from 'kysely'
import { type Actor, actorName, areaRangeOf, realmOf } from '../actor.ts'
import type { Db, Tx } from './tables.ts'

declare const scoped: unique symbol

/**
 * A transaction that works for one actor: it has taken on the application's role, and row-level security shows
 * it what that actor may see. Tables with anything personal are read and written through one of these only.
 */
export type ScopedTx = Tx & { readonly [scoped]: true }

export const APPLICATION_ROLE = 'guanxin_app'

/**
 * Does the work in one transaction for the actor. The role and the settings end with the transaction, so the
 * connection carries nothing of it to whoever has it next, also behind a pooler.
 */
export const inScope = async <Result>(db: Db, actor: Actor, work: (tx: ScopedTx) => Promise<Result>): Promise<Result> =>
  await db.transaction().execute(async (tx) => await work(await narrow(tx, actor)))

/** As `inScope`, seeing all the while what there was at its beginning. */
export const inSnapshot = async <Result>(
  db: Db,
  actor: Actor,
  work: (tx: ScopedTx) => Promise<Result>
): Promise<Result> =>
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => await work(await narrow(tx, actor)))

/** Takes on the application's role for the actor, in a transaction that goes on until it ends. */
export async function narrow(tx: Tx, actor: Actor): Promise<ScopedTx> {
  const range = areaRangeOf(actor)
  const person_id = actor.kind === 'worker' || actor.kind === 'staff' ? actor.person_id : ''
  const api_key_id = actor.kind === 'partner' ? actor.api_key_id : ''
  await sql`
    select
      set_config('role', ${sql.lit(APPLICATION_ROLE)}, true),
      set_config('guanxin.realm', ${actor.kind === 'system' ? '' : realmOf(actor)}, true),
      set_config('guanxin.actor', ${actorName(actor)}, true),
      set_config('guanxin.area_from', ${range?.from ?? ''}, true),
      set_config('guanxin.area_to', ${range?.to ?? ''}, true),
      set_config('guanxin.person_id', ${person_id}, true),
      set_config('guanxin.api_key_id', ${api_key_id}, true)`.execute(tx)
  return tx as ScopedTx
}
