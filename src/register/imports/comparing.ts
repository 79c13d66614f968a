import { sparingMemory } from '../../sparing.ts'
import type { Transact, Work } from '../../work.ts'
import { findDuplicates } from '../duplicates/finding.ts'
import * as queries from './queries.ts'

/** Few enough to take a moment, as requests wait meanwhile. */
const ROWS_PER_COMPARISON = 200
const PAUSE_AFTER_FAILURE_MILLISECONDS = 30_000

/**
 * Compares some of whom imports have recorded with everybody else, and notes how far it has come. Whom somebody is
 * changing at this moment is waited for.
 * @returns whether there was anything to compare
 */
export async function compareSome(work: Work): Promise<boolean> {
  const waiting = await queries.findUncompared(work.tx)
  if (waiting === undefined) return false
  const { id, subject_kind, compared_number } = waiting
  const rows = await queries.listImportRows(work.tx, {
    import_id: id,
    is_recorded: true,
    after: compared_number,
    limit: ROWS_PER_COMPARISON
  })
  const ids = rows.flatMap(({ subject_id }) => subject_id ?? [])
  await findDuplicates(work, subject_kind, ids, { is_waiting: true })
  const last = rows.length < ROWS_PER_COMPARISON ? undefined : rows.at(-1)
  await queries.noteCompared(work.tx, { id, from: compared_number, to: last?.number ?? null })
  return true
}

/**
 * Looks for duplicates of whom imports have recorded, after the imports and beside the requests. Which are left stands in
 * the database: whatever ends the process, the next one goes on.
 */
export class Comparisons {
  readonly #run: Transact
  readonly #onFailure: (error: unknown) => void
  #running: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #is_asked = false
  #is_closed = false

  constructor(run: Transact, onFailure: (error: unknown) => void) {
    this.#run = run
    this.#onFailure = onFailure
  }

  /** Sees to it that everything is compared soon. */
  ask(): void {
    this.#is_asked = true
    this.#running ??= this.#compareAll()
  }

  /** Ends with those that are being compared. */
  async close(): Promise<void> {
    this.#is_closed = true
    clearTimeout(this.#timer)
    await this.#running
  }

  async #compareAll(): Promise<void> {
    try {
      while (this.#is_asked) {
        this.#is_asked = false
        await sparingMemory(async () => {
          while (!this.#is_closed && (await this.#run(compareSome)));
        })
      }
    } catch (error) {
      if (this.#is_closed) return
      this.#onFailure(error)
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.ask(), PAUSE_AFTER_FAILURE_MILLISECONDS).unref()
    } finally {
      // At once: who asked between the last look and this would not be heard.
      this.#running = undefined
    }
  }
}
