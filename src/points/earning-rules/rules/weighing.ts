import {
  type Calendar,
  dateOf,
  dayNumberOfLocalMinute,
  localMinuteOf,
  MINUTES_PER_DAY,
  weekdayOf
} from '../../../calendar/rules.ts'
import type { Rounding, RuleTerms, Work } from './codes.ts'

const MINUTES_PER_HOUR = 60
const WHOLE_PERCENT = 100
const FRIDAY = 5

/** Night work begins at 22:00 and ends at 06:00. */
export const NIGHT_ENDS_MINUTE = 6 * MINUTES_PER_HOUR
export const NIGHT_BEGINS_MINUTE = 22 * MINUTES_PER_HOUR

const STEP_MINUTES: Readonly<Record<Rounding, number>> = {
  full_hours: 60,
  half_hours: 30,
  quarter_hours: 15,
  minutes: 1
}

/** What of a piece of work lies on one day in Jining. */
export interface DayPart {
  day_number: number
  /** By day and at night. */
  day_minutes: number
  night_minutes: number
  acts: number
  /** Whether the last of the work, where its acts were done, was at night. */
  is_act_at_night: boolean
}

/**
 * The days that the work lies on, in order: work that went on over midnight lies on both. What was done by the act lies
 * where the work ended, and work that ended at midnight ended on the day before.
 */
export function dayPartsOf({ worked_minutes, acts, ended_at }: Work): DayPart[] {
  const end = localMinuteOf(ended_at)
  const begin = end - worked_minutes
  const last_minute = Math.max(begin, end - 1)
  const last_day = dayNumberOfLocalMinute(last_minute)
  const parts: DayPart[] = []
  for (let day_number = dayNumberOfLocalMinute(begin); day_number <= last_day; day_number += 1) {
    const midnight = day_number * MINUTES_PER_DAY
    const from = Math.max(begin - midnight, 0)
    const to = Math.min(end - midnight, MINUTES_PER_DAY)
    const day_minutes = overlap(from, to, NIGHT_ENDS_MINUTE, NIGHT_BEGINS_MINUTE)
    parts.push({
      day_number,
      day_minutes,
      night_minutes: to - from - day_minutes,
      acts: day_number === last_day ? acts : 0,
      is_act_at_night: isNight(last_minute - midnight)
    })
  }
  return parts
}

/** The first and the last day that the work lies on. */
export function daysWorked(work: Work): { from: string; to: string } {
  const days = dayPartsOf(work).map(({ day_number }) => dateOf(day_number))
  return { from: days[0] ?? '', to: days.at(-1) ?? '' }
}

const overlap = (from: number, to: number, begins: number, ends: number): number =>
  Math.max(Math.min(to, ends) - Math.max(from, begins), 0)

const isNight = (minute: number): boolean => minute < NIGHT_ENDS_MINUTE || minute >= NIGHT_BEGINS_MINUTE

/** Weekends as people have them: a make-up workday is none. */
const isWeekend = (calendar: Calendar, day_number: number): boolean =>
  weekdayOf(day_number) > FRIDAY && calendar.kindOf(day_number) !== 'makeup_workday'

/** How much a minute counts, by day and at night. */
export function percentsOn(
  calendar: Calendar,
  { weekend_percent, holiday_percent, night_percent }: RuleTerms,
  day_number: number
): { by_day: number; at_night: number } {
  const by_day = Math.max(
    WHOLE_PERCENT,
    isWeekend(calendar, day_number) ? weekend_percent : WHOLE_PERCENT,
    calendar.kindOf(day_number) === 'holiday' ? holiday_percent : WHOLE_PERCENT
  )
  return { by_day, at_night: Math.max(by_day, night_percent) }
}

/** What a part of the work weighs by a rule, in hundredths of minutes or of acts. */
export function weightOf(calendar: Calendar, terms: RuleTerms, part: DayPart): number {
  const { by_day, at_night } = percentsOn(calendar, terms, part.day_number)
  return terms.earns_per === 'hour'
    ? part.day_minutes * by_day + part.night_minutes * at_night
    : part.acts * (part.is_act_at_night ? at_night : by_day)
}

/** What a weight is worth: whole steps of time count, and whole points are given. */
export function pointsFor({ earns_per, points, rounding }: RuleTerms, weight: number): number {
  if (earns_per === 'act') return Math.floor((weight * points) / WHOLE_PERCENT)
  const step_minutes = STEP_MINUTES[rounding ?? 'full_hours']
  const steps = Math.floor(weight / (WHOLE_PERCENT * step_minutes))
  return Math.floor((steps * step_minutes * points) / MINUTES_PER_HOUR)
}
