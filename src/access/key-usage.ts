import { SYSTEM } from '../actor.ts'
import { inScope } from '../database/scope.ts'
import type { Db } from '../database/tables.ts'
import { noteUse } from './api-key-queries.ts'
import { isUseWorthNoting, USE_MILLISECONDS } from './rules/api-keys.ts'
import type { Bearer } from './rules/bearers.ts'

/** Long enough that the request's own work comes first, and that many keys are written down at once. */
const DELAY_MILLISECONDS = 100

/**
 * Writes down when each key was last used, beside the requests and not before their answers. What cannot be
 * written is dropped: the next use tells it again.
 */
export class KeyUsage {
  readonly #db: Db
  readonly #onError: (error: unknown) => void
  #used = new Set<string>()
  #used_at = 0
  #timer: NodeJS.Timeout | undefined
  #written: Promise<void> = Promise.resolve()
  #is_closed = false

  constructor(db: Db, onError: (error: unknown) => void) {
    this.#db = db
    this.#onError = onError
  }

  note({ api_key_id, last_used_at }: Bearer, now: number): void {
    if (this.#is_closed || api_key_id === null || !isUseWorthNoting(last_used_at, now)) return
    this.#used.add(api_key_id)
    this.#used_at = Math.max(this.#used_at, now)
    this.#timer ??= setTimeout(() => this.#write(), DELAY_MILLISECONDS).unref()
  }

  /** Writes what is still to be written; the database must be open until then. */
  async close(): Promise<void> {
    this.#is_closed = true
    if (this.#timer !== undefined) this.#write()
    await this.#written
  }

  #write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ids = [...this.#used]
    const used_at = this.#used_at
    this.#used.clear()
    this.#used_at = 0
    // One after the other, so that a slow database is not asked more and more.
    this.#written = this.#written.then(() => this.#writeDown(ids, used_at)).catch(this.#onError)
  }

  async #writeDown(ids: string[], used_at: number): Promise<void> {
    await inScope(this.#db, SYSTEM, (tx) =>
      noteUse(tx, ids, { used_at: new Date(used_at), unless_after: new Date(used_at - USE_MILLISECONDS) })
    )
  }
}
