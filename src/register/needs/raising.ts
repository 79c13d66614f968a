import { personIdOf } from '../../actor.ts'
import { recordEvents } from '../../audit/service.ts'
import { dateAfterWorkingDays, monthAt } from '../../calendar/rules.ts'
import { readCalendar } from '../../calendar/service.ts'
import { personErased } from '../../persons/problems.ts'
import { atPointer } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { refusalsOfMerged } from '../merges/survivors.ts'
import { tidyText } from '../rules/drafts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { keepTexts } from './answers.ts'
import { needSubjectNotFound, needTextEmpty } from './problems.ts'
import * as queries from './queries.ts'
import { NEED_WORKING_DAYS, type NeedCategory, type NeedSource } from './rules.ts'

/** Something that a subject asks for, as it came in. */
export interface RaisedNeed {
  subject_id: string
  category: NeedCategory
  text: string
  source: NeedSource
  responsible_id?: string | null | undefined
  due_on?: string | undefined
  /** Who wrote it down, where that was somebody else than the caller. */
  raised_by?: string | undefined
  round_id?: string | undefined
  /** The month of the round; without one, that of today. */
  month?: string | undefined
}

/**
 * Writes down what subjects of the caller's area ask for, with a statement for each table for all of them.
 * @returns the ids of the needs, in order
 * @throws need_subject_not_found, subject_merged, need_text_empty, person_erased
 */
export async function raiseNeeds(work: Work, raised: readonly RaisedNeed[]): Promise<string[]> {
  return (await raiseNeedsOfLiving(work, raised)).map(writtenDown)
}

/** As `raiseNeeds`, leaving out what the erased have asked for: of these the id is undefined. */
export async function raiseNeedsOfLiving(work: Work, raised: readonly RaisedNeed[]): Promise<(string | undefined)[]> {
  if (raised.length === 0) return []
  const ids = [...new Set(raised.map(({ subject_id }) => subject_id.toLowerCase()))]
  const held = await holdAsking(work, ids)
  const subjects = new Map(held.map((subject) => [subject.id, subject]))
  return await writeNeeds(
    work,
    raised.map((need) => {
      const subject = subjects.get(need.subject_id.toLowerCase())
      if (subject === undefined) throw needSubjectNotFound({})
      return { need, subject }
    })
  )
}

/** Of these subjects those that the caller sees; they stay as they are until the transaction ends. @throws subject_merged */
export async function holdAsking(work: Work, ids: string[]): Promise<queries.AskingSubject[]> {
  const held = await queries.holdSubjects(work.tx, ids, rangeOfCaller(work, 'worker'))
  const [refusal] = (
    await refusalsOfMerged(
      work,
      held.map(({ id }) => id)
    )
  ).values()
  if (refusal !== undefined) throw atPointer('/body/subject_id', refusal)
  return held
}

/** The id of a need that was written down. @throws person_erased where it was not */
export function writtenDown(id: string | undefined): string {
  if (id === undefined) throw personErased({})
  return id
}

/** For subjects that are held; of the erased nothing is written down, and the id is undefined. @throws need_text_empty */
export async function writeNeeds(
  work: Work,
  all: readonly { need: RaisedNeed; subject: queries.AskingSubject }[]
): Promise<(string | undefined)[]> {
  const { tx, now, chance, caller } = work
  const calendar = await readCalendar(tx)
  const texts = all.map(({ need }) => textOf(need.text, 'text'))
  const kept = await keepTexts(
    work,
    all.map(({ subject }, place) => ({
      person_id: subject.person_id,
      texts: { text: texts[place] ?? '', action: null, answer: null, closing_reason: null }
    }))
  )
  const actor_id = personIdOf(caller.actor)
  const time = new Date(now)
  const rows = all.map(({ need, subject }, place) => {
    const kept_texts = kept[place]
    if (kept_texts === undefined) return undefined
    return {
      id: chance.id(),
      subject_id: subject.id,
      subject_kind: subject.kind,
      area_code: subject.area_code,
      person_id: subject.person_id,
      category: need.category,
      ...kept_texts,
      responsible_id: need.responsible_id ?? null,
      due_on: need.due_on ?? dateAfterWorkingDays(calendar, now, NEED_WORKING_DAYS),
      status: 'open' as const,
      source: need.source,
      round_id: need.round_id ?? null,
      month: need.month ?? monthAt(now),
      raised_at: time,
      raised_by: need.raised_by ?? actor_id,
      answered_at: null,
      told_at: null,
      closed_at: null,
      version: 1,
      updated_at: time
    }
  })
  const written = rows.filter((row) => row !== undefined)
  await queries.insertNeeds(tx, written)
  await queries.insertRevisions(
    tx,
    written.map((row) => ({
      need_id: row.id,
      version: 1,
      area_code: row.area_code,
      recorded_at: time,
      recorded_by: row.raised_by,
      step: 'raise',
      status: row.status,
      category: row.category,
      responsible_id: row.responsible_id,
      due_on: row.due_on,
      person_id: row.person_id,
      sealed_texts: row.sealed_texts,
      plain_texts: row.plain_texts
    }))
  )
  await recordEvents(
    work,
    written.map(({ id, area_code, category, source }) => ({
      action: 'need.raise',
      object: { kind: 'need', id },
      area_code,
      details: { category, source }
    }))
  )
  return rows.map((row) => row?.id)
}

/** What was written, as it is kept. @throws need_text_empty */
export function textOf(written: string, field: string): string {
  const text = tidyText(written)
  if (text === '') throw atPointer(`/body/${field}`, needTextEmpty({}))
  return text
}
