import { type Calendar, dateOf } from '../../../calendar/rules.ts'
import { sumOf } from '../../../sums.ts'
import type { EarningRule, Limit, NothingEarned, Work } from './codes.ts'
import { type DayPart, dayPartsOf, pointsFor, weightOf } from './weighing.ts'

/** What a piece of work earns on one day by one rule. */
export interface Part {
  rule: EarningRule
  /** The day worked, in Jining. */
  worked_on: string
  worked_minutes: number
  acts: number
  /** In hundredths of minutes or of acts, with everything by which it counts for more. */
  weight: number
  /** Before caps and budgets, and what they leave. */
  points_before_limits: number
  points: number
  /** What left less; null where all was given. */
  limited_by: Limit | null
}

export interface Earned {
  parts: Part[]
  points: number
  /** Why it is nothing; null where it is something. */
  reason: NothingEarned | null
}

/** What was earned already, as far as caps and budgets ask for it. */
export interface Earnings {
  of(key: string): number
  add(key: string, points: number): void
}

/** Counts in memory, from what is known at the beginning. */
export function countEarnings(known: Iterable<readonly [key: string, points: number]> = []): Earnings {
  const counts = new Map(known)
  const of = (key: string) => counts.get(key) ?? 0
  return { of, add: (key, points) => void counts.set(key, of(key) + points) }
}

/**
 * A campaign has caps of its own: what it gives leaves the caps of the kind as they are. What else is earned by a kind
 * counts together, whichever version of its rule it was earned by.
 */
export const trackOf = ({ id, activity_kind, campaign_name }: EarningRule): string =>
  campaign_name === null ? activity_kind : id

/** Whose earnings on a day (`2026-11-23`) or in a month (`2026-11`) a cap limits. */
export const capKey = (person_id: string, track: string, period: string): string => `${person_id} ${track} ${period}`

export const budgetKey = (rule_id: string): string => `budget ${rule_id}`

const MONTH_CHARACTERS = 7

export const monthOf = (date: string): string => date.slice(0, MONTH_CHARACTERS)

/** Whether a rule is in force on a day. */
export const isInForce = ({ begins_on, ends_on }: Pick<EarningRule, 'begins_on' | 'ends_on'>, date: string): boolean =>
  begins_on <= date && (ends_on === null || date < ends_on)

/**
 * What a piece of work earns by these rules, and adds it to what was earned. Each day is judged by the rules in force on
 * that day, whenever that is. Where one rule holds on, a night's work loses nothing at midnight: what is left over on the
 * one day counts on the next.
 */
export function earn(
  { calendar, rules, earnings }: { calendar: Calendar; rules: readonly EarningRule[]; earnings: Earnings },
  person_id: string,
  work: Work
): Earned {
  const of_kind = rules.filter(({ activity_kind }) => activity_kind === work.activity_kind)
  const days = dayPartsOf(work)
  const applying = of_kind.filter((rule) => days.some(({ day_number }) => isInForce(rule, dateOf(day_number))))
  const earning = applying.filter(({ evidence_grades }) => evidence_grades.includes(work.evidence_grade))
  const parts = earning.flatMap((rule) =>
    limited(earnings, person_id, partsBy(calendar, rule, days)).filter(({ weight }) => weight > 0)
  )
  const points = sumOf(parts, (part) => part.points)
  return { parts, points, reason: points > 0 ? null : reasonOf(applying, earning, parts) }
}

function reasonOf(applying: readonly EarningRule[], earning: readonly EarningRule[], parts: readonly Part[]) {
  if (applying.length === 0) return 'no_rule'
  if (earning.length === 0) return 'evidence_does_not_earn'
  return parts.find(({ limited_by }) => limited_by !== null)?.limited_by ?? 'too_little'
}

/** What each day adds to what the days before were worth together. */
function partsBy(calendar: Calendar, rule: EarningRule, days: readonly DayPart[]): Part[] {
  let weight_so_far = 0
  return days
    .filter(({ day_number }) => isInForce(rule, dateOf(day_number)))
    .map((day) => {
      const weight = weightOf(calendar, rule, day)
      const before = pointsFor(rule, weight_so_far)
      weight_so_far += weight
      const points = pointsFor(rule, weight_so_far) - before
      return {
        rule,
        worked_on: dateOf(day.day_number),
        worked_minutes: day.day_minutes + day.night_minutes,
        acts: day.acts,
        weight,
        points_before_limits: points,
        points,
        limited_by: null
      }
    })
}

/** Day by day, as what one day is given is missing from the month and the budget on the next. */
function limited(earnings: Earnings, person_id: string, parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    const { rule, worked_on } = part
    const track = trackOf(rule)
    const on_day = capKey(person_id, track, worked_on)
    const in_month = capKey(person_id, track, monthOf(worked_on))
    const budget = budgetKey(rule.id)
    const rooms: [limit: Limit, room: number][] = [
      ['daily_cap', roomBelow(rule.daily_points_max, earnings.of(on_day))],
      ['monthly_cap', roomBelow(rule.monthly_points_max, earnings.of(in_month))],
      ['campaign_budget', roomBelow(rule.budget_points, earnings.of(budget))]
    ]
    const points = Math.min(part.points, ...rooms.map(([, room]) => room))
    for (const key of [on_day, in_month, budget]) earnings.add(key, points)
    const [limit = null] = rooms.find(([, room]) => room === points) ?? []
    return { ...part, points, limited_by: points < part.points ? limit : null }
  })
}

/** Whoever has earned more than a new cap allows keeps it, and earns nothing more. */
const roomBelow = (points_max: number | null, earned: number): number =>
  points_max === null ? Number.POSITIVE_INFINITY : Math.max(points_max - earned, 0)
