import { actorName, type SignedIn } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/tables.ts'
import { networkOfSubscriber } from '../http/addresses.ts'
import type { Keyring } from '../protection/keyring.ts'
import { Counters } from './counters.ts'
import { Exchange } from './exchange.ts'
import { addCounts } from './queries.ts'
import type { Policies, Policy, StrictLimit } from './rules/policies.ts'
import { type Standing, standingOf } from './rules/standings.ts'
import { windowAt } from './rules/windows.ts'

export {
  DEFAULT_LIMITS,
  type LimitSettings,
  type Policies,
  policiesFrom,
  STRICT_LIMITS,
  type StrictLimit
} from './rules/policies.ts'
export { policyItem, type Standing, standingItem } from './rules/standings.ts'
export { secondsUntil } from './rules/windows.ts'

export interface LimiterParts {
  db: Db
  clock: Clock
  keys: Keyring
  policies: Policies
  /** Told when counts cannot be shared any more. */
  onFailure(error: unknown): void
}

const EVERYONE = 'everyone'

/** Decides whether a request may go on. */
export class Limiter {
  readonly #db: Db
  readonly #clock: Clock
  readonly #policies: Policies
  readonly #hash: (policy: Policy, subject: string) => Buffer
  readonly #counters: Counters
  readonly #exchange: Exchange

  constructor({ db, clock, keys, policies, onFailure }: LimiterParts) {
    this.#db = db
    this.#clock = clock
    this.#policies = policies
    // The first version and not the newest: a key added to the ring must not let everybody start anew.
    this.#hash = (policy, subject) => keys.hash('limit', `${policy.per} ${subject}`, Math.min(...keys.versions))
    this.#counters = new Counters(this.#hash)
    this.#exchange = new Exchange(db, clock, this.#counters, onFailure)
  }

  /** Any request, before it is known who calls. Counted in memory: the frequent reads wait for no database. */
  countAddress(address: string, now: number): Standing {
    const standing = this.#count(this.#policies.address, networkOfSubscriber(address), now)
    if (standing.is_refused) return standing
    const total = this.#count(this.#policies.everyone, EVERYONE, now)
    return total.is_refused ? total : standing
  }

  /** As `countAddress`, for whoever has shown who they are. */
  countActor(actor: SignedIn, now: number): Standing {
    return this.#count(this.#policies.actor, actorName(actor), now)
  }

  /**
   * Counts exactly, in the database, and only as far as nothing refuses. Each narrower policy decides whether the
   * wider one hears of the request at all, so they are asked one after the other; there are three at most.
   */
  async countStrictly(
    limit: StrictLimit,
    { actor, address }: { actor: SignedIn | undefined; address: string }
  ): Promise<Standing[]> {
    const subjects = {
      actor: actor === undefined ? undefined : actorName(actor),
      address: networkOfSubscriber(address),
      everyone: EVERYONE
    }
    const standings: Standing[] = []
    for (const policy of this.#policies.strict[limit]) {
      const subject = subjects[policy.per]
      if (subject === undefined) continue
      const standing = await this.#countExactly(policy, subject)
      standings.push(standing)
      if (standing.is_refused) break
    }
    return standings
  }

  now(): number {
    return this.#clock.now()
  }

  /** Shares the counts now instead of soon. */
  exchange(): Promise<void> {
    return this.#exchange.run()
  }

  close(): Promise<void> {
    return this.#exchange.close()
  }

  #count(policy: Policy, subject: string, now: number): Standing {
    const standing = this.#counters.count(policy, subject, now)
    if (!standing.is_refused) this.#exchange.ask()
    return standing
  }

  async #countExactly(policy: Policy, subject: string): Promise<Standing> {
    const { starts_at, ends_at } = windowAt(this.#clock.now(), policy.window_seconds)
    const [total] = await addCounts(this.#db, [
      {
        policy: policy.name,
        subject_hash: this.#hash(policy, subject),
        window_start: new Date(starts_at),
        window_end: new Date(ends_at),
        count: 1
      }
    ])
    return standingOf(policy, total?.count ?? 1, ends_at)
  }
}
