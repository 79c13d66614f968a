import { type Insertable, sql } from 'kysely'
import type { Environment } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { ApiKeyState } from './rules/api-keys.ts'
import type { AccessTables } from './tables.ts'

const columns = [
  'id',
  'name',
  'managing_area_code',
  'area_code',
  'environment',
  'scopes',
  'allowed_networks',
  'expires_at',
  'revoked_at',
  'last_used_at',
  'version',
  'created_at',
  'updated_at'
] as const

export interface ApiKeySelection {
  managing_area_code: string
  environment?: Environment | undefined
  state?: ApiKeyState | undefined
  now: Date
  /** Where the page before ended. */
  before?: { created_at: Date; id: string } | undefined
  limit: number
}

export type ApiKeyRow = Awaited<ReturnType<typeof listApiKeys>>[number]

/** The newest first. */
export async function listApiKeys(
  tx: ScopedTx,
  { managing_area_code, environment, state, now, before, limit }: ApiKeySelection
) {
  let query = tx
    .selectFrom('api_key')
    .select(columns)
    .where('managing_area_code', '=', managing_area_code)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (environment !== undefined) query = query.where('environment', '=', environment)
  if (state !== undefined) query = query.where(isInState(state, now))
  if (before !== undefined)
    query = query.where(sql<boolean>`(created_at, id) < (${before.created_at}::timestamptz, ${before.id}::uuid)`)
  return await query.execute()
}

function isInState(state: ApiKeyState, now: Date) {
  if (state === 'revoked') return sql<boolean>`revoked_at is not null`
  const is_over = sql<boolean>`coalesce(expires_at <= ${now}, false)`
  return state === 'expired'
    ? sql<boolean>`revoked_at is null and ${is_over}`
    : sql<boolean>`revoked_at is null and not ${is_over}`
}

const apiKey = (tx: ScopedTx, managing_area_code: string, id: string) =>
  tx.selectFrom('api_key').select(columns).where('id', '=', id).where('managing_area_code', '=', managing_area_code)

export const findApiKey = (tx: ScopedTx, managing_area_code: string, id: string) =>
  apiKey(tx, managing_area_code, id).executeTakeFirst()

/** Whoever else would change the key waits until the transaction ends. */
export const lockApiKeyForChange = (tx: ScopedTx, managing_area_code: string, id: string) =>
  apiKey(tx, managing_area_code, id).forUpdate().executeTakeFirst()

export const insertApiKey = (tx: ScopedTx, key: Insertable<AccessTables['api_key']>) =>
  tx.insertInto('api_key').values(key).returning(columns).executeTakeFirstOrThrow()

export const changeApiKey = (tx: ScopedTx, id: string, change: { revoked_at?: Date; updated_at: Date }) =>
  tx
    .updateTable('api_key')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** Of several keys the secrets that open something, the newest first. */
export const listSecrets = (tx: ScopedTx, api_key_ids: string[], now: Date) =>
  tx
    .selectFrom('api_key_secret')
    .select(['api_key_id', 'hint', 'created_at', 'expires_at'])
    .where(sql<boolean>`api_key_id = any(${api_key_ids}::uuid[])`)
    .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('api_key_id')
    .orderBy(sql`expires_at is not null`)
    .orderBy('created_at', 'desc')
    .execute()

export const insertSecret = (tx: ScopedTx, secret: AccessTables['api_key_secret']) =>
  tx.insertInto('api_key_secret').values(secret).execute()

/** Lets the secrets last until then; none lasts longer for it. */
export const shortenSecrets = (tx: ScopedTx, api_key_id: string, until: Date) =>
  tx
    .updateTable('api_key_secret')
    .set({ expires_at: sql<Date>`least(expires_at, ${until})` })
    .where('api_key_id', '=', api_key_id)
    .execute()

export const deleteSecrets = (tx: ScopedTx, api_key_id: string) =>
  tx.deleteFrom('api_key_secret').where('api_key_id', '=', api_key_id).execute()

export const deleteSecretsExpiredBy = (tx: ScopedTx, api_key_id: string, now: Date) =>
  tx.deleteFrom('api_key_secret').where('api_key_id', '=', api_key_id).where('expires_at', '<=', now).execute()

/** Passes over a key that somebody is changing or that was noted meanwhile: its next use tells it again. */
export const noteUse = (
  tx: ScopedTx,
  ids: string[],
  { used_at, unless_after }: { used_at: Date; unless_after: Date }
) =>
  sql`
    update api_key set last_used_at = ${used_at}
    where id in (
      select id from api_key
      where id = any(${ids}::uuid[]) and (last_used_at is null or last_used_at <= ${unless_after})
      for update skip locked
    )`.execute(tx)
