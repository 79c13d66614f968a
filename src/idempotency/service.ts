import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { actorName } from '../actor.ts'
import { Problem } from '../problem.ts'
import { openText, sealText } from '../protection/sealing.ts'
import type { Work } from '../work.ts'
import { answerErased, idempotencyKeyInUse, idempotencyKeyReused } from './problems.ts'
import * as queries from './queries.ts'

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

const RETENTION_MILLISECONDS = 24 * 60 * 60 * 1000
const VERSION_BYTES = 4

/**
 * Has the effect once for each key and caller; a repeated request gets the first answer. The record is part of
 * the effect's own transaction, so neither is there without the other. A refusal is no effect: what it leaves behind
 * is kept, and the request may be sent again.
 * @throws idempotency_key_reused, idempotency_key_in_use, answer_erased
 */
export async function once(
  work: Work,
  { key, operation, content }: RepeatableRequest,
  haveEffect: () => Promise<EffectAnswer | Problem>
): Promise<(EffectAnswer & { is_repeated: boolean }) | Problem> {
  const { tx, caller, now } = work
  const actor = actorName(caller.actor)
  const key_hash = createHash('sha256').update(`${actor}\n${key}`).digest()

  if (!(await queries.tryLockKey(tx, key_hash))) throw idempotencyKeyInUse({})
  const known = await queries.findRecord(tx, actor, key_hash)
  if (known !== undefined && known.expires_at.getTime() > now) {
    // Nobody can tell any more whether it was the same request: its hash went with the answer.
    if (known.answer === null) throw answerErased({})
    const request_hash = hashRequest(work.keys, versionOf(known.answer), key, { operation, content })
    const is_same = known.operation === operation && known.request_hash?.equals(request_hash)
    if (!is_same) throw idempotencyKeyReused({})
    return { ...openAnswer(work, key, known.answer), is_repeated: true }
  }
  if (known !== undefined) await queries.deleteRecord(tx, actor, key_hash)
  const answer = await haveEffect()
  if (answer instanceof Problem) return answer
  await queries.forgetExpired(tx, new Date(now))
  await queries.insertRecord(tx, {
    actor,
    key_hash,
    operation,
    request_hash: hashRequest(work.keys, work.keys.current_version, key, { operation, content }),
    status: answer.status,
    answer: sealAnswer(work, key, answer),
    person_id: answer.person_id ?? null,
    created_at: new Date(now),
    expires_at: new Date(now + RETENTION_MILLISECONDS)
  })
  return { ...answer, is_repeated: false }
}

/** What an erasure leaves of the answers that somebody got, and of those that told about them. */
export async function eraseAnswers({ tx }: Work, persons: readonly { id: string }[]): Promise<void> {
  await queries.eraseAnswers(
    tx,
    persons.map(({ id }) => id)
  )
}

/** Before a key version is retired: what was sealed with it could not be opened any more. @returns how many answers */
export const eraseAnswersOfVersion = async ({ tx }: Work, key_version: number): Promise<number> =>
  await queries.eraseAnswersOfVersion(tx, key_version)

function sealAnswer({ keys, caller }: Work, key: string, answer: EffectAnswer): Buffer {
  const version = Buffer.alloc(VERSION_BYTES)
  version.writeUInt32BE(keys.current_version)
  const sealed = sealText(answerKey(keys, keys.current_version, key), placeOf(caller), JSON.stringify(answer))
  return Buffer.concat([version, sealed])
}

function openAnswer({ keys, caller }: Work, key: string, sealed: Uint8Array): EffectAnswer {
  const bytes = Buffer.from(sealed)
  const opening_key = answerKey(keys, versionOf(sealed), key)
  return JSON.parse(openText(opening_key, placeOf(caller), bytes.subarray(VERSION_BYTES)))
}

/** The key version that the answer was sealed, and its request hashed, with. */
const versionOf = (sealed: Uint8Array): number => Buffer.from(sealed).readUInt32BE()

/** With the service's key as well: a caller's may be as short as `1`, and what was asked could be guessed from it. */
const hashRequest = (
  keys: Work['keys'],
  version: number,
  key: string,
  { operation, content }: Omit<RepeatableRequest, 'key'>
): Buffer =>
  createHmac('sha256', answerKey(keys, version, key))
    .update(JSON.stringify([operation, content]))
    .digest()

/** Made from the caller's key and the service's: neither the database nor the caller can open it alone. */
const answerKey = (keys: Work['keys'], version: number, key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', keys.key('answer', version), '', key, 32))

const placeOf = ({ actor }: Work['caller']) => ({
  table: 'idempotency_record',
  column: 'answer',
  row: actorName(actor)
})
