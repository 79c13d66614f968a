import { sql } from 'kysely'
import { tokenNotValid } from '../../access/problems.ts'
import { sessionsHeld } from '../../access/service.ts'
import { actorName, type Staff, SYSTEM } from '../../actor.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import { recordingOf } from '../../audit/service.ts'
import { isDatabaseFailure } from '../../database/failures.ts'
import { Lanes } from '../../database/lanes.ts'
import type { Db } from '../../database/tables.ts'
import { idempotencyKeyInUse } from '../../idempotency/problems.ts'
import {
  type EffectAnswer,
  type Judgement,
  judgeTogether,
  keepingOf,
  knownOf,
  type TogetherRequest
} from '../../idempotency/service.ts'
import { Problem } from '../../problem.ts'
import { type Surroundings, transact } from '../../transaction.ts'
import type { Caller, Work } from '../../work.ts'
import { askedBy } from '../posting/asked.ts'
import { isRefusal } from '../posting/orders.ts'
import { problemOf } from '../posting/problems.ts'
import { holdState } from '../posting/reading-queries.ts'
import { Posting } from '../posting/rules/posting.ts'
import { writeBatch } from '../posting/writing-queries.ts'
import { grantOrder, transferAnswer } from './granting.ts'
import type { Grant } from './rules.ts'

/** One of many callers who each want one transfer. */
export interface CrowdedGrant {
  caller: Caller & { actor: Staff }
  grant: Grant
  /** With its key, where the caller sent one. */
  repeatable: TogetherRequest | undefined
}

export type CrowdedAnswer = EffectAnswer & { is_repeated: boolean }

/**
 * Posts what many ask for at the same time as one batch: each gets its own answer after the commit that has its transfer.
 * The transaction is the service's own, so what each caller may is decided here: they post in the ledger of the
 * sub-district that they work for, and are held as `change` holds a caller.
 */
export class Crowd {
  readonly #db: Db
  readonly #surroundings: Surroundings
  readonly #lanes = new Lanes<CrowdedGrant, CrowdedAnswer>((ledger, grants) => this.#post(ledger, grants))
  readonly #keys_under_way = new Set<string>()

  constructor(db: Db, surroundings: Surroundings) {
    this.#db = db
    this.#surroundings = surroundings
  }

  /** @throws idempotency_key_in_use, idempotency_key_reused, answer_erased, token_not_valid, and what `problemOf` tells */
  async post(wanted: CrowdedGrant): Promise<CrowdedAnswer> {
    const { caller, repeatable } = wanted
    const lane = subdistrictOf(caller.actor.area_code)
    if (repeatable === undefined) return await this.#lanes.do(lane, wanted)
    // The lock of a key keeps out other transactions, and this may be in one with its own repetition.
    const name = `${actorName(caller.actor)}\n${repeatable.key}`
    if (this.#keys_under_way.has(name)) throw idempotencyKeyInUse({})
    this.#keys_under_way.add(name)
    try {
      return await this.#lanes.do(lane, wanted)
    } finally {
      this.#keys_under_way.delete(name)
    }
  }

  async #post(ledger: string, grants: readonly CrowdedGrant[]): Promise<(CrowdedAnswer | Error)[]> {
    try {
      return await transact(this.#db, this.#surroundings, { scope: SYSTEM, caller: NOBODY }, (work) =>
        postTogether(work, ledger, grants)
      )
    } catch (error) {
      // What one of them brings must not fail the others; where the database is away, all of them fail.
      if (grants.length === 1 || !(error instanceof Error) || isDatabaseFailure(error)) throw error
      const middle = Math.ceil(grants.length / 2)
      const halves = [grants.slice(0, middle), grants.slice(middle)]
      const answers: (CrowdedAnswer | Error)[] = []
      for (const half of halves)
        answers.push(...(await this.#post(ledger, half).catch((cause) => half.map(() => cause as Error))))
      return answers
    }
  }
}

const NOBODY: Caller = { actor: SYSTEM, address: null, request_id: null }

interface Further {
  sessions: string[]
  keys: Parameters<typeof judgeTogether>[2]
}

async function postTogether(
  work: Work,
  ledger: string,
  grants: readonly CrowdedGrant[]
): Promise<(CrowdedAnswer | Error)[]> {
  const orders = grants.map(({ grant }) => grantOrder(work, grant))
  const given = grants.map(({ caller }, place) => ({ order: orders[place], made_by: actorName(caller.actor) }))
  const readable = given.flatMap(({ order, made_by }) =>
    order === undefined || order instanceof Problem ? [] : [{ order, made_by }]
  )
  const keyed = grants.flatMap(({ repeatable }) => repeatable ?? [])
  const further = sql`jsonb_build_object(
    'sessions', ${sessionsHeld(grants.map(({ caller }) => caller.actor))}, 'keys', ${knownOf(keyed)}
  )`
  const held = await holdState<Further>(work.tx, ledger, askedBy(readable, work.now), further)
  const judgements = new Map<TogetherRequest, Judgement>()
  const judged = await judgeTogether(work, keyed, held.further.keys)
  for (const [place, request] of keyed.entries()) judgements.set(request, judged[place] ?? 'new')

  const sessions = new Set(held.further.sessions)
  const posting = new Posting(held.state, { now: work.now, newId: work.chance.id })
  const done: { wanted: CrowdedGrant; answer: ReturnType<typeof answerOf> }[] = []
  const answers = grants.map((wanted, place): CrowdedAnswer | Error => {
    const { caller, repeatable } = wanted
    if (!sessions.has(caller.actor.session_id)) return tokenNotValid({})
    const judgement = repeatable === undefined ? 'new' : judgements.get(repeatable)
    if (judgement instanceof Problem) return judgement
    if (judgement !== undefined && judgement !== 'new') return { ...judgement, is_repeated: true }
    const order = orders[place]
    if (order === undefined || order instanceof Problem) return order ?? new Error('a transfer has no order')
    const outcome = posting.post({ order, made_by: actorName(caller.actor) })
    if (isRefusal(outcome)) return problemOf(outcome)
    const answer = answerOf(transferAnswer(outcome, order.kind))
    done.push({ wanted, answer })
    return { ...answer, is_repeated: false }
  })
  await write(work, posting, ledger, done)
  return answers
}

async function write(
  work: Work,
  posting: Posting,
  ledger: string,
  done: readonly { wanted: CrowdedGrant; answer: ReturnType<typeof answerOf> }[]
): Promise<void> {
  const batch = posting.finish()
  if (batch === undefined) return
  const keeping = keepingOf(
    work,
    done.flatMap(({ wanted: { repeatable }, answer }) =>
      repeatable === undefined ? [] : [{ request: repeatable, answer }]
    )
  )
  const recording = recordingOf(
    done.map(({ wanted: { caller }, answer }) => ({
      work: { ...work, caller },
      event: {
        action: 'points_transfer.grant',
        object: { kind: 'points_transfer', id: answer.body.id },
        area_code: ledger
      }
    }))
  )
  await writeBatch(work.tx, batch, {
    insertions: keeping === undefined ? [recording] : [recording, keeping.insertion],
    calls: keeping === undefined ? [] : [keeping.call]
  })
}

const answerOf = (transfer: ReturnType<typeof transferAnswer>) => ({
  status: 201,
  body: transfer,
  headers: { location: `/v1/points/transfers/${transfer.id}` }
})
