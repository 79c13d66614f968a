import type { DayKind } from '../../src/calendar/rules.ts'
import type { EarningRule, Work } from '../../src/points/earning-rules/rules/codes.ts'

/** A point for each full hour of which a code is the evidence. */
export const HOURLY: EarningRule = {
  id: 'hourly',
  version: 1,
  activity_kind: 'service',
  begins_on: '2023-01-01',
  ends_on: null,
  campaign_name: null,
  budget_points: null,
  earns_per: 'hour',
  points: 1,
  rounding: 'full_hours',
  weekend_percent: 100,
  holiday_percent: 100,
  night_percent: 100,
  evidence_grades: ['code_scanned'],
  daily_points_max: null,
  monthly_points_max: null,
  validity: 'end_of_next_year',
  validity_months: null
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** A minute as a clock on the wall in Jining shows it. */
interface Shown {
  date: string
  hour: number
  is_weekend: boolean
}

const shown_before = new Map<number, Shown>()

/** Only the hour matters, and there are few of them. */
function wallClock(epoch_ms: number): Shown {
  const hours = Math.floor(epoch_ms / HOUR_MS)
  const known = shown_before.get(hours)
  if (known !== undefined) return known
  const shown = new Date(epoch_ms + 8 * HOUR_MS)
  const is_weekend = [0, 6].includes(shown.getUTCDay())
  const clock = { date: shown.toISOString().slice(0, 10), hour: shown.getUTCHours(), is_weekend }
  shown_before.set(hours, clock)
  return clock
}

export type KindOfDate = (date: string) => DayKind

/** How much one minute counts, by looking at it alone. */
function percentAt(rule: EarningRule, kindOf: KindOfDate, { date, hour, is_weekend }: Shown): number {
  const kind = kindOf(date)
  const percents = [100]
  if (is_weekend && kind !== 'makeup_workday') percents.push(rule.weekend_percent)
  if (kind === 'holiday') percents.push(rule.holiday_percent)
  if (hour < 6 || hour >= 22) percents.push(rule.night_percent)
  return Math.max(...percents)
}

const STEPS = { full_hours: 60n, half_hours: 30n, quarter_hours: 15n, minutes: 1n }

/** What hundredths of minutes or acts are worth: whole steps, whole points. */
function worth(rule: EarningRule, hundredths: bigint): number {
  if (rule.rounding === null) return Number((hundredths * BigInt(rule.points)) / 100n)
  const step = STEPS[rule.rounding]
  const counted_minutes = (hundredths / 100n / step) * step
  return Number((counted_minutes * BigInt(rule.points)) / 60n)
}

const holdsOn = ({ begins_on, ends_on }: EarningRule, date: string) =>
  date >= begins_on && (ends_on ?? '9999-12-31') > date

export interface CountedPart {
  rule_id: string
  date: string
  points_before_limits: number
  points: number
  limited_by: string | null
}

/** Counts minute by minute and gives point by point, each only where every limit leaves room for one more. */
export class PointByPoint {
  readonly #rules: readonly EarningRule[]
  readonly #kindOf: KindOfDate
  readonly #given = new Map<string, number>()

  constructor(rules: readonly EarningRule[], kindOf: KindOfDate) {
    this.#rules = rules
    this.#kindOf = kindOf
  }

  earn(person_id: string, work: Work): { parts: CountedPart[]; points: number; reason: string | null } {
    const moments = this.#momentsOf(work).map(wallClock)
    const dates = [...new Set(moments.map(({ date }) => date))]
    const there = this.#rules.filter(
      (rule) => rule.activity_kind === work.activity_kind && dates.some((date) => holdsOn(rule, date))
    )
    const trusting = there.filter((rule) => rule.evidence_grades.includes(work.evidence_grade))
    const parts = trusting.flatMap((rule) => this.#partsBy(rule, person_id, work, moments, dates))
    const points = parts.reduce((sum, part) => sum + part.points, 0)
    const limit = parts.find((part) => part.limited_by !== null)?.limited_by
    const nothing =
      there.length === 0 ? 'no_rule' : trusting.length === 0 ? 'evidence_does_not_earn' : (limit ?? 'too_little')
    return { parts, points, reason: points > 0 ? null : nothing }
  }

  /** The beginnings of its minutes; of work without any, the moment when it was done. */
  #momentsOf({ ended_at, worked_minutes }: Work): number[] {
    const end = Math.floor(ended_at / MINUTE_MS) * MINUTE_MS
    if (worked_minutes === 0) return [end]
    return Array.from({ length: worked_minutes }, (_, place) => end - (worked_minutes - place) * MINUTE_MS)
  }

  #partsBy(rule: EarningRule, person_id: string, work: Work, moments: Shown[], dates: string[]): CountedPart[] {
    const last = moments.at(-1)
    let hundredths = 0
    let points_so_far = 0
    const parts: CountedPart[] = []
    for (const date of dates.filter((one) => holdsOn(rule, one))) {
      const before = hundredths
      if (rule.earns_per === 'act' && last?.date === date) hundredths += work.acts * percentAt(rule, this.#kindOf, last)
      if (rule.earns_per === 'hour' && work.worked_minutes > 0)
        for (const moment of moments) if (moment.date === date) hundredths += percentAt(rule, this.#kindOf, moment)
      const points_before_limits = worth(rule, BigInt(hundredths)) - points_so_far
      points_so_far += points_before_limits
      if (hundredths === before) continue
      const given = this.#give(rule, person_id, date, points_before_limits)
      parts.push({ rule_id: rule.id, date, points_before_limits, ...given })
    }
    return parts
  }

  #give(rule: EarningRule, person_id: string, date: string, wanted: number) {
    const whose = `${person_id} ${rule.campaign_name === null ? `kind ${rule.activity_kind}` : `campaign ${rule.id}`}`
    const limits: [name: string, key: string, max: number | null][] = [
      ['daily_cap', `${whose} on ${date}`, rule.daily_points_max],
      ['monthly_cap', `${whose} in ${date.slice(0, 7)}`, rule.monthly_points_max],
      ['campaign_budget', `all of ${rule.id}`, rule.budget_points]
    ]
    for (let points = 0; points < wanted; points += 1) {
      const full = limits.find(([, key, max]) => max !== null && this.given(key) >= max)
      if (full !== undefined) return { points, limited_by: full[0] }
      for (const [, key] of limits) this.#given.set(key, this.given(key) + 1)
    }
    return { points: wanted, limited_by: null }
  }

  given(key: string): number {
    return this.#given.get(key) ?? 0
  }
}
