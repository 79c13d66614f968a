/**
 * Opening hours as they cross the wire, and what can be wrong with them.
 *
 * A span belongs to the date on which it opens and may run past midnight into the next date, even where
 * that next date is closed by an exception or a holiday: who sits in a station at 23:59 is not sent out.
 */
import { DAYS_PER_WEEK, dayNumberOf, MINUTES_PER_DAY } from '../../calendar/rules.ts'

/**
 * Opening and closing time as `HH:MM`. `closes` may be `24:00`. A span whose `closes` is not after its `opens`
 * closes on the next date (`00:00` as well, so it says the same as `24:00`). Equal times are refused, as nobody
 * can tell whether they mean never or always: all day is `00:00` to `24:00`.
 */
export interface Span {
  opens: string
  closes: string
}

/** `weekday` is ISO: 1 is Monday, 7 is Sunday. */
export interface WeeklySpan extends Span {
  weekday: number
}

/**
 * What a station does on the days a decree has moved. `weekend_hours` are Sunday's weekly spans,
 * `workday_hours` are Monday's. `holiday_hours` matters only where `on_holidays` asks for it.
 */
export interface HolidayPolicy {
  on_holidays: 'as_usual' | 'closed' | 'weekend_hours' | 'holiday_hours'
  holiday_hours: Span[] | null
  on_makeup_workdays: 'as_usual' | 'workday_hours'
}

/** The hours of one date, whatever the week or the calendar says. No spans: closed all day. */
export interface HoursException {
  date: string
  hours: Span[]
  reason: string | null
}

export type Lifecycle = 'planned' | 'operating' | 'suspended' | 'removed'

/** Everything that decides whether a station is open. `weekly_hours` is null where nobody knows them. */
export interface Schedule {
  lifecycle: Lifecycle
  weekly_hours: WeeklySpan[] | null
  holiday_policy: HolidayPolicy
  hours_exceptions: HoursException[]
}

/** A span in minutes since midnight of the date it opens on; past 1440 it runs into the next date. */
export interface MinuteSpan {
  opens_minute: number
  closes_minute: number
}

export interface HoursIssue {
  /** JSON pointer into what was checked, such as `/0/closes`. */
  path: string
  issue:
    | 'malformed_time'
    | 'empty_span'
    | 'overlap'
    | 'bad_weekday'
    | 'malformed_date'
    | 'duplicate_date'
    | 'missing_holiday_hours'
    | 'unused_holiday_hours'
}

const MINUTES_PER_HOUR = 60

/** Minutes since midnight of `HH:MM` from `00:00` to `24:00`, or undefined. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const minute = Number(hours) * MINUTES_PER_HOUR + Number(minutes)
  return minute <= MINUTES_PER_DAY ? minute : undefined
}

/** As `minuteOf`, without `24:00`: what would open then opens at the next date's `00:00`. */
export function opensMinuteOf(time: string): number | undefined {
  const minute = minuteOf(time)
  return minute === MINUTES_PER_DAY ? undefined : minute
}

/** The minutes a span covers, or undefined where its times are malformed or equal. */
export function minuteSpanOf({ opens, closes }: Span): MinuteSpan | undefined {
  const opens_minute = opensMinuteOf(opens)
  const closes_minute = minuteOf(closes)
  if (opens_minute === undefined || closes_minute === undefined || opens_minute === closes_minute) return undefined
  return { opens_minute, closes_minute: closes_minute > opens_minute ? closes_minute : closes_minute + MINUTES_PER_DAY }
}

/** What is wrong with the spans of one date. Spans that touch are fine. */
export function daySpanIssues(spans: readonly Span[]): HoursIssue[] {
  const placed = spans.flatMap((span, index) => place(span, index, 0))
  return [...spans.flatMap(timeIssues), ...overlapIssues(placed)]
}

/** What is wrong with a week's spans; Sunday's night runs into Monday. Spans that touch are fine. */
export function weeklySpanIssues(spans: readonly WeeklySpan[]): HoursIssue[] {
  const isWeekday = (weekday: number) => Number.isInteger(weekday) && weekday >= 1 && weekday <= DAYS_PER_WEEK
  const weekday_issues = spans.flatMap(({ weekday }, index): HoursIssue[] =>
    isWeekday(weekday) ? [] : [{ path: `/${index}/weekday`, issue: 'bad_weekday' }]
  )
  const placed = spans.flatMap((span, index) =>
    isWeekday(span.weekday) ? place(span, index, (span.weekday - 1) * MINUTES_PER_DAY) : []
  )
  return [...weekday_issues, ...spans.flatMap(timeIssues), ...overlapIssues(placed, DAYS_PER_WEEK * MINUTES_PER_DAY)]
}

/** What is wrong with a list of exceptions: each date must exist, appear once, and have proper spans. */
export function exceptionIssues(exceptions: readonly Pick<HoursException, 'date' | 'hours'>[]): HoursIssue[] {
  const seen_dates = new Set<string>()
  return exceptions.flatMap(({ date, hours }, index) => {
    const issues: HoursIssue[] = []
    if (dayNumberOf(date) === undefined) issues.push({ path: `/${index}/date`, issue: 'malformed_date' })
    else if (seen_dates.has(date)) issues.push({ path: `/${index}/date`, issue: 'duplicate_date' })
    seen_dates.add(date)
    return [...issues, ...under(`/${index}/hours`, daySpanIssues(hours))]
  })
}

/** What is wrong with a holiday policy: hours must be there just where it asks for them, and be proper. */
export function holidayPolicyIssues({ on_holidays, holiday_hours }: HolidayPolicy): HoursIssue[] {
  if (holiday_hours !== null) {
    const issues = under('/holiday_hours', daySpanIssues(holiday_hours))
    return on_holidays === 'holiday_hours'
      ? issues
      : [{ path: '/holiday_hours', issue: 'unused_holiday_hours' }, ...issues]
  }
  return on_holidays === 'holiday_hours' ? [{ path: '/holiday_hours', issue: 'missing_holiday_hours' }] : []
}

function under(path: string, issues: readonly HoursIssue[]): HoursIssue[] {
  return issues.map((issue) => ({ ...issue, path: path + issue.path }))
}

function timeIssues({ opens, closes }: Span, index: number): HoursIssue[] {
  const issues: HoursIssue[] = []
  const opens_minute = opensMinuteOf(opens)
  const closes_minute = minuteOf(closes)
  if (opens_minute === undefined) issues.push({ path: `/${index}/opens`, issue: 'malformed_time' })
  if (closes_minute === undefined) issues.push({ path: `/${index}/closes`, issue: 'malformed_time' })
  if (issues.length === 0 && opens_minute === closes_minute) {
    issues.push({ path: `/${index}/closes`, issue: 'empty_span' })
  }
  return issues
}

interface PlacedSpan extends MinuteSpan {
  index: number
}

/** A span moved to its weekday, remembering where it stood in the list; nothing where its times are not usable. */
function place(span: Span, index: number, day_starts_minute: number): PlacedSpan[] {
  const minutes = minuteSpanOf(span)
  if (minutes === undefined) return []
  return [
    {
      index,
      opens_minute: minutes.opens_minute + day_starts_minute,
      closes_minute: minutes.closes_minute + day_starts_minute
    }
  ]
}

/** Names every span that opens while another is still open. With a circle, time starts again after that many minutes. */
function overlapIssues(spans: readonly PlacedSpan[], circle_minutes = Number.POSITIVE_INFINITY): HoursIssue[] {
  const in_order = spans.toSorted((a, b) => a.opens_minute - b.opens_minute)
  const last_closes_minute = Math.max(...in_order.map(({ closes_minute }) => closes_minute))
  let open_until_minute = last_closes_minute - circle_minutes
  const overlapping: number[] = []
  for (const { index, opens_minute, closes_minute } of in_order) {
    if (opens_minute < open_until_minute) overlapping.push(index)
    open_until_minute = Math.max(open_until_minute, closes_minute)
  }
  return overlapping.toSorted((a, b) => a - b).map((index) => ({ path: `/${index}`, issue: 'overlap' }))
}
