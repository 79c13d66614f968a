import { recordEvent } from '../../audit/service.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { Work } from '../../work.ts'
import { holdOwnWorker, readOwnWorker } from '../own-worker.ts'
import type { PageFilter } from '../schemas.ts'
import { answeredNeeds } from './answers.ts'
import * as queries from './queries.ts'
import { writeNeeds, writtenDown } from './raising.ts'
import type { NewOwnNeed, OwnNeed, OwnNeedPage } from './schemas.ts'

/** What the caller asked for, with the answers. @throws not_registered, cursor_invalid, cursor_of_other_filters */
export async function listOwnNeeds(work: Work, { limit, cursor }: PageFilter): Promise<OwnNeedPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor({}, cursor))
  const { person_id } = await readOwnWorker(work)
  const found = await queries.listNeedsOf(work.tx, person_id, { before, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  await recordEvent(work, { action: 'need.list', details: { count: rows.length, own: true } })
  return {
    items: await ownNeeds(work, rows),
    next: last === undefined ? null : encodeCursor({}, [last.raised_at.getTime(), last.id])
  }
}

/** @throws not_registered, need_text_empty, person_erased */
export async function raiseOwnNeed(work: Work, given: NewOwnNeed): Promise<OwnNeed> {
  const { id, area_code, person_id } = await holdOwnWorker(work)
  const need = { ...given, subject_id: id, source: 'worker' as const }
  const [need_id] = await writeNeeds(work, [{ need, subject: { id, kind: 'worker', area_code, person_id } }])
  const rows = await queries.listNeedsById(work.tx, [writtenDown(need_id)])
  const [made] = await ownNeeds(work, rows)
  return made as OwnNeed
}

const ownNeeds = async (work: Work, rows: queries.NeedRow[]): Promise<OwnNeed[]> =>
  (await answeredNeeds(work, rows)).map((need) => ({
    id: need.id,
    category: need.category,
    status: need.status,
    text: need.text,
    answer: need.answer,
    closing_reason: need.closing_reason,
    due_on: need.due_on,
    raised_at: need.raised_at,
    answered_at: need.answered_at,
    closed_at: need.closed_at
  }))
