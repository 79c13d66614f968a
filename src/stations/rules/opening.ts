/**
 * Whether a station is open, why, and when that next changes. What the days look like is in plans.ts.
 *
 * A minute is open if a span of its own date covers it, or one of the date before that runs past midnight; the reason
 * is that of the covering span's date, its own date first. A minute that no span covers is unknown if its own
 * date is unknown, and closed if not, with its own date's reason.
 */
import {
  type Calendar,
  dayNumberOfLocalMinute,
  epochOfLocalMinute,
  firstAfter,
  localMinuteOf,
  MINUTES_PER_DAY
} from '../../calendar/rules.ts'
import { type CompiledSchedule, type DayPlan, EVERY_WEEKDAY, type OpenReason, planOf, UNDECREED } from './plans.ts'

export type OpenState = 'open' | 'closed' | 'unknown'

export interface Opening {
  state: OpenState
  reason: OpenReason
  /** The first later instant at which `state` differs, in milliseconds since 1970; null if it never does. */
  next_change_at: number | null
}

/** Whether the weekly hours cover the whole week. Holidays and exceptions may still close the station. */
export function isOpen24h(compiled: CompiledSchedule): boolean {
  return compiled.weekdays.every((today, index) => {
    const overrun_minutes = compiled.weekdays.at(index - 1)?.overrun_minutes ?? 0
    return changeWithinDay('open', 0, today, overrun_minutes) >= MINUTES_PER_DAY
  })
}

export function openingAt(compiled: CompiledSchedule, calendar: Calendar, epoch_ms: number): Opening {
  if (compiled.lifecycle !== 'operating') return { state: 'closed', reason: compiled.lifecycle, next_change_at: null }

  const local_minute = localMinuteOf(epoch_ms)
  const day = dayNumberOfLocalMinute(local_minute)
  const minute = local_minute - day * MINUTES_PER_DAY
  const today = planOf(compiled, calendar, day)
  const yesterday = planOf(compiled, calendar, day - 1)

  let state: OpenState = today.uncovered_state
  let reason = today.reason
  if (covers(today, minute)) {
    state = 'open'
  } else if (minute < yesterday.overrun_minutes) {
    state = 'open'
    reason = yesterday.reason
  }

  const change = nextChange(compiled, calendar, state, day, minute)
  return { state, reason, next_change_at: change === undefined ? null : epochOfLocalMinute(change) }
}

/**
 * An instant until which `openingAt` says the same throughout. The reason may change while the state does not, which
 * happens only where a span begins or ends, or the date does.
 */
export function openingHoldsUntil(compiled: CompiledSchedule, calendar: Calendar, epoch_ms: number): number {
  if (compiled.lifecycle !== 'operating') return Number.POSITIVE_INFINITY
  const local_minute = localMinuteOf(epoch_ms)
  const day = dayNumberOfLocalMinute(local_minute)
  const midnight = day * MINUTES_PER_DAY
  const edges_minute = [
    planOf(compiled, calendar, day - 1).overrun_minutes,
    ...planOf(compiled, calendar, day).spans.flatMap(({ opens_minute, closes_minute }) => [opens_minute, closes_minute])
  ]
  const later_minutes = edges_minute.filter((edge_minute) => edge_minute > local_minute - midnight)
  return epochOfLocalMinute(midnight + Math.min(...later_minutes, MINUTES_PER_DAY))
}

/**
 * Walks forward date by date. The weeks of years to come are not walked: a weekday that follows a day of the
 * ordinary week always looks the same, so once every weekday has been seen to change nothing, the walk
 * jumps to the next exception or to where the calendar changes, and ends where neither follows. The same
 * holds for one date without a decree that follows another.
 */
function nextChange(
  compiled: CompiledSchedule,
  calendar: Calendar,
  state: OpenState,
  start_day: number,
  start_minute: number
): number | undefined {
  let day = start_day
  let from_minute = start_minute
  let yesterday = planOf(compiled, calendar, day - 1)
  let seen = 0
  for (;;) {
    const today = planOf(compiled, calendar, day)
    const change_minute = changeWithinDay(state, from_minute, today, yesterday.overrun_minutes)
    if (change_minute < MINUTES_PER_DAY) return day * MINUTES_PER_DAY + change_minute

    // The first date was not seen from its midnight on, so it proves nothing about its weekday.
    if (from_minute === 0 && isSameCycle(yesterday, today)) seen |= today.recurrence
    from_minute = 0

    const cycle = today.recurrence === UNDECREED ? UNDECREED : EVERY_WEEKDAY
    if (today.recurrence === 0 || (seen & cycle) !== cycle) {
      day += 1
      yesterday = today
    } else {
      const next_day = nextOtherDay(compiled, calendar, day)
      if (next_day === undefined) return undefined
      day = next_day
      yesterday = planOf(compiled, calendar, day - 1)
    }
  }
}

/** The first minute of a date, not before the given one, that is not in the state; 1440 or more if there is none. */
function changeWithinDay(state: OpenState, from_minute: number, today: DayPlan, overrun_minutes: number): number {
  if (state === 'open') {
    let open_until_minute = Math.max(from_minute, overrun_minutes)
    for (const { opens_minute, closes_minute } of today.spans) {
      if (opens_minute > open_until_minute) break
      open_until_minute = Math.max(open_until_minute, closes_minute)
    }
    return open_until_minute
  }

  if (today.uncovered_state !== state) return from_minute
  // Yesterday's overrun needs no look here: whatever runs past midnight was open at 23:59, and that was looked at.
  for (const { opens_minute, closes_minute } of today.spans) {
    if (closes_minute > from_minute) return Math.max(opens_minute, from_minute)
  }
  return MINUTES_PER_DAY
}

function isSameCycle(yesterday: DayPlan, today: DayPlan): boolean {
  return yesterday.recurrence !== 0 && (yesterday.recurrence === UNDECREED) === (today.recurrence === UNDECREED)
}

/** The first later day whose plan may be of another cycle than this day's. */
function nextOtherDay(compiled: CompiledSchedule, calendar: Calendar, day: number): number | undefined {
  const next_exception = firstAfter(compiled.exception_days, day)
  const next_kind = compiled.follows_calendar ? calendar.kindChangesAfter(day) : undefined
  if (next_exception === undefined || next_kind === undefined) return next_exception ?? next_kind
  return Math.min(next_exception, next_kind)
}

function covers({ spans }: DayPlan, minute: number): boolean {
  for (const { opens_minute, closes_minute } of spans) {
    if (opens_minute <= minute && minute < closes_minute) return true
  }
  return false
}
