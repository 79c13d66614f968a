export const FAILURES_MAX = 5

const LOCK_MILLISECONDS = 15 * 60 * 1000

/** Failures that are older are forgotten, and their counters may be cleared away. */
export const FAILURE_MEMORY_MILLISECONDS = 24 * 60 * 60 * 1000

/** The wrong attempts at one account, from one device or from all that are not known. */
export interface Counter {
  failures: number
  last_failure_at: Date
  locked_until: Date | null
}

/** How many seconds nobody may try any more, and 0 where they may. */
export function secondsLocked({ locked_until }: Counter, now: number): number {
  const milliseconds = (locked_until?.getTime() ?? 0) - now
  return milliseconds > 0 ? Math.ceil(milliseconds / 1000) : 0
}

/**
 * Counts an attempt as failed before it is known whether it is, so that many at once are not all let through
 * while the first is still being looked at.
 */
export function withAttempt(counter: Counter, now: number): Counter {
  const is_over =
    counter.locked_until !== null || counter.last_failure_at.getTime() <= now - FAILURE_MEMORY_MILLISECONDS
  const failures = (is_over ? 0 : counter.failures) + 1
  return {
    failures,
    last_failure_at: new Date(now),
    locked_until: failures >= FAILURES_MAX ? new Date(now + LOCK_MILLISECONDS) : null
  }
}

/** Takes back an attempt that turned out to be no failure, and no success either: those before it still count. */
export function withoutAttempt({ failures, last_failure_at, locked_until }: Counter): Counter {
  const fewer = Math.max(failures - 1, 0)
  return { failures: fewer, last_failure_at, locked_until: fewer >= FAILURES_MAX ? locked_until : null }
}
