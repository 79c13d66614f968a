import { notAllowed } from '../../access/problems.ts'
import type { Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { attemptUnique } from '../../database/savepoint.ts'
import { versionToChange } from '../../http/conditional.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { openForPersons, sealForPerson } from '../../persons/service.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { roundNotFound } from '../rounds/problems.ts'
import { holdRounds } from '../submissions/queries.ts'
import { draftIdTaken, draftNotFound, tooManyDrafts } from './problems.ts'
import * as queries from './queries.ts'
import type { Draft, DraftContent, DraftFilter, DraftPage } from './schemas.ts'

const PLACE = { table: 'submission_draft', column: 'content' }

/** A round has some two hundred visits to a community, and nobody is half through with more of them. */
const DRAFTS_MAX = 200

/** Two rounds: what was not handed in by then is not what is found by then. */
const DRAFT_DAYS_MAX = 60
const DAY_MS = 24 * 60 * 60 * 1000

function authorOf({ caller: { actor } }: Work): Staff {
  if (actor.kind !== 'staff') throw notAllowed({})
  return actor
}

/**
 * Keeps what somebody is still filling in, in place of what they had kept before.
 * @throws round_not_found, submission_draft_id_taken, too_many_submission_drafts, version_missing, version_stale
 */
export async function keepDraft(
  work: Work,
  id: string,
  if_match: string | undefined,
  content: DraftContent
): Promise<{ draft: Draft; is_new: boolean }> {
  const { tx, now } = work
  const { person_id: author_id, area_code } = authorOf(work)
  const [round] = await holdRounds(tx, [content.round_id.toLowerCase()])
  if (round === undefined) throw atPointer('/body/round_id', roundNotFound({}))
  await queries.takeTurnAtDrafts(tx, author_id)
  const before = await queries.findDraft(tx, author_id, id)
  if (before === undefined && if_match !== undefined) throw draftNotFound({})
  if (before !== undefined && versionToChange(if_match) !== before.version)
    throw preconditionFailed({ version: before.version })
  const sealed = await sealForPerson(work, author_id, PLACE, JSON.stringify(content))
  if (sealed === undefined) throw personErased({})
  const row = {
    round_id: round.id,
    subject_kind: content.subject_kind,
    subject_id: content.subject_id.toLowerCase(),
    content: sealed,
    version: (before?.version ?? 0) + 1,
    updated_at: new Date(now)
  }
  if (before === undefined) {
    if ((await queries.countDrafts(tx, author_id)) >= DRAFTS_MAX) throw tooManyDrafts({ drafts_max: DRAFTS_MAX })
    const new_row = { ...row, id, author_id, area_code, created_at: row.updated_at }
    const added = await attemptUnique(tx, async () => await queries.insertDraft(tx, new_row))
    if (added === undefined) throw draftIdTaken({})
  } else await queries.updateDraft(tx, id, row)
  await queries.forgetOld(tx, new Date(now - DRAFT_DAYS_MAX * DAY_MS))
  await recordEvent(work, {
    action: 'submission_draft.keep',
    object: { kind: 'submission_draft', id },
    details: { version: row.version }
  })
  const draft = describe({ ...row, id, author_id, created_at: before?.created_at ?? row.updated_at }, content)
  return { draft, is_new: before === undefined }
}

const describe = (row: queries.DraftRow, content: DraftContent): Draft => ({
  ...content,
  id: row.id,
  version: row.version,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  expires_at: new Date(expiryOf(row)).toISOString()
})

const expiryOf = ({ updated_at }: queries.DraftRow): number => updated_at.getTime() + DRAFT_DAYS_MAX * DAY_MS

/** In order; those that nobody can read, or that are too old, are left out. */
async function openDrafts(work: Work, rows: readonly queries.DraftRow[]): Promise<Draft[]> {
  const sealed = rows.map(({ author_id, content }) => ({ person_id: author_id, sealed: content }))
  const texts = await openForPersons(work, PLACE, sealed)
  return rows.flatMap((row, place) => {
    const text = texts[place] ?? null
    return text === null || expiryOf(row) <= work.now ? [] : [describe(row, JSON.parse(text) as DraftContent)]
  })
}

/** One's own. @throws submission_draft_not_found */
export async function getDraft(work: Work, id: string): Promise<Draft> {
  const row = await queries.findDraft(work.tx, authorOf(work).person_id, id)
  const [draft] = row === undefined ? [] : await openDrafts(work, [row])
  if (draft === undefined) throw draftNotFound({})
  await recordEvent(work, { action: 'submission_draft.read', object: { kind: 'submission_draft', id } })
  return draft
}

/** One's own. @throws cursor_invalid, cursor_of_other_filters */
export async function listDrafts(work: Work, { limit, cursor, ...filters }: DraftFilter): Promise<DraftPage> {
  const after = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const { round_id } = filters
  const found = await queries.listDrafts(work.tx, authorOf(work).person_id, { round_id, after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const items = await openDrafts(work, rows)
  await recordEvent(work, { action: 'submission_draft.list', details: { count: items.length } })
  return { items, next: last === undefined ? null : encodeCursor(filters, [last.updated_at.getTime(), last.id]) }
}

/** @throws submission_draft_not_found */
export async function discardDraft(work: Work, id: string): Promise<{ id: string }> {
  const { person_id } = authorOf(work)
  if ((await queries.findDraft(work.tx, person_id, id)) === undefined) throw draftNotFound({})
  await queries.deleteDrafts(work.tx, person_id, [id])
  await recordEvent(work, { action: 'submission_draft.discard', object: { kind: 'submission_draft', id } })
  return { id }
}

/** What has been handed in is no draft any more. */
export async function forgetDrafts({ tx, caller }: Work, ids: readonly string[]): Promise<void> {
  if (ids.length > 0 && 'person_id' in caller.actor) await queries.deleteDrafts(tx, caller.actor.person_id, [...ids])
}
