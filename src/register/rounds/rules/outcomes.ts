import type { Outcome } from './codes.ts'

/** What is known to have come of a visit, and when it happened. */
export interface Known {
  outcome: Outcome | null
  outcome_at: Date | null
}

/** What was found at one visit. */
export interface Finding {
  subject_id: string
  outcome: Outcome
  /** When it happened. */
  at: Date
}

/**
 * Whether what was found then is what is known from now on. What happened last counts, in whichever order it arrives; but
 * that nobody opened the door says nothing about who was met before.
 */
export function isSettledBy(known: Known, { outcome, at }: Pick<Finding, 'outcome' | 'at'>): boolean {
  if (known.outcome === null || known.outcome_at === null) return true
  if ((known.outcome === 'absent') !== (outcome === 'absent')) return known.outcome === 'absent'
  return at >= known.outcome_at
}

/** Who is met and was new in the round counts as new in it; who was there before it does not. */
export const outcomeOf = (outcome: Outcome, is_new: boolean): Outcome =>
  outcome === 'met' || outcome === 'new' ? (is_new ? 'new' : 'met') : outcome

/** What is known after all of the findings, of each subject that they tell something about. */
export function settle<Found extends Finding>(
  findings: readonly Found[],
  before: ReadonlyMap<string, Known>
): Map<string, Found> {
  const settled = new Map<string, Found>()
  for (const finding of findings) {
    const last = settled.get(finding.subject_id)
    const known = last === undefined ? before.get(finding.subject_id) : { outcome: last.outcome, outcome_at: last.at }
    if (known === undefined || isSettledBy(known, finding)) settled.set(finding.subject_id, finding)
  }
  return settled
}
