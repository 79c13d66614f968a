import { setTimeout as delay } from 'node:timers/promises'

const PAUSE_MILLISECONDS = 50

/** Asks again and again, because what is awaited happens in another process. False when it never became true. */
export async function eventually(check: () => Promise<boolean> | boolean, within_seconds: number): Promise<boolean> {
  const deadline = performance.now() + within_seconds * 1000
  while (performance.now() < deadline) {
    if (await check()) return true
    await delay(PAUSE_MILLISECONDS)
  }
  return await check()
}
