import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows, updateRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import { withinSubdistrict } from '../submissions/queries.ts'
import type { ConflictStatus } from './rules.ts'
import type { ConflictTables } from './tables.ts'

const columns = [
  'conflict.id',
  'conflict.submission_id',
  'conflict.subject_id',
  'conflict.subject_kind',
  'conflict.area_code',
  'conflict.field',
  'conflict.base_version',
  'conflict.opened_at',
  'conflict.status',
  'conflict.choice',
  'conflict.settled_at',
  'conflict.settled_by',
  'conflict.settled_version'
] as const

/** With the submission that says otherwise. */
const conflicts = (tx: ScopedTx) =>
  tx
    .selectFrom('conflict')
    .innerJoin('submission', 'submission.id', 'conflict.submission_id')
    .innerJoin('subject', 'subject.id', 'conflict.subject_id')
    .select([
      ...columns,
      'subject.version as subject_version',
      'submission.round_id',
      'submission.submitted_by',
      'submission.device_time',
      'submission.outcome',
      'submission.answers',
      'submission.person_id',
      'submission.personal'
    ])

export const findConflict = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  conflicts(tx)
    .where('conflict.id', '=', id)
    .where('conflict.area_code', '>=', range.from)
    .where('conflict.area_code', '<=', range.to)
    .executeTakeFirst()

export type ConflictRow = NonNullable<Awaited<ReturnType<typeof findConflict>>>

export const listOpenOf = (tx: ScopedTx, subject_ids: string[]) =>
  conflicts(tx)
    .where('conflict.status', '=', sql.lit<ConflictStatus>('open'))
    .where(sql<boolean>`conflict.subject_id = any(${subject_ids}::uuid[])`)
    .orderBy('conflict.id')
    .execute()

/** What became of the fields in which submissions disagreed with the register. */
export const listConflictsOf = (tx: ScopedTx, submission_ids: string[]) =>
  tx
    .selectFrom('conflict')
    .select(['id', 'submission_id', 'field', 'status'])
    .where(sql<boolean>`submission_id = any(${submission_ids}::uuid[])`)
    .orderBy('submission_id')
    .orderBy('field')
    .execute()

export const insertConflicts = (
  tx: ScopedTx,
  rows: readonly Pick<
    Insertable<ConflictTables['conflict']>,
    | 'id'
    | 'submission_id'
    | 'subject_id'
    | 'subject_kind'
    | 'area_code'
    | 'field'
    | 'base_version'
    | 'opened_at'
    | 'status'
  >[]
) =>
  insertRows(tx, 'conflict', rows, {
    id: 'uuid',
    submission_id: 'uuid',
    subject_id: 'uuid',
    subject_kind: 'text',
    area_code: 'text',
    field: 'text',
    base_version: 'integer',
    opened_at: 'timestamptz',
    status: 'text'
  })

export type Settlement = Pick<
  ConflictTables['conflict'],
  'id' | 'status' | 'choice' | 'settled_at' | 'settled_by' | 'settled_version'
>

export const settleConflicts = (tx: ScopedTx, rows: readonly Settlement[]) =>
  updateRows(tx, 'conflict', 'id', rows, {
    id: 'uuid',
    status: 'text',
    choice: 'text',
    settled_at: 'timestamptz',
    settled_by: 'uuid',
    settled_version: 'integer'
  })

export interface ConflictSelection {
  range: NonNullable<AreaRange>
  status?: ConflictStatus | undefined
  subject_id?: string | undefined
  round_id?: string | undefined
  after?: { instant: Date; id: string } | undefined
  limit: number
}

/** The oldest first. */
export async function listConflicts(tx: ScopedTx, selection: ConflictSelection): Promise<ConflictRow[]> {
  const { range, status, subject_id, round_id, after, limit } = selection
  let query = conflicts(tx)
    .where('conflict.area_code', '>=', range.from)
    .where('conflict.area_code', '<=', range.to)
    .where(withinSubdistrict('conflict', range))
    .orderBy('conflict.opened_at')
    .orderBy('conflict.id')
    .limit(limit)
  if (status !== undefined) query = query.where('conflict.status', '=', status)
  if (subject_id !== undefined) query = query.where('conflict.subject_id', '=', subject_id)
  if (round_id !== undefined) query = query.where('submission.round_id', '=', round_id)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('conflict.opened_at', 'conflict.id'), '>', tuple(after.instant, after.id))
    )
  return await query.execute()
}
