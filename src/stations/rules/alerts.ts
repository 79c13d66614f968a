import { startOfMinute } from '../../calendar/times.ts'

/** Milliseconds since 1970. */
export interface AlertTimes {
  starts_at: number
  ends_at: number
}

export type AlertIssue = 'too_short' | 'too_long' | 'over'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Whatever lasts longer belongs into the station's facts, and an alert that nobody remembers must go by itself. */
export const ALERT_DAYS_MAX = 366
/** Not yet over, at one station: more of them nobody reads. */
export const OPEN_ALERTS_MAX = 20

/** What is wrong with an alert's times; undefined where nothing is. */
export function alertIssue({ starts_at, ends_at }: AlertTimes, now: number): AlertIssue | undefined {
  if (ends_at - starts_at < MINUTE_MS) return 'too_short'
  if (ends_at - starts_at > ALERT_DAYS_MAX * DAY_MS) return 'too_long'
  return isOver({ ends_at, ended_at: null }, now) ? 'over' : undefined
}

export const isOver = ({ ends_at, ended_at }: { ends_at: number; ended_at: number | null }, now: number): boolean =>
  ended_at !== null || ends_at <= now

/** Whole minutes, because answers hold until their minute is over. */
export const changesOfAlert = ({ starts_at, ends_at }: AlertTimes): [from: number, until: number] => [
  startOfMinute(starts_at),
  startOfMinute(ends_at)
]

export function isCurrent(times: AlertTimes, now: number): boolean {
  const [from, until] = changesOfAlert(times)
  return now >= from && now < until
}
