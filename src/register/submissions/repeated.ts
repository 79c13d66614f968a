import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { listConflictsOf } from '../conflicts/queries.ts'
import type { Candidate } from './candidates.ts'
import type { Draft } from './drafting.ts'
import { type Contents, openContents } from './opening.ts'
import { submissionIdTaken } from './problems.ts'
import * as queries from './queries.ts'
import { receiptOfRow } from './receipts.ts'
import type { Received } from './receiving.ts'
import { divided } from './rules/claims.ts'
import { canonical } from './rules/content.ts'

type Outcome = Received | Problem

const NOTHING: Contents = { answers: {}, needs: [], is_whole: true }

/** Of those that have come before what became of them then, and of ids that say something else now that they are taken. */
export async function findRepeated(work: Work, drafts: readonly Draft[]): Promise<[Draft, Outcome][]> {
  if (drafts.length === 0) return []
  const ids = drafts.map(({ candidate }) => candidate.id)
  const taken = new Set(await queries.listTaken(work.tx, ids))
  if (taken.size === 0) return []
  const rows = await queries.listSubmissionsById(work.tx, [...taken])
  const contents = await openContents(work, rows)
  const conflicts = Map.groupBy(await listConflictsOf(work.tx, [...taken]), ({ submission_id }) => submission_id)
  const stored = new Map(rows.map((row, place) => [row.id, { row, contents: contents[place] ?? NOTHING }]))
  return drafts.flatMap((draft): [Draft, Outcome][] => {
    const { id } = draft.candidate
    if (!taken.has(id)) return []
    const known = stored.get(id)
    if (known === undefined || !isSameAsStored(draft, known)) return [[draft, submissionIdTaken({})]]
    return [[draft, { receipt: receiptOfRow(known.row, conflicts.get(id) ?? []), is_repeated: true }]]
  })
}

/** Of one that stands twice in a batch. */
export function repeatedOf(draft: Draft, leader: Draft, outcome: Outcome): Outcome {
  if (contentOf(draft, draft.candidate) !== contentOf(leader, leader.candidate)) return submissionIdTaken({})
  return outcome instanceof Error ? outcome : { ...outcome, is_repeated: true }
}

const contentOf = (
  { candidate, given_area_code, replaces_id, unreadable_count }: Draft,
  { values, needs }: Pick<Candidate, 'values' | 'needs'>
): string =>
  canonical({
    round_id: candidate.round.id,
    subject_kind: candidate.subject_kind,
    subject_id: candidate.subject_id,
    outcome: candidate.outcome,
    is_unchanged: candidate.is_unchanged,
    base_version: candidate.base_version ?? null,
    device_time: candidate.device_time,
    given_area_code,
    replaces_id,
    unreadable_count,
    values,
    needs
  })

/**
 * What was sent is compared with what can be read of it. Of an erased person that is what is nobody's: a hash of the rest
 * would tell for ever whether somebody guesses it.
 */
function isSameAsStored(draft: Draft, { row, contents }: { row: queries.SubmissionRow; contents: Contents }): boolean {
  const { values, definition, needs } = draft.candidate
  const stored = canonical({
    round_id: row.round_id,
    subject_kind: row.subject_kind,
    subject_id: row.subject_id,
    outcome: row.outcome,
    is_unchanged: row.is_unchanged,
    base_version: row.base_version,
    device_time: row.device_time.getTime(),
    given_area_code: row.given_area_code,
    replaces_id: row.replaces_id,
    unreadable_count: 0,
    values: contents.answers,
    needs: contents.needs
  })
  const readable = contents.is_whole ? { values, needs } : { values: divided(definition, values).plain, needs: [] }
  return contentOf(draft, readable) === stored
}
