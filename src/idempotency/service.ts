import { actorName } from '../actor.ts'
import { Problem } from '../problem.ts'
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

export type { EffectAnswer, RepeatableRequest } from './sealing.ts'
export { isOvertaken, type Judgement, judgeTogether, keepingOf, knownOf, type TogetherRequest } from './together.ts'

/**
 * Has the effect once for each key and caller; a repeated request gets the first answer. The record is part of
 * the effect's own transaction, so neither is there without the other. A refusal is no effect: what it leaves behind
 * is kept, and the request may be sent again.
 * @throws idempotency_key_reused, idempotency_key_in_use, answer_erased
 */
export async function once(
  work: Work,
  request: RepeatableRequest,
  haveEffect: () => Promise<EffectAnswer | Problem>
): Promise<(EffectAnswer & { is_repeated: boolean }) | Problem> {
  const { tx, caller, now } = work
  const { key, operation } = request
  const actor = actorName(caller.actor)
  const key_hash = hashKey(actor, key)

  if (!(await queries.tryLockKey(tx, key_hash))) throw idempotencyKeyInUse({})
  const known = await queries.findRecord(tx, actor, key_hash)
  if (known !== undefined && known.expires_at.getTime() > now) {
    const again = answerAgain(work, request, known)
    if (again instanceof Problem) throw again
    return { ...again, is_repeated: true }
  }
  if (known !== undefined) await queries.deleteRecord(tx, actor, key_hash)
  const answer = await haveEffect()
  if (answer instanceof Problem) return answer
  await queries.forgetExpired(tx, new Date(now))
  await queries.insertRecord(tx, {
    actor,
    key_hash,
    operation,
    ...keep(work, request, answer),
    status: answer.status,
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
