import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import { isAnyOf } from '../merges/queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { NeedCategory, NeedStatus } from './rules.ts'
import type { NeedTables } from './tables.ts'

const columns = [
  'id',
  'subject_id',
  'subject_kind',
  'area_code',
  'person_id',
  'category',
  'sealed_texts',
  'plain_texts',
  'responsible_id',
  'due_on',
  'status',
  'source',
  'round_id',
  'month',
  'raised_at',
  'raised_by',
  'answered_at',
  'told_at',
  'closed_at',
  'version',
  'updated_at'
] as const

export interface AskingSubject {
  id: string
  kind: SubjectKind
  area_code: string
  /** The worker, or whom to ask for in the business. */
  person_id: string | null
}

/** Of these subjects those in the range, by id; they stay where they are until the transaction ends. */
export async function holdSubjects(
  tx: ScopedTx,
  ids: string[],
  range: NonNullable<AreaRange>
): Promise<AskingSubject[]> {
  const { rows } = await sql<AskingSubject>`
    select subject.id, subject.kind, subject.area_code, coalesce(worker.person_id, business.contact_person_id) as person_id
    from subject
    left join worker on worker.subject_id = subject.id
    left join business on business.subject_id = subject.id
    where subject.id = any(${ids}::uuid[]) and subject.area_code between ${range.from} and ${range.to}
    order by subject.id
    for key share of subject`.execute(tx)
  return rows
}

type Filled = 'subdistrict_code' | 'changed_xid'

export const insertNeeds = (tx: ScopedTx, needs: Omit<Insertable<NeedTables['need']>, Filled>[]) =>
  insertRows(tx, 'need', needs, {
    id: 'uuid',
    subject_id: 'uuid',
    subject_kind: 'text',
    area_code: 'text',
    person_id: 'uuid',
    category: 'text',
    sealed_texts: 'bytea',
    plain_texts: 'jsonb',
    responsible_id: 'uuid',
    due_on: 'date',
    status: 'text',
    source: 'text',
    round_id: 'uuid',
    month: 'text',
    raised_at: 'timestamptz',
    raised_by: 'uuid',
    answered_at: 'timestamptz',
    told_at: 'timestamptz',
    closed_at: 'timestamptz',
    version: 'integer',
    updated_at: 'timestamptz'
  })

export const insertRevisions = (
  tx: ScopedTx,
  revisions: Omit<Insertable<NeedTables['need_revision']>, 'subdistrict_code'>[]
) =>
  insertRows(tx, 'need_revision', revisions, {
    need_id: 'uuid',
    version: 'integer',
    area_code: 'text',
    recorded_at: 'timestamptz',
    recorded_by: 'uuid',
    step: 'text',
    status: 'text',
    category: 'text',
    responsible_id: 'uuid',
    due_on: 'date',
    person_id: 'uuid',
    sealed_texts: 'bytea',
    plain_texts: 'jsonb'
  })

const needIn = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('need')
    .select(columns)
    .where('id', '=', id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)

export const findNeed = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  needIn(tx, id, range).executeTakeFirst()

/** Until the transaction ends nobody else changes it. */
export const lockNeed = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  needIn(tx, id, range).forUpdate().executeTakeFirst()

export const updateNeed = (tx: ScopedTx, id: string, change: Updateable<NeedTables['need']>) =>
  tx.updateTable('need').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export interface NeedSelection {
  range: NonNullable<AreaRange>
  subject_ids?: string[] | undefined
  subject_kind?: SubjectKind | undefined
  category?: NeedCategory | undefined
  status?: NeedStatus | undefined
  responsible_id?: string | undefined
  month?: string | undefined
  /** Only what was due before this date and is not answered. */
  due_before?: string | undefined
  /** Everything else. */
  not_due_before?: string | undefined
  to_report_back?: boolean | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

/** By area and id. */
export async function listNeeds(tx: ScopedTx, selection: NeedSelection): Promise<NeedRow[]> {
  const { range, subject_ids, due_before, not_due_before, to_report_back, after, limit, ...equal } = selection
  let query = tx
    .selectFrom('need')
    .select(columns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
  if (subject_ids !== undefined) query = query.where(isAnyOf('subject_id', subject_ids))
  for (const column of ['subject_kind', 'category', 'status', 'responsible_id', 'month'] as const) {
    const value = equal[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  // As the partial indexes have it.
  if (due_before !== undefined)
    query = query.where(sql<boolean>`status in ('open', 'in_progress')`).where('due_on', '<', due_before)
  if (not_due_before !== undefined)
    query = query.where(sql<boolean>`not (status in ('open', 'in_progress') and due_on < ${not_due_before}::date)`)
  if (to_report_back !== undefined)
    query = query.where(
      to_report_back
        ? sql<boolean>`answered_at is not null and told_at is null`
        : sql<boolean>`(answered_at is null or told_at is not null)`
    )
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

/** What the person asked for, the latest first. */
export async function listNeedsOf(
  tx: ScopedTx,
  person_id: string,
  { before, limit }: { before?: { instant: Date; id: string } | undefined; limit: number }
): Promise<NeedRow[]> {
  let query = tx
    .selectFrom('need')
    .select(columns)
    .where('person_id', '=', person_id)
    .where('subject_kind', '=', 'worker')
    .orderBy('raised_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('raised_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

/** Those of these needs that the caller sees. */
export const listNeedsById = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('need').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/** What is answered and these subjects have not been told, also under ids that lead to them. */
export const listToReportBack = (tx: ScopedTx, subject_ids: string[]) =>
  tx
    .selectFrom('need')
    .leftJoin(sql<{ id: string; survivor_id: string }>`merged_then(null)`.as('led'), 'led.id', 'need.subject_id')
    .select(columns.map((column) => `need.${column}` as const))
    .select(sql<string>`coalesce(led.survivor_id, need.subject_id)`.as('subject_id'))
    .where(
      sql<boolean>`need.subject_id = any(
        ${subject_ids}::uuid[] || array(select id from merged_then(null) where survivor_id = any(${subject_ids}::uuid[]))
      )`
    )
    .where(sql<boolean>`answered_at is not null and told_at is null`)
    .orderBy('need.subject_id')
    .orderBy('need.id')
    .execute()

/** The latest first. */
export const listRevisions = (tx: ScopedTx, need_id: string, before: number, limit: number) =>
  tx
    .selectFrom('need_revision')
    .select([
      'version',
      'recorded_at',
      'recorded_by',
      'step',
      'status',
      'category',
      'responsible_id',
      'due_on',
      'person_id',
      'sealed_texts',
      'plain_texts'
    ])
    .where('need_id', '=', need_id)
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()

export interface NeedCount {
  subject_kind: SubjectKind
  category: NeedCategory
  status: NeedStatus
  count: number
  overdue: number
}

export async function countNeeds(
  tx: ScopedTx,
  { range, months, today }: { range: NonNullable<AreaRange>; months: string[]; today: string }
): Promise<NeedCount[]> {
  const { rows } = await sql<NeedCount>`
    select subject_kind, category, status, count(*)::integer as count,
      count(*) filter (where status in ('open', 'in_progress') and due_on < ${today}::date)::integer as overdue
    from need
    where month = any(${months}::text[]) and area_code between ${range.from} and ${range.to}
    group by subject_kind, category, status
    order by subject_kind, category, status`.execute(tx)
  return rows
}

export type NeedRow = NonNullable<Awaited<ReturnType<typeof findNeed>>>
