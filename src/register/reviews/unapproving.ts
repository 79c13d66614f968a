import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { listOpenOf, settleConflicts } from '../conflicts/queries.ts'
import { recordChanges } from '../recording.ts'
import { lockSubjects, type SubjectRow } from '../subject-queries.ts'
import { rangeOfCaller } from '../subjects.ts'
import { keyOf, openFactsAt } from '../submissions/knowing.ts'
import { listChangesSince } from '../submissions/past-queries.ts'
import { submissionNotFound } from '../submissions/problems.ts'
import { updateSubmissions } from '../submissions/queries.ts'
import type { Stored } from '../submissions/releasing.ts'
import { draftOf } from '../submissions/rules/claims.ts'
import { holdSubmission, sealComment } from './holding.ts'
import { answer, keepReview, type Reviewed } from './reviewing.ts'
import { takenBack } from './rules/taking-back.ts'
import type { Objection } from './schemas.ts'

/**
 * Takes out of the register what a submission has brought in, as a change of its own; what others have changed since
 * stays, and is told. The submission waits for review again.
 * @throws as `holdSubmission`, person_erased, and what the register refuses
 */
export async function unapproveSubmission(
  work: Work,
  id: string,
  if_match: string | undefined,
  { comment }: Objection
): Promise<Reviewed> {
  const stored = await holdSubmission(work, id, if_match, ['approved'])
  const { row } = stored
  const [subject] = await lockSubjects(work.tx, [row.subject_id], rangeOfCaller(work, 'worker'))
  if (subject === undefined) throw submissionNotFound({})
  const sealed = await sealComment(work, stored, comment)
  const taken = row.recorded_version === null ? NOTHING : await takeBack(work, stored, subject, row.recorded_version)
  await closeConflicts(work, row.id, subject.id, taken.version ?? subject.version)
  await updateSubmissions(work.tx, [
    {
      ...row,
      area_code: taken.area_code ?? row.area_code,
      person_id: sealed.person_id,
      version: row.version + 1,
      status: 'received',
      hold_reasons: ['unapproved'],
      recorded_version: null,
      taken_version: null,
      superseded_fields: [],
      agreed_fields: []
    }
  ])
  const { taken_back_fields, overtaken_fields } = taken
  const review = await keepReview(work, stored, {
    action: 'unapprove',
    sealed,
    text: comment,
    taken_back_fields,
    overtaken_fields
  })
  return await answer(work, row, review)
}

interface Taken {
  version: number | undefined
  area_code: string | undefined
  taken_back_fields: string[]
  overtaken_fields: string[]
}

const NOTHING: Taken = { version: undefined, area_code: undefined, taken_back_fields: [], overtaken_fields: [] }

async function takeBack(work: Work, { row, candidate }: Stored, subject: SubjectRow, made: number): Promise<Taken> {
  const before = made - 1
  const changes = await listChangesSince(work.tx, [{ subject_id: subject.id, version: before }])
  const facts = await openFactsAt(
    work,
    [before, made, subject.version].map((version) => ({ subject_id: subject.id, version }))
  )
  const factsAt = (version: number) => facts.get(keyOf(subject.id, version))?.facts
  const current = factsAt(subject.version) ?? {}
  const { restored, overtaken } = takenBack(
    {
      before: factsAt(before),
      after: factsAt(made) ?? {},
      fields: changes.find(({ version }) => version === made)?.changed_fields ?? []
    },
    current,
    new Set(changes.filter(({ version }) => version > made).flatMap(({ changed_fields }) => changed_fields))
  )
  const taken_back_fields = Object.keys(restored)
  if (taken_back_fields.length === 0) return { ...NOTHING, overtaken_fields: overtaken }
  const [outcome] = await recordChanges(work, [
    {
      kind: row.subject_kind,
      id: subject.id,
      base_version: subject.version,
      draft: draftOf(row.subject_kind, current, restored),
      source: 'submission',
      round_id: row.round_id,
      month: candidate.round.month
    }
  ])
  if (outcome instanceof Error) throw atPointer('/path/id', outcome)
  const moved_to = restored['area_code']
  return {
    version: outcome?.version,
    area_code: typeof moved_to === 'string' ? moved_to : undefined,
    taken_back_fields,
    overtaken_fields: overtaken
  }
}

/** What is not in the register any more disagrees with nothing in it. */
async function closeConflicts(work: Work, submission_id: string, subject_id: string, settled_version: number) {
  const open = (await listOpenOf(work.tx, [subject_id])).filter((row) => row.submission_id === submission_id)
  await settleConflicts(
    work.tx,
    open.map(({ id }) => ({
      id,
      status: 'superseded' as const,
      choice: null,
      settled_at: new Date(work.now),
      settled_by: null,
      settled_version
    }))
  )
}
