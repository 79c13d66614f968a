import type { RuleTerms } from './codes.ts'

/** Where the terms of a rule contradict each other, by field. */
export function faultsOf(terms: RuleTerms): (keyof RuleTerms)[] {
  const { earns_per, rounding, validity, validity_months, daily_points_max, monthly_points_max } = terms
  const faults: (keyof RuleTerms)[] = []
  if ((earns_per === 'hour') !== (rounding !== null)) faults.push('rounding')
  if ((validity === 'months') !== (validity_months !== null)) faults.push('validity_months')
  if (daily_points_max !== null && monthly_points_max !== null && monthly_points_max < daily_points_max)
    faults.push('monthly_points_max')
  return faults
}
