import { recordEvents } from '../../audit/service.ts'
import type { Work } from '../../work.ts'
import { type Candidate, type Entry, isRefused } from '../submissions/candidates.ts'
import { repointed } from '../submissions/pointers.ts'
import {
  holdRounds,
  listSubmissionsById,
  lockSubmissions,
  lockWaitingFor,
  type SubmissionRow,
  updateSubmissions
} from '../submissions/queries.ts'
import { describeSubmissions, isOpenTo } from '../submissions/reading.ts'
import { keepStored, releaseWaiting, type Stored, storedCandidates } from '../submissions/releasing.ts'
import type { SubmissionStatus } from '../submissions/rules/codes.ts'
import type { Submission } from '../submissions/schemas.ts'
import { takeIn } from '../submissions/taking-in.ts'
import { holdSubmission, type SealedComment, sealComment } from './holding.ts'
import { submissionSubjectPending } from './problems.ts'
import { insertReviews } from './queries.ts'
import type { ReviewAction } from './rules/codes.ts'
import type { Approval, Objection, Review } from './schemas.ts'

export interface Reviewed {
  submission: Submission
  review: Review
  person_id: string | null
}

/**
 * Lets it into the register as that is by now, and with it what has waited for its subject.
 * @throws as `holdSubmission`, person_erased, submission_subject_pending, and what the register refuses
 */
export async function approveSubmission(
  work: Work,
  id: string,
  if_match: string | undefined,
  { comment }: Approval
): Promise<Reviewed> {
  const stored = await holdSubmission(work, id, if_match, ['received'])
  const { row } = stored
  const sealed = await sealComment(work, stored, comment)
  await letIn(work, [stored])
  const review = await keepReview(work, stored, { action: 'approve', sealed, text: comment })
  if (row.outcome === 'new') await releaseWaiting(work, [row.subject_id])
  return await answer(work, row, review)
}

/**
 * As `approveSubmission`, for all of these that still wait and that somebody else has handed in, about different
 * subjects, with a fixed number of statements for all of them.
 * @returns which version of its subject each has made
 */
export async function approveSubmissions(work: Work, ids: string[]): Promise<Map<string, number | null>> {
  const { actor } = work.caller
  const own = 'person_id' in actor ? actor.person_id : null
  const found = await listSubmissionsById(work.tx, ids)
  await holdRounds(work.tx, [...new Set(found.map(({ round_id }) => round_id))])
  const rows = await lockSubmissions(work.tx, ids)
  const open = rows.filter((row) => row.status === 'received' && row.submitted_by !== own && isOpenTo(work, row))
  const all = await storedCandidates(work, open)
  const entered = await letIn(work, all)
  await keepReviews(
    work,
    all.map((stored) => ({
      stored,
      given: { action: 'approve', sealed: { person_id: stored.row.person_id, comment: null }, text: undefined }
    }))
  )
  await releaseWaiting(
    work,
    open.flatMap(({ outcome, subject_id }) => (outcome === 'new' ? [subject_id] : []))
  )
  return new Map(all.map(({ row, candidate }) => [row.id, entered.get(candidate)?.recorded_version ?? null]))
}

/** Takes them into the register as that is by now. @throws submission_subject_pending, and what the register refuses */
async function letIn(work: Work, all: readonly Stored[]): Promise<Map<Candidate, Entry>> {
  const candidates = all.map(({ candidate }) => candidate)
  const entered = await takeIn(work, candidates, { refusalOf: () => undefined, holdReasons: undefined })
  const entries = candidates.map((candidate): [Candidate, Entry] => {
    const outcome = entered.get(candidate)
    // Whatever is wrong is wrong with what was handed in, and nothing that the reviewer has sent.
    if (isRefused(outcome)) throw repointed(outcome, () => '/path/id')
    if (outcome === undefined || outcome.hold_reasons.length > 0) throw submissionSubjectPending({})
    return [candidate, outcome]
  })
  await keepStored(work, all, entered)
  return new Map(entries)
}

/** Sends it back to who handed it in, to be looked at again. @throws as `holdSubmission`, person_erased */
export const returnSubmission = async (
  work: Work,
  id: string,
  if_match: string | undefined,
  objection: Objection
): Promise<Reviewed> => {
  const stored = await holdSubmission(work, id, if_match, ['received'])
  return await object(work, stored, objection, { action: 'return', status: 'has_issues' })
}

/** For good, and with it what has waited for its subject. @throws as `holdSubmission`, person_erased */
export async function rejectSubmission(
  work: Work,
  id: string,
  if_match: string | undefined,
  objection: Objection
): Promise<Reviewed> {
  const stored = await holdSubmission(work, id, if_match, ['received', 'has_issues'])
  const reviewed = await object(work, stored, objection, { action: 'reject', status: 'rejected' })
  const { row } = stored
  if (row.outcome === 'new') {
    const waiting = await lockWaitingFor(work.tx, [row.subject_id])
    await updateSubmissions(
      work.tx,
      waiting.map((one) => ({ ...one, version: one.version + 1, status: 'rejected' }))
    )
  }
  return reviewed
}

async function object(
  work: Work,
  stored: Stored,
  { comment }: Objection,
  { action, status }: { action: ReviewAction; status: SubmissionStatus }
): Promise<Reviewed> {
  const { row } = stored
  const sealed = await sealComment(work, stored, comment)
  await updateSubmissions(work.tx, [{ ...row, person_id: sealed.person_id, version: row.version + 1, status }])
  return await answer(work, row, await keepReview(work, stored, { action, sealed, text: comment }))
}

interface Given {
  action: ReviewAction
  sealed: SealedComment
  text: string | undefined
  taken_back_fields?: string[]
  overtaken_fields?: string[]
}

/** Writes down what was said and done, and by whom. */
export async function keepReview(work: Work, stored: Stored, given: Given): Promise<Review> {
  const [review] = await keepReviews(work, [{ stored, given }])
  if (review === undefined) throw new Error('a review is gone')
  return review
}

async function keepReviews(work: Work, all: readonly { stored: Stored; given: Given }[]): Promise<Review[]> {
  const { actor } = work.caller
  const reviewed_at = new Date(work.now)
  const reviews = all.map(({ stored: { row }, given }) => {
    const { action, sealed, text, taken_back_fields = [], overtaken_fields = [] } = given
    const review = {
      id: work.chance.id(),
      action,
      reviewed_by: 'person_id' in actor ? actor.person_id : '',
      taken_back_fields,
      overtaken_fields
    }
    return { row, sealed, text, review }
  })
  await insertReviews(
    work.tx,
    reviews.map(({ row, sealed, review }) => ({
      ...review,
      ...sealed,
      submission_id: row.id,
      area_code: row.area_code,
      reviewed_at
    }))
  )
  await recordEvents(
    work,
    reviews.map(({ row, review: { action, taken_back_fields, overtaken_fields } }) => ({
      action: `submission.${action}`,
      object: { kind: 'submission', id: row.id },
      area_code: row.area_code,
      details: { taken_back_fields, overtaken_fields }
    }))
  )
  return reviews.map(({ review, text }) => ({
    ...review,
    reviewed_at: reviewed_at.toISOString(),
    comment: text?.normalize('NFC').trim() ?? null
  }))
}

export async function answer(work: Work, { id }: SubmissionRow, review: Review): Promise<Reviewed> {
  const rows = await listSubmissionsById(work.tx, [id])
  const [submission] = await describeSubmissions(work, rows)
  if (submission === undefined) throw new Error('a submission is gone')
  return { submission, review, person_id: rows[0]?.person_id ?? null }
}
