import { createHmac } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import { type CodeMessage, CodeNotSent, type CodeSender } from './sender.ts'

const TIMEOUT_MILLISECONDS = 5_000

export interface HttpCodeSenderParts {
  /** Where messages are handed over. */
  url: string
  secret: string
  clock: Clock
  timeout_milliseconds?: number
}

/**
 * Hands codes to a provider of messages: `POST` of `{ phone, code, expires_in_minutes }` with the time in seconds and
 * an HMAC-SHA256 of `time.body`, in hexadecimal, by which the provider knows who asks and that nothing is old or
 * changed. Any 2xx means that the message has been taken over.
 */
export class HttpCodeSender implements CodeSender {
  readonly #url: string
  readonly #secret: string
  readonly #clock: Clock
  readonly #timeout_milliseconds: number

  constructor({ url, secret, clock, timeout_milliseconds = TIMEOUT_MILLISECONDS }: HttpCodeSenderParts) {
    this.#url = url
    this.#secret = secret
    this.#clock = clock
    this.#timeout_milliseconds = timeout_milliseconds
  }

  async send({ phone, code, expires_in_minutes }: CodeMessage): Promise<void> {
    const body = JSON.stringify({ phone, code, expires_in_minutes })
    const timestamp = Math.floor(this.#clock.now() / 1000)
    const response = await this.#post(body, {
      'content-type': 'application/json; charset=utf-8',
      'x-guanxin-timestamp': String(timestamp),
      'x-guanxin-signature': createHmac('sha256', this.#secret).update(`${timestamp}.${body}`).digest('hex')
    })
    // Whatever else it says is not read, so it may be as long as it likes.
    response.body?.cancel().catch(() => {})
    if (!response.ok) throw new CodeNotSent(`the provider answered ${response.status}`)
  }

  async #post(body: string, headers: Record<string, string>): Promise<Response> {
    try {
      return await fetch(this.#url, {
        method: 'POST',
        headers,
        body,
        // Numbers and codes go to the address that was configured and to no other.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#timeout_milliseconds)
      })
    } catch (error) {
      throw new CodeNotSent(reasonOf(error))
    }
  }
}

/** Only the code of the failure: its text may hold what was sent or where to. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the provider could not be asked'
  if (error.name === 'TimeoutError') return 'the provider did not answer in time'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const name = cause instanceof Error ? cause.name : error.name
  return `the provider could not be asked: ${code ?? name}`
}
