import { parseTime } from '../../calendar/times.ts'

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

/** By which time a balance of the past is meant: when things happened, or when they were written down. */
export const TIME_KINDS = ['occurred', 'recorded'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

const DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * A time, or a day of Jining: where it begins, or with all of it. Undefined where it is neither. A plus that was not encoded
 * arrives as a blank.
 */
export const momentOf = (text: string, side: 'beginning' | 'end'): number | undefined =>
  parseTime(
    DATE.test(text) ? `${text}${side === 'beginning' ? 'T00:00:00' : 'T23:59:59.999'}+08:00` : text.replace(' ', '+')
  )

/** What time has done to a member's points that nobody has written down yet. */
export interface Standing {
  balance_points: number
  held_points: number
  /** Of what is held, what holds hold whose time is over. */
  overdue_points: number
  /** What is left of lots that are over, besides what is still held. */
  lapsed_points: number
}

/** What holds reserve, and what is left to spend. */
export const standingOf = ({ balance_points, held_points, overdue_points, lapsed_points }: Standing) => ({
  held_points: held_points - overdue_points,
  available_points: balance_points - (held_points - overdue_points) - lapsed_points
})
