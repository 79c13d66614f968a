import type { Provenance } from '../tables.ts'

export type ProvenanceIssue = 'placeholders_left' | 'verification_not_dated'

/** What contradicts the claim that a station is verified. */
export function provenanceIssues(facts: {
  provenance: Provenance
  placeholder_fields: readonly string[]
  last_verified_at: number | null
}): ProvenanceIssue[] {
  if (facts.provenance !== 'verified') return []
  return [
    ...(facts.placeholder_fields.length > 0 ? ['placeholders_left' as const] : []),
    ...(facts.last_verified_at === null ? ['verification_not_dated' as const] : [])
  ]
}
