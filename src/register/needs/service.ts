import { findWorkingMember } from '../../access/service.ts'
import { type AreaRange, covers, personIdOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor } from '../../http/cursors.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { holdPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { readBefore, VERSION_MAX } from '../history.ts'
import { listAllIdsOf } from '../merges/survivors.ts'
import { givenFilters, pageOf, readPosition, visibleRange } from '../reading.ts'
import { isDate } from '../rules/dates.ts'
import type { PageFilter } from '../schemas.ts'
import { rangeOfCaller } from '../subjects.ts'
import { answeredNeeds, headOf, keepTexts, openTexts } from './answers.ts'
import {
  dueOnMalformed,
  needNotAnswered,
  needNotFound,
  needSettled,
  needSubjectNotFound,
  responsibleNotFound
} from './problems.ts'
import * as queries from './queries.ts'
import { holdAsking, textOf, writeNeeds, writtenDown } from './raising.ts'
import * as rules from './rules.ts'
import type {
  Need,
  NeedAnswer,
  NeedChange,
  NeedClosing,
  NeedFilter,
  NeedHistory,
  NeedPage,
  NewNeed
} from './schemas.ts'

export { type RaisedNeed, raiseNeeds, raiseNeedsOfLiving } from './raising.ts'

/** A need as it is answered to who wrote it. */
export interface Written {
  need: Need
  /** Whom the texts are of. */
  person_id: string | null
}

/** By area and id, without what is written in them. @throws cursor_invalid, cursor_of_other_filters */
export async function listNeeds(work: Work, { limit, cursor, ...filters }: NeedFilter): Promise<NeedPage> {
  const { area_code, overdue, subject_id, ...others } = filters
  const after = readPosition(filters, cursor)
  const range = visibleRange(work, area_code)
  const due_before = overdue === true ? dateAt(work.now) : undefined
  const not_due_before = overdue === false ? dateAt(work.now) : undefined
  const found =
    range === null
      ? []
      : await queries.listNeeds(work.tx, {
          ...others,
          // What somebody asked for stays theirs when they go on as somebody else.
          subject_ids: subject_id === undefined ? undefined : await listAllIdsOf(work, subject_id),
          range,
          due_before,
          not_due_before,
          after,
          limit: limit + 1
        })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  await recordEvent(work, { action: 'need.list', details: { count: rows.length, ...givenFilters(filters) } })
  return { items: rows.map((row) => headOf(work, row)), next }
}

/** @throws need_not_found */
export async function getNeed(work: Work, id: string): Promise<Need> {
  const row = await queries.findNeed(work.tx, id, rangeForNeeds(work))
  if (row === undefined) throw needNotFound({})
  await recordNeedEvent(work, 'need.read', row)
  return await answerOf(work, row)
}

/** @throws need_subject_not_found, subject_merged, need_text_empty, due_on_malformed, responsible_not_found, person_erased */
export async function raiseNeed(work: Work, given: NewNeed): Promise<Written> {
  checkDueOn(given.due_on)
  const [subject] = await holdAsking(work, [given.subject_id])
  if (subject === undefined) throw needSubjectNotFound({})
  await checkResponsible(work, given.responsible_id ?? null, subject.area_code)
  const [id] = await writeNeeds(work, [{ need: { ...given, source: 'desk' }, subject }])
  const row = await queries.findNeed(work.tx, writtenDown(id), rangeForNeeds(work))
  return await written(work, row as queries.NeedRow)
}

/** @throws as `holdNeed`, version_stale, need_settled, need_text_empty, due_on_malformed, responsible_not_found, person_erased */
export async function changeNeed(work: Work, id: string, base_version: number, given: NeedChange): Promise<Written> {
  const before = await holdNeed(work, id, base_version)
  if (!rules.isPending(before.status)) throw needSettled({ status: before.status })
  checkDueOn(given.due_on)
  if (given.responsible_id !== before.responsible_id)
    await checkResponsible(work, given.responsible_id, before.area_code)
  const { action, ...change } = given
  const texts = { action: action === null ? null : textOf(action, 'action') }
  return await write(work, before, 'change', change, texts)
}

/** @throws as `holdNeed`, version_stale, need_settled, need_text_empty, person_erased */
export async function answerNeed(work: Work, id: string, base_version: number, given: NeedAnswer): Promise<Written> {
  const before = await holdNeed(work, id, base_version)
  if (!rules.mayBeAnswered(before.status)) throw needSettled({ status: before.status })
  const change = { status: 'answered' as const, answered_at: new Date(work.now), told_at: null }
  return await write(work, before, 'answer', change, { answer: textOf(given.answer, 'answer') })
}

/** Writes down that the subject knows the answer; once more changes nothing. @throws as `holdNeed`, need_not_answered */
export async function tellNeed(work: Work, id: string): Promise<Written> {
  const before = await holdNeed(work, id)
  if (before.answered_at === null) throw needNotAnswered({})
  if (before.told_at !== null) return await written(work, before)
  return await write(work, before, 'tell', { told_at: new Date(work.now) })
}

/** @throws as `holdNeed`, version_stale, need_settled, need_not_answered, need_text_empty, person_erased */
export async function closeNeed(
  work: Work,
  id: string,
  base_version: number,
  { reason }: NeedClosing
): Promise<Written> {
  const before = await holdNeed(work, id, base_version)
  if (before.status === 'closed') throw needSettled({ status: before.status })
  if (reason === undefined && rules.needsClosingReason(before.status)) throw needNotAnswered({})
  const change = { status: 'closed' as const, closed_at: new Date(work.now) }
  return await write(
    work,
    before,
    'close',
    change,
    reason === undefined ? undefined : { closing_reason: textOf(reason, 'reason') }
  )
}

/** Who did what, the latest first. @throws need_not_found, cursor_invalid, cursor_of_other_filters */
export async function listNeedHistory(work: Work, id: string, { limit, cursor }: PageFilter): Promise<NeedHistory> {
  const before = cursor === undefined ? VERSION_MAX : readBefore(decodeCursor({ id }, cursor))
  const need = await queries.findNeed(work.tx, id, rangeForNeeds(work))
  if (need === undefined) throw needNotFound({})
  // One more, which the last of the page is compared with.
  const found = await queries.listRevisions(work.tx, id, before, limit + 1)
  const texts = await openTexts(work, found)
  const facts = found.map(({ status, category, responsible_id, due_on }, place) => ({
    status,
    category,
    responsible_id,
    due_on,
    ...texts[place]
  }))
  const items = found.slice(0, limit).map(({ version, recorded_at, recorded_by, step }, place) => ({
    version,
    recorded_at: recorded_at.toISOString(),
    recorded_by,
    step,
    changes: rules.changesOf(facts[place + 1], facts[place] as rules.NeedFacts)
  }))
  await recordNeedEvent(work, 'need.history', need)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : encodeCursor({ id }, [last.version]) }
}

export interface NeedToReportBack {
  id: string
  subject_id: string
  category: rules.NeedCategory
  text: string | null
  answer: string | null
  answered_at: string
}

/**
 * Of these subjects' needs, also under ids that lead to them, those that are answered and that they have not been told, for
 * who visits them next.
 */
export async function listNeedsToReportBack(work: Work, subject_ids: string[]): Promise<NeedToReportBack[]> {
  if (subject_ids.length === 0) return []
  const rows = await queries.listToReportBack(work.tx, subject_ids)
  // Nobody is shown whose erasure has been answered.
  await holdPersons(
    work,
    rows.flatMap(({ person_id }) => person_id ?? [])
  )
  const needs = await answeredNeeds(work, rows)
  return needs.map(({ id, subject_id, category, text, answer, answered_at }) => ({
    id,
    subject_id,
    category,
    text,
    answer,
    answered_at: answered_at ?? ''
  }))
}

/** How many were raised in these months, by kind, category and status. */
export const countNeeds = async (
  { tx, now }: Work,
  range: NonNullable<AreaRange>,
  months: string[]
): Promise<queries.NeedCount[]> => await queries.countNeeds(tx, { range, months, today: dateAt(now) })

const rangeForNeeds = (work: Work): NonNullable<AreaRange> => rangeOfCaller(work, 'worker')

const answerOf = async (work: Work, row: queries.NeedRow): Promise<Need> =>
  (await answeredNeeds(work, [row]))[0] as Need

const written = async (work: Work, row: queries.NeedRow): Promise<Written> => ({
  need: await answerOf(work, row),
  person_id: row.person_id
})

/** @throws need_not_found, version_stale */
async function holdNeed(work: Work, id: string, base_version?: number): Promise<queries.NeedRow> {
  const row = await queries.lockNeed(work.tx, id, rangeForNeeds(work))
  if (row === undefined) throw needNotFound({})
  if (base_version !== undefined && base_version !== row.version) throw preconditionFailed({ version: row.version })
  return row
}

/** @throws due_on_malformed */
function checkDueOn(due_on: string | undefined): void {
  if (due_on !== undefined && !isDate(due_on)) throw dueOnMalformed({})
}

/** @throws responsible_not_found */
async function checkResponsible(work: Work, id: string | null, area_code: string): Promise<void> {
  if (id === null) return
  const member = await findWorkingMember(work, id)
  if (member === undefined || !covers(member.area_code, area_code)) throw responsibleNotFound({})
}

/** Of a row what a step may change. */
type Change = Partial<
  Pick<queries.NeedRow, 'category' | 'status' | 'responsible_id' | 'due_on' | 'answered_at' | 'told_at' | 'closed_at'>
>

/** Writes the next version and keeps it. @throws person_erased where there is something to write in words */
async function write(
  work: Work,
  before: queries.NeedRow,
  step: rules.NeedStep,
  change: Change,
  words?: Partial<rules.NeedTexts>
): Promise<Written> {
  const { actor } = work.caller
  const recorded_at = new Date(Math.max(work.now, before.updated_at.getTime()))
  const row = await queries.updateNeed(work.tx, before.id, {
    ...change,
    ...(words !== undefined && (await rewritten(work, before, words))),
    version: before.version + 1,
    updated_at: recorded_at
  })
  await queries.insertRevisions(work.tx, [
    {
      need_id: row.id,
      version: row.version,
      area_code: row.area_code,
      recorded_at,
      recorded_by: personIdOf(actor),
      step,
      status: row.status,
      category: row.category,
      responsible_id: row.responsible_id,
      due_on: row.due_on,
      person_id: row.person_id,
      sealed_texts: row.sealed_texts,
      plain_texts: row.plain_texts === null ? null : JSON.stringify(row.plain_texts)
    }
  ])
  await recordNeedEvent(work, `need.${step}`, row)
  return await written(work, row)
}

async function rewritten(work: Work, before: queries.NeedRow, words: Partial<rules.NeedTexts>) {
  const [texts = null] = await openTexts(work, [before])
  if (texts === null) {
    // Of who is erased nothing is left to be changed; the rest goes on.
    if (Object.values(words).some((word) => word !== null)) throw personErased({})
    return {}
  }
  const [kept] = await keepTexts(work, [{ person_id: before.person_id, texts: { ...texts, ...words } }])
  if (kept === undefined) throw personErased({})
  return kept
}

const recordNeedEvent = async (work: Work, action: string, row: queries.NeedRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'need', id: row.id },
    area_code: row.area_code,
    details: { category: row.category, status: row.status, version: row.version }
  })
