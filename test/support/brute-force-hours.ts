/**
 * The definition of opening hours, followed minute by minute and as naively as possible, to check the rules
 * against. It shares no arithmetic with them: local dates, weekdays and years come from luxon.
 */
import { DateTime } from 'luxon'
import type { SpecialDay } from '../../src/calendar/rules.ts'
import type { Schedule, Span } from '../../src/stations/rules/hours.ts'
import type { OpenState } from '../../src/stations/rules/opening.ts'
import type { OpenReason } from '../../src/stations/rules/plans.ts'

export interface World {
  schedule: Schedule
  days: SpecialDay[]
  decreed_years: readonly number[]
  /** What was announced, at any second; whole minutes count. */
  closures: readonly { starts_at: number; ends_at: number }[]
}

export interface Moment {
  state: OpenState
  reason: OpenReason
}

interface DateFacts {
  intervals: { from_ms: number; to_ms: number }[]
  is_known: boolean
  reason: OpenReason
}

const ZONE = { zone: 'Asia/Shanghai' }
const MINUTE_MS = 60_000

/** Answers what a station is at any instant of one world. Dates are worked out once, minutes one by one. */
export function bruteForce(world: World): (epoch_ms: number) => Moment {
  const facts = new Map<string, DateFacts>()
  const factsOf = (local: DateTime): DateFacts => {
    const date = local.toFormat('yyyy-MM-dd')
    const known = facts.get(date) ?? workOut(world, date)
    facts.set(date, known)
    return known
  }

  const minuteOf = (instant_ms: number) => DateTime.fromMillis(instant_ms, ZONE).startOf('minute').toMillis()
  const closures = world.closures.map(({ starts_at, ends_at }) => [minuteOf(starts_at), minuteOf(ends_at)] as const)

  // Asking luxon for the date of every minute takes half the test's time, so each date is kept until it ends.
  let begins_ms = 0
  let ends_ms = 0
  let today: DateFacts | undefined
  let yesterday: DateFacts | undefined

  return (epoch_ms) => {
    const { lifecycle } = world.schedule
    if (lifecycle !== 'operating') return { state: 'closed', reason: lifecycle }
    for (const [from_ms, to_ms] of closures) {
      if (from_ms <= epoch_ms && epoch_ms < to_ms) return { state: 'closed', reason: 'closure' }
    }

    if (today === undefined || yesterday === undefined || epoch_ms < begins_ms || epoch_ms >= ends_ms) {
      const local = DateTime.fromMillis(epoch_ms, ZONE).startOf('day')
      begins_ms = local.toMillis()
      ends_ms = local.plus({ days: 1 }).toMillis()
      today = factsOf(local)
      yesterday = factsOf(local.minus({ days: 1 }))
    }

    for (const { intervals, reason } of [today, yesterday]) {
      for (const { from_ms, to_ms } of intervals) {
        if (from_ms <= epoch_ms && epoch_ms < to_ms) return { state: 'open', reason }
      }
    }
    return { state: today.is_known ? 'closed' : 'unknown', reason: today.reason }
  }
}

/** The first whole minute after the instant at which the state differs, or null where none does within the days. */
export function bruteForceChange(
  momentAt: (epoch_ms: number) => Moment,
  epoch_ms: number,
  window_days: number
): number | null {
  const { state } = momentAt(epoch_ms)
  const start = DateTime.fromMillis(epoch_ms, ZONE).startOf('minute')
  const end_ms = start.plus({ days: window_days }).toMillis()
  for (let at_ms = start.toMillis() + MINUTE_MS; at_ms <= end_ms; at_ms += MINUTE_MS) {
    if (momentAt(at_ms).state !== state) return at_ms
  }
  return null
}

function workOut({ schedule, days, decreed_years }: World, date: string): DateFacts {
  const { weekly_hours, holiday_policy, hours_exceptions } = schedule
  const { on_holidays, holiday_hours, on_makeup_workdays } = holiday_policy
  const { weekday, year } = DateTime.fromISO(date, ZONE)
  const named = days.find((special) => special.date === date)
  const onWeekday = (wanted: number): Span[] => (weekly_hours ?? []).filter((span) => span.weekday === wanted)
  const known = (spans: Span[], reason: OpenReason): DateFacts => ({
    intervals: spans.map((span) => intervalOf(date, span)),
    is_known: true,
    reason
  })
  const unknown = (reason: OpenReason): DateFacts => ({ intervals: [], is_known: false, reason })

  const exception = hours_exceptions.find((candidate) => candidate.date === date)
  if (exception !== undefined) return known(exception.hours, 'exception')
  if (weekly_hours === null) return unknown('hours_unknown')
  if (named?.kind === 'holiday' && on_holidays === 'closed') return known([], 'holiday')
  if (named?.kind === 'holiday' && on_holidays === 'weekend_hours') return known(onWeekday(7), 'holiday')
  if (named?.kind === 'holiday' && on_holidays === 'holiday_hours') return known(holiday_hours ?? [], 'holiday')
  if (named?.kind === 'makeup_workday' && on_makeup_workdays === 'workday_hours') {
    return known(onWeekday(1), 'makeup_workday')
  }
  const is_decreed = named !== undefined || decreed_years.includes(year)
  const is_as_usual = on_holidays === 'as_usual' && on_makeup_workdays === 'as_usual'
  if (!is_decreed && !is_as_usual) return unknown('calendar_unknown')
  return known(onWeekday(weekday), 'hours')
}

function intervalOf(date: string, { opens, closes }: Span): { from_ms: number; to_ms: number } {
  const from = DateTime.fromISO(`${date}T${opens}`, ZONE)
  const to = DateTime.fromISO(`${date}T${closes}`, ZONE)
  return { from_ms: from.toMillis(), to_ms: (to > from ? to : to.plus({ days: 1 })).toMillis() }
}
