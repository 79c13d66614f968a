import { recordEvent } from '../audit/service.ts'
import { attemptUnique } from '../database/savepoint.ts'
import { preconditionFailed } from '../http/problems.ts'
import { sealForPerson } from '../persons/service.ts'
import type { Work } from '../work.ts'
import { businessStore } from './business-store.ts'
import { lookForDuplicates } from './duplicates/finding.ts'
import { refusalOfMerged } from './merges/survivors.ts'
import { insertRevision } from './revision-queries.ts'
import type { Source, SubjectKind, SubjectStatus } from './rules/codes.ts'
import { completed, type Draft, readDraft } from './rules/drafts.ts'
import { diff, type Facts, FIELDS, pick, recordedAt } from './rules/facts.ts'
import * as queries from './subject-queries.ts'
import { checkPlace, problemOfFaults, rangeOfCaller, type SubjectWriting, subjectNotFound } from './subjects.ts'
import { workerStore } from './worker-store.ts'

export interface SubjectChange {
  kind: SubjectKind
  /** Undefined for a new subject. */
  id?: string
  /** The version that the change starts from; without one, whatever there is. */
  base_version?: number
  draft: Draft
  source: Source
  round_id?: string
}

export interface RecordedChange {
  id: string
  version: number
  /** False where everything was so already: then nothing is recorded. */
  is_changed: boolean
  person_id: string | null
}

const STORES = { worker: workerStore, business: businessStore } as const

/** Where the personal fields of a revision are sealed. */
export const PERSONAL_PLACE = { table: 'subject_revision', column: 'personal' }

/**
 * The one way into the register: makes a subject or changes it, and keeps what it was, in the caller's transaction.
 * @throws worker_not_found, business_not_found, subject_merged, version_stale, person_erased, worker_registered, business_registered,
 * subject_area_not_yours, subject_area_not_community, employer_not_found, employer_twice, id_number_malformed,
 * credit_code_malformed, subject_phone_malformed, subject_name_malformed, person_unreadable, invalid_request
 */
export async function recordChange(work: Work, change: SubjectChange): Promise<RecordedChange> {
  const { kind, id, base_version } = change
  const store = STORES[kind]
  // Before anything else: of what is foreign nothing is told, whatever else is wrong.
  const held = id === undefined ? undefined : await holdSubject(work, kind, id, base_version)
  if (held?.status === 'merged' && change.source !== 'merge') throw await refusalOfMerged(work, kind, held.id)
  const { facts: draft, faults } = readDraft(kind, change.draft, work.now)
  const problem = problemOfFaults(faults)
  if (problem !== undefined) throw problem
  const before =
    held === undefined ? undefined : await store.read(work, held.id, { from: held.area_code, to: held.area_code })
  const after = completed(kind, draft, before?.facts)
  const changed_fields = diff(kind, before?.facts, after).map(({ field }) => field)
  if (held !== undefined && changed_fields.length === 0)
    return { id: held.id, version: held.version, is_changed: false, person_id: before?.person_id ?? null }

  if (changed_fields.includes('area_code')) await checkPlace(work, String(after['area_code']))
  const writing = { id: held?.id ?? work.chance.id(), before, after }
  await store.check(work, writing)
  const version = (held?.version ?? 0) + 1
  const recorded_at = recordedAt(work.now, held?.updated_at)
  const written = await attemptUnique(work.tx, async () => {
    await writeSubject(work, kind, writing, { version, recorded_at })
    return { person_id: await store.write(work, writing) }
  })
  if (written === undefined) throw await store.refusal(work, writing)
  await writeRevision(work, change, writing, { version, recorded_at, changed_fields, ...written })
  await recordEvent(work, {
    action: held === undefined ? `${kind}.register` : `${kind}.change`,
    object: { kind, id: writing.id },
    area_code: String(after['area_code']),
    details: { fields: changed_fields, source: change.source, version }
  })
  await lookForDuplicates(work, kind, [{ id: writing.id, changed_fields }])
  return { id: writing.id, version, is_changed: true, ...written }
}

async function holdSubject(work: Work, kind: SubjectKind, id: string, base_version: number | undefined) {
  const subject = await queries.lockSubject(work.tx, kind, id, rangeOfCaller(work, kind))
  if (subject === undefined) throw subjectNotFound(kind)
  if (base_version !== undefined && base_version !== subject.version)
    throw preconditionFailed({ version: subject.version })
  return subject
}

async function writeSubject(
  { tx }: Work,
  kind: SubjectKind,
  { id, before, after }: SubjectWriting,
  { version, recorded_at }: { version: number; recorded_at: Date }
): Promise<void> {
  const row = {
    area_code: String(after['area_code']),
    status: after['status'] as SubjectStatus,
    version,
    updated_at: recorded_at
  }
  if (before === undefined) await queries.insertSubject(tx, { id, kind, ...row, created_at: recorded_at })
  else await queries.updateSubject(tx, id, row)
}

interface NewRevision {
  version: number
  recorded_at: Date
  changed_fields: string[]
  person_id: string | null
}

async function writeRevision(
  work: Work,
  { kind, source, round_id }: SubjectChange,
  { id, after }: SubjectWriting,
  { person_id, ...revision }: NewRevision
): Promise<void> {
  const { actor } = work.caller
  await insertRevision(work.tx, {
    subject_id: id,
    subject_kind: kind,
    area_code: String(after['area_code']),
    recorded_area_code: String(after['area_code']),
    round_id: round_id ?? null,
    changed_by: 'person_id' in actor ? actor.person_id : null,
    source,
    content: JSON.stringify(pick(after, FIELDS[kind].plain)),
    person_id,
    personal: person_id === null ? null : await sealPersonal(work, person_id, pick(after, FIELDS[kind].personal)),
    ...revision
  })
}

const sealPersonal = async (work: Work, person_id: string, personal: Facts): Promise<Buffer | null> =>
  (await sealForPerson(work, person_id, PERSONAL_PLACE, JSON.stringify(personal))) ?? null
