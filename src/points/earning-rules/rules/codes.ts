/** What earns points, each by a rule of its own: the kinds of activity, and tips that were accepted. */
export const EARNING_KINDS = [
  'service',
  'patrol',
  'information_gathering',
  'training',
  'culture_and_sport',
  'tip'
] as const
export type EarningKind = (typeof EARNING_KINDS)[number]

/** How it is known that the work was done, the surest first. */
export const EVIDENCE_GRADES = ['code_scanned', 'staff_confirmed', 'entered_later'] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

/** What a rule counts: time, or how often something was done. */
export const UNITS = ['hour', 'act'] as const
export type Unit = (typeof UNITS)[number]

/** Time counts in whole steps only; what is left over earns nothing. */
export const ROUNDINGS = ['full_hours', 'half_hours', 'quarter_hours', 'minutes'] as const
export type Rounding = (typeof ROUNDINGS)[number]

/** Until when points may be spent, counted from the day on which they are credited. */
export const VALIDITIES = ['end_of_year', 'end_of_next_year', 'months', 'unlimited'] as const
export type Validity = (typeof VALIDITIES)[number]

/** Why nothing, or less than the work is worth, was earned. */
export const LIMITS = ['daily_cap', 'monthly_cap', 'campaign_budget'] as const
export type Limit = (typeof LIMITS)[number]

export const NOTHING_EARNED = ['no_rule', 'evidence_does_not_earn', 'too_little', ...LIMITS] as const
export type NothingEarned = (typeof NOTHING_EARNED)[number]

/** What a rule of a kind says. */
export interface RuleTerms {
  earns_per: Unit
  /** For an hour, or for an act. */
  points: number
  /** Of time; null where acts are counted. */
  rounding: Rounding | null
  /** How much a minute counts on weekends, on public holidays and at night: the highest that applies, 100 where none does. */
  weekend_percent: number
  holiday_percent: number
  night_percent: number
  evidence_grades: readonly EvidenceGrade[]
  /** What one person may earn by this rule's kind on one day and in one month; null for as much as they like. */
  daily_points_max: number | null
  monthly_points_max: number | null
  validity: Validity
  /** How many, where the validity is in months. */
  validity_months: number | null
}

/** A rule as it is in force: from one day on, until another. */
export interface EarningRule extends RuleTerms {
  id: string
  version: number
  activity_kind: EarningKind
  begins_on: string
  /** The first day on which it holds no more. */
  ends_on: string | null
  /** A campaign earns besides the rule of the kind, until what it may give is used up. */
  campaign_name: string | null
  budget_points: number | null
}

/** Work that somebody has done. It ended when it ended, and the minutes are those before. */
export interface Work {
  activity_kind: EarningKind
  worked_minutes: number
  acts: number
  /** Milliseconds since 1970. */
  ended_at: number
  evidence_grade: EvidenceGrade
}
