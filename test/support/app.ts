import type { Test } from 'tap'
import { throwAwayKeys } from '../../scripts/support/throw-away-keys.ts'
import { type CodeMessage, CodeNotSent, type CodeSender } from '../../src/access/senders/sender.ts'
import { buildApp } from '../../src/app.ts'
import { systemChance } from '../../src/chance.ts'
import type { HttpSettings } from '../../src/http/settings.ts'
import type { LimitSettings } from '../../src/limits/service.ts'
import type { ErasureLog } from '../../src/persons/service.ts'
import { Keyring, type KeySource } from '../../src/protection/keyring.ts'
import type { Storage } from '../../src/storage/service.ts'
import type { TestEngine } from './engines.ts'

/** A Monday morning on which nothing special happens: 10:00 in Jining. */
export const MONDAY_10_00 = '2026-11-23T10:00:00+08:00'

/** A clock that stands until a test moves it. */
export class TestClock {
  #now: number
  constructor(time: string) {
    this.#now = Date.parse(time)
  }

  now(): number {
    return this.#now
  }

  set(time: string): void {
    this.#now = Date.parse(time)
  }

  advance(seconds: number): void {
    this.#now += seconds * 1000
  }
}

/** Takes codes as a phone would, and may be told to fail. */
export class RecordingSender implements CodeSender {
  readonly messages: CodeMessage[] = []
  is_failing = false

  async send(message: CodeMessage): Promise<void> {
    if (this.is_failing) throw new CodeNotSent('the test wants it so')
    this.messages.push(message)
  }

  /** The latest code that reached the phone. */
  codeFor(phone: string): string {
    const found = this.messages.findLast((message) => message.phone === phone)
    if (found === undefined) throw new Error('no code was sent there')
    return found.code
  }
}

const WIDE_LIMITS: LimitSettings = {
  per_address_per_minute: 1_000_000,
  per_actor_per_minute: 1_000_000,
  global_per_minute: 1_000_000,
  strict_percent: 1_000_000
}

/** What is stored, in memory. */
function memoryStorage(): Storage {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (name, bytes) => void files.set(name, bytes),
    get: async (name) => {
      const bytes = files.get(name)
      return bytes === undefined ? undefined : Buffer.from(bytes)
    },
    remove: async (name) => void files.delete(name),
    listNeighboursBefore: async () => []
  }
}

interface Sent {
  token?: string
  headers?: Record<string, string>
  body?: object | string
}

export interface TestOptions {
  time?: string
  keys?: KeySource
  http?: Partial<HttpSettings>
  /** Unless a test sets them, limits are so wide that none of its requests meets one. */
  limits?: Partial<LimitSettings>
  sender?: CodeSender
  erasure_log?: Pick<ErasureLog, 'append'>
  photos?: Storage
  log_level?: string
  /** What chance says where it chooses among some. */
  fraction?: () => number
  log_stream?: { write(line: string): void }
}

export type TestApp = Awaited<ReturnType<typeof startApp>>

/** The whole service on a database of its own; both are gone when the test ends. */
export async function startApp(t: Test, engine: TestEngine, { time = MONDAY_10_00, ...options }: TestOptions = {}) {
  const clock = new TestClock(time)
  const database = await engine.open()
  const key_source = options.keys ?? throwAwayKeys()
  const keys = new Keyring(key_source)
  const recorded = new RecordingSender()
  const app = await buildApp({
    database,
    clock,
    // Unless a test asks for it, nobody is chosen by chance.
    chance: { ...systemChance, fraction: options.fraction ?? (() => 1) },
    keys,
    codes: options.sender ?? recorded,
    settings: { home_area_code: '370811015000' },
    http: { trusted_proxies: [], cors_origins: [], hsts_seconds: 0, ...options.http },
    limits: { ...WIDE_LIMITS, ...options.limits },
    erasure_log: options.erasure_log ?? { append: async () => {} },
    photos: options.photos ?? memoryStorage(),
    log_level: options.log_level ?? 'silent',
    ...(options.log_stream !== undefined && { log_stream: options.log_stream }),
    version: 'test'
  })
  t.teardown(() => app.close())

  const get = async (url: string, headers: Record<string, string> = {}) =>
    await app.inject({ method: 'GET', url, headers })
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, { token, headers, body }: Sent = {}) =>
    await app.inject({
      method,
      url,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { payload: body })
    })
  return Object.assign(app, { testClock: clock, keys, key_source, codes: recorded, get, send })
}
