import { type Facts, isSame } from '../../rules/facts.ts'

/** What a submission had made of its subject. */
export interface Made {
  /** Undefined where it was registered by it. */
  before: Facts | undefined
  after: Facts
  fields: readonly string[]
}

/** What is taken back of it, and what stays because others have changed it since. */
export interface TakenBack {
  restored: Facts
  overtaken: string[]
}

/** Whoever is not in the register by this submission alone is not there: their id and what was known of them stay. */
const NOT_THERE: Facts = { status: 'left' }

export function takenBack(
  { before, after, fields }: Made,
  current: Facts,
  changed_since: ReadonlySet<string>
): TakenBack {
  const wanted =
    before === undefined ? NOT_THERE : Object.fromEntries(fields.map((field) => [field, before[field] ?? null]))
  const overtaken = Object.keys(wanted).filter(
    (field) => changed_since.has(field) || !isSame(current[field] ?? null, after[field] ?? null)
  )
  return {
    restored: Object.fromEntries(Object.entries(wanted).filter(([field]) => !overtaken.includes(field))),
    overtaken
  }
}
