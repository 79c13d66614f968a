import type { RawBuilder } from 'kysely'
import { actorName } from '../actor.ts'
import { isViolationOf } from '../database/failures.ts'
import type { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { idempotencyKeyInUse } from './problems.ts'
import * as queries from './queries.ts'
import {
  answerAgain,
  type EffectAnswer,
  hashKey,
  keep,
  RETENTION_MILLISECONDS,
  type RepeatableRequest
} from './sealing.ts'

/**
 * What `once` does for one caller, for many whose effects are part of one transaction: what is known of their keys is read
 * and their answers are kept with the statements of the effects. The transaction is the service's own.
 */
export interface TogetherRequest extends RepeatableRequest {
  caller: Work['caller']
}

/** What to do about a request: have the effect, or answer at once. */
export type Judgement = 'new' | Problem | EffectAnswer

/** What is known of their keys, as a part of a statement; `queries.KnownKeys` as JSON. */
export const knownOf = (requests: readonly TogetherRequest[]): RawBuilder<unknown> =>
  queries.knownKeys(requests.map(identityOf))

/** In order. What has expired counts as nothing, and goes when the new answer is kept. */
export function judgeTogether(
  { now, keys }: Pick<Work, 'now' | 'keys'>,
  requests: readonly TogetherRequest[],
  { locked, records }: queries.KnownKeys
): Judgement[] {
  const is_locked = new Set(locked)
  const known = new Map(records.map((record) => [record.key_hash, record]))
  return requests.map((request) => {
    const key_hash = identityOf(request).key_hash.toString('hex')
    if (!is_locked.has(key_hash)) return idempotencyKeyInUse({})
    const record = known.get(key_hash)
    return record === undefined || record.expires_at <= now ? 'new' : repeated(keys, request, record)
  })
}

/** Keeps new answers, as a part of the statement that has the effects. */
export const keepingOf = (
  { keys, now }: Pick<Work, 'keys' | 'now'>,
  answered: readonly { request: TogetherRequest; answer: EffectAnswer }[]
): RawBuilder<unknown> =>
  queries.keeping(
    answered.map(({ request, answer }) => ({
      ...identityOf(request),
      operation: request.operation,
      ...keep({ keys, caller: request.caller }, request, answer),
      status: answer.status,
      person_id: answer.person_id ?? null
    })),
    new Date(now),
    new Date(now + RETENTION_MILLISECONDS)
  )

/** Whether somebody else has kept an answer for one of the keys since they were looked at. */
export const isOvertaken = (error: unknown): boolean => isViolationOf(error, 'idempotency_record_pkey')

const repeated = (keys: Work['keys'], request: TogetherRequest, record: queries.KnownRecord): Problem | EffectAnswer =>
  answerAgain({ keys, caller: request.caller }, request, {
    operation: record.operation,
    request_hash: bytesOf(record.request_hash),
    answer: bytesOf(record.answer)
  })

const bytesOf = (hexadecimal: string | null): Buffer | null =>
  hexadecimal === null ? null : Buffer.from(hexadecimal, 'hex')

const identityOf = ({ caller, key }: TogetherRequest): { actor: string; key_hash: Buffer } => {
  const actor = actorName(caller.actor)
  return { actor, key_hash: hashKey(actor, key) }
}
