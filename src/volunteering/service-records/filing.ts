import { personIdOf } from '../../actor.ts'
import { recordEvents } from '../../audit/service.ts'
import { readCalendar } from '../../calendar/service.ts'
import { personErased } from '../../persons/problems.ts'
import { readMaskedPersons } from '../../persons/service.ts'
import type { EvidenceGrade } from '../../points/service.ts'
import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { ActivityKind } from '../activities/rules.ts'
import { sealTexts } from './answers.ts'
import { recordOverlaps } from './problems.ts'
import * as queries from './queries.ts'
import { type ActingKind, dueOnOf, gradeOfFiling, isPast, type RecordTexts } from './rules.ts'

/** A piece of work to be written down. */
export interface FiledWork {
  person_id: string
  activity_kind: ActivityKind
  activity_id: string | null
  shift_id: string | null
  attendance_id: string | null
  texts: RecordTexts
  responsible_id: string | null
  started_at: Date
  ended_at: Date
  worked_minutes: number
  is_closed_by_rule: boolean
  /** As an attendance proves it; null for what somebody enters by hand. */
  evidence_grade: EvidenceGrade | null
  filed_by_kind: ActingKind
  filed_by: string | null
}

/**
 * Writes down what persons have worked, with a statement for each table for all of them, where the transaction sees these
 * persons. What overlaps another record of its person is left out, and so is who is erased.
 * @returns an outcome for each, in order
 */
export async function writeRecords(work: Work, all: readonly FiledWork[]): Promise<(queries.RecordRow | Problem)[]> {
  if (all.length === 0) return []
  const { tx, now, chance, caller } = work
  const calendar = await readCalendar(tx)
  const persons = await readMaskedPersons(work, [...new Set(all.map(({ person_id }) => person_id))])
  const sealed = await sealTexts(work, all)
  const time = new Date(now)
  const rows = all.map((filed, place) => {
    const area_code = persons.get(filed.person_id)?.area_code
    const sealed_texts = sealed[place]
    if (area_code === undefined || sealed_texts === undefined) return undefined
    const { texts: _, evidence_grade, worked_minutes, ...plain } = filed
    const due_on = dueOnOf(calendar, filed.ended_at.getTime())
    return {
      ...plain,
      id: chance.id(),
      area_code,
      sealed_texts,
      filed_minutes: worked_minutes,
      worked_minutes,
      evidence_grade: evidence_grade ?? gradeOfFiling(filed.filed_by_kind, isPast(due_on, now)),
      filed_at: time,
      api_key_id: caller.actor.kind === 'partner' ? caller.actor.api_key_id : null,
      due_on,
      status: 'pending' as const,
      decided_at: null,
      decided_by: null,
      credited_points: null,
      credit_note: null,
      credit_source_id: null,
      version: 1,
      updated_at: time
    }
  })
  const kept = await queries.insertRecords(
    tx,
    rows.filter((row) => row !== undefined)
  )
  await keepFiling(work, kept)
  const by_id = new Map(kept.map((row) => [row.id, row]))
  return rows.map((row) => (row === undefined ? personErased({}) : (by_id.get(row.id) ?? recordOverlaps({}))))
}

async function keepFiling(work: Work, rows: readonly queries.RecordRow[]): Promise<void> {
  await queries.insertSteps(
    work.tx,
    rows.map((row) => ({
      record_id: row.id,
      person_id: row.person_id,
      area_code: row.area_code,
      step: 'file',
      recorded_at: row.filed_at,
      recorded_by_kind: row.filed_by_kind,
      recorded_by: row.filed_by,
      status: row.status,
      worked_minutes: row.worked_minutes,
      credited_points: null,
      dispute_id: null,
      sealed_text: null
    }))
  )
  await recordEvents(
    work,
    rows.map((row) => ({
      action: 'service_record.file',
      object: { kind: 'service_record', id: row.id },
      area_code: row.area_code,
      details: {
        activity_kind: row.activity_kind,
        worked_minutes: row.worked_minutes,
        evidence_grade: row.evidence_grade,
        is_filed_late: row.is_filed_late
      }
    }))
  )
}

/** Who files, as a record keeps it. */
export const filerOf = ({ caller: { actor } }: Work): Pick<FiledWork, 'filed_by_kind' | 'filed_by'> => {
  if (actor.kind === 'anonymous') throw new Error('nobody files a record without signing in')
  return { filed_by_kind: actor.kind, filed_by: personIdOf(actor) }
}
