import { type Calendar, dateOf, dayNumberAt, weekdayOf } from '../../calendar/rules.ts'

const FRIDAY = 5

/** Where the decree for a year is not known yet, its weekdays count as working days. */
const isWorkingDay = (calendar: Calendar, day_number: number): boolean => {
  const kind = calendar.kindOf(day_number)
  return kind === 'makeup_workday' || (kind !== 'holiday' && weekdayOf(day_number) <= FRIDAY)
}

/** The date on which so many working days are over, beginning with the day after. */
export function dateAfterWorkingDays(calendar: Calendar, now: number, working_days: number): string {
  let day_number = dayNumberAt(now)
  for (let left = working_days; left > 0; left -= isWorkingDay(calendar, day_number) ? 1 : 0) day_number += 1
  return dateOf(day_number)
}

/** The date in Jining. */
export const dateAt = (now: number): string => dateOf(dayNumberAt(now))

/** The month in Jining, such as `2026-11`. */
export const monthAt = (now: number): string => dateAt(now).slice(0, 7)
