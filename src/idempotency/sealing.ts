import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { actorName } from '../actor.ts'
import type { Problem } from '../problem.ts'
import type { Keyring } from '../protection/keyring.ts'
import { openText, sealText } from '../protection/sealing.ts'
import type { Caller, Work } from '../work.ts'
import { answerErased, idempotencyKeyReused } from './problems.ts'

/** An answer that is given once more where its request is repeated. */
export interface EffectAnswer {
  status: number
  /** What is sent as JSON; undefined for no body. */
  body?: unknown
  headers?: Record<string, string>
  /** Whom the body tells something personal about: it is erased with them. */
  person_id?: string
}

export interface RepeatableRequest {
  key: string
  /** The operation's id. */
  operation: string
  /** Everything that decides what it does: address and body. */
  content: unknown
}

export const RETENTION_MILLISECONDS = 24 * 60 * 60 * 1000

const VERSION_BYTES = 4

/** The name under which the key of a caller is kept. */
export const hashKey = (actor: string, key: string): Buffer => createHash('sha256').update(`${actor}\n${key}`).digest()

/** An answer as it is kept, and what its request was, both bound to the caller's key. */
export function keep(
  { keys, caller }: Pick<Work, 'keys' | 'caller'>,
  { key, ...request }: RepeatableRequest,
  answer: EffectAnswer
): { request_hash: Buffer; answer: Buffer } {
  const version = Buffer.alloc(VERSION_BYTES)
  version.writeUInt32BE(keys.current_version)
  const sealing_key = answerKey(keys, keys.current_version, key)
  const sealed = sealText(sealing_key, placeOf(caller), JSON.stringify(answer))
  return { request_hash: hashWith(sealing_key, request), answer: Buffer.concat([version, sealed]) }
}

function openAnswer({ keys, caller }: Pick<Work, 'keys' | 'caller'>, key: string, sealed: Uint8Array): EffectAnswer {
  const bytes = Buffer.from(sealed)
  const opening_key = answerKey(keys, versionOf(sealed), key)
  return JSON.parse(openText(opening_key, placeOf(caller), bytes.subarray(VERSION_BYTES)))
}

/**
 * What a request that is sent again is answered: as before, or why not.
 * @param record what is kept for its key
 */
export function answerAgain(
  given: Pick<Work, 'keys' | 'caller'>,
  request: RepeatableRequest,
  record: { operation: string; request_hash: Uint8Array | null; answer: Uint8Array | null }
): EffectAnswer | Problem {
  // Nobody can tell any more whether it was the same request: its hash went with the answer.
  if (record.answer === null) return answerErased({})
  const request_hash = hashAs(record.answer, given.keys, request)
  const is_same =
    record.operation === request.operation && record.request_hash !== null && request_hash.equals(record.request_hash)
  return is_same ? openAnswer(given, request.key, record.answer) : idempotencyKeyReused({})
}

/** A request hashed as the one was whose answer is kept. */
const hashAs = (sealed: Uint8Array, keys: Keyring, { key, ...request }: RepeatableRequest): Buffer =>
  hashWith(answerKey(keys, versionOf(sealed), key), request)

/** The key version that the answer was sealed, and its request hashed, with. */
const versionOf = (sealed: Uint8Array): number => Buffer.from(sealed).readUInt32BE()

/** With the service's key as well: a caller's may be as short as `1`, and what was asked could be guessed from it. */
const hashWith = (answer_key: Buffer, { operation, content }: Omit<RepeatableRequest, 'key'>): Buffer =>
  createHmac('sha256', answer_key)
    .update(JSON.stringify([operation, content]))
    .digest()

/** Made from the caller's key and the service's: neither the database nor the caller can open it alone. */
const answerKey = (keys: Keyring, version: number, key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', keys.key('answer', version), '', key, 32))

const placeOf = ({ actor }: Caller) => ({
  table: 'idempotency_record',
  column: 'answer',
  row: actorName(actor)
})
