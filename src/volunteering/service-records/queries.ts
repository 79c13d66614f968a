import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows, updateRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { ServiceRecordTables } from './tables.ts'

const columns = [
  'id',
  'person_id',
  'area_code',
  'subdistrict_code',
  'activity_kind',
  'activity_id',
  'shift_id',
  'attendance_id',
  'sealed_texts',
  'responsible_id',
  'started_at',
  'ended_at',
  'filed_minutes',
  'worked_minutes',
  'evidence_grade',
  'is_closed_by_rule',
  'filed_at',
  'filed_by_kind',
  'filed_by',
  'due_on',
  'is_filed_late',
  'status',
  'decided_at',
  'decided_by',
  'credited_points',
  'credit_note',
  'credit_source_id',
  'version',
  'updated_at'
] as const

type NewRecord = Omit<Insertable<ServiceRecordTables['service_record']>, 'subdistrict_code'>

/**
 * With one statement for all of them. What overlaps another record of its person, or is of an attendance that has one, is
 * left out: who is in two places at once is decided by the database.
 */
export async function insertRecords(tx: ScopedTx, records: readonly NewRecord[]): Promise<RecordRow[]> {
  await insertRows(
    tx,
    'service_record',
    records,
    {
      id: 'uuid',
      person_id: 'uuid',
      area_code: 'text',
      activity_kind: 'text',
      activity_id: 'uuid',
      shift_id: 'uuid',
      attendance_id: 'uuid',
      sealed_texts: 'bytea',
      responsible_id: 'uuid',
      started_at: 'timestamptz',
      ended_at: 'timestamptz',
      filed_minutes: 'integer',
      worked_minutes: 'integer',
      evidence_grade: 'text',
      is_closed_by_rule: 'boolean',
      filed_at: 'timestamptz',
      filed_by_kind: 'text',
      filed_by: 'uuid',
      api_key_id: 'uuid',
      due_on: 'date',
      status: 'text',
      decided_at: 'timestamptz',
      decided_by: 'uuid',
      credited_points: 'integer',
      credit_note: 'text',
      credit_source_id: 'uuid',
      version: 'integer',
      updated_at: 'timestamptz'
    },
    sql`on conflict do nothing`
  )
  const ids = records.map(({ id }) => id)
  return await selectRecords(tx).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()
}

type NewStep = Omit<Insertable<ServiceRecordTables['service_record_step']>, 'subdistrict_code'>

export const insertSteps = (tx: ScopedTx, steps: readonly NewStep[]) =>
  insertRows(tx, 'service_record_step', steps, {
    record_id: 'uuid',
    person_id: 'uuid',
    area_code: 'text',
    step: 'text',
    recorded_at: 'timestamptz',
    recorded_by_kind: 'text',
    recorded_by: 'uuid',
    status: 'text',
    worked_minutes: 'integer',
    credited_points: 'integer',
    dispute_id: 'uuid',
    sealed_text: 'bytea'
  })

/** Of a record what changes. */
export type RecordState = Pick<
  RecordRow,
  | 'id'
  | 'status'
  | 'worked_minutes'
  | 'decided_at'
  | 'decided_by'
  | 'credited_points'
  | 'credit_note'
  | 'credit_source_id'
  | 'version'
  | 'updated_at'
>

export const updateRecords = (tx: ScopedTx, records: readonly RecordState[]) =>
  updateRows(tx, 'service_record', 'id', records, {
    id: 'uuid',
    status: 'text',
    worked_minutes: 'integer',
    decided_at: 'timestamptz',
    decided_by: 'uuid',
    credited_points: 'integer',
    credit_note: 'text',
    credit_source_id: 'uuid',
    version: 'integer',
    updated_at: 'timestamptz'
  })

const selectRecords = (tx: ScopedTx) => tx.selectFrom('service_record').select(columns)

/** Until the transaction ends nobody else changes them. In the order of their ids, which is everybody's. */
export const lockRecords = (tx: ScopedTx, ids: string[], range: NonNullable<AreaRange>) =>
  selectRecords(tx)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Whose records somebody sees: those of an area, or their own. */
export type Sight = { range: NonNullable<AreaRange> } | { person_ids: string[] }

const inSight = (sight: Sight) =>
  'range' in sight
    ? sql<boolean>`service_record.area_code between ${sight.range.from} and ${sight.range.to}`
    : sql<boolean>`service_record.person_id = any(${sight.person_ids}::uuid[])`

const withDispute = (tx: ScopedTx) =>
  selectRecords(tx).select(
    sql<string | null>`(
      select dispute.id from service_record_dispute as dispute
      where dispute.record_id = service_record.id and dispute.answered_at is null
    )`.as('open_dispute_id')
  )

export const findRecord = (tx: ScopedTx, id: string, sight: Sight) =>
  withDispute(tx).where('id', '=', id).where(inSight(sight)).executeTakeFirst()

/** Those of these that the caller sees. */
export const listRecordsById = (tx: ScopedTx, ids: string[]) =>
  withDispute(tx).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/** What is asked for lies in one sub-district, whose indexes have it in order. */
function inArea({ from, to }: NonNullable<AreaRange>) {
  const [first, last] = [from, to].map((code) => `${code.slice(0, 9)}000`)
  const subdistricts = first === last ? sql`= ${first}` : sql`between ${first} and ${last}`
  return sql<boolean>`service_record.subdistrict_code ${subdistricts}
    and service_record.area_code between ${from} and ${to}`
}

export interface RecordSelection {
  range: NonNullable<AreaRange>
  person_id?: string | undefined
  status?: RecordRow['status'] | undefined
  evidence_grade?: RecordRow['evidence_grade'] | undefined
  activity_kind?: RecordRow['activity_kind'] | undefined
  activity_id?: string | undefined
  shift_id?: string | undefined
  is_filed_late?: boolean | undefined
  is_disputed?: boolean | undefined
  /** Those that began within, the second not included. */
  from?: Date | undefined
  to?: Date | undefined
  before?: { instant: Date; id: string } | undefined
  limit: number
}

/** The latest first. */
export async function listRecords(tx: ScopedTx, selection: RecordSelection): Promise<RecordRow[]> {
  const { range, from, to, is_disputed, before, limit, ...equal } = selection
  let query = selectRecords(tx).where(inArea(range)).orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit)
  for (const column of [
    'person_id',
    'status',
    'evidence_grade',
    'activity_kind',
    'activity_id',
    'shift_id',
    'is_filed_late'
  ] as const) {
    const value = equal[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  if (from !== undefined) query = query.where('started_at', '>=', from)
  if (to !== undefined) query = query.where('started_at', '<', to)
  if (is_disputed !== undefined) {
    const disputed = sql<boolean>`exists (
      select from service_record_dispute as dispute
      where dispute.record_id = service_record.id and dispute.answered_at is null
    )`
    query = query.where(is_disputed ? disputed : sql<boolean>`not ${disputed}`)
  }
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('started_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

/** The latest first. */
export async function listRecordsOf(
  tx: ScopedTx,
  person_ids: string[],
  { before, limit }: { before?: { instant: Date; id: string } | undefined; limit: number }
) {
  let query = withDispute(tx)
    .where(inSight({ person_ids }))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('started_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

/** What waits for a decision, first what is due first. */
export async function listQueue(
  tx: ScopedTx,
  {
    range,
    after,
    limit
  }: { range: NonNullable<AreaRange>; after?: { due_on: string; id: string } | undefined; limit: number }
): Promise<RecordRow[]> {
  let query = selectRecords(tx)
    .where(inArea(range))
    .where(sql<boolean>`status = 'pending'`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('due_on', 'id'), '>', tuple(after.due_on, after.id)))
  return await query.execute()
}

/** How much of what waits has passed its day, and how much had when it was filed. */
export async function countBreaches(
  tx: ScopedTx,
  { range, today }: { range: NonNullable<AreaRange>; today: string }
): Promise<{ overdue_count: number; filed_late_count: number }> {
  const { rows } = await sql<{ overdue_count: number; filed_late_count: number }>`
    select count(*) filter (where due_on < ${today}::date)::integer as overdue_count,
      count(*) filter (where is_filed_late)::integer as filed_late_count
    from service_record
    where status = 'pending' and ${inArea(range)}`.execute(tx)
  return rows[0] ?? { overdue_count: 0, filed_late_count: 0 }
}

/** In their order. */
export const listSteps = (tx: ScopedTx, record_id: string, after: number, limit: number) =>
  tx
    .selectFrom('service_record_step')
    .select([
      'number',
      'person_id',
      'step',
      'recorded_at',
      'recorded_by_kind',
      'recorded_by',
      'status',
      'worked_minutes',
      'credited_points',
      'dispute_id',
      'sealed_text'
    ])
    .where('record_id', '=', record_id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()

export type RecordRow = Awaited<ReturnType<typeof lockRecords>>[number]
