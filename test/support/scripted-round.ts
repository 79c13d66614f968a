import { seededRandom } from '../../scripts/bench/random.ts'
import type { Outcome } from '../../src/register/rounds/rules/codes.ts'
import type { SubjectKind } from '../../src/register/rules/codes.ts'
import type { Facts } from '../../src/register/rules/facts.ts'
import { MEETINGS, type Said } from './scripted-answers.ts'
import { identifiers } from './scripted-identifiers.ts'
import { baseSubjects, type Client, type Fate, newcomers, type ScriptedSubject } from './scripted-subjects.ts'
import { HANDED_OVER, scriptedTurns, type Turns } from './scripted-turns.ts'

/** One submission that makes sense, and what it says. */
export interface Told {
  id: string
  subject_id: string
  by: Client
  at: number
  outcome: Outcome
  is_unchanged: boolean
  /** By the register's fields. */
  claims: Facts
  fate: Fate
}

/** As it is sent; the round's id is added then. */
export type Item = Readonly<Record<string, unknown>> | null

/** One item of a batch, and the code of the problem that it is refused for. */
export interface Sent {
  item: Item
  refused_for?: string
}

/** Everything that is to happen in a round; nobody says in which order. */
export interface Script {
  subjects: readonly ScriptedSubject[]
  newcomers: readonly ScriptedSubject[]
  told: readonly Told[]
  /** Of each client what must be sent one after another, in groups that may go in any order. */
  groups: Readonly<Record<Client, readonly (readonly Sent[])[]>>
  /** Those of the subjects to whom something happens besides. */
  turns: Turns
  /** What is taken out of the register again. */
  taken_back_id: string
  /** What is handed in once the community is another's. */
  late: Item
  /** What is handed in again, by the id of the submission that came back. */
  replacements: ReadonlyMap<string, { by: Client; item: Item }>
}

const WORKERS = 650
const BUSINESSES = 60
const NEWCOMERS = 40
const SUBMISSIONS = 2_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MINUTES = 24 * 60

/** Of a desk there are fewer than of phones, so that most fields are said by one person only. */
const DESK_SHARE = 0.25

/** @param now what the time of the devices goes by */
export function scriptedRound(seed: number, now: number): Script {
  const random = seededRandom(seed)
  const { uuid, phone } = identifiers(random)
  const known = baseSubjects(random, { uuid, phone }, { workers: WORKERS, businesses: BUSINESSES })
  const turns = scriptedTurns({ uuid, phone })
  const found = newcomers(random, { uuid, phone }, NEWCOMERS)
  const told: Told[] = []
  const groups: Record<Client, Sent[][]> = { first: [], second: [], third: [], desk: [] }
  const replacements = new Map<string, { by: Client; item: Item }>()
  const times = new Set<number>()
  const foreign = uuid()

  /** A moment of the last days that nothing else has. */
  const moment = (): number => {
    for (;;) {
      const at = now - random.integer(60, 12 * DAY_MINUTES) * MINUTE_MS + random.integer(0, 59) * 1_000
      if (times.has(at)) continue
      times.add(at)
      return at
    }
  }

  const tell = (subject: ScriptedSubject, by: Client, said: Said, rest: Partial<Told> & { item?: object } = {}) => {
    const { item: more, ...others } = rest
    const at = others.at ?? moment()
    const one: Told = {
      id: uuid(),
      subject_id: subject.id,
      by,
      at,
      outcome: said.outcome,
      is_unchanged: said.is_unchanged ?? false,
      claims: said.claims,
      fate: 'approved',
      ...others
    }
    told.push(one)
    return { one, item: itemOf(subject, one, said, more) }
  }

  const send = (by: Client, ...group: Sent[]) => groups[by].push(group)

  // Who is found for the first time, and what is added about them, which may arrive before.
  for (const subject of found) {
    const registration: Said = { outcome: 'new', answers: subject.answers, claims: {} }
    const place = { is_new: true, area_code: subject.facts['area_code'] }
    const { fate } = subject
    const at = now - 13 * DAY_MINUTES * MINUTE_MS + times.size * 1_000
    times.add(at)
    const { one, item } = tell(subject, subject.visitor, registration, { fate, at, item: place })
    send(subject.visitor, { item })
    if (fate === 'has_issues') {
      const { item: again, one: second } = tell(subject, subject.visitor, registration, {
        at: at + 500,
        item: { ...place, replaces_id: one.id }
      })
      replacements.set(one.id, { by: subject.visitor, item: again })
      void second
    }
    if (fate === 'rejected' && subject.facts['phone'] === null) continue
    for (let count = random.integer(0, 3); count > 0; count--) {
      const by = random.chance(DESK_SHARE) ? 'desk' : subject.visitor
      const said = random.chance(0.2)
        ? { outcome: 'absent' as const, claims: {} }
        : MEETINGS[subject.kind](random, subject)
      const { item: later } = tell(subject, by, said, {
        fate: fate === 'rejected' ? 'rejected' : 'approved',
        item: { area_code: subject.facts['area_code'] }
      })
      send(by, { item: later })
    }
  }

  // What is looked at and does not hold: nobody else speaks of these.
  const quiet = known.filter(({ is_quiet }) => is_quiet)
  for (const [place, subject] of quiet.entries()) {
    const by = subject.visitor
    const employer_name = '虚构新东家'
    if (subject.facts['employer_id'] !== null) {
      const claims = { employer_id: null, employer_name }
      send(by, { item: tell(subject, by, { outcome: 'met', answers: { employer_name }, claims }).item })
      continue
    }
    const hours = 120 + place
    const said: Said = { outcome: 'met', answers: { weekly_hours: hours }, claims: { weekly_hours: hours } }
    const fate = place % 2 === 0 ? 'rejected' : 'has_issues'
    const { one, item } = tell(subject, by, said, { fate })
    send(by, { item })
    if (fate === 'rejected') continue
    const right: Said = { outcome: 'met', answers: { weekly_hours: 51 }, claims: { weekly_hours: 51 } }
    const again = tell(subject, by, right, { item: { replaces_id: one.id } })
    replacements.set(one.id, { by, item: again.item })
  }

  const met = (answers: Readonly<Record<string, number | string>>): Said => ({
    outcome: 'met',
    answers,
    claims: answers
  })
  // Let in, taken out again and rejected.
  const taken_back = tell(turns.taken_back, HANDED_OVER.from, met({ weekly_hours: 46 }), { fate: 'rejected' })
  send(HANDED_OVER.from, { item: taken_back.item })
  const { item: late } = tell(turns.late, HANDED_OVER.to, met({ vehicle: 'van' }))

  // Everything else, about subjects that are known.
  const busy = known.filter(({ is_quiet }) => !is_quiet)
  const ahead = new Set<string>()
  while (told.length < SUBMISSIONS) {
    const subject = random.pick(busy as [ScriptedSubject, ...ScriptedSubject[]])
    const by = random.chance(DESK_SHARE) ? 'desk' : subject.visitor
    const said = saidOf(subject)
    // A clock that is ahead, of one for each subject: two that are would be told apart by when they arrive.
    const is_ahead = random.chance(0.01) && !ahead.has(subject.id)
    if (is_ahead) ahead.add(subject.id)
    const { item, one } = tell(subject, by, said, is_ahead ? { at: now + 10 * HOUR_MS } : {})
    const group: Sent[] = [{ item }]
    if (random.chance(0.06)) group.push({ item })
    if (random.chance(0.02))
      group.push({
        item: { ...item, outcome: one.outcome === 'refused' ? 'absent' : 'refused', answers: {}, is_unchanged: false },
        refused_for: 'submission_id_taken'
      })
    send(by, ...group)
    // In another batch as well.
    if (random.chance(0.05)) send(by, { item })
    if (random.chance(0.03)) send(by, broken(random.integer(0, 8), { ...item, id: uuid() }, one))
  }

  function saidOf(subject: ScriptedSubject): Said {
    const kind = random.between(0, 1)
    if (kind < 0.25) return { outcome: 'met', is_unchanged: true, claims: {} }
    if (kind < 0.35) return { outcome: 'absent', claims: {} }
    if (kind < 0.4) return { outcome: 'refused', claims: {} }
    if (kind < 0.42) return { outcome: 'moved', claims: { status: 'left' } }
    if (kind < 0.44) return { outcome: 'left_trade', claims: { status: 'left' } }
    return MEETINGS[subject.kind](random, subject, phone)
  }

  function broken(which: number, item: object, { subject_id }: Told): Sent {
    const good = { ...item, outcome: 'met', is_unchanged: false, answers: { community: '370811015001' } }
    const kinds: Sent[] = [
      { item: null, refused_for: 'invalid_request' },
      { item: { ...good, surprise: 1 }, refused_for: 'invalid_request' },
      { item: { ...good, base_version: 99_999 }, refused_for: 'base_version_unknown' },
      { item: { ...good, answers: { surprise: 1 } }, refused_for: 'answers_not_valid' },
      { item: { ...good, subject_id: foreign }, refused_for: 'SUBJECT_not_found' },
      {
        item: { ...good, device_time: new Date(now + 3 * 24 * HOUR_MS).toISOString() },
        refused_for: 'device_time_not_credible'
      },
      { item: { ...good, answers: {} }, refused_for: 'submission_inconsistent' },
      { item: { ...good, round_id: foreign }, refused_for: 'round_not_found' },
      { item: { ...good, subject_id, replaces_id: foreign }, refused_for: 'replaced_not_returned' }
    ]
    const sent = kinds[which] ?? { item: null }
    const kind = (item as { subject_kind: SubjectKind }).subject_kind
    return {
      ...sent,
      ...(sent.refused_for !== undefined && { refused_for: sent.refused_for.replace('SUBJECT', kind) })
    }
  }

  const subjects = [...known, ...Object.values(turns)]
  return { subjects, newcomers: found, told, groups, replacements, turns, taken_back_id: taken_back.one.id, late }
}

const itemOf = (subject: ScriptedSubject, one: Told, { answers, is_unchanged }: Said, more: object = {}) => ({
  id: one.id,
  subject_kind: subject.kind,
  subject_id: subject.id,
  // The list that everybody has taken along is the one that the round was opened with.
  ...(subject.is_new ? {} : { base_version: 1 }),
  device_time: new Date(one.at).toISOString(),
  outcome: one.outcome,
  ...(answers !== undefined && { answers }),
  ...(is_unchanged === true && { is_unchanged }),
  ...more
})
