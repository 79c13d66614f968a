import type { TestActor } from './actors.ts'
import { eventually } from './eventually.ts'

const SETTLE_SECONDS = 30

export interface Page {
  is_full: boolean
  rounds: { id: string; area_codes: string[]; questionnaires: { code: string; definition: object }[] }[]
  items: SyncedItem[]
  removed: { round_id: string; subject_id: string }[]
  is_complete: boolean
  next: string
}

export interface SyncedItem {
  round_id: string
  subject_id: string
  area_code: string
  outcome: string | null
  subject: { version: number; values: Record<string, unknown> }
  needs: { id: string; text: string; answer: string }[]
}

/** The service, in this process or in another one. */
interface Asked {
  send(method: 'GET', url: string, sent: { token: string }): Promise<{ statusCode: number; body: string; json(): Page }>
}

/** A phone that keeps what it was sent. */
export class Phone {
  readonly #app: Asked
  readonly #owner: TestActor
  readonly #limit: number
  readonly kept = new Map<string, SyncedItem>()
  rounds: Page['rounds'] = []
  cursor: string | undefined
  /** How many items and removals came in all. */
  received = 0

  constructor(app: Asked, owner: TestActor, limit = 200) {
    this.#app = app
    this.#owner = owner
    this.#limit = limit
  }

  /** Asks once. */
  async ask(): Promise<Page> {
    const cursor = this.cursor === undefined ? '' : `&cursor=${this.cursor}`
    const answer = await this.#app.send('GET', `/v1/sync?limit=${this.#limit}${cursor}`, { token: this.#owner.token })
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
    const page: Page = answer.json()
    if (page.is_full) this.kept.clear()
    for (const item of page.items) this.kept.set(keyOf(item), item)
    for (const item of page.removed) this.kept.delete(keyOf(item))
    this.received += page.items.length + page.removed.length
    this.rounds = page.rounds
    this.cursor = page.next
    return page
  }

  /**
   * Asks until nothing comes any more. What was changed while anybody's transaction was open on the server, also one of
   * another database, comes more than once; from here on it does not.
   */
  async settle(): Promise<boolean> {
    return await eventually(async () => {
      const { items, removed } = await this.sync()
      return items.length + removed.length === 0
    }, SETTLE_SECONDS)
  }

  /** Asks until nothing more is there for now. */
  async sync(): Promise<Page> {
    for (;;) {
      const page = await this.ask()
      if (page.is_complete) return page
    }
  }

  subjects(): string[] {
    return [...this.kept.values()].map(({ subject_id }) => subject_id).sort()
  }
}

const keyOf = ({ round_id, subject_id }: { round_id: string; subject_id: string }): string =>
  `${round_id} ${subject_id}`
