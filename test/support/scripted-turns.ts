import type { Fact, Facts } from '../../src/register/rules/facts.ts'
import type { Identifiers } from './scripted-identifiers.ts'
import type { ScriptedSubject } from './scripted-subjects.ts'

/** Given to one enumerator, and in the middle of the round to another. */
export const HANDED_OVER = { area_code: '370811015010', from: 'third', to: 'second' } as const

const NAMES = ['survivor', 'absorbed', 'one', 'other', 'taken_back', 'imported', 'late'] as const

/**
 * Those to whom something happens beside what is said at doors: two are merged, two are merged and parted, of one what was
 * let in is taken out again, one is changed by a sheet, and one is visited once the community has changed hands.
 */
export type Turns = Readonly<Record<(typeof NAMES)[number], ScriptedSubject>>

const HOURS = 43
export const IMPORTED_HOURS = 52

export function scriptedTurns({ uuid, phone }: Identifiers): Turns {
  const subjects = NAMES.map((name): [string, ScriptedSubject] => [
    name,
    {
      id: uuid(),
      kind: 'worker',
      visitor: HANDED_OVER.from,
      communities: [HANDED_OVER.area_code, HANDED_OVER.area_code],
      facts: {
        status: 'active',
        area_code: HANDED_OVER.area_code,
        sector: 'courier',
        occupation: 'courier',
        employer_id: null,
        employer_name: null,
        vehicle: null,
        skills: [],
        weekly_hours: name === 'survivor' ? null : HOURS,
        is_steward: false,
        name: '虚构郑十',
        phone: phone(),
        id_number: null,
        is_party_member: null
      },
      answers: {},
      is_new: false,
      is_quiet: true,
      fate: 'approved'
    }
  ])
  return Object.fromEntries(subjects) as Record<(typeof NAMES)[number], ScriptedSubject>
}

/** What these are afterwards besides what was said; null for who is no more. */
export const turnedOut = ({ survivor, absorbed, imported }: Turns): ReadonlyMap<string, Facts | null> =>
  new Map<string, Record<string, Fact> | null>([
    [survivor.id, { weekly_hours: HOURS }],
    [absorbed.id, null],
    [imported.id, { weekly_hours: IMPORTED_HOURS }]
  ])

/** What came of the visits there, by who had them. */
export const HANDED_OVER_FIGURES = {
  [HANDED_OVER.from]: { listed: 1, met: 1 },
  [HANDED_OVER.to]: { listed: 5, met: 1, pending: 4 }
}
