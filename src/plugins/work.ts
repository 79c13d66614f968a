import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { checkPerson, holdActor, holdActorToChange } from '../access/service.ts'
import { type Actor, SYSTEM } from '../actor.ts'
import type { Chance } from '../chance.ts'
import { callerAddress } from '../http/addresses.ts'
import { type EffectAnswer, once, type RepeatableRequest } from '../idempotency/service.ts'
import { type Problem, thrownIfRefused, unlessRefused } from '../problem.ts'
import type { Keyring } from '../protection/keyring.ts'
import { type Surroundings, systemTransactions, transact } from '../transaction.ts'
import type { Transact, Work } from '../work.ts'

type Change = <Result>(request: FastifyRequest, use: Use<Result>) => Promise<Result>
type Use<Result, Who extends Actor = Actor> = (work: Work<Who>) => Promise<Result>

declare module 'fastify' {
  interface FastifyInstance {
    keys: Keyring
    chance: Chance
    /** One transaction that sees what the caller may see. For reading. */
    work<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** As `work`, seeing all the while what there was at its beginning. For what is read in many pages. */
    workInSnapshot<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** As `work`, for changing something: who is disabled meanwhile changes nothing any more. */
    change<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** As `change`, for what may change the caller's own account or end their sessions. */
    changeOwn<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** As `change`, for what nobody is to trace back to a person: nothing of the caller's is locked or written. */
    changeUntraced<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** As `change`, answered at once; with an `Idempotency-Key` it is done once and answered the same each time. */
    changeOnce(request: FastifyRequest, reply: FastifyReply, use: Use<EffectAnswer | Problem>): Promise<FastifyReply>
    /** As `changeOnce`, for what may change the caller's own account or end their sessions. */
    changeOwnOnce(request: FastifyRequest, reply: FastifyReply, use: Use<EffectAnswer | Problem>): Promise<FastifyReply>
    /** Of a request that has an `Idempotency-Key`, for what keeps its answer in a way of its own. */
    repeatable(request: FastifyRequest): RepeatableRequest | undefined
    /** Sends an answer as `changeOnce` does. */
    sendEffect(reply: FastifyReply, answer: EffectAnswer & { is_repeated: boolean }): FastifyReply
    /** One transaction that sees everything, for finding out who the caller is. */
    workUnscoped<Result>(request: FastifyRequest, use: Use<Result>): Promise<Result>
    /** One transaction for what the service does by itself from time to time: nobody calls, and it sees everything. */
    workBySelf: Transact
  }
}

/** Hands the transactions that use cases work in to the routes. */
export const work = fp<Surroundings>(
  async (app, { clock, chance, keys, settings }) => {
    const surroundings = { clock, chance, keys, settings }
    const run = async <Result>(
      request: FastifyRequest,
      scope: Actor,
      use: Use<Result>,
      is_snapshot = false
    ): Promise<Result> => {
      const caller = { actor: request.actor, address: callerAddress(request.ip), request_id: request.id }
      return await transact(app.db, surroundings, { scope, caller, is_snapshot }, use)
    }
    const change: Change = async (request, use) =>
      await run(request, request.actor, async (work) => {
        const { actor } = work.caller
        if (actor.kind !== 'anonymous' && actor.kind !== 'system')
          await holdActor({ ...work, caller: { ...work.caller, actor } })
        return await use(work)
      })

    const changeOwn: Change = async (request, use) =>
      await run(request, request.actor, async (work) => {
        const { actor } = work.caller
        if (actor.kind === 'worker' || actor.kind === 'staff')
          await holdActorToChange({ ...work, caller: { ...work.caller, actor } })
        return await use(work)
      })
    const onceIn =
      (change: Change) => async (request: FastifyRequest, reply: FastifyReply, use: Use<EffectAnswer | Problem>) => {
        const repeatable = repeatableOf(request)
        const outcome = await change(request, async (work) =>
          repeatable !== undefined
            ? await once(work, repeatable, () => use(work))
            : unlessRefused(await use(work), (answer) => ({ ...answer, is_repeated: false }))
        )
        return sendEffect(reply, thrownIfRefused(outcome))
      }

    app.decorate('keys', keys)
    app.decorate('chance', chance)
    app.decorate('work', async (request, use) => await run(request, request.actor, use))
    app.decorate('workInSnapshot', async (request, use) => await run(request, request.actor, use, true))
    app.decorate('workUnscoped', async (request, use) => await run(request, SYSTEM, use))
    app.decorate('change', change)
    app.decorate('changeOwn', changeOwn)
    app.decorate(
      'changeUntraced',
      async (request, use) =>
        await run(request, request.actor, async (work) => {
          const { actor } = work.caller
          if (actor.kind === 'worker' || actor.kind === 'staff')
            await checkPerson({ ...work, caller: { ...work.caller, actor } })
          return await use(work)
        })
    )
    app.decorate('workBySelf', systemTransactions(app.db, surroundings))
    app.decorate('repeatable', repeatableOf)
    app.decorate('sendEffect', sendEffect)
    app.decorate('changeOnce', onceIn(change))
    app.decorate('changeOwnOnce', onceIn(changeOwn))
  },
  { name: 'work', fastify: '5.x', dependencies: ['database'] }
)

/** What decides whether a request is the same once more; undefined without a key. */
const repeatableOf = ({ headers, url, body, routeOptions }: FastifyRequest): RepeatableRequest | undefined => {
  const key = headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  const content = body instanceof Uint8Array ? createHash('sha256').update(body).digest('base64') : (body ?? null)
  return { key, operation: routeOptions.schema?.operationId ?? '', content: [url, content] }
}

function sendEffect(reply: FastifyReply, answer: EffectAnswer & { is_repeated: boolean }): FastifyReply {
  reply.code(answer.status).headers(answer.headers ?? {})
  if (answer.is_repeated) reply.header('idempotency-replayed', 'true')
  return reply.header('cache-control', 'no-store').send(answer.body)
}
