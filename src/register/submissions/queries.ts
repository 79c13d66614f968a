import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows, updateRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { RegisterTables } from '../tables.ts'
import type { SubmissionStatus } from './rules/codes.ts'
import type { SubmissionTables } from './tables.ts'

const columns = [
  'id',
  'round_id',
  'subject_kind',
  'subject_id',
  'registered_subject_id',
  'area_code',
  'submitted_by',
  'received_at',
  'device_time',
  'is_clock_ahead',
  'outcome',
  'is_unchanged',
  'base_version',
  'given_area_code',
  'replaces_id',
  'answers',
  'person_id',
  'personal',
  'status',
  'hold_reasons',
  'version',
  'recorded_version',
  'taken_version',
  'problem_code',
  'superseded_fields',
  'agreed_fields'
] as const

export const listSubmissionsById = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('submission').select(columns).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

export type SubmissionRow = Awaited<ReturnType<typeof listSubmissionsById>>[number]

/** In the order of their ids, which is everybody's. */
export const lockSubmissions = (tx: ScopedTx, ids: string[]) =>
  tx
    .selectFrom('submission')
    .select(columns)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Those that wait for these subjects to be in the register. */
export const lockWaitingFor = (tx: ScopedTx, subject_ids: string[]) =>
  tx
    .selectFrom('submission')
    .select(columns)
    .where('status', '=', sql.lit<SubmissionStatus>('received'))
    .where(sql<boolean>`subject_id = any(${subject_ids}::uuid[])`)
    .where(sql<boolean>`'subject_pending' = any(hold_reasons)`)
    .orderBy('id')
    .forUpdate()
    .execute()

/** Of these ids those that there are, also where the caller does not see them. */
export async function listTaken(tx: ScopedTx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select taken_submissions as id from taken_submissions(${ids}::uuid[])`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Which of these are replaced already. */
export const listReplaced = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('submission').select('replaces_id').where(sql<boolean>`replaces_id = any(${ids}::uuid[])`).execute()

type NewSubmissionRow = Omit<Insertable<SubmissionTables['submission']>, 'subdistrict_code'>

export async function insertSubmissions(tx: ScopedTx, rows: readonly NewSubmissionRow[]): Promise<void> {
  await insertRows(tx, 'submission', rows, {
    id: 'uuid',
    round_id: 'uuid',
    subject_kind: 'text',
    subject_id: 'uuid',
    registered_subject_id: 'uuid',
    area_code: 'text',
    submitted_by: 'uuid',
    received_at: 'timestamptz',
    device_time: 'timestamptz',
    is_clock_ahead: 'boolean',
    outcome: 'text',
    is_unchanged: 'boolean',
    base_version: 'integer',
    given_area_code: 'text',
    replaces_id: 'uuid',
    answers: 'jsonb',
    person_id: 'uuid',
    personal: 'bytea',
    status: 'text',
    hold_reasons: 'text[]',
    version: 'integer',
    recorded_version: 'integer',
    taken_version: 'integer',
    problem_code: 'text',
    superseded_fields: 'text[]',
    agreed_fields: 'text[]'
  })
}

export type SubmissionChange = Pick<
  SubmissionRow,
  | 'id'
  | 'registered_subject_id'
  | 'area_code'
  | 'person_id'
  | 'personal'
  | 'status'
  | 'hold_reasons'
  | 'version'
  | 'recorded_version'
  | 'taken_version'
  | 'problem_code'
  | 'superseded_fields'
  | 'agreed_fields'
>

export const updateSubmissions = (tx: ScopedTx, rows: readonly SubmissionChange[]) =>
  updateRows(tx, 'submission', 'id', rows, {
    id: 'uuid',
    registered_subject_id: 'uuid',
    area_code: 'text',
    person_id: 'uuid',
    personal: 'bytea',
    status: 'text',
    hold_reasons: 'text[]',
    version: 'integer',
    recorded_version: 'integer',
    taken_version: 'integer',
    problem_code: 'text',
    superseded_fields: 'text[]',
    agreed_fields: 'text[]'
  })

export const insertConfirmations = (
  tx: ScopedTx,
  rows: readonly Omit<Insertable<RegisterTables['confirmation']>, 'subdistrict_code'>[]
) =>
  insertRows(tx, 'confirmation', rows, {
    submission_id: 'uuid',
    subject_id: 'uuid',
    subject_kind: 'text',
    area_code: 'text',
    round_id: 'uuid',
    confirmed_version: 'integer',
    confirmed_at: 'timestamptz',
    confirmed_by: 'uuid'
  })

/** What the rounds ask: a questionnaire for each kind of subject. */
export async function listDefinitions(tx: ScopedTx, round_ids: string[]) {
  return await tx
    .selectFrom('round')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.area_code', '=', 'round.subdistrict_code')
        .on(({ or, and, eb, ref }) =>
          or([
            and([
              eb('questionnaire.code', '=', ref('round.worker_questionnaire_code')),
              eb('questionnaire.version', '=', ref('round.worker_questionnaire_version'))
            ]),
            and([
              eb('questionnaire.code', '=', ref('round.business_questionnaire_code')),
              eb('questionnaire.version', '=', ref('round.business_questionnaire_version'))
            ])
          ])
        )
    )
    .select(['round.id as round_id', 'questionnaire.subject_kind', 'questionnaire.definition'])
    .where(sql<boolean>`round.id = any(${round_ids}::uuid[])`)
    .execute()
}

/** Until the transaction ends the rounds stay as they are. In the order of their ids. */
export const holdRounds = (tx: ScopedTx, ids: string[]) =>
  tx
    .selectFrom('round')
    .select(['id', 'area_code', 'month', 'status'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forShare()
    .execute()

/** Which communities are the enumerator's in these rounds; until the transaction ends they stay so. */
export const holdAssignments = (tx: ScopedTx, round_ids: string[], enumerator_id: string) =>
  tx
    .selectFrom('round_assignment')
    .select(['round_id', 'area_code'])
    .where(sql<boolean>`round_id = any(${round_ids}::uuid[])`)
    .where('enumerator_id', '=', enumerator_id)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()

export interface SubmissionSelection {
  range: NonNullable<AreaRange>
  round_id?: string | undefined
  status?: SubmissionStatus | undefined
  subject_id?: string | undefined
  submitted_by?: string | undefined
  after?: { instant: Date; id: string } | undefined
  limit: number
}

/** As they arrived. */
export async function listSubmissions(tx: ScopedTx, selection: SubmissionSelection): Promise<SubmissionRow[]> {
  const { range, round_id, status, subject_id, submitted_by, after, limit } = selection
  let query = tx
    .selectFrom('submission')
    .select(columns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .where(withinSubdistrict('submission', range))
    .orderBy('received_at')
    .orderBy('id')
    .limit(limit)
  if (round_id !== undefined) query = query.where('round_id', '=', round_id)
  if (status !== undefined) query = query.where('status', '=', status)
  if (subject_id !== undefined) query = query.where('subject_id', '=', subject_id)
  if (submitted_by !== undefined) query = query.where('submitted_by', '=', submitted_by)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_at', 'id'), '>', tuple(after.instant, after.id))
    )
  return await query.execute()
}

/** Whoever is on the staff belongs to one sub-district, whose rows lie in the order of their lists. */
export const withinSubdistrict = (table: 'submission' | 'conflict', { from, to }: NonNullable<AreaRange>) =>
  from.slice(0, SUBDISTRICT_DIGITS) === to.slice(0, SUBDISTRICT_DIGITS)
    ? sql<boolean>`${sql.ref(`${table}.subdistrict_code`)} = ${`${from.slice(0, SUBDISTRICT_DIGITS)}000`}`
    : sql<boolean>`true`

const SUBDISTRICT_DIGITS = 9
