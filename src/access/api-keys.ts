import { hasArea } from '../areas/service.ts'
import { recordEvent } from '../audit/service.ts'
import { formatTime, parseTime } from '../calendar/times.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../http/cursors.ts'
import { atPointer, type Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import {
  apiKeyAreaNotAllowed,
  apiKeyEnded,
  apiKeyNotFound,
  expiryNotValid,
  networkMalformed
} from './api-key-problems.ts'
import * as queries from './api-key-queries.ts'
import type { ApiKey, ApiKeyFilter, ApiKeyPage, IssuedApiKey, NewApiKey } from './api-key-schemas.ts'
import { readNetwork } from './networks.ts'
import { notAllowed } from './problems.ts'
import { areaOfNewKey, isExpiry, stateOf } from './rules/api-keys.ts'
import { hashToken, hintOf, newApiKey } from './tokens.ts'

const MINUTE_MS = 60_000

/** @throws cursor_invalid, cursor_of_other_filters */
export async function listApiKeys(work: Work, { limit, cursor, ...filters }: ApiKeyFilter): Promise<ApiKeyPage> {
  const found = await queries.listApiKeys(work.tx, {
    ...filters,
    managing_area_code: managingAreaOf(work),
    now: new Date(work.now),
    before: cursor === undefined ? undefined : readPosition(decodeCursor(filters, cursor)),
    limit: limit + 1
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const is_last = found.length <= limit || last === undefined
  return {
    items: await describe(work, page),
    next: is_last ? null : encodeCursor(filters, [last.created_at.getTime(), last.id])
  }
}

function readPosition(position: (string | number)[]): { created_at: Date; id: string } {
  const { instant, id } = readInstantAndId(position)
  return { created_at: instant, id }
}

/** @throws api_key_not_found */
export async function getApiKey(work: Work, id: string): Promise<ApiKey> {
  const row = await queries.findApiKey(work.tx, managingAreaOf(work), id)
  if (row === undefined) throw apiKeyNotFound({})
  return await describeOne(work, row)
}

/**
 * The key itself is in this answer and nowhere else. An area beyond is answered and not thrown, because the attempt is
 * kept.
 * @returns api_key_area_not_allowed, or the key
 * @throws expiry_not_valid, network_malformed
 */
export async function createApiKey(work: Work, given: NewApiKey): Promise<IssuedApiKey | Problem> {
  const { tx, now, chance } = work
  const { name, environment, scopes } = given
  const managing_area_code = managingAreaOf(work)
  const area_code = areaOfNewKey(environment, managing_area_code, given.area_code)
  if (area_code === undefined || !(await hasArea(tx, area_code))) {
    const details = { cause: 'api_key_area_not_allowed', environment, wanted_area_code: given.area_code ?? null }
    await recordEvent(work, { action: 'api_key.create', outcome: 'refused', area_code: managing_area_code, details })
    return apiKeyAreaNotAllowed({ environment })
  }
  const row = await queries.insertApiKey(tx, {
    id: chance.id(),
    name,
    managing_area_code,
    area_code,
    environment,
    scopes,
    allowed_networks: readNetworks(given.allowed_networks ?? []),
    expires_at: given.expires_at === undefined ? null : readExpiry(given.expires_at, now),
    revoked_at: null,
    last_used_at: null,
    created_at: new Date(now),
    updated_at: new Date(now)
  })
  const key = await issueSecret(work, row)
  await recordEvent(work, {
    action: 'api_key.create',
    object: { kind: 'api_key', id: row.id },
    area_code: managing_area_code,
    details: { environment, scopes, area_code, networks: row.allowed_networks.length, expires: row.expires_at !== null }
  })
  return { ...(await describeOne(work, row)), key }
}

/** A new secret; those before it last no longer than the overlap. @throws api_key_not_found, api_key_ended */
export async function rotateApiKey(work: Work, id: string, overlap_minutes: number): Promise<IssuedApiKey> {
  const { tx, now } = work
  const before = await lockForChange(work, id)
  const state = stateOf(before, now)
  if (state !== 'active') throw apiKeyEnded({ state })
  // Taken away and not made to expire now, as another process's clock may be a moment behind.
  if (overlap_minutes === 0) await queries.deleteSecrets(tx, id)
  else {
    await queries.deleteSecretsExpiredBy(tx, id, new Date(now))
    await queries.shortenSecrets(tx, id, new Date(now + overlap_minutes * MINUTE_MS))
  }
  const key = await issueSecret(work, before)
  const row = await queries.changeApiKey(tx, id, { updated_at: new Date(now) })
  await recordEvent(work, {
    action: 'api_key.rotate',
    object: { kind: 'api_key', id },
    area_code: row.managing_area_code,
    details: { overlap_minutes }
  })
  return { ...(await describeOne(work, row)), key }
}

/** All its secrets at once and for good; a key that is revoked already stays as it is. @throws api_key_not_found */
export async function revokeApiKey(work: Work, id: string): Promise<ApiKey> {
  const { tx, now } = work
  const before = await lockForChange(work, id)
  if (before.revoked_at !== null) return await describeOne(work, before)
  const row = await queries.changeApiKey(tx, id, { revoked_at: new Date(now), updated_at: new Date(now) })
  await recordEvent(work, {
    action: 'api_key.revoke',
    object: { kind: 'api_key', id },
    area_code: row.managing_area_code
  })
  return await describeOne(work, row)
}

async function lockForChange(work: Work, id: string): Promise<queries.ApiKeyRow> {
  const row = await queries.lockApiKeyForChange(work.tx, managingAreaOf(work), id)
  if (row === undefined) throw apiKeyNotFound({})
  return row
}

async function issueSecret({ tx, now, chance }: Work, row: queries.ApiKeyRow): Promise<string> {
  const key = newApiKey(chance, row.environment)
  await queries.insertSecret(tx, {
    secret_hash: hashToken(key),
    api_key_id: row.id,
    managing_area_code: row.managing_area_code,
    hint: hintOf(key),
    created_at: new Date(now),
    expires_at: null
  })
  return key
}

function managingAreaOf({ caller: { actor } }: Work): string {
  if (actor.kind !== 'staff') throw notAllowed({})
  return actor.area_code
}

function readExpiry(text: string, now: number): Date {
  const instant = parseTime(text)
  if (instant === undefined || !isExpiry(instant, now)) throw expiryNotValid({})
  return new Date(instant)
}

const readNetworks = (given: string[]): string[] => [
  ...new Set(
    given.map((text, place) => {
      const network = readNetwork(text.trim())
      if (network === undefined) throw atPointer(`/body/allowed_networks/${place}`, networkMalformed({}))
      return network
    })
  )
]

async function describeOne(work: Work, row: queries.ApiKeyRow): Promise<ApiKey> {
  const [described] = await describe(work, [row])
  if (described === undefined) throw new Error('a key that was just read is gone')
  return described
}

async function describe({ tx, now }: Work, rows: queries.ApiKeyRow[]): Promise<ApiKey[]> {
  const secrets = await queries.listSecrets(
    tx,
    rows.map(({ id }) => id),
    new Date(now)
  )
  const secretsOf = Map.groupBy(secrets, ({ api_key_id }) => api_key_id)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    environment: row.environment,
    scopes: row.scopes,
    area_code: row.area_code,
    allowed_networks: row.allowed_networks,
    state: stateOf(row, now),
    secrets: (secretsOf.get(row.id) ?? []).map(({ hint, created_at, expires_at }) => ({
      hint,
      created_at: formatTime(created_at.getTime()),
      expires_at: formatOrNull(expires_at)
    })),
    expires_at: formatOrNull(row.expires_at),
    revoked_at: formatOrNull(row.revoked_at),
    last_used_at: formatOrNull(row.last_used_at),
    version: row.version,
    created_at: formatTime(row.created_at.getTime()),
    updated_at: formatTime(row.updated_at.getTime())
  }))
}

const formatOrNull = (instant: Date | null): string | null => (instant === null ? null : formatTime(instant.getTime()))
