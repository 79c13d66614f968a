import { recordEvent } from '../../audit/service.ts'
import { attemptUnique } from '../../database/savepoint.ts'
import { joinPersons, partPerson, updatePerson } from '../../persons/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { dismissPair } from '../duplicates/queries.ts'
import { businessRegistered, workerRegistered } from '../problems.ts'
import { openRevisions } from '../reading.ts'
import { type RecordedChange, recordChange } from '../recording.ts'
import { listRevisions } from '../revision-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { type Facts, pick, recordedAt } from '../rules/facts.ts'
import { lockSubjects } from '../subject-queries.ts'
import { rangeOfCaller, subjectNotFound } from '../subjects.ts'
import { ledOn, openBoth } from './merging.ts'
import { mergeNotFound, mergeNumberTaken, mergeOvertaken, mergeUndone } from './problems.ts'
import * as queries from './queries.ts'
import { readMerge } from './reading.ts'
import { GIVEN_UP, overtakenFields } from './rules.ts'
import type { Merge } from './schemas.ts'

/**
 * Makes two of one again, each as it was: the survivor without what it had taken over, the other with its numbers, found
 * by them, and in the lists.
 * @throws merge_not_found, merge_undone, merge_overtaken, merge_number_taken, person_erased, person_unreadable, and what
 * `recordChange` does
 */
export async function undoMerge(work: Work, id: string): Promise<Merge> {
  const merge = await holdMerge(work, id)
  const { subject_kind: kind, survivor_id, absorbed_id, fields } = merge
  // Whoever is erased cannot become two again.
  const [now, absorbed_now] = await openBoth(work, kind, [survivor_id, absorbed_id])
  if (now === undefined || absorbed_now === undefined) throw mergeNotFound({})
  const made = await revisionOf(work, kind, survivor_id, merge.survivor_version)
  const before = await revisionOf(work, kind, survivor_id, merge.survivor_version_before)
  const overtaken = overtakenFields(kind, { made: made.facts, now: now.facts, fields })
  if (overtaken.length > 0) throw mergeOvertaken({ fields: overtaken })

  const draft = await ledOn(work, { ...now.facts, ...pick(before.facts, fields) }, fields)
  const restored = await restoring(() => recordChange(work, { kind, id: survivor_id, draft, source: 'merge' }))
  await restoreContact(work, merge, before.person_id, restored.person_id)
  const merged = await revisionOf(work, kind, absorbed_id, merge.absorbed_version)
  const was = await revisionOf(work, kind, absorbed_id, merge.absorbed_version - 1)
  await takeBack(work, kind, { id: absorbed_id, person_id: absorbed_now.person_id, facts: merged.facts })
  const undone_at = recordedAt(work.now, merge.merged_at)
  const { actor } = work.caller
  const undone_by = 'person_id' in actor ? actor.person_id : null
  await queries.undoMerge(work.tx, id, { undone_by, undone_at, undone_version: restored.version })
  if (kind === 'worker' && absorbed_now.person_id !== null) await partPerson(work, absorbed_now.person_id)
  // They may have moved with their business or been changed by nobody else: nobody writes to who is merged.
  await recordChange(work, {
    kind,
    id: absorbed_id,
    draft: { ...merged.facts, area_code: absorbed_now.facts['area_code'] ?? null, status: was.facts['status'] ?? null },
    source: 'merge'
  })
  const [one_id = '', other_id = ''] = [survivor_id, absorbed_id].sort()
  const settlement = { settled_by: undone_by, settled_at: undone_at }
  await dismissPair(work.tx, { one_id, other_id, dismissal: 'merge_undone', ...settlement })
  await recordEvent(work, {
    action: `${kind}.unmerge`,
    object: { kind, id: survivor_id },
    area_code: merge.area_code,
    details: { absorbed_id, merge_id: id, fields }
  })
  return await readMerge(work, id)
}

/** The merge with both of its subjects, until the transaction ends. @throws merge_not_found, merge_undone, merge_overtaken */
async function holdMerge(work: Work, id: string): Promise<queries.MergeRow> {
  const found = await queries.findMerge(work.tx, id)
  if (found === undefined) throw mergeNotFound({})
  const { subject_kind, survivor_id, absorbed_id } = found
  const range = rangeOfCaller(work, subject_kind)
  const held = await lockSubjects(work.tx, [survivor_id, absorbed_id], range)
  const survivor = held.find((subject) => subject.id === survivor_id)
  const merge = await queries.lockMerge(work.tx, id)
  if (merge === undefined || survivor === undefined || held.length < 2) throw mergeNotFound({})
  if (merge.undone_at !== null) throw mergeUndone({})
  if (survivor.status === 'merged') throw mergeOvertaken({ fields: [] })
  return merge
}

/** What a revision says, and of whom. */
async function revisionOf(work: Work, kind: SubjectKind, id: string, version: number) {
  const range = rangeOfCaller(work, kind)
  const rows = await listRevisions(work.tx, kind, id, { range, before: version + 1, limit: 1 })
  const [opened] = await openRevisions(work, kind, rows)
  if (opened === undefined) throw subjectNotFound(kind)
  return { facts: opened.facts, person_id: opened.row.person_id }
}

/** What the survivor had before may be somebody else's by now. @throws merge_number_taken */
async function restoring(record: () => Promise<RecordedChange>): Promise<RecordedChange> {
  try {
    return await record()
  } catch (error) {
    const is_taken =
      error instanceof Problem &&
      [workerRegistered.definition, businessRegistered.definition].includes(error.definition)
    throw is_taken ? mergeNumberTaken({}) : error
  }
}

/** The contact who comes back is entered anew, and is the same human being as before. */
async function restoreContact(
  work: Work,
  { subject_kind, absorbed_person_id, survivor_person_id }: queries.MergeRow,
  before_id: string | null,
  restored_id: string | null
): Promise<void> {
  if (subject_kind === 'worker' || survivor_person_id === null || absorbed_person_id === null) return
  // Where the survivor's own contact had got the other's number, the two are two again.
  if (survivor_person_id === restored_id) await partPerson(work, absorbed_person_id)
  if (before_id !== null && restored_id !== null && before_id !== restored_id)
    await joinPersons(work, before_id, restored_id)
}

/** What was given up is theirs again, and they are found by it. @throws merge_number_taken */
async function takeBack(
  work: Work,
  kind: SubjectKind,
  { id, person_id, facts }: { id: string; person_id: string | null; facts: Facts }
): Promise<void> {
  const own = pick(facts, GIVEN_UP[kind]) as Record<string, string | null>
  const is_done = await attemptUnique(work.tx, async () => {
    if (kind === 'business') await queries.setCreditCode(work.tx, id, own['credit_code'] ?? null)
    else if (person_id !== null) await updatePerson(work, person_id, own)
    return true
  })
  if (is_done === undefined) throw mergeNumberTaken({})
}
