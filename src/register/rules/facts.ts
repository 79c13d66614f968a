import type { SubjectKind } from './codes.ts'

export type Fact = string | number | boolean | null | readonly string[]

/** What is known of a subject, by the names of the fields. */
export type Facts = Readonly<Record<string, Fact>>

interface Fields {
  /** What the register counts and lists. */
  plain: readonly string[]
  /** Whose it is: kept sealed wherever it is kept, and ends with the person. */
  personal: readonly string[]
}

export const FIELDS: Readonly<Record<SubjectKind, Fields>> = {
  worker: {
    plain: [
      'status',
      'area_code',
      'sector',
      'occupation',
      'employer_id',
      'employer_name',
      'vehicle',
      'skills',
      'weekly_hours',
      'is_steward'
    ],
    personal: ['name', 'phone', 'id_number', 'is_party_member']
  },
  business: {
    plain: ['status', 'area_code', 'sector', 'kind', 'name', 'credit_code', 'address', 'head_count'],
    personal: ['contact_name', 'contact_phone']
  }
}

export const fieldsOf = (kind: SubjectKind): string[] => [...FIELDS[kind].plain, ...FIELDS[kind].personal]

/** Of the facts those of these fields; what is not known is null. */
export const pick = (facts: Facts, fields: readonly string[]): Facts =>
  Object.fromEntries(fields.map((field) => [field, facts[field] ?? null]))

export interface Change {
  field: string
  from: Fact
  to: Fact
}

/** What is different afterwards, in the order of the fields. Nothing at all was known before a subject was. */
export function diff(kind: SubjectKind, before: Facts | undefined, after: Facts): Change[] {
  return fieldsOf(kind)
    .map((field) => ({ field, from: before?.[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !isSame(from, to))
}

export const isSame = (one: Fact, other: Fact): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** When a change counts as recorded: clocks of two processes differ, and a history does not run backwards. */
export const recordedAt = (now: number, last: Date | undefined): Date =>
  new Date(Math.max(now, last?.getTime() ?? Number.NEGATIVE_INFINITY))

/** Whether a business still has the same contact, who got another number or another spelling, or somebody else. */
export const isSameContact = (before: Facts, after: Facts): boolean =>
  ['contact_name', 'contact_phone'].some((field) => (before[field] ?? null) !== null && before[field] === after[field])
