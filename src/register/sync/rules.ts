import type { SubjectStatus } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'

/** A community in a round, as it concerns who synchronises. */
export interface Scope {
  round_id: string
  area_code: string
  /** Whether it is theirs to visit now. */
  is_current: boolean
  /** Whether that has changed since they last asked: then all of its visits are looked at. */
  is_whole: boolean
}

/** How far somebody has come. Numbers of transactions are texts, because they may be longer than numbers are exact. */
export interface Progress {
  /** What was changed by this transaction and later ones is still to be sent; null where everything is. */
  from: string | null
  /** From where on the next pass reads: the oldest transaction that had not ended when this one began. */
  next_from: string
  /** The last that was sent in this pass. */
  after: Key | undefined
}

export interface Key {
  round_id: string
  subject_id: string
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** Of each community from where on its visits are read, in the order of rounds and subjects; without those that are done. */
export const remaining = (scopes: readonly Scope[], after: Key | undefined): (Scope & { after: string })[] =>
  scopes
    .filter(({ round_id }) => after === undefined || round_id >= after.round_id)
    .map((scope) => ({ ...scope, after: scope.round_id === after?.round_id ? after.subject_id : NOWHERE }))

/** One for each community of a round, also where it was given away and back. */
export function merged(scopes: readonly Scope[]): Scope[] {
  const byPlace = new Map<string, Scope>()
  for (const scope of scopes) {
    const place = placeOf(scope)
    const other = byPlace.get(place)
    byPlace.set(place, {
      ...scope,
      is_current: scope.is_current || other?.is_current === true,
      is_whole: scope.is_whole || other?.is_whole === true
    })
  }
  return [...byPlace.values()]
}

export const placeOf = ({ round_id, area_code }: Pick<Scope, 'round_id' | 'area_code'>): string =>
  `${round_id} ${area_code}`

/** Whether somebody is theirs to visit: where they lie now is, and they are there. */
export const isTheirs = (
  visit: { round_id: string; area_code: string; status: SubjectStatus },
  current: ReadonlySet<string>
): boolean => visit.status === 'active' && current.has(placeOf(visit))

/** What one needs to find a door and ring its bell. */
const AT_THE_DOOR = ['name', 'phone', 'contact_name', 'contact_phone', 'address']

export const isForTheDoor = (field: string): boolean => AT_THE_DOOR.includes(field)

/** Of what is known what the questionnaire asks about, and what is needed at the door. */
export const takenAlong = (facts: Facts, asked: ReadonlySet<string>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => asked.has(field) || isForTheDoor(field)))

/** Whether it is the number of a transaction, and one that the database can read. */
export const isTransactionNumber = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9]{1,18}$/.test(value)
