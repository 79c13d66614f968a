import type { RawBuilder } from 'kysely'
import { actorName } from '../actor.ts'
import type { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { answerErased, idempotencyKeyInUse, idempotencyKeyReused } from './problems.ts'
import * as queries from './queries.ts'
import {
  type EffectAnswer,
  hashAs,
  hashKey,
  keep,
  openAnswer,
  RETENTION_MILLISECONDS,
  type RepeatableRequest
} from './sealing.ts'

/**
 * What `once` does for one caller, for many whose effects are part of one transaction: what is known of their keys is read
 * and their answers are kept with the statements of the effects. The transaction is the service's own. Where a record is
 * added that another transaction has added meanwhile, the unique constraint undoes all of it, and it is tried again.
 */
export interface TogetherRequest extends RepeatableRequest {
  caller: Work['caller']
}

/** What to do about a request: have the effect, or answer at once. */
export type Judgement = 'new' | Problem | EffectAnswer

/** What is known of their keys, as a part of a statement; `queries.KnownKeys` as JSON. */
export const knownOf = (requests: readonly TogetherRequest[]): RawBuilder<unknown> =>
  queries.knownKeys(requests.map(identityOf))

/** In order. What has expired is forgotten, so that the key may be used anew. */
export async function judgeTogether(
  { tx, now, keys }: Pick<Work, 'tx' | 'now' | 'keys'>,
  requests: readonly TogetherRequest[],
  { locked, records }: queries.KnownKeys
): Promise<Judgement[]> {
  const is_locked = new Set(locked)
  const known = new Map(records.map((record) => [record.key_hash, record]))
  const expired = records.filter(({ expires_at }) => expires_at <= now)
  if (expired.length > 0)
    await queries.deleteRecords(
      tx,
      expired.map(({ actor, key_hash }) => ({ actor, key_hash: Buffer.from(key_hash, 'hex') }))
    )
  return requests.map((request) => {
    const key_hash = identityOf(request).key_hash.toString('hex')
    if (!is_locked.has(key_hash)) return idempotencyKeyInUse({})
    const record = known.get(key_hash)
    return record === undefined || record.expires_at <= now ? 'new' : repeated(keys, request, record)
  })
}

/** What is kept of new answers, as parts of the statement that has the effects: what it adds, and what it calls. */
export function keepingOf(
  { keys, now }: Pick<Work, 'keys' | 'now'>,
  answered: readonly { request: TogetherRequest; answer: EffectAnswer }[]
): { insertion: RawBuilder<unknown>; call: RawBuilder<unknown> } | undefined {
  if (answered.length === 0) return undefined
  const records = answered.map(({ request, answer }) => ({
    ...identityOf(request),
    operation: request.operation,
    ...keep({ keys, caller: request.caller }, request, answer),
    status: answer.status,
    person_id: answer.person_id ?? null,
    created_at: new Date(now),
    expires_at: new Date(now + RETENTION_MILLISECONDS)
  }))
  return {
    insertion: queries.insertionOf(records),
    // More than it adds, so that the table holds a day's worth whoever comes again.
    call: queries.forgettingExpired(new Date(now), 2 * records.length)
  }
}

function repeated(keys: Work['keys'], request: TogetherRequest, record: queries.KnownRecord): Problem | EffectAnswer {
  // Nobody can tell any more whether it was the same request: its hash went with the answer.
  if (record.answer === null) return answerErased({})
  const sealed = Buffer.from(record.answer, 'hex')
  const is_same =
    record.operation === request.operation && record.request_hash === hashAs(sealed, keys, request).toString('hex')
  return is_same ? openAnswer({ keys, caller: request.caller }, request.key, sealed) : idempotencyKeyReused({})
}

const identityOf = ({ caller, key }: TogetherRequest): { actor: string; key_hash: Buffer } => {
  const actor = actorName(caller.actor)
  return { actor, key_hash: hashKey(actor, key) }
}
