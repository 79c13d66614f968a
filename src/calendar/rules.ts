/**
 * Local dates in Jining, and which of them are public holidays or make-up workdays.
 *
 * Asia/Shanghai has been UTC+8 without daylight saving since September 1991, long before any station
 * existed, so local time is integer arithmetic here and not a time zone library: these functions run
 * for every station in an answer, and there may be 100,000 of them. Nothing asks for the time zone of
 * the process. A day number counts local dates since 1970-01-01, a local minute counts minutes since
 * that date's midnight, both as a clock on the wall in Jining counts them.
 */
export const MINUTES_PER_DAY = 1440
export const DAYS_PER_WEEK = 7

const MILLISECONDS_PER_MINUTE = 60_000
const MILLISECONDS_PER_DAY = MINUTES_PER_DAY * MILLISECONDS_PER_MINUTE
export const SHANGHAI_OFFSET_MINUTES = 8 * 60

/** Day 0, 1970-01-01, was a Thursday: three days after a Monday. */
const DAY_ZERO_AFTER_MONDAY_DAYS = 3

/** The local minute an instant falls in; seconds are cut off, so a span that closes at 18:00 is open at 17:59:59. */
export function localMinuteOf(epoch_ms: number): number {
  return Math.floor(epoch_ms / MILLISECONDS_PER_MINUTE) + SHANGHAI_OFFSET_MINUTES
}

/** The instant at which a local minute begins. */
export function epochOfLocalMinute(local_minute: number): number {
  return (local_minute - SHANGHAI_OFFSET_MINUTES) * MILLISECONDS_PER_MINUTE
}

export function dayNumberOfLocalMinute(local_minute: number): number {
  return Math.floor(local_minute / MINUTES_PER_DAY)
}

/** The local date, as a day number, on which an instant falls. */
export function dayNumberAt(epoch_ms: number): number {
  return dayNumberOfLocalMinute(localMinuteOf(epoch_ms))
}

/** The day number of `YYYY-MM-DD`, or undefined where the text is not a date that exists, such as 2026-02-31. */
export function dayNumberOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const day_number = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MILLISECONDS_PER_DAY
  // Date.UTC carries 31 February over into March: only a date that exists is written as it was read.
  return dateOf(day_number) === date ? day_number : undefined
}

/** The date `YYYY-MM-DD` of a day number. */
export function dateOf(day_number: number): string {
  return new Date(day_number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day_number: number): number {
  const after_monday_days = (day_number + DAY_ZERO_AFTER_MONDAY_DAYS) % DAYS_PER_WEEK
  return (after_monday_days < 0 ? after_monday_days + DAYS_PER_WEEK : after_monday_days) + 1
}

/**
 * What a date is by the State Council's yearly decree. `undecreed` says that the decree for the date's
 * year is not known here: the date may well be a holiday, so nobody should call it ordinary.
 */
export type DayKind = 'ordinary' | 'holiday' | 'makeup_workday' | 'undecreed'

export interface SpecialDay {
  date: string
  kind: 'holiday' | 'makeup_workday'
  name: string
}

export interface Calendar {
  kindOf: (day_number: number) => DayKind
  /** What a holiday is called, or which holiday a make-up workday makes up for. */
  nameOf: (day_number: number) => string | undefined
  /** The first later day of another kind than this day's, or undefined where none follows. */
  kindChangesAfter: (day_number: number) => number | undefined
}

/**
 * Builds the calendar from the decrees' days. A date that a decree names keeps its kind even where its
 * own year is not decreed: the decree for 2023 gave 2022-12-31 off. Throws where a date does not exist
 * or is named twice, because the days come from our own data.
 */
export function makeCalendar(days: readonly SpecialDay[], decreed_years: readonly number[]): Calendar {
  const names = new Map<number, string>()
  const kinds = new Map<number, DayKind>()

  for (const year of decreed_years) {
    for (let day = firstDayOf(year); day < firstDayOf(year + 1); day += 1) kinds.set(day, 'ordinary')
  }
  for (const { date, kind, name } of days) {
    const day_number = existingDayNumberOf(date)
    if (names.has(day_number)) throw new Error(`The calendar names ${date} twice`)
    names.set(day_number, name)
    kinds.set(day_number, kind)
  }

  const changes = kindChanges(kinds)
  return {
    kindOf: (day_number) => kinds.get(day_number) ?? 'undecreed',
    nameOf: (day_number) => names.get(day_number),
    kindChangesAfter: (day_number) => firstAfter(changes, day_number)
  }
}

/** The sorted days whose kind differs from the kind of the day before. */
function kindChanges(kinds: ReadonlyMap<number, DayKind>): number[] {
  const changes = new Set<number>()
  for (const [day, kind] of kinds) {
    if (kinds.get(day - 1) !== kind) changes.add(day)
    if (kinds.get(day + 1) !== kind) changes.add(day + 1)
  }
  return [...changes].sort((a, b) => a - b)
}

/** The first of the sorted numbers that is greater than the given one. */
export function firstAfter(sorted: readonly number[], value: number): number | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) > value) high = middle
    else low = middle + 1
  }
  return sorted[low]
}

function firstDayOf(year: number): number {
  return existingDayNumberOf(`${String(year).padStart(4, '0')}-01-01`)
}

function existingDayNumberOf(date: string): number {
  const day_number = dayNumberOf(date)
  if (day_number === undefined) throw new Error(`The calendar names ${date}, which is not a date`)
  return day_number
}

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
