import { minuteOf, startOfMinute } from '../../calendar/times.ts'
import type { Condition } from '../tables.ts'

const HOUR_MS = 3_600_000

export interface Observation {
  condition: Condition
  /** Milliseconds since 1970; null where nobody has looked. */
  observed_at: number | null
}

/** When an observation is no longer believed, at a whole minute, or null where there is none. */
export const staleAfter = ({ observed_at }: Pick<Observation, 'observed_at'>, valid_hours: number): number | null =>
  observed_at === null ? null : startOfMinute(observed_at + valid_hours * HOUR_MS)

/**
 * An old observation says nothing about now: a microwave that worked a month ago is unknown. Nor does one whose
 * time is still to come, save within the same minute, because answers hold until their minute is over.
 */
export function conditionAt(observation: Observation, valid_hours: number, now: number): Condition {
  const { condition, observed_at } = observation
  const stale_after = staleAfter(observation, valid_hours)
  if (observed_at === null || stale_after === null) return 'unknown'
  return minuteOf(now) < minuteOf(observed_at) || now >= stale_after ? 'unknown' : condition
}
