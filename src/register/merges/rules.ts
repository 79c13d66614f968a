/** What becomes of two subjects that are one, field by field. */
import type { SubjectKind } from '../rules/codes.ts'
import { diff, type Facts } from '../rules/facts.ts'

export const SIDES = ['survivor', 'other'] as const
export type Side = (typeof SIDES)[number]

/** What is chosen as one: an employer is an id or a name, and a contact is one person. */
const CHOSEN_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  employer: ['employer_id', 'employer_name'],
  contact: ['contact_name', 'contact_phone']
}

/** By what somebody chooses a side. */
export const CHOICES: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: [
    'status',
    'area_code',
    'name',
    'phone',
    'id_number',
    'sector',
    'occupation',
    'employer',
    'vehicle',
    'skills',
    'weekly_hours',
    'is_party_member',
    'is_steward'
  ],
  business: ['status', 'area_code', 'name', 'sector', 'kind', 'credit_code', 'address', 'head_count', 'contact']
}

export type Choices = Readonly<Record<string, Side | undefined>>

/** What nobody can choose for subjects of that kind. */
export const unknownChoice = (kind: SubjectKind, choices: Choices): string | undefined =>
  Object.keys(choices).find((choice) => !CHOICES[kind].includes(choice))

export interface Merged {
  facts: Facts
  /** What is different for the survivor from what it was. */
  fields: string[]
}

/**
 * The survivor as it goes on: with what is its own, unless somebody chose otherwise, and with what only the other one
 * knew. Nothing that was known of either is lost without somebody's choosing so.
 */
export function mergedFacts(kind: SubjectKind, survivor: Facts, other: Facts, choices: Choices): Merged {
  const taken = CHOICES[kind]
    .filter((choice) => {
      const known = fieldsOfChoice(choice)
      const side =
        choices[choice] ?? (knowsNothing(survivor, known) && !knowsNothing(other, known) ? 'other' : 'survivor')
      return side === 'other'
    })
    .flatMap(fieldsOfChoice)
  const facts = { ...survivor, ...Object.fromEntries(taken.map((field) => [field, other[field] ?? null])) }
  return { facts, fields: diff(kind, survivor, facts).map(({ field }) => field) }
}

const fieldsOfChoice = (choice: string): readonly string[] => CHOSEN_TOGETHER[choice] ?? [choice]

const knowsNothing = (facts: Facts, fields: readonly string[]): boolean =>
  fields.every((field) => {
    const fact = facts[field] ?? null
    return fact === null || (Array.isArray(fact) && fact.length === 0)
  })

/** Which of these fields are not any more what the merge made them. */
export const overtakenFields = (
  kind: SubjectKind,
  { made, now, fields }: { made: Facts; now: Facts; fields: readonly string[] }
): string[] =>
  diff(kind, made, now)
    .map(({ field }) => field)
    .filter((field) => fields.includes(field))

/** What is one subject's alone, so that the absorbed one gives it up where the survivor takes it over. */
export const GIVEN_UP: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['phone', 'id_number'],
  business: ['credit_code']
}
