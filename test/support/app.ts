import type { Test } from 'tap'
import { buildApp } from '../../src/app.ts'
import { openDatabase } from '../../src/database/connection.ts'
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
}

export type TestApp = Awaited<ReturnType<typeof startApp>>

/** The whole service on a database of its own; both are gone when the test ends. */
export async function startApp(t: Test, engine: TestEngine, time = MONDAY_10_00) {
  const clock = new TestClock(time)
  const database = await openDatabase(engine.settings)
  const app = await buildApp({ database, clock, log_level: 'silent', version: 'test' })
  t.teardown(() => app.close())

  const get = async (url: string, headers: Record<string, string> = {}) =>
    await app.inject({ method: 'GET', url, headers })
  return Object.assign(app, { testClock: clock, get })
}
