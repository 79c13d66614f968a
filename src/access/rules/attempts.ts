/** At most so many in any span of that length. */
export interface AttemptLimit {
  attempts_max: number
  within_milliseconds: number
}

/** Milliseconds until one more attempt keeps to every limit; 0 where it does now. */
export const waitFor = (limits: readonly AttemptLimit[], attempts: readonly Date[], now: number): number =>
  Math.max(0, ...limits.map((limit) => waitForOne(limit, attempts, now)))

function waitForOne({ attempts_max, within_milliseconds }: AttemptLimit, attempts: readonly Date[], now: number) {
  const counted = countedSince(attempts, now - within_milliseconds)
  // Once this one no longer counts, one fewer than the most remain.
  const oldest = counted.at(-attempts_max)
  return oldest === undefined || counted.length < attempts_max ? 0 : oldest.getTime() + within_milliseconds - now
}

/** The attempts that some limit still counts, with a further one. */
export function withAttempt(limits: readonly AttemptLimit[], attempts: readonly Date[], now: number): Date[] {
  const longest = Math.max(...limits.map(({ within_milliseconds }) => within_milliseconds))
  return [...countedSince(attempts, now - longest), new Date(now)]
}

const countedSince = (attempts: readonly Date[], since: number): Date[] =>
  attempts.filter((attempt) => attempt.getTime() > since).sort((one, other) => one.getTime() - other.getTime())
