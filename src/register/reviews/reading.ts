import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { cursorInvalid } from '../../http/problems.ts'
import { openForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { submissionNotFound } from '../submissions/problems.ts'
import { listSubmissionsById } from '../submissions/queries.ts'
import { isOpenTo } from '../submissions/reading.ts'
import { COMMENT_PLACE } from './holding.ts'
import * as queries from './queries.ts'
import type { ReviewFilter, ReviewPage } from './schemas.ts'

/** What was said of a submission and by whom. @throws submission_not_found, cursor_invalid, cursor_of_other_filters */
export async function listReviews(work: Work, id: string, { limit, cursor }: ReviewFilter): Promise<ReviewPage> {
  const after = cursor === undefined ? 0 : readAfter(decodeCursor({ id }, cursor))
  const [submission] = await listSubmissionsById(work.tx, [id])
  if (submission === undefined || !isOpenTo(work, submission)) throw submissionNotFound({})
  const found = await queries.listReviews(work.tx, id, { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const sealed = rows.flatMap(({ person_id, comment }) =>
    person_id === null || comment === null ? [] : [{ person_id, sealed: comment }]
  )
  const texts = (await openForPersons(work, COMMENT_PLACE, sealed))[Symbol.iterator]()
  const items = rows.map(({ comment, person_id, reviewed_at, sequence: _, ...row }) => ({
    ...row,
    reviewed_at: reviewed_at.toISOString(),
    comment: person_id === null || comment === null ? null : (texts.next().value ?? null)
  }))
  await recordEvent(work, {
    action: 'submission.reviews',
    object: { kind: 'submission', id },
    area_code: submission.area_code,
    details: { count: items.length }
  })
  return { items, next: last === undefined ? null : encodeCursor({ id }, [last.sequence]) }
}

function readAfter([sequence, ...rest]: (string | number)[]): number {
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 0 || rest.length > 0)
    throw cursorInvalid({})
  return sequence
}
