import { areaRangeOf } from '../actor.ts'
import { recordEvents } from '../audit/service.ts'
import { constraintOf, isUniqueViolation } from '../database/failures.ts'
import { attemptUnless } from '../database/savepoint.ts'
import { preconditionFailed } from '../http/problems.ts'
import { openPersons, sealForPersons } from '../persons/service.ts'
import { Problem, thrownIfRefused } from '../problem.ts'
import type { Work } from '../work.ts'
import { businessStore } from './business-store.ts'
import { subjectIdTaken } from './problems.ts'
import { insertRevisions } from './revision-queries.ts'
import { type Source, SUBJECT_KINDS, type SubjectKind, type SubjectStatus } from './rules/codes.ts'
import { completed, type Draft, readDraft } from './rules/drafts.ts'
import { diff, FIELDS, pick, recordedAt } from './rules/facts.ts'
import { monthOf } from './rules/times.ts'
import * as queries from './subject-queries.ts'
import {
  findPlaceProblems,
  type KnownSubject,
  problemOfFaults,
  rangeOfCaller,
  type SubjectWriting,
  subjectNotFound
} from './subjects.ts'
import { workerStore } from './worker-store.ts'

export interface SubjectChange {
  kind: SubjectKind
  /** Undefined for a new subject. */
  id?: string
  /** What a new subject is to be called; by chance where it is not said. */
  new_id?: string
  /** The version that the change starts from; without one, whatever there is. */
  base_version?: number
  draft: Draft
  source: Source
  round_id?: string
  /** `2023-03`: the month that the change counts to, which is the round's; without one, the month in which it is recorded. */
  month?: string
}

export interface RecordedChange {
  id: string
  version: number
  /** False where everything was so already: then nothing is recorded. */
  is_changed: boolean
  person_id: string | null
}

type Outcome = RecordedChange | Problem

const STORES = { worker: workerStore, business: businessStore } as const

/** Where the personal fields of a revision are sealed. */
export const PERSONAL_PLACE = { table: 'subject_revision', column: 'personal' }

/**
 * As `recordChanges`, for one.
 * @throws worker_not_found, business_not_found, version_stale, person_erased, worker_registered, business_registered,
 * subject_area_not_yours, subject_area_not_community, employer_not_found, employer_twice, id_number_malformed,
 * credit_code_malformed, subject_phone_malformed, subject_name_malformed, person_unreadable, subject_id_taken,
 * invalid_request
 */
export async function recordChange(work: Work, change: SubjectChange): Promise<RecordedChange> {
  const [outcome] = await recordChanges(work, [change])
  if (outcome === undefined) throw new Error('a change has no outcome')
  return thrownIfRefused(outcome)
}

/**
 * The one way into the register: makes subjects or changes them, and keeps what they were, in the caller's transaction.
 * Each comes out as if they were recorded one after another, and those that are refused keep no other from being
 * recorded; the number of statements does not depend on how many there are.
 * @returns what became of each, in order
 */
export async function recordChanges(work: Work, changes: readonly SubjectChange[]): Promise<Outcome[]> {
  const outcomes = new Map<SubjectChange, Outcome>()
  // Copies: nobody minds that one is given twice.
  const own = changes.map((change) => ({ ...change }))
  // What rests on an earlier change waits until that is recorded: in each turn at least the first has its outcome.
  for (
    let waiting: readonly SubjectChange[] = own;
    waiting.length > 0;
    waiting = waiting.filter((change) => !outcomes.has(change))
  )
    await recordTurn(work, firstOfEach(waiting), outcomes)
  return own.map((change) => outcomes.get(change) ?? raise())
}

function raise(): never {
  throw new Error('a change has no outcome')
}

const idOf = ({ id, new_id }: SubjectChange): string | undefined => (id ?? new_id)?.toLowerCase()

/** Of each subject the first change; the others follow in their order. */
function firstOfEach(changes: readonly SubjectChange[]): SubjectChange[] {
  const seen = new Set<string>()
  return changes.filter((change) => {
    const id = idOf(change)
    if (id === undefined) return true
    const is_first = !seen.has(id)
    seen.add(id)
    return is_first
  })
}

/** A change that may be written, as far as that can be known beforehand. */
interface Recording {
  change: SubjectChange
  writing: SubjectWriting
  held: queries.SubjectRow | undefined
  version: number
  recorded_at: Date
  changed_fields: string[]
}

type Outcomes = Map<SubjectChange, Outcome>

/** Records changes of different subjects; those that have to wait for another of them get no outcome. */
async function recordTurn(work: Work, changes: readonly SubjectChange[], outcomes: Outcomes): Promise<void> {
  const recordings = await compare(work, changes, outcomes)
  const free = await keepFree(work, recordings, outcomes)
  const written = await writeGood(work, free, outcomes)
  await keepRevisions(work, written)
  for (const { recording, person_id } of written) {
    const { change, writing, version } = recording
    outcomes.set(change, { id: writing.id, version, is_changed: true, person_id })
  }
}

/** What each change makes of its subject; whatever of them has nothing to write has its outcome. */
async function compare(work: Work, changes: readonly SubjectChange[], outcomes: Outcomes): Promise<Recording[]> {
  const held = await holdSubjects(work, changes)
  const drafts = new Map<SubjectChange, Draft>()
  for (const change of changes) {
    // Before anything else: of what is foreign nothing is told, whatever else is wrong.
    const refusal = refusalOf(change, held.get(idOf(change) ?? ''))
    const { facts, faults } = readDraft(change.kind, change.draft, work.now)
    const problem = refusal ?? problemOfFaults(faults)
    if (problem === undefined) drafts.set(change, facts)
    else outcomes.set(change, problem)
  }
  const known = await openSubjects(work, [...drafts.keys()])
  const recordings: Recording[] = []
  for (const [change, draft] of drafts) {
    const before = known.get(idOf(change) ?? '')
    if (before instanceof Problem) outcomes.set(change, before)
    else {
      const recording = recordingOf(work, change, { held: held.get(idOf(change) ?? ''), before, draft })
      if (recording.held === undefined || recording.changed_fields.length > 0) recordings.push(recording)
      else outcomes.set(change, unchanged(recording))
    }
  }
  return recordings
}

const unchanged = ({ writing, held }: Recording): RecordedChange => ({
  id: writing.id,
  version: held?.version ?? 0,
  is_changed: false,
  person_id: writing.before?.person_id ?? null
})

async function holdSubjects(work: Work, changes: readonly SubjectChange[]): Promise<Map<string, queries.SubjectRow>> {
  const ids = changes.flatMap((change) => idOf(change) ?? [])
  const range = areaRangeOf(work.caller.actor)
  if (ids.length === 0 || range === null) return new Map()
  return new Map((await queries.lockSubjects(work.tx, ids, range)).map((row) => [row.id, row]))
}

function refusalOf({ kind, id, base_version }: SubjectChange, held: queries.SubjectRow | undefined) {
  if (id === undefined) return held === undefined ? undefined : subjectIdTaken({})
  if (held === undefined || held.kind !== kind) return subjectNotFound(kind)
  return base_version === undefined || base_version === held.version
    ? undefined
    : preconditionFailed({ version: held.version })
}

/** As they are now, with everything personal, and with their persons locked; by id. */
async function openSubjects(
  work: Work,
  changes: readonly SubjectChange[]
): Promise<Map<string, KnownSubject | Problem>> {
  const known = new Map<string, KnownSubject | Problem>()
  const stored = []
  for (const kind of SUBJECT_KINDS) {
    const ids = changes.flatMap((change) => (change.kind === kind ? (change.id?.toLowerCase() ?? []) : []))
    if (ids.length === 0) continue
    const rows = await STORES[kind].list(work, ids, rangeOfCaller(work, kind))
    stored.push(...rows.map((row) => ({ kind, row })))
  }
  const persons = await openPersons(
    work,
    stored.flatMap(({ row }) => row.person_id ?? [])
  )
  for (const { kind, row } of stored) {
    const clear = persons.get(row.person_id ?? '')
    known.set(row.id, clear instanceof Problem ? clear : STORES[kind].withPerson(row, clear))
  }
  return known
}

function recordingOf(
  { now, chance }: Work,
  change: SubjectChange,
  { held, before, draft }: { held: queries.SubjectRow | undefined; before: KnownSubject | undefined; draft: Draft }
): Recording {
  const { kind } = change
  const after = completed(kind, draft, before?.facts)
  return {
    change,
    writing: { id: idOf(change) ?? chance.id(), before, after },
    held,
    version: (held?.version ?? 0) + 1,
    recorded_at: recordedAt(now, held?.updated_at),
    changed_fields: diff(kind, before?.facts, after).map(({ field }) => field)
  }
}

/** Those that nothing stands in the way of. What another change of these may take out of the way has to wait. */
async function keepFree(work: Work, recordings: readonly Recording[], outcomes: Outcomes): Promise<Recording[]> {
  const allowed = await keepAllowed(work, recordings, outcomes)
  const obstacles = new Map()
  for (const [kind, some] of byKind(allowed))
    for (const [writing, obstacle] of await STORES[kind].findObstacles(work, some.map(writingOf)))
      obstacles.set(writing, obstacle)
  const free = new Map<string, Recording>()
  const claimed = new Set<string>()
  for (const recording of allowed) {
    const { change, writing } = recording
    const obstacle = obstacles.get(writing)
    if (obstacle !== undefined) {
      if (!free.has(obstacle.subject_id ?? '')) outcomes.set(change, obstacle.problem)
      continue
    }
    const claims = STORES[change.kind].claimsOf(writing)
    if (claims.some((claim) => claimed.has(claim))) continue
    for (const claim of claims) claimed.add(claim)
    free.set(writing.id, recording)
  }
  return [...free.values()]
}

/** Those whose subjects may be where they are to be. */
async function keepAllowed(work: Work, recordings: readonly Recording[], outcomes: Outcomes): Promise<Recording[]> {
  const moved = recordings.filter(({ changed_fields }) => changed_fields.includes('area_code'))
  const problems = await findPlaceProblems(work, [...new Set(moved.map(areaOf))])
  for (const recording of moved) {
    const problem = problems.get(areaOf(recording))
    if (problem !== undefined) outcomes.set(recording.change, problem)
  }
  return recordings.filter(({ change }) => !outcomes.has(change))
}

const areaOf = ({ writing }: Recording): string => String(writing.after['area_code'])
const writingOf = ({ writing }: Recording): SubjectWriting => writing

const byKind = (recordings: readonly Recording[]): [SubjectKind, Recording[]][] =>
  SUBJECT_KINDS.map((kind): [SubjectKind, Recording[]] => [
    kind,
    recordings.filter(({ change }) => change.kind === kind)
  ]).filter(([, some]) => some.length > 0)

interface Written {
  recording: Recording
  person_id: string | null
}

/**
 * Writes them at once. Where that is refused, somebody else was faster with one of them: that one is found by halves, and
 * all others are written.
 */
async function writeGood(work: Work, recordings: readonly Recording[], outcomes: Outcomes): Promise<Written[]> {
  const [first] = recordings
  if (first === undefined) return []
  const attempt = await attemptUnless(work.tx, isRefusal, () => writeAll(work, recordings))
  if ('result' in attempt) return attempt.result
  if (recordings.length === 1) {
    outcomes.set(first.change, await problemOf(work, first, attempt.refusal))
    return []
  }
  const middle = Math.ceil(recordings.length / 2)
  const before = await writeGood(work, recordings.slice(0, middle), outcomes)
  return [...before, ...(await writeGood(work, recordings.slice(middle), outcomes))]
}

const isRefusal = (error: unknown): boolean => error instanceof Problem || isUniqueViolation(error)

async function problemOf(work: Work, { change, writing }: Recording, refusal: unknown): Promise<Problem> {
  if (refusal instanceof Problem) return refusal
  if (constraintOf(refusal) === 'subject_pkey') return subjectIdTaken({})
  const store = STORES[change.kind]
  return (await store.findObstacles(work, [writing])).get(writing)?.problem ?? store.taken()
}

async function writeAll(work: Work, recordings: readonly Recording[]): Promise<Written[]> {
  await writeSubjects(work, recordings)
  const written: Written[] = []
  for (const [kind, some] of byKind(recordings)) {
    const persons = await STORES[kind].write(work, some.map(writingOf))
    written.push(...some.map((recording) => ({ recording, person_id: persons.get(recording.writing) ?? null })))
  }
  return written
}

async function writeSubjects({ tx }: Work, recordings: readonly Recording[]): Promise<void> {
  const rows = recordings.map(({ change, writing, held, version, recorded_at }) => ({
    id: writing.id,
    kind: change.kind,
    area_code: String(writing.after['area_code']),
    status: writing.after['status'] as SubjectStatus,
    version,
    created_at: held?.created_at ?? recorded_at,
    updated_at: recorded_at
  }))
  await queries.insertSubjects(
    tx,
    rows.filter(({ version }) => version === 1)
  )
  await queries.updateSubjects(
    tx,
    rows.filter(({ version }) => version > 1)
  )
}

async function keepRevisions(work: Work, written: readonly Written[]): Promise<void> {
  const { actor } = work.caller
  const changed_by = 'person_id' in actor ? actor.person_id : null
  const owned = written.flatMap(({ recording, person_id }) =>
    person_id === null ? [] : [{ recording, person_id, text: JSON.stringify(personalOf(recording)) }]
  )
  const sealed = await sealForPersons(work, PERSONAL_PLACE, owned)
  const personal = new Map(owned.map(({ recording }, place) => [recording, sealed[place] ?? null]))
  await insertRevisions(
    work.tx,
    written.map(({ recording, person_id }) => ({
      ...revisionOf(recording),
      changed_by,
      person_id,
      personal: personal.get(recording) ?? null
    }))
  )
  await recordEvents(
    work,
    written.map(({ recording }) => eventOf(recording))
  )
}

const personalOf = ({ change, writing }: Recording) => pick(writing.after, FIELDS[change.kind].personal)

const revisionOf = (recording: Recording) => {
  const { change, writing, version, recorded_at, changed_fields } = recording
  return {
    subject_id: writing.id,
    subject_kind: change.kind,
    version,
    area_code: areaOf(recording),
    recorded_area_code: areaOf(recording),
    recorded_at,
    month: change.month ?? monthOf(recorded_at.getTime()),
    round_id: change.round_id ?? null,
    source: change.source,
    content: JSON.stringify(pick(writing.after, FIELDS[change.kind].plain)),
    changed_fields
  }
}

const eventOf = (recording: Recording) => {
  const { change, writing, held, version, changed_fields } = recording
  return {
    action: held === undefined ? `${change.kind}.register` : `${change.kind}.change`,
    object: { kind: change.kind, id: writing.id },
    area_code: areaOf(recording),
    details: { fields: changed_fields, source: change.source, version }
  }
}
