import { dateOf, dayNumberOf } from '../../../calendar/rules.ts'
import type { EarningRule, RuleTerms } from './codes.ts'

const YEAR_CHARACTERS = 4
const MONTHS_PER_YEAR = 12

/** Rules are not made for longer: what they give would have to be kept as long. */
export const DATE_MAX = '2199-12-31'

/** The last day on which points that are credited on a day may be spent; null for ever. */
export function expiresOn(
  { validity, validity_months }: Pick<RuleTerms, 'validity' | 'validity_months'>,
  credited_on: string
): string | null {
  const year = Number(credited_on.slice(0, YEAR_CHARACTERS))
  if (validity === 'end_of_year') return `${year}-12-31`
  if (validity === 'end_of_next_year') return `${year + 1}-12-31`
  return validity === 'months' ? monthsAfter(credited_on, validity_months ?? 0) : null
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const from_year_zero = year * MONTHS_PER_YEAR + month - 1 + months
  const first = firstOf(from_year_zero)
  const days = firstOf(from_year_zero + 1) - first
  return dateOf(first + Math.min(day, days) - 1)
}

/** @param month such as `2026-02` */
export const lastDayOfMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dateOf(firstOf(year * MONTHS_PER_YEAR + number) - 1)
}

function firstOf(from_year_zero: number): number {
  const year = Math.floor(from_year_zero / MONTHS_PER_YEAR)
  const month = (from_year_zero % MONTHS_PER_YEAR) + 1
  return dayNumberOf(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0
}

/** What is earned by several rules is one lot: it is good as long as the best of those says that gave something. */
export function expiryOf(parts: readonly { rule: RuleTerms; points: number }[], credited_on: string): string | null {
  const giving = parts.filter(({ points }) => points > 0)
  return giving.length === 0 ? null : latestOf(giving.map(({ rule }) => expiresOn(rule, credited_on)))
}

export function latestOf(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), '')
}

/** A day that has begun has its rules, so a rule begins with a later one, and ends after it began. */
export const beginsTooEarly = (begins_on: string, today: string): boolean => begins_on <= today

/** What is over stays over, and nothing is taken back of the days that have begun. A rule that has yet to begin may end as it begins. */
export const mayEndOn = (rule: Pick<EarningRule, 'begins_on' | 'ends_on'>, ends_on: string, today: string): boolean =>
  ends_on > today && ends_on >= rule.begins_on && (rule.ends_on === null || ends_on < rule.ends_on)

const EARLIEST = Date.UTC(2000, 0, 2)
const LATEST = Date.UTC(2199, 11, 31)

/** Whether anything can have been worked until then: rules and ledgers do not reach further. */
export const isWorkedTime = (epoch_ms: number): boolean => epoch_ms >= EARLIEST && epoch_ms < LATEST

type Dates = Pick<EarningRule, 'begins_on' | 'ends_on'>

/** Whether there is a day on which both are in force; a rule that ends as it begins never is. */
export const overlap = (one: Dates, other: Dates): boolean =>
  isAnyDay(one) && isAnyDay(other) && beginsBefore(one, other.ends_on) && beginsBefore(other, one.ends_on)

export const RULE_STATUSES = ['planned', 'in_force', 'over'] as const
export type RuleStatus = (typeof RULE_STATUSES)[number]

/** How a rule stands on a day; one that ended as it began is over before that. */
export function statusOf(dates: Dates, today: string): RuleStatus {
  if (!isAnyDay(dates) || (dates.ends_on !== null && dates.ends_on <= today)) return 'over'
  return dates.begins_on <= today ? 'in_force' : 'planned'
}

const isAnyDay = ({ begins_on, ends_on }: Dates): boolean => ends_on === null || begins_on < ends_on

const beginsBefore = ({ begins_on }: Dates, end: string | null): boolean => end === null || begins_on < end
