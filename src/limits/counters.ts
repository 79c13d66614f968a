import { LRUCache } from 'lru-cache'
import type { Increment, Total } from './queries.ts'
import type { Policy } from './rules/policies.ts'
import { type Standing, standingOf } from './rules/standings.ts'
import { isWithin, type Window, windowAt } from './rules/windows.ts'

/** More addresses at a time than any service of ours has seen: beyond it the longest silent is forgotten. */
const SUBJECTS_MAX = 20_000

interface Counter extends Window {
  policy: Policy
  subject: string
  subject_hash: Buffer | undefined
  /** What all processes together had counted at the last exchange. */
  shared: number
  /** Counted here and being told to the database. */
  sent: number
  /** Counted here since. */
  unsent: number
}

/** What an exchange takes to the database and what it settles when it comes back. */
export interface Batch {
  increments: Increment[]
  succeed(totals: Total[]): void
  fail(): void
}

/** Requests counted in memory, and what of it the database does not know yet. */
export class Counters {
  readonly #hash: (policy: Policy, subject: string) => Buffer
  readonly #bySubject = new Map<Policy, LRUCache<string, Counter>>()
  readonly #changed = new Set<Counter>()

  constructor(hash: (policy: Policy, subject: string) => Buffer) {
    this.#hash = hash
  }

  get has_changed(): boolean {
    return this.#changed.size > 0
  }

  /** Counts one request, unless it is refused. */
  count(policy: Policy, subject: string, now: number): Standing {
    const counter = this.#find(policy, subject, now)
    const used = counter.shared + counter.sent + counter.unsent + 1
    if (used <= policy.quota) {
      counter.unsent++
      this.#changed.add(counter)
    }
    return standingOf(policy, used, counter.ends_at)
  }

  /** What is to be told to the database, the longest waiting first. */
  take(most: number, now: number): Batch {
    const taken: Counter[] = []
    for (const counter of this.#changed) {
      if (taken.length === most) break
      this.#changed.delete(counter)
      // What a window that has ended came to is of no interest any more.
      if (isWithin(counter, now)) taken.push(counter)
    }
    const sent = new Map(taken.map((counter) => [this.#send(counter), counter]))
    const settle = (act: (counter: Counter, increment: Increment) => void) => {
      for (const [increment, counter] of sent) {
        // Meanwhile a new window may have begun, whose counts are not touched by the old one's.
        if (counter.starts_at === increment.window_start.getTime()) act(counter, increment)
      }
    }
    return {
      increments: [...sent.keys()],
      succeed: (totals) => {
        const counts = new Map(totals.map((total) => [keyOf(total), total.count]))
        settle((counter, increment) => {
          counter.shared = counts.get(keyOf(increment)) ?? counter.shared + increment.count
          counter.sent = 0
        })
      },
      fail: () =>
        settle((counter, increment) => {
          counter.unsent += increment.count
          counter.sent = 0
          this.#changed.add(counter)
        })
    }
  }

  #send(counter: Counter): Increment {
    counter.sent = counter.unsent
    counter.unsent = 0
    counter.subject_hash ??= this.#hash(counter.policy, counter.subject)
    return {
      policy: counter.policy.name,
      subject_hash: counter.subject_hash,
      window_start: new Date(counter.starts_at),
      window_end: new Date(counter.ends_at),
      count: counter.sent
    }
  }

  #find(policy: Policy, subject: string, now: number): Counter {
    const subjects = this.#subjectsOf(policy)
    const known = subjects.get(subject)
    if (known === undefined) {
      const window = windowAt(now, policy.window_seconds)
      const counter = { ...window, policy, subject, subject_hash: undefined, shared: 0, sent: 0, unsent: 0 }
      subjects.set(subject, counter)
      return counter
    }
    if (!isWithin(known, now))
      Object.assign(known, windowAt(now, policy.window_seconds), { shared: 0, sent: 0, unsent: 0 })
    return known
  }

  #subjectsOf(policy: Policy): LRUCache<string, Counter> {
    const known = this.#bySubject.get(policy)
    if (known !== undefined) return known
    const subjects = new LRUCache<string, Counter>({
      max: policy.per === 'everyone' ? 1 : SUBJECTS_MAX,
      // Two counters of one subject would be two rows with one key. What is lost was counted since the last exchange.
      dispose: (counter) => this.#changed.delete(counter)
    })
    this.#bySubject.set(policy, subjects)
    return subjects
  }
}

const keyOf = ({ policy, subject_hash, window_start }: Omit<Total, 'count'>): string =>
  `${policy} ${Buffer.from(subject_hash).toString('base64')} ${window_start.getTime()}`
