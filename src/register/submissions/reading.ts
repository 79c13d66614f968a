import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { Work } from '../../work.ts'
import { listConflictsOf } from '../conflicts/queries.ts'
import { givenFilters, visibleRange } from '../reading.ts'
import { Definitions, openAnswers } from './opening.ts'
import { submissionNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { receiptOfRow } from './receipts.ts'
import type { Submission, SubmissionFilter, SubmissionPage } from './schemas.ts'
import { shownAnswers } from './showing.ts'

/** Submissions as they are shown, in order. */
export async function describeSubmissions(work: Work, rows: readonly queries.SubmissionRow[]): Promise<Submission[]> {
  if (rows.length === 0) return []
  const definitions = await Definitions.read(
    work,
    rows.map(({ round_id }) => round_id)
  )
  const answers = await openAnswers(work, rows)
  const conflicts = await listConflictsOf(
    work.tx,
    rows.map(({ id }) => id)
  )
  const byId = Map.groupBy(conflicts, ({ submission_id }) => submission_id)
  return rows.map((row, place) => ({
    ...receiptOfRow(row, byId.get(row.id) ?? []),
    version: row.version,
    round_id: row.round_id,
    subject_kind: row.subject_kind,
    subject_id: row.subject_id,
    area_code: row.area_code,
    submitted_by: row.submitted_by,
    received_at: row.received_at.toISOString(),
    device_time: row.device_time.toISOString(),
    is_clock_ahead: row.is_clock_ahead,
    outcome: row.outcome,
    is_unchanged: row.is_unchanged,
    base_version: row.base_version,
    replaces_id: row.replaces_id,
    problem_code: row.problem_code,
    answers: shownAnswers(definitions.of(row.round_id, row.subject_kind), row.subject_kind, answers[place] ?? {})
  }))
}

/** Enumerators see what they have handed in themselves, and others what comes from their area. */
export const isOpenTo = (
  { caller: { actor } }: Work,
  row: Pick<queries.SubmissionRow, 'submitted_by' | 'area_code'>
) => {
  const range = areaRangeOf(actor)
  if (range === null || actor.kind !== 'staff') return range !== null
  if (actor.role === 'enumerator') return row.submitted_by === actor.person_id
  return row.area_code >= range.from && row.area_code <= range.to
}

/** @throws submission_not_found */
export async function getSubmission(work: Work, id: string): Promise<Submission> {
  const [row] = await queries.listSubmissionsById(work.tx, [id])
  if (row === undefined || !isOpenTo(work, row)) throw submissionNotFound({})
  const [submission] = await describeSubmissions(work, [row])
  if (submission === undefined) throw submissionNotFound({})
  await recordEvent(work, {
    action: 'submission.read',
    object: { kind: 'submission', id },
    area_code: row.area_code
  })
  return submission
}

/** @throws cursor_invalid, cursor_of_other_filters */
export async function listSubmissions(
  work: Work,
  { limit, cursor, ...filters }: SubmissionFilter
): Promise<SubmissionPage> {
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const range = visibleRange(work, filters.area_code)
  const { actor } = work.caller
  const own = actor.kind === 'staff' && actor.role === 'enumerator' ? actor.person_id : undefined
  const is_foreign = own !== undefined && filters.submitted_by !== undefined && filters.submitted_by !== own
  const { area_code: _, ...others } = filters
  const found =
    range === null || is_foreign
      ? []
      : await queries.listSubmissions(work.tx, {
          ...others,
          ...(own !== undefined && { submitted_by: own }),
          range,
          after,
          limit: limit + 1
        })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const items = await describeSubmissions(work, rows)
  await recordEvent(work, {
    action: 'submission.list',
    details: { count: items.length, ...givenFilters(filters) }
  })
  return {
    items,
    next: last === undefined ? null : encodeCursor(filters, [last.received_at.getTime(), last.id])
  }
}
