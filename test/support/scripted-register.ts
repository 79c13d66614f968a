import type { Outcome } from '../../src/register/rounds/rules/codes.ts'
import type { SubjectKind } from '../../src/register/rules/codes.ts'
import type { Fact, Facts } from '../../src/register/rules/facts.ts'
import type { Script, Told } from './scripted-round.ts'
import { COMMUNITIES, type Fate, type ScriptedSubject, type Visitor } from './scripted-subjects.ts'
import { turnedOut } from './scripted-turns.ts'

/** What a round that was carried out as scripted leaves behind, whatever happened in between. */
export interface ExpectedRegister {
  subjects: Map<string, { kind: SubjectKind; facts: Facts }>
  /** By subject and field: what two people say differently, and what is to be decided. */
  contested: Map<string, Fact>
  submissions: Map<string, Fate>
  confirmations: Set<string>
  /** By community and outcome, but for the one that changes hands. */
  figures: Map<string, Record<string, number>>
}

export const keyOfField = (subject_id: string, field: string): string => `${subject_id} ${field}`

export const isSame = (one: Fact, other: Fact): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Worked out from who said what and when alone, so that it knows nothing of the service's own rules. */
export function expectedRegister(script: Script): ExpectedRegister {
  const told = Map.groupBy(script.told, ({ subject_id }) => subject_id)
  const turns = turnedOut(script.turns)
  const contested = new Map<string, Fact>()
  const subjects = new Map<string, { kind: SubjectKind; facts: Facts }>()
  const figures = new Map<string, Record<string, number>>()
  for (const area_code of Object.values(COMMUNITIES).flat()) figures.set(area_code, { listed: 0 })
  for (const subject of [...script.subjects, ...script.newcomers]) {
    const about = told.get(subject.id) ?? []
    if (subject.is_new && !about.some(({ outcome, fate }) => outcome === 'new' && fate === 'approved')) continue
    const turned = turns.get(subject.id)
    if (turned === null) continue
    const facts = { ...settled(subject, about, contested), ...turned }
    subjects.set(subject.id, { kind: subject.kind, facts })
    const outcome = visited(subject, about) ?? 'pending'
    // Who has moved away counts where they were.
    const figure = figures.get(String((outcome === 'moved' ? subject.facts : facts)['area_code']))
    if (figure === undefined) continue
    if (!subject.is_new) count(figure, 'listed')
    count(figure, outcome)
  }
  return {
    subjects,
    contested,
    submissions: new Map(script.told.map(({ id, fate }) => [id, fate])),
    confirmations: new Set(script.told.filter(({ is_unchanged }) => is_unchanged).map(({ id }) => id)),
    figures
  }
}

function count(figure: Record<string, number>, name: string): void {
  figure[name] = (figure[name] ?? 0) + 1
}

/** Of each person their latest word that says anything new; where these differ somebody decides for one of them. */
function settled({ id, facts }: ScriptedSubject, about: readonly Told[], contested: Map<string, Fact>): Facts {
  const after: Record<string, Fact> = { ...facts }
  for (const field of Object.keys(facts)) {
    const latest = new Map<string, { at: number; value: Fact }>()
    for (const { by, at, claims, fate } of about) {
      const value = claims[field]
      if (fate !== 'approved' || value === undefined || isSame(value, facts[field] ?? null)) continue
      if (at > (latest.get(by)?.at ?? 0)) latest.set(by, { at, value })
    }
    const values = [...latest.values()].map(({ value }) => value)
    const [first, ...others] = values
    if (first === undefined) continue
    after[field] = first
    if (others.every((other) => isSame(other, first))) continue
    after[field] = decided(field, values)
    contested.set(keyOfField(id, field), after[field])
  }
  return after
}

/** One of those that are said, or of hours something between. */
function decided(field: string, values: readonly Fact[]): Fact {
  const sorted = values.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  return field === 'weekly_hours' ? 44 : (sorted[0] ?? null)
}

/** What came of the visits: what happened last, but that nobody was there says nothing where somebody was. */
function visited({ is_new }: ScriptedSubject, about: readonly Told[]): Outcome | undefined {
  // What is held about somebody who is not registered is no visit before it is let in.
  const visits = about.filter(({ fate }) => !is_new || fate === 'approved').toSorted((one, other) => one.at - other.at)
  const last = visits.findLast(({ outcome }) => outcome !== 'absent') ?? visits.at(-1)
  if (last === undefined) return undefined
  return last.outcome === 'met' && is_new ? 'new' : last.outcome
}

/** Who visits a community. */
export const visitorOf = (area_code: string): Visitor | undefined =>
  (Object.keys(COMMUNITIES) as Visitor[]).find((visitor) => COMMUNITIES[visitor].includes(area_code))

const PHONES: readonly string[] = ['phone', 'contact_phone']

/** As whoever may read the register sees it. */
export function shown(kind: SubjectKind, field: string, fact: Fact): Fact {
  if (typeof fact !== 'string') return fact
  if (PHONES.includes(field)) return `${fact.slice(0, 3)}****${fact.slice(-4)}`
  const is_personal = field === 'contact_name' || (field === 'name' && kind === 'worker')
  return is_personal ? fact.slice(0, 1) + '*'.repeat(Math.min(fact.length - 1, 3)) : fact
}
