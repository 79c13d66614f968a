import type { Fact, Facts } from '../../rules/facts.ts'
import { mergeField, type Voice } from './merging.ts'

/** What is known of a subject when something is said about it. */
export interface KnownState {
  /** What the submission started from. */
  base: Facts
  current: Facts
  standing: ReadonlyMap<string, readonly Voice[]>
  contesting: ReadonlyMap<string, readonly Voice[]>
}

/** What is to become of each field of a submission. */
export interface Decision {
  applied: Facts
  agreed: string[]
  superseded: string[]
  conflicting: string[]
}

const NONE: readonly Voice[] = []

/** @param known undefined for a new subject, of which everything is taken in */
export function decide(claims: Facts, voice: Voice, known: KnownState | undefined): Decision {
  const applied: Record<string, Fact> = {}
  const decision: Decision = { applied, agreed: [], superseded: [], conflicting: [] }
  for (const [field, mine] of Object.entries(claims)) {
    const outcome =
      known === undefined
        ? 'applies'
        : mergeField(mine, voice, {
            base: known.base[field] ?? null,
            current: known.current[field] ?? null,
            standing: known.standing.get(field) ?? NONE,
            contesting: known.contesting.get(field) ?? NONE
          })
    if (outcome === 'applies') applied[field] = mine
    if (outcome === 'agrees') decision.agreed.push(field)
    if (outcome === 'superseded') decision.superseded.push(field)
    if (outcome === 'conflicts') decision.conflicting.push(field)
  }
  return decision
}

/** A change of a subject since some version. */
export interface PastChange {
  version: number
  fields: readonly string[]
  voice: Voice
}

/** Who found a field as it was already, at that version. */
export interface Agreement {
  version: number
  field: string
  voice: Voice
}

/** Who stands behind what each field says: who changed it last, and who has found the same since. */
export function standingOf(changes: readonly PastChange[], agreements: readonly Agreement[]): Map<string, Voice[]> {
  const last = new Map<string, PastChange>()
  for (const change of changes)
    for (const field of change.fields) if (change.version > (last.get(field)?.version ?? 0)) last.set(field, change)
  return new Map(
    [...last].map(([field, { version, voice }]) => [
      field,
      [voice, ...agreements.filter((one) => one.field === field && one.version >= version).map((one) => one.voice)]
    ])
  )
}
