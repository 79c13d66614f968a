import { areaRangeOf } from '../actor.ts'
import { preconditionFailed } from '../http/problems.ts'
import { Problem, thrownIfRefused } from '../problem.ts'
import type { Work } from '../work.ts'
import {
  type AskedChange,
  areaOf,
  type Outcome,
  type Outcomes,
  type RecordedChange,
  type Recording,
  readChange,
  type SubjectChange,
  writingOf
} from './changes.ts'
import { lookForDuplicates } from './duplicates/finding.ts'
import { refusalsOfMerged } from './merges/survivors.ts'
import { subjectIdTaken } from './problems.ts'
import { byKind, writeRecordings } from './revisions.ts'
import { completed } from './rules/drafts.ts'
import { diff, recordedAt } from './rules/facts.ts'
import { openSubjects, STORES } from './stores.ts'
import * as queries from './subject-queries.ts'
import {
  findPlaceProblems,
  type KnownSubject,
  type Obstacle,
  type SubjectWriting,
  subjectNotFound
} from './subjects.ts'
import { Turn } from './turns.ts'

export type { RecordedChange, SubjectChange } from './changes.ts'

/**
 * As `recordChanges`, for one.
 * @throws worker_not_found, business_not_found, version_stale, subject_merged, person_erased, worker_registered, business_registered,
 * subject_area_not_yours, subject_area_not_community, employer_not_found, employer_twice, id_number_malformed,
 * credit_code_malformed, subject_phone_malformed, subject_name_malformed, person_unreadable, subject_id_taken,
 * invalid_request
 */
export async function recordChange(work: Work, change: SubjectChange): Promise<RecordedChange> {
  const [outcome] = await recordChanges(work, [change])
  return thrownIfRefused(outcome ?? raise())
}

function raise(): never {
  throw new Error('a change has no outcome')
}

interface RecordingOptions {
  /** Whether somebody looks for duplicates of what was recorded later. */
  is_compared_later?: boolean
}

/**
 * The one way into the register: makes subjects or changes them, and keeps what they were, in the caller's transaction.
 * Each comes out as if they were recorded one after another, and those that are refused keep no other from being
 * recorded. Unless they depend on each other, the number of statements is the same however many there are.
 * @returns what became of each, in order
 */
export async function recordChanges(
  work: Work,
  changes: readonly SubjectChange[],
  { is_compared_later = false }: RecordingOptions = {}
): Promise<Outcome[]> {
  const outcomes: Outcomes = new Map()
  const asked = changes.map((change, place) => readChange(work, change, place))
  const remembering = { ...work, keys: work.keys.remembering() }
  const recorded: Recording[] = []
  for (let waiting = asked; waiting.length > 0; waiting = waiting.filter((one) => !outcomes.has(one)))
    recorded.push(...(await recordTurn(remembering, new Turn(waiting), outcomes)))
  if (!is_compared_later) await lookForDuplicates(remembering, recorded, outcomes)
  return asked.map((one) => outcomes.get(one) ?? raise())
}

/** @returns what was written, or is refused by now */
async function recordTurn(work: Work, turn: Turn, outcomes: Outcomes): Promise<Recording[]> {
  const recordings = await compare(work, turn.changes, outcomes)
  const allowed = await keepAllowed(work, recordings, outcomes)
  const free = await keepFree(work, turn, allowed, outcomes)
  await writeRecordings(work, free, outcomes)
  return free
}

/** What each change makes of its subject; whatever of them has nothing to write has its outcome. */
async function compare(work: Work, changes: readonly AskedChange[], outcomes: Outcomes): Promise<Recording[]> {
  const held = await holdSubjects(work, changes)
  const merged = await refuseMerged(work, changes, held)
  for (const asked of changes) {
    // Before anything else: of what is foreign nothing is told, whatever else is wrong.
    const problem = refusalOf(asked, held.get(asked.id ?? '')) ?? merged.get(asked.id ?? '') ?? asked.fault
    if (problem !== undefined) outcomes.set(asked, problem)
  }
  const good = changes.filter((asked) => !outcomes.has(asked))
  const known = await openSubjects(
    work,
    good.flatMap(({ change, id }) => (change.id === undefined || id === undefined ? [] : [{ kind: change.kind, id }]))
  )
  const recordings: Recording[] = []
  for (const asked of good) {
    const before = known.get(asked.id ?? '')
    if (before instanceof Problem) outcomes.set(asked, before)
    else {
      const recording = recordingOf(work, asked, before, held.get(asked.id ?? ''))
      if (recording.held === undefined || recording.changed_fields.length > 0) recordings.push(recording)
      else outcomes.set(asked, unchanged(recording))
    }
  }
  return recordings
}

async function holdSubjects(work: Work, changes: readonly AskedChange[]): Promise<Map<string, queries.SubjectRow>> {
  const ids = changes.flatMap(({ id }) => id ?? [])
  const range = areaRangeOf(work.caller.actor)
  if (ids.length === 0 || range === null) return new Map()
  return new Map((await queries.lockSubjects(work.tx, ids, range)).map((row) => [row.id, row]))
}

function refusalOf({ change }: AskedChange, held: queries.SubjectRow | undefined): Problem | undefined {
  const { kind, id, base_version } = change
  if (id === undefined) return held === undefined ? undefined : subjectIdTaken({})
  if (held === undefined || held.kind !== kind) return subjectNotFound(kind)
  if (base_version === undefined || base_version === held.version) return undefined
  return preconditionFailed({ version: held.version })
}

/** Who was merged is changed by merges only; by id. */
async function refuseMerged(
  work: Work,
  changes: readonly AskedChange[],
  held: ReadonlyMap<string, queries.SubjectRow>
): Promise<Map<string, Problem>> {
  const merged = changes.flatMap(({ change, id = '' }) =>
    change.source !== 'merge' && held.get(id)?.status === 'merged' ? [id] : []
  )
  return await refusalsOfMerged(work, merged)
}

function recordingOf(
  { now, chance }: Work,
  asked: AskedChange,
  before: KnownSubject | undefined,
  held: queries.SubjectRow | undefined
): Recording {
  const { kind, person_id } = asked.change
  const after = completed(kind, asked.draft, before?.facts)
  return {
    asked,
    writing: { id: asked.id ?? chance.id(), before, after, ...(person_id !== undefined && { person_id }) },
    held,
    version: (held?.version ?? 0) + 1,
    recorded_at: recordedAt(now, held?.updated_at),
    changed_fields: diff(kind, before?.facts, after).map(({ field }) => field)
  }
}

const unchanged = ({ writing, held }: Recording): RecordedChange => ({
  id: writing.id,
  version: held?.version ?? 0,
  is_changed: false,
  person_id: writing.before?.person_id ?? null
})

/** Those whose subjects may be where they are to be. */
async function keepAllowed(work: Work, recordings: readonly Recording[], outcomes: Outcomes): Promise<Recording[]> {
  const moved = recordings.filter(({ changed_fields }) => changed_fields.includes('area_code'))
  const problems = await findPlaceProblems(work, [...new Set(moved.map(areaOf))])
  for (const recording of moved) {
    const problem = problems.get(areaOf(recording))
    if (problem !== undefined) outcomes.set(recording.asked, problem)
  }
  return recordings.filter(({ asked }) => !outcomes.has(asked))
}

/** Those that nothing stands in the way of; what an earlier change may take out of the way waits for it. */
async function keepFree(
  work: Work,
  turn: Turn,
  recordings: readonly Recording[],
  outcomes: Outcomes
): Promise<Recording[]> {
  const obstacles = await findObstacles(work, recordings)
  const free = new Map<string, Recording>()
  const claimed = new Set<string>()
  for (const recording of recordings) {
    const { asked, writing } = recording
    const claims = STORES[asked.change.kind].claimsOf(writing)
    const obstacle = obstacles.get(writing)
    const in_the_way = obstacle?.subject_id ?? ''
    const is_awaited = [...asked.mentions, in_the_way].some((mention) => turn.isAwaited(mention, asked))
    if (is_awaited || free.has(in_the_way) || claims.some((claim) => claimed.has(claim))) turn.postpone(asked)
    else if (obstacle !== undefined) outcomes.set(asked, obstacle.problem)
    else {
      for (const claim of claims) claimed.add(claim)
      free.set(writing.id, recording)
    }
  }
  return [...free.values()]
}

async function findObstacles(work: Work, recordings: readonly Recording[]): Promise<Map<SubjectWriting, Obstacle>> {
  const obstacles = new Map<SubjectWriting, Obstacle>()
  for (const [kind, some] of byKind(recordings))
    for (const [writing, obstacle] of await STORES[kind].findObstacles(work, some.map(writingOf)))
      obstacles.set(writing, obstacle)
  return obstacles
}
