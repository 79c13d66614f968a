import type { Generated, GeneratedAlways } from 'kysely'
import type { EarningKind, EvidenceGrade, Limit, NothingEarned, Rounding, Unit, Validity } from './rules/codes.ts'

export interface EarningRuleTables {
  earning_rule: {
    id: string
    subdistrict_code: string
    activity_kind: EarningKind
    version: number
    campaign_name: string | null
    budget_points: number | null
    series: GeneratedAlways<string>
    given_points: Generated<number>
    earns_per: Unit
    points: number
    rounding: Rounding | null
    weekend_percent: number
    holiday_percent: number
    night_percent: number
    evidence_grades: EvidenceGrade[]
    daily_points_max: number | null
    monthly_points_max: number | null
    validity: Validity
    validity_months: number | null
    begins_on: string
    ends_on: string | null
    revision: Generated<number>
    created_at: Date
    created_by: string | null
    ended_at: Date | null
    ended_by: string | null
  }
  earning: {
    id: string
    sequence: GeneratedAlways<number>
    subdistrict_code: string
    area_code: string
    source_kind: EarningSourceKind
    source_id: string
    person_id: string
    activity_kind: EarningKind
    activity_id: string | null
    worked_minutes: number
    acts: number
    ended_at: Date
    ended_on: string
    evidence_grade: EvidenceGrade
    approver: string
    points: number
    reason: NothingEarned | null
    transfer_id: string | null
    expires_on: string | null
    credited_at: Date
  }
  earning_part: {
    earning_id: string
    earning_rule_id: string
    worked_on: string
    subdistrict_code: string
    person_id: string
    track: string
    worked_minutes: number
    acts: number
    weight: number
    points_before_limits: number
    points: number
    limited_by: Limit | null
  }
  earning_withdrawal: {
    earning_id: string
    subdistrict_code: string
    person_id: string
    transfer_id: string | null
    withdrawn_at: Date
    withdrawn_by: string
  }
}

/** What work is credited for. */
export const EARNING_SOURCE_KINDS = ['service_record', 'tip'] as const
export type EarningSourceKind = (typeof EARNING_SOURCE_KINDS)[number]
