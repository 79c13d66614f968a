import type { Work } from '../work.ts'
import { type RecordedChange, recordChange } from './recording.ts'
import { STORES } from './stores.ts'
import { lockSubject } from './subject-queries.ts'
import { rangeOfCaller, subjectNotFound } from './subjects.ts'

/**
 * Writes down whether a worker is a steward, and leaves everything else as it is.
 * @throws worker_not_found, subject_merged, person_erased, person_unreadable
 */
export async function recordSteward(work: Work, id: string, is_steward: boolean): Promise<RecordedChange> {
  const range = rangeOfCaller(work, 'worker')
  const subject = await lockSubject(work.tx, 'worker', id, range)
  const [stored] = subject === undefined ? [] : await STORES.worker.list(work, [subject.id], range)
  if (stored === undefined) throw subjectNotFound('worker')
  return await recordChange(work, { kind: 'worker', id, draft: { ...stored.facts, is_steward }, source: 'desk' })
}
