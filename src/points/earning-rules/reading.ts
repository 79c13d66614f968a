import { subdistrictOf } from '../../areas/rules.ts'
import type { Work } from '../../work.ts'
import type { RuleRow } from './queries.ts'
import type { EarningRule as Rule, RuleTerms } from './rules/codes.ts'
import { statusOf } from './rules/dating.ts'
import type { EarningRule } from './schemas.ts'

/** Rules are a sub-district's, and everybody who may see them belongs to one. */
export const subdistrictOfCaller = ({ caller: { actor }, settings }: Work): string =>
  subdistrictOf('area_code' in actor ? actor.area_code : settings.home_area_code)

export const termsOf = (row: RuleTerms): RuleTerms => ({
  earns_per: row.earns_per,
  points: row.points,
  rounding: row.rounding,
  weekend_percent: row.weekend_percent,
  holiday_percent: row.holiday_percent,
  night_percent: row.night_percent,
  evidence_grades: row.evidence_grades,
  daily_points_max: row.daily_points_max,
  monthly_points_max: row.monthly_points_max,
  validity: row.validity,
  validity_months: row.validity_months
})

/** A rule that is tried as if it had always been in force. */
export const triedRule = (activity_kind: Rule['activity_kind'], terms: RuleTerms): Rule => ({
  ...terms,
  id: `tried ${activity_kind}`,
  version: 0,
  activity_kind,
  begins_on: '0000-01-01',
  ends_on: null,
  campaign_name: null,
  budget_points: null
})

export const answerOf = (row: RuleRow, today: string): EarningRule => ({
  id: row.id,
  version: row.version,
  revision: row.revision,
  activity_kind: row.activity_kind,
  campaign:
    row.campaign_name === null || row.budget_points === null
      ? null
      : { name: row.campaign_name, budget_points: row.budget_points },
  given_points: row.campaign_name === null ? null : row.given_points,
  terms: termsOf(row),
  status: statusOf(row, today),
  begins_on: row.begins_on,
  ends_on: row.ends_on,
  created_at: row.created_at.toISOString(),
  created_by: row.created_by,
  ended_at: row.ended_at?.toISOString() ?? null,
  ended_by: row.ended_by
})
