import { setImmediate as sent } from 'node:timers/promises'
import { recordEvents } from '../audit/service.ts'
import { constraintOf, isUniqueViolation } from '../database/failures.ts'
import { attemptUnless } from '../database/savepoint.ts'
import { sealForPersons } from '../persons/service.ts'
import { Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { areaOf, kindOf, type Outcomes, type Recording, writingOf } from './changes.ts'
import { subjectIdTaken } from './problems.ts'
import { insertRevisions } from './revision-queries.ts'
import { SUBJECT_KINDS, type SubjectKind, type SubjectStatus } from './rules/codes.ts'
import { FIELDS, pick } from './rules/facts.ts'
import { monthOf } from './rules/times.ts'
import { STORES } from './stores.ts'
import * as queries from './subject-queries.ts'
import type { SubjectWriting } from './subjects.ts'

/** Where the personal fields of a revision are sealed. */
export const PERSONAL_PLACE = { table: 'subject_revision', column: 'personal' }

/** Writes the subjects, their revisions and the audit; each recording gets its outcome. */
export async function writeRecordings(work: Work, recordings: readonly Recording[], outcomes: Outcomes): Promise<void> {
  const written = await writeGood(work, recordings, outcomes)
  await keepRevisions(work, written)
  for (const { recording, person_id } of written) {
    const { asked, writing, version } = recording
    outcomes.set(asked, { id: writing.id, version, is_changed: true, person_id })
  }
}

export const byKind = (recordings: readonly Recording[]): [SubjectKind, Recording[]][] =>
  SUBJECT_KINDS.map((kind): [SubjectKind, Recording[]] => [
    kind,
    recordings.filter((recording) => kindOf(recording) === kind)
  ]).filter(([, some]) => some.length > 0)

interface Written {
  recording: Recording
  person_id: string | null
  /** What of the revision is somebody's, sealed. */
  personal: Buffer | null
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
    outcomes.set(first.asked, await problemOf(work, first, attempt.refusal))
    return []
  }
  const middle = Math.ceil(recordings.length / 2)
  const before = await writeGood(work, recordings.slice(0, middle), outcomes)
  return [...before, ...(await writeGood(work, recordings.slice(middle), outcomes))]
}

const isRefusal = (error: unknown): boolean => error instanceof Problem || isUniqueViolation(error)

async function problemOf(work: Work, { asked, writing }: Recording, refusal: unknown): Promise<Problem> {
  if (refusal instanceof Problem) return refusal
  if (constraintOf(refusal) === 'subject_pkey') return subjectIdTaken({})
  const store = STORES[asked.change.kind]
  return (await store.findObstacles(work, [writing])).get(writing)?.problem ?? store.taken()
}

async function writeAll(work: Work, recordings: readonly Recording[]): Promise<Written[]> {
  const all: Written[] = []
  let written = writeSubjects(work, recordings)
  // Waited for below, where it may fail as well.
  written.catch(() => {})
  for (const [kind, some] of byKind(recordings)) {
    const writing = await STORES[kind].write(work, some.map(writingOf), written)
    written = writing.written
    const sealing = sealPersonal(work, some, writing.persons)
    // Both end before anything is undone, after which the connection may be somebody else's.
    await Promise.allSettled([sealing, written])
    // Where both fail, what was refused is what is told, and not that nothing is answered any more.
    await written
    all.push(...(await sealing))
  }
  return all
}

async function sealPersonal(
  work: Work,
  recordings: readonly Recording[],
  persons: ReadonlyMap<SubjectWriting, string | null>
): Promise<Written[]> {
  await sent()
  const personOf = ({ writing }: Recording) => persons.get(writing) ?? null
  const owned = recordings.flatMap((recording) => {
    const person_id = personOf(recording)
    return person_id === null ? [] : [{ recording, person_id, text: JSON.stringify(personalOf(recording)) }]
  })
  const sealed = await sealForPersons(work, PERSONAL_PLACE, owned)
  const personal = new Map(owned.map(({ recording }, place) => [recording, sealed[place] ?? null]))
  return recordings.map((recording) => ({
    recording,
    person_id: personOf(recording),
    personal: personal.get(recording) ?? null
  }))
}

async function writeSubjects({ tx }: Work, recordings: readonly Recording[]): Promise<void> {
  const rows = recordings.map(({ asked, writing, held, version, recorded_at }) => ({
    id: writing.id,
    kind: asked.change.kind,
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
  const revised = insertRevisions(
    work.tx,
    written.map(({ recording, person_id, personal }) => ({
      ...revisionOf(recording),
      changed_by,
      person_id,
      personal
    }))
  )
  const recorded = sent().then(() =>
    recordEvents(
      work,
      written.map(({ recording }) => eventOf(recording))
    )
  )
  await Promise.all([revised, recorded])
}

const personalOf = (recording: Recording) => pick(recording.writing.after, FIELDS[kindOf(recording)].personal)

const revisionOf = (recording: Recording) => {
  const { asked, writing, version, recorded_at, changed_fields } = recording
  const { change } = asked
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
  const { asked, writing, held, version, changed_fields } = recording
  const { change } = asked
  return {
    action: held === undefined ? `${change.kind}.register` : `${change.kind}.change`,
    object: { kind: change.kind, id: writing.id },
    area_code: areaOf(recording),
    details: { fields: changed_fields, source: change.source, version }
  }
}
