import { versionToChange } from '../../http/conditional.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { createPersons, sealForPerson } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { submissionNotFound } from '../submissions/problems.ts'
import * as submissions from '../submissions/queries.ts'
import { isOpenTo } from '../submissions/reading.ts'
import { type Stored, storedCandidates } from '../submissions/releasing.ts'
import type { SubmissionStatus } from '../submissions/rules/codes.ts'
import { submissionNotInStatus, submissionOfOwn } from './problems.ts'

/** Where a comment is sealed. */
export const COMMENT_PLACE = { table: 'review', column: 'comment' }

/**
 * A submission that its reviewer works on until the transaction ends: its round first, then the submission.
 * @throws submission_not_found, submission_of_own, version_missing, version_stale, submission_not_in_status
 */
export async function holdSubmission(
  work: Work,
  id: string,
  if_match: string | undefined,
  statuses: readonly SubmissionStatus[]
): Promise<Stored> {
  const { tx, caller } = work
  const [found] = await submissions.listSubmissionsById(tx, [id])
  if (found === undefined || !isOpenTo(work, found)) throw submissionNotFound({})
  await submissions.holdRounds(tx, [found.round_id])
  const [stored] = await storedCandidates(work, await submissions.lockSubmissions(tx, [id]))
  if (stored === undefined) throw submissionNotFound({})
  const { row } = stored
  if ('person_id' in caller.actor && caller.actor.person_id === row.submitted_by) throw submissionOfOwn({})
  if (versionToChange(if_match) !== row.version) throw preconditionFailed({ version: row.version })
  if (!statuses.includes(row.status)) throw submissionNotInStatus({ status: row.status })
  return stored
}

export interface SealedComment {
  person_id: string | null
  comment: Buffer | null
}

/** With the key of whom it is about; of a business that names nobody, of somebody made for it. @throws person_erased */
export async function sealComment(work: Work, { row }: Stored, text: string | undefined): Promise<SealedComment> {
  if (text === undefined) return { person_id: row.person_id, comment: null }
  const person_id = row.person_id ?? (await createPersons(work, [{ kind: 'contact', area_code: row.area_code }]))[0]
  const comment =
    person_id === undefined
      ? undefined
      : await sealForPerson(work, person_id, COMMENT_PLACE, text.normalize('NFC').trim())
  if (person_id === undefined || comment === undefined) throw personErased({})
  return { person_id, comment }
}
