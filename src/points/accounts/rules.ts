import { dateOf, dayNumberAt } from '../../calendar/rules.ts'

const MILLISECONDS_PER_MINUTE = 60_000

/** The day in Jining that an instant falls on. */
export const dayAt = (epoch_ms: number): string => dateOf(dayNumberAt(epoch_ms))

/** When the minute of an instant begins. */
export const minuteAt = (epoch_ms: number): number =>
  Math.floor(epoch_ms / MILLISECONDS_PER_MINUTE) * MILLISECONDS_PER_MINUTE

/** What an account had at the end of a day of business time. */
export interface DayBalance {
  day: string
  balance_points: number
}

/**
 * What changes of an account's days where points are added to some of them: from the first of these on all.
 * @param known from the last before the first changed day on, in order
 */
export function changedDays(known: readonly DayBalance[], changes: ReadonlyMap<string, number>): DayBalance[] {
  const first = [...changes.keys()].reduce((one, other) => (one < other ? one : other))
  const balances = new Map(known.map(({ day, balance_points }) => [day, balance_points]))
  const days = [...new Set([...balances.keys(), ...changes.keys()])].sort()
  let before = 0
  let added = 0
  const changed: DayBalance[] = []
  for (const day of days) {
    before = balances.get(day) ?? before
    added += changes.get(day) ?? 0
    if (day >= first) changed.push({ day, balance_points: before + added })
  }
  return changed
}
