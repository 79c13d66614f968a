import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import type { TestActor } from './actors.ts'
import { type Service, startService } from './service.ts'

const PATIENCE_MILLISECONDS = 20
const ATTEMPTS_MAX = 200

/** After how many requests it is killed, and how long after that request was sent. */
export interface Kill {
  after_requests: number
  delay_milliseconds: number
}

export interface Answer {
  status: number
  /** As JSON where it is that, else the text; `any` as what an injected request answers with. */
  // biome-ignore lint/suspicious/noExplicitAny: what it is, is what a test looks at
  body: any
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT'
  body?: object
  /** Instead of a body, as CSV. */
  sheet?: string
  if_match?: number
  /** Under which it has its effect once, however often it is sent. */
  key?: string
}

/** The service as a process that is killed now and then, and clients that do not give up. */
export class KilledService {
  readonly #t: Test
  readonly #environment: Record<string, string>
  readonly #kills: Kill[]
  #service: Service
  #address: Promise<string>
  #requests = 0
  kill_count = 0
  /** Requests that the service died of. */
  lost_count = 0

  constructor(t: Test, environment: Record<string, string>, kills: readonly Kill[]) {
    this.#t = t
    this.#environment = environment
    this.#kills = [...kills]
    this.#service = startService(t, environment)
    this.#address = this.#service.address
  }

  /** Sends until there is an answer. */
  async ask(
    { token }: Pick<TestActor, 'token'>,
    url: string,
    { method = 'GET', body, sheet, if_match, key }: Request = {}
  ): Promise<Answer> {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      const address = await this.#address
      this.#count()
      const answer = await fetch(`${address}${url}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(sheet !== undefined && { 'content-type': 'text/csv' }),
          ...(if_match !== undefined && { 'if-match': `"${if_match}"` }),
          ...(key !== undefined && { 'idempotency-key': key })
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(sheet !== undefined && { body: sheet })
      })
        .then(async (response): Promise<Answer> => ({ status: response.status, body: await contentOf(response) }))
        .catch(() => undefined)
      if (answer === undefined) this.lost_count++
      // The transaction of a killed process goes on until the database notices.
      else if (answer.body.code !== 'idempotency_key_in_use') return answer
      await delay(PATIENCE_MILLISECONDS)
    }
    throw new Error(`no answer to ${url}`)
  }

  /** As an application in this process is asked. */
  async send(_method: 'GET', url: string, sent: { token: string }) {
    const { status, body } = await this.ask(sent, url)
    return { statusCode: status, body: JSON.stringify(body), json: () => body }
  }

  /** As `ask`, where nothing but success is expected. @throws what was answered */
  async done(actor: TestActor, url: string, request: Request = {}): Promise<Answer['body']> {
    const { status, body } = await this.ask(actor, url, request)
    if (status >= 300) throw new Error(`${url} ${status}: ${JSON.stringify(body)}`)
    return body
  }

  /** All pages of a list. */
  async list(actor: TestActor, url: string): Promise<Answer['body'][]> {
    const items: Answer['body'][] = []
    for (let cursor = ''; ; ) {
      const page = await this.done(actor, `${url}${url.includes('?') ? '&' : '?'}limit=200${cursor}`)
      items.push(...page.items)
      if (page.next === null) return items
      cursor = `&cursor=${page.next}`
    }
  }

  #count(): void {
    this.#requests++
    const [next] = this.#kills
    if (next === undefined || this.#requests < next.after_requests) return
    this.#kills.shift()
    setTimeout(() => void this.#killAndStart(), next.delay_milliseconds)
  }

  async #killAndStart(): Promise<void> {
    const started = Promise.withResolvers<string>()
    const { port } = new URL(await this.#address)
    this.#address = started.promise
    this.#service.process.kill('SIGKILL')
    await this.#service.ended
    this.kill_count++
    this.#service = startService(this.#t, { ...this.#environment, PORT: port })
    this.#service.address.then(started.resolve, started.reject)
  }
}

const contentOf = async (response: Response) =>
  response.headers.get('content-type')?.includes('json') === true ? await response.json() : await response.text()

/** Of all of these so many at once. @returns what came of each, in order */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  at_once: number,
  work: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const take = async () => {
    for (const [place, item] of waiting) results[place] = await work(item)
  }
  await Promise.all(Array.from({ length: at_once }, take))
  return results
}
