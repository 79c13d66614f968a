/**
 * Every local date has a plan: spans, and what the station is outside of them. The first that applies decides:
 * 1. an exception for the date (reason `exception`);
 * 2. unknown weekly hours: the date is unknown (`hours_unknown`), and a holiday policy, which only says how a date
 *    departs from the week, says nothing either;
 * 3. a holiday, unless holidays are as usual (`holiday`);
 * 4. a make-up workday, unless these are as usual: Monday's spans (`makeup_workday`);
 * 5. a year without a known decree, unless holidays and make-up workdays are both as usual: the date is
 *    unknown (`calendar_unknown`);
 * 6. the weekday's spans (`hours`).
 */
import { type Calendar, DAYS_PER_WEEK, dayNumberOf, MINUTES_PER_DAY, weekdayOf } from '../../calendar/rules.ts'
import { type Lifecycle, type MinuteSpan, minuteSpanOf, type Schedule, type Span, type WeeklySpan } from './hours.ts'

export type OpenReason =
  | 'hours'
  | 'exception'
  | 'holiday'
  | 'makeup_workday'
  | 'suspended'
  | 'planned'
  | 'removed'
  | 'hours_unknown'
  | 'calendar_unknown'
  /** Announced for a time; see closures.ts. */
  | 'closure'

export interface DayPlan {
  /** In order, with those that touch or overlap made one. */
  spans: readonly MinuteSpan[]
  /** How far the last span runs into the next date. */
  overrun_minutes: number
  uncovered_state: 'closed' | 'unknown'
  reason: OpenReason
  /**
   * A bit for each plan that comes round again by itself: one per weekday, one for dates without a decree.
   * Exceptions, holidays and make-up workdays have none. See `nextChange` in opening.ts.
   */
  recurrence: number
}

/** What many stations have in common. */
export interface CompiledWeek {
  /** Monday first. */
  readonly weekdays: readonly DayPlan[]
  readonly follows_calendar: boolean
  /** Undefined where such days are as usual. */
  readonly holiday: DayPlan | undefined
  readonly makeup_workday: DayPlan | undefined
}

/** A schedule parsed once, to be asked many times. Only this file and opening.ts look inside. */
export interface CompiledSchedule extends CompiledWeek {
  readonly lifecycle: Lifecycle
  readonly exceptions: ReadonlyMap<number, DayPlan>
  readonly exception_days: readonly number[]
}

/** The bits of all the weekdays' plans. */
export const EVERY_WEEKDAY = (1 << DAYS_PER_WEEK) - 1
/** The bit of the plan of every date without a decree. */
export const UNDECREED = 1 << DAYS_PER_WEEK

const ISO_MONDAY = 1
const ISO_SUNDAY = 7

const UNDECREED_PLAN: DayPlan = unknownPlan('calendar_unknown', UNDECREED)

/**
 * Parses a schedule. It was validated when it was stored, so anything malformed here is our own mistake and throws.
 * @param week that of an equal schedule, where one is at hand: by far the most of the work
 */
export function compileSchedule(schedule: Schedule, week: CompiledWeek = compileWeek(schedule)): CompiledSchedule {
  const exceptions = schedule.hours_exceptions.length === 0 ? NO_EXCEPTIONS : exceptionPlans(schedule.hours_exceptions)
  return {
    lifecycle: schedule.lifecycle,
    exceptions,
    exception_days: exceptions === NO_EXCEPTIONS ? NO_DAYS : [...exceptions.keys()].sort((a, b) => a - b),
    weekdays: week.weekdays,
    follows_calendar: week.follows_calendar,
    holiday: week.holiday,
    makeup_workday: week.makeup_workday
  }
}

const NO_EXCEPTIONS: ReadonlyMap<number, DayPlan> = new Map()
const NO_DAYS: readonly number[] = []

export function compileWeek(schedule: Pick<Schedule, 'weekly_hours' | 'holiday_policy'>): CompiledWeek {
  const { weekly_hours, holiday_policy } = schedule
  const { on_holidays, on_makeup_workdays } = holiday_policy
  return {
    weekdays: weekdayPlans(weekly_hours),
    follows_calendar: weekly_hours !== null && (on_holidays !== 'as_usual' || on_makeup_workdays !== 'as_usual'),
    holiday: holidayPlan(schedule),
    makeup_workday:
      on_makeup_workdays === 'as_usual'
        ? undefined
        : knownPlan(spansOfWeekday(weekly_hours ?? [], ISO_MONDAY), 'makeup_workday')
  }
}

/** The plan of one local date. */
export function planOf(compiled: CompiledSchedule, calendar: Calendar, day: number): DayPlan {
  if (compiled.exception_days.length > 0) {
    const exception = compiled.exceptions.get(day)
    if (exception !== undefined) return exception
  }
  if (compiled.follows_calendar) {
    const kind = calendar.kindOf(day)
    if (kind === 'undecreed') return UNDECREED_PLAN
    if (kind === 'holiday' && compiled.holiday !== undefined) return compiled.holiday
    if (kind === 'makeup_workday' && compiled.makeup_workday !== undefined) return compiled.makeup_workday
  }
  const plan = compiled.weekdays[weekdayOf(day) - 1]
  if (plan === undefined) throw new Error(`Day ${day} has no weekday`)
  return plan
}

function weekdayPlans(weekly_hours: readonly WeeklySpan[] | null): DayPlan[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => {
    const recurrence = 1 << index
    if (weekly_hours === null) return unknownPlan('hours_unknown', recurrence)
    return knownPlan(spansOfWeekday(weekly_hours, index + 1), 'hours', recurrence)
  })
}

function exceptionPlans(exceptions: Schedule['hours_exceptions']): Map<number, DayPlan> {
  const plans = new Map<number, DayPlan>()
  for (const { date, hours } of exceptions) {
    const day = dayNumberOf(date)
    if (day === undefined) throw new Error(`An exception is for ${date}, which is not a date`)
    if (plans.has(day)) throw new Error(`Two exceptions are for ${date}`)
    plans.set(day, knownPlan(hours, 'exception'))
  }
  return plans
}

function holidayPlan({
  weekly_hours,
  holiday_policy
}: Pick<Schedule, 'weekly_hours' | 'holiday_policy'>): DayPlan | undefined {
  switch (holiday_policy.on_holidays) {
    case 'as_usual':
      return undefined
    case 'closed':
      return knownPlan([], 'holiday')
    case 'weekend_hours':
      return knownPlan(spansOfWeekday(weekly_hours ?? [], ISO_SUNDAY), 'holiday')
    case 'holiday_hours':
      if (holiday_policy.holiday_hours === null) throw new Error('A policy of holiday hours has no holiday hours')
      return knownPlan(holiday_policy.holiday_hours, 'holiday')
  }
}

function spansOfWeekday(weekly_hours: readonly WeeklySpan[], weekday: number): WeeklySpan[] {
  return weekly_hours.filter((span) => span.weekday === weekday)
}

function unknownPlan(reason: OpenReason, recurrence: number): DayPlan {
  return { spans: [], overrun_minutes: 0, uncovered_state: 'unknown', reason, recurrence }
}

function knownPlan(hours: readonly Span[], reason: OpenReason, recurrence = 0): DayPlan {
  const spans = mergedSpans(hours)
  const overrun_minutes = Math.max(0, (spans.at(-1)?.closes_minute ?? 0) - MINUTES_PER_DAY)
  return { spans, overrun_minutes, uncovered_state: 'closed', reason, recurrence }
}

function mergedSpans(hours: readonly Span[]): MinuteSpan[] {
  const merged: MinuteSpan[] = []
  for (const { opens_minute, closes_minute } of hours.map(parsed).sort((a, b) => a.opens_minute - b.opens_minute)) {
    const last = merged.at(-1)
    if (last !== undefined && opens_minute <= last.closes_minute) {
      last.closes_minute = Math.max(last.closes_minute, closes_minute)
    } else {
      merged.push({ opens_minute, closes_minute })
    }
  }
  return merged
}

function parsed(span: Span): MinuteSpan {
  const minutes = minuteSpanOf(span)
  if (minutes === undefined) throw new Error(`${span.opens}-${span.closes} is not a span`)
  return minutes
}
