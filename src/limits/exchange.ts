import type { Clock } from '../clock.ts'
import type { Db } from '../database/tables.ts'
import type { Counters } from './counters.ts'
import * as queries from './queries.ts'

/** A limit is overshot by at most what arrives between two exchanges. */
const PAUSE_MILLISECONDS = 200
const PAUSE_AFTER_FAILURE_MILLISECONDS = 2_000
const PAUSE_WHILE_MORE_WAITS_MILLISECONDS = 20
/** Few enough to be hashed in a few milliseconds, while nothing else is answered. */
const INCREMENTS_MAX = 1_000
const DELETIONS_MAX = 10_000
const DELETION_INTERVAL_MILLISECONDS = 60_000
/** Clocks of different machines differ, and one may still count in a window that has ended for another. */
const GRACE_MILLISECONDS = 60_000
const PATIENCE_AT_END_MILLISECONDS = 1_000

/**
 * Tells the database what this process has counted, and learns what all of them have. Nothing runs while nobody
 * asks: a request that is counted sets the timer for the exchange that follows it.
 */
export class Exchange {
  readonly #db: Db
  readonly #clock: Clock
  readonly #counters: Counters
  readonly #onFailure: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #is_closed = false
  #is_failing = false
  #deleted_at = Number.NEGATIVE_INFINITY

  /** @param onFailure told once for each time that the database goes away */
  constructor(db: Db, clock: Clock, counters: Counters, onFailure: (error: unknown) => void) {
    this.#db = db
    this.#clock = clock
    this.#counters = counters
    this.#onFailure = onFailure
  }

  /** Sees to it that an exchange follows soon. */
  ask(pause_ms = PAUSE_MILLISECONDS): void {
    if (this.#timer !== undefined || this.#running !== undefined || this.#is_closed) return
    this.#timer = setTimeout(() => void this.run(), pause_ms).unref()
  }

  /** One exchange, or the end of the one that is under way. Never fails: limits are no reason not to answer. */
  run(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running ??= this.#exchange().then((pause_ms) => {
      this.#running = undefined
      if (this.#counters.has_changed) this.ask(pause_ms)
    })
    return this.#running
  }

  /** Tells the database the rest. */
  async close(): Promise<void> {
    this.#is_closed = true
    const rest = async () => {
      await this.#running
      if (this.#counters.has_changed && !this.#is_failing) await this.run()
      clearTimeout(this.#timer)
    }
    const patience = Promise.withResolvers<void>()
    const timer = setTimeout(patience.resolve, PATIENCE_AT_END_MILLISECONDS)
    await Promise.race([rest(), patience.promise])
    clearTimeout(timer)
  }

  /** How long to wait before the next one. */
  async #exchange(): Promise<number> {
    const now = this.#clock.now()
    const batch = this.#counters.take(INCREMENTS_MAX, now)
    try {
      if (batch.increments.length > 0) batch.succeed(await queries.addCounts(this.#db, batch.increments))
    } catch (error) {
      batch.fail()
      return this.#fail(error)
    }
    try {
      await this.#deleteEnded(now)
    } catch (error) {
      return this.#fail(error)
    }
    this.#is_failing = false
    return batch.increments.length === INCREMENTS_MAX ? PAUSE_WHILE_MORE_WAITS_MILLISECONDS : PAUSE_MILLISECONDS
  }

  async #deleteEnded(now: number): Promise<void> {
    if (Math.abs(now - this.#deleted_at) < DELETION_INTERVAL_MILLISECONDS) return
    const count = await queries.deleteEndedWindows(this.#db, new Date(now - GRACE_MILLISECONDS), DELETIONS_MAX)
    // After a flood there are more, which the next exchanges delete.
    if (count < DELETIONS_MAX) this.#deleted_at = now
  }

  #fail(error: unknown): number {
    if (!this.#is_failing) this.#onFailure(error)
    this.#is_failing = true
    return PAUSE_AFTER_FAILURE_MILLISECONDS
  }
}
