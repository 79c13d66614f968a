import { openForPersons, readMaskedPersons, sealForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { FiledServiceRecord } from './filing-schemas.ts'
import type { RecordRow } from './queries.ts'
import { isOverdue, type RecordTexts } from './rules.ts'
import type { ServiceRecord, ServiceRecordHead } from './schemas.ts'

/** Where the words of records are sealed, and what was said about them afterwards. */
const TEXTS = { table: 'service_record', column: 'sealed_texts' }
const STEP_TEXT = { table: 'service_record_step', column: 'sealed_text' }

/** In order; undefined for those whose person is erased or not to be seen. */
export const sealTexts = async (work: Work, all: readonly { person_id: string; texts: RecordTexts }[]) =>
  await sealForPersons(
    work,
    TEXTS,
    all.map(({ person_id, texts }) => ({ person_id, text: JSON.stringify(texts) }))
  )

/** In order, with one question for all of them; null where the person is erased or not to be seen. */
export const openTexts = async (
  work: Work,
  rows: readonly { person_id: string; sealed_texts: Buffer }[]
): Promise<(RecordTexts | null)[]> =>
  (
    await openForPersons(
      work,
      TEXTS,
      rows.map(({ person_id, sealed_texts }) => ({ person_id, sealed: sealed_texts }))
    )
  ).map((text) => (text === null ? null : JSON.parse(text)))

/** Undefined where the person is erased or not to be seen. */
export const sealStepText = async (work: Work, person_id: string, text: string): Promise<Buffer | undefined> =>
  (await sealForPersons(work, STEP_TEXT, [{ person_id, text }]))[0]

/** In order; null where nothing was said, or the person is erased. */
export async function openStepTexts(
  work: Work,
  steps: readonly { person_id: string; sealed_text: Buffer | null }[]
): Promise<(string | null)[]> {
  const sealed = steps.flatMap(({ person_id, sealed_text }) =>
    sealed_text === null ? [] : [{ person_id, sealed: sealed_text }]
  )
  const opened = (await openForPersons(work, STEP_TEXT, sealed)).values()
  return steps.map(({ sealed_text }) => (sealed_text === null ? null : (opened.next().value ?? null)))
}

/** With names, masked, read with one question for all of them. */
export async function headsOf(work: Work, rows: readonly RecordRow[]): Promise<ServiceRecordHead[]> {
  const persons = await readMaskedPersons(work, [...new Set(rows.map(({ person_id }) => person_id))])
  return rows.map((row) => headOf(work, row, persons.get(row.person_id)?.name ?? null))
}

const NOTHING = { activity_name: null, place: null, content: null, organising_unit: null, responsible_name: null }

export async function recordsOf(work: Work, rows: readonly (RecordRow & { open_dispute_id: string | null })[]) {
  const heads = await headsOf(work, rows)
  const texts = await openTexts(work, rows)
  return rows.map(
    ({ open_dispute_id }, place): ServiceRecord => ({
      ...(heads[place] as ServiceRecordHead),
      ...(texts[place] ?? NOTHING),
      open_dispute_id
    })
  )
}

/** Who on the staff did what is the staff's own affair: workers see that it was somebody of theirs. */
const namesStaff = ({ caller: { actor } }: Work): boolean => actor.kind !== 'worker'

export const whoDid = (work: Work, id: string | null): string | null => (namesStaff(work) ? id : null)

const headOf = (work: Work, row: RecordRow, person_name: string | null): ServiceRecordHead => ({
  id: row.id,
  version: row.version,
  status: row.status,
  person_id: row.person_id,
  person_name,
  area_code: row.area_code,
  activity_kind: row.activity_kind,
  activity_id: row.activity_id,
  shift_id: row.shift_id,
  responsible_id: row.responsible_id,
  started_at: row.started_at.toISOString(),
  ended_at: row.ended_at.toISOString(),
  filed_minutes: row.filed_minutes,
  worked_minutes: row.worked_minutes,
  evidence_grade: row.evidence_grade,
  is_closed_by_rule: row.is_closed_by_rule,
  filed_at: row.filed_at.toISOString(),
  filed_by_kind: row.filed_by_kind,
  filed_by: whoDid(work, row.filed_by),
  due_on: row.due_on,
  is_filed_late: row.is_filed_late,
  is_overdue: isOverdue(row, work.now),
  decided_at: row.decided_at?.toISOString() ?? null,
  decided_by: whoDid(work, row.decided_by),
  credited_points: row.credited_points,
  credit_note: row.credit_note,
  updated_at: row.updated_at.toISOString()
})

/** Nothing about whom it is. */
export const filedOf = (row: RecordRow): FiledServiceRecord => ({
  id: row.id,
  status: row.status,
  evidence_grade: row.evidence_grade,
  started_at: row.started_at.toISOString(),
  ended_at: row.ended_at.toISOString(),
  worked_minutes: row.worked_minutes,
  due_on: row.due_on,
  is_filed_late: row.is_filed_late,
  filed_at: row.filed_at.toISOString()
})
