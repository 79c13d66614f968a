import { atPointer, Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { subjectIdTaken } from '../problems.ts'
import { type RecordedChange, recordChanges, type SubjectChange } from '../recording.ts'
import { type Facts, pick } from '../rules/facts.ts'
import { findPlaceProblems, problemOfFaults, subjectNotFound } from '../subjects.ts'
import type { Candidate, Entered, Entry, EntryRules } from './candidates.ts'
import { type Known, readKnown } from './knowing.ts'
import { listBusinessNames } from './past-queries.ts'
import { atAnswers } from './pointers.ts'
import { answersProblem, newSubjectIncomplete } from './problems.ts'
import { claimsOf, draftOf, issuesOf, missingFields } from './rules/claims.ts'
import type { HoldReason } from './rules/codes.ts'
import { type Decision, decide } from './rules/deciding.ts'
import { settledBy, type Voice } from './rules/merging.ts'

/**
 * Takes submissions about different subjects into the register, in the caller's transaction: what others have changed
 * meanwhile stays, and where two say different things of one field a person is to decide. Bad ones keep none of the
 * others from being taken in, and the number of statements does not depend on how many there are.
 */
export async function takeIn(
  work: Work,
  candidates: readonly Candidate[],
  rules: EntryRules
): Promise<Map<Candidate, Entered>> {
  const known = await readKnown(work, candidates)
  const employers = await readEmployers(work, [...known.values()])
  const entered = new Map<Candidate, Entered>()
  const wanted: Wanted[] = []
  for (const candidate of candidates) {
    const want = wantedOf(candidate, known.get(candidate), employers, work.now)
    if (want instanceof Error) entered.set(candidate, want)
    else wanted.push(want)
  }
  const places = await findPlaceProblems(work, placesOf(wanted))
  const going: Wanted[] = []
  for (const want of wanted) {
    const entry = refusalOf(want, places, rules) ?? waitingOf(want, rules)
    if (entry === undefined) going.push(want)
    else entered.set(want.candidate, entry)
  }
  await recordWanted(work, going, entered)
  return entered
}

/** What a submission wants, before it is looked at who may. */
interface Wanted {
  candidate: Candidate
  known: Known | undefined
  claims: Facts
  decision: Decision
  area_code: string | undefined
  /** A change of what is not in the register yet. */
  is_early: boolean
}

function wantedOf(
  candidate: Candidate,
  known: Known | Problem | undefined,
  employers: ReadonlyMap<string, string>,
  now: number
): Wanted | Problem {
  if (known instanceof Error) return known
  const { subject_kind: kind, definition, outcome, given, values, base_version } = candidate
  const is_new = outcome === 'new'
  if (known === undefined && !is_new && base_version !== undefined)
    return atPointer('/body/subject_id', subjectNotFound(kind))
  if (known !== undefined && is_new && !candidate.is_registered) return subjectIdTaken({})
  const is_early = known === undefined && !is_new
  const base = known === undefined ? undefined : withEmployer(known.base, employers)
  const issues = issuesOf(definition, given ?? values, is_early ? {} : base, now)
  const unfit = answersProblem(
    issues.filter(({ fault }) => isToBeTold(fault, { is_early, is_fresh: given !== undefined }))
  )
  if (unfit !== undefined) return unfit
  const { claims, faults } = claimsOf({ kind, definition, outcome }, values, base, now)
  const problem = problemOfFaults(faults)
  if (problem !== undefined) return atAnswers(problem, definition)
  const placed =
    known === undefined && candidate.area_code !== undefined ? { area_code: candidate.area_code, ...claims } : claims
  const voice = voiceOf(candidate)
  const decision = decide(
    candidate.is_unchanged ? {} : placed,
    voice,
    known === undefined ? undefined : stateOf(known, employers)
  )
  const said = placed['area_code']
  const area_code = known?.row.area_code ?? (typeof said === 'string' ? said : candidate.area_code)
  return { candidate, known, claims: placed, decision, area_code, is_early }
}

/** Which questions there are is known once the subject is; whether an answer is good, when it is given. */
const isToBeTold = (fault: string, { is_early, is_fresh }: { is_early: boolean; is_fresh: boolean }): boolean =>
  is_fresh ? !(is_early && fault === 'not_shown') : fault === 'not_shown'

const voiceOf = ({ id, submitted_by, device_time }: Candidate): Voice => ({ id, by: submitted_by, at: device_time })

const stateOf = ({ base, current, standing, contests }: Known, employers: ReadonlyMap<string, string>) => ({
  base: withEmployer(base, employers),
  current: withEmployer(current, employers),
  standing,
  contesting: new Map(
    [...Map.groupBy(contests, ({ field }) => field)].map(([field, some]) => [field, some.map(({ voice }) => voice)])
  )
})

/** Whoever is asked for the employer says its name, also of one that is in the register. */
const withEmployer = (facts: Facts, employers: ReadonlyMap<string, string>): Facts => {
  const name = employers.get(String(facts['employer_id']))
  return name === undefined ? facts : { ...facts, employer_name: name }
}

async function readEmployers(
  { tx }: Work,
  known: readonly (Known | Problem | undefined)[]
): Promise<Map<string, string>> {
  const ids = new Set(
    known
      .flatMap((one) => (one === undefined || one instanceof Error ? [] : [one.base, one.current]))
      .flatMap(({ employer_id }) => (typeof employer_id === 'string' ? [employer_id] : []))
  )
  if (ids.size === 0) return new Map()
  return new Map((await listBusinessNames(tx, [...ids])).map(({ subject_id, name }) => [subject_id, name]))
}

const placesOf = (wanted: readonly Wanted[]): string[] => [
  ...new Set(
    wanted.flatMap(({ known, area_code }) => (known === undefined && area_code !== undefined ? [area_code] : []))
  )
]

function refusalOf(
  { candidate, known, claims, area_code, is_early }: Wanted,
  places: ReadonlyMap<string, Problem>,
  rules: EntryRules
): Problem | undefined {
  const { subject_kind, definition } = candidate
  if (area_code === undefined) return newSubjectIncomplete({ fields: ['area_code'] })
  const place = known === undefined ? places.get(area_code) : undefined
  if (place !== undefined) return atAnswers(place, definition)
  const missing = known === undefined && !is_early ? missingFields(subject_kind, claims) : []
  if (missing.length > 0) return newSubjectIncomplete({ fields: missing })
  return rules.refusalOf(candidate, area_code)
}

const untouched = {
  recorded_version: null,
  taken_version: null,
  superseded_fields: [],
  agreed_fields: [],
  conflicts: [],
  settled: []
}

/** What must wait, as it is kept; undefined for what may go on. */
function waitingOf({ candidate, known, decision, area_code, is_early }: Wanted, rules: EntryRules): Entry | undefined {
  const { subject_kind: kind, is_replacement } = candidate
  const hold_reasons: HoldReason[] = is_early
    ? ['subject_pending']
    : (rules.holdReasons?.({ kind, is_replacement, current: known?.current, applied: decision.applied }) ?? [])
  if (hold_reasons.length === 0) return undefined
  return {
    ...untouched,
    area_code: area_code ?? '',
    registered_subject_id: known?.row.id ?? null,
    person_id: known?.person_id ?? null,
    hold_reasons
  }
}

async function recordWanted(work: Work, going: readonly Wanted[], entered: Map<Candidate, Entered>): Promise<void> {
  const changes = going.flatMap((want) => {
    const change = changeOf(want)
    return change === undefined ? [] : [{ want, change }]
  })
  const outcomes = await recordChanges(
    work,
    changes.map(({ change }) => change)
  )
  const recorded = new Map(changes.map(({ want }, place) => [want, outcomes[place]]))
  for (const want of going) {
    const outcome = recorded.get(want)
    const { candidate } = want
    if (outcome instanceof Problem) entered.set(candidate, atAnswers(outcome, candidate.definition))
    else entered.set(candidate, entryOf(work, want, outcome))
  }
}

function changeOf({ candidate, known, decision }: Wanted): SubjectChange | undefined {
  const { subject_kind: kind, subject_id, round, person_id } = candidate
  if (known !== undefined && Object.keys(decision.applied).length === 0) return undefined
  return {
    kind,
    ...(known === undefined
      ? { new_id: subject_id, ...(person_id !== undefined && { person_id }) }
      : { id: subject_id, base_version: known.row.version }),
    draft: draftOf(kind, known?.current, decision.applied),
    source: 'submission',
    round_id: round.id,
    month: round.month
  }
}

function entryOf(work: Work, want: Wanted, recorded: RecordedChange | undefined): Entry {
  const { candidate, known, decision, area_code } = want
  const { applied, agreed, superseded, conflicting } = decision
  const moved_to = applied['area_code']
  return {
    area_code: typeof moved_to === 'string' ? moved_to : (area_code ?? ''),
    registered_subject_id: candidate.subject_id,
    person_id: recorded?.person_id ?? known?.person_id ?? null,
    hold_reasons: [],
    recorded_version: recorded?.is_changed === true ? recorded.version : null,
    taken_version: recorded?.version ?? known?.row.version ?? null,
    superseded_fields: superseded,
    agreed_fields: agreed,
    conflicts: conflicting.map((field) => ({ id: work.chance.id(), field, base_version: known?.base_version ?? 1 })),
    settled: known === undefined ? [] : settledOf(want, known)
  }
}

/** Which of the open conflicts are none any more. */
function settledOf({ candidate, claims, decision }: Wanted, { current, contests }: Known): Entry['settled'] {
  const after = { ...current, ...decision.applied }
  const { agreed, conflicting, applied } = decision
  const spoken = [...agreed, ...conflicting, ...Object.keys(applied)]
  return Object.keys(pick(claims, spoken)).flatMap((field) =>
    settledBy(
      contests.filter((contest) => contest.field === field),
      voiceOf(candidate),
      after[field] ?? null
    ).map(({ contest, status }) => ({ id: contest.id, status }))
  )
}
