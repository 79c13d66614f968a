import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows, rowsAs } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { ImportTables, RowOutcome } from './tables.ts'

export type ImportRecord = Omit<ImportTables['import'], 'subdistrict_code' | 'kept'>
export type ImportRow = Omit<ImportTables['import_row'], 'subdistrict_code'>

const columns = [
  'id',
  'area_code',
  'subject_kind',
  'format',
  'columns',
  'notes',
  'status',
  'inserted_count',
  'updated_count',
  'unchanged_count',
  'failed_count',
  'undone_count',
  'overtaken_count',
  'created_by',
  'created_at',
  'expires_at',
  'committed_by',
  'committed_at',
  'undo_until',
  'undone_by',
  'undone_at',
  'compared_number'
] as const

export const insertImport = (tx: ScopedTx, { columns: headers, notes, ...record }: ImportRecord) =>
  tx
    .insertInto('import')
    .values({ ...record, columns: sql`${headers}::text[]`, notes: sql`${notes}::text[]` } as never)
    .execute()

export const updateImport = (
  tx: ScopedTx,
  id: string,
  change: Partial<Omit<ImportRecord, 'id' | 'columns' | 'notes'>>
) => tx.updateTable('import').set(change).where('id', '=', id).execute()

const within = (tx: ScopedTx, range: NonNullable<AreaRange>) =>
  tx.selectFrom('import').select(columns).where('area_code', '>=', range.from).where('area_code', '<=', range.to)

export const findImport = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  within(tx, range).where('id', '=', id).executeTakeFirst()

/** Until the transaction ends nobody else commits or undoes it. */
export const lockImport = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  within(tx, range).where('id', '=', id).forUpdate().executeTakeFirst()

/** Whether somebody is committing or undoing it at this moment. */
export async function isImportHeld(tx: ScopedTx, id: string): Promise<boolean> {
  const free = await tx.selectFrom('import').select('id').where('id', '=', id).forKeyShare().skipLocked().execute()
  return free.length === 0
}

/** An import of which some are still to be compared with others. */
export const findUncompared = (tx: ScopedTx) =>
  tx
    .selectFrom('import')
    .select(['id', 'subject_kind', 'compared_number'])
    .where('compared_number', 'is not', null)
    .$narrowType<{ compared_number: number }>()
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

/** Unless somebody else has noted something else meanwhile. */
export const noteCompared = (tx: ScopedTx, { id, from, to }: { id: string; from: number; to: number | null }) =>
  tx
    .updateTable('import')
    .set({ compared_number: to })
    .where('id', '=', id)
    .where('compared_number', '=', from)
    .execute()

/** The latest first. */
export async function listImports(
  tx: ScopedTx,
  {
    range,
    before,
    limit
  }: { range: NonNullable<AreaRange>; before: { instant: Date; id: string } | undefined; limit: number }
): Promise<ImportRecord[]> {
  let query = within(tx, range).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

/** Of what somebody has brought and not committed, the latest stay. */
export const expireOlder = (tx: ScopedTx, created_by: string, { kept, now }: { kept: number; now: Date }) =>
  sql`
    update import set expires_at = greatest(${now}, created_at + interval '1 millisecond')
    where id in (
      select id from import where created_by = ${created_by} and status = 'checked' and expires_at > ${now}
      order by created_at desc, id desc offset ${kept}
    )`.execute(tx)

export const forgetExpired = (tx: ScopedTx, now: Date) => sql`select forget_expired_imports(${now})`.execute(tx)

export const eraseImports = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_imports(${person_ids}::uuid[])`.execute(tx)

const rowTypes = {
  number: 'integer',
  outcome: 'text',
  subject_id: 'uuid',
  recorded_version: 'integer',
  person_ids: 'uuid[]',
  content: 'bytea'
} as const

const keyTypes = { import_id: 'uuid', area_code: 'text' } as const

export const insertImportRows = (tx: ScopedTx, rows: ImportRow[]) =>
  insertRows(tx, 'import_row', rows, { ...keyTypes, undo_outcome: 'text', ...rowTypes })

export type RowChange = Pick<ImportRow, keyof typeof rowTypes>

/**
 * What has become of the rows, which are there. Said as an addition that meets them: nobody has counted them yet, and where
 * few are expected each would be looked for among all of the import.
 */
export const updateImportRows = (tx: ScopedTx, { id: import_id, area_code }: ImportRecord, rows: RowChange[]) =>
  insertRows(
    tx,
    'import_row',
    rows.map((row) => ({ ...row, import_id, area_code })),
    { ...keyTypes, ...rowTypes },
    sql`
      on conflict (import_id, number) do update set
        outcome = excluded.outcome,
        subject_id = excluded.subject_id,
        recorded_version = excluded.recorded_version,
        person_ids = excluded.person_ids,
        content = excluded.content`
  )

export const updateUndoOutcomes = (tx: ScopedTx, import_id: string, rows: { number: number; undo_outcome: string }[]) =>
  sql`
    update import_row set undo_outcome = given.undo_outcome
    from ${rowsAs('given', rows, { number: 'integer', undo_outcome: 'text' })}
    where import_row.import_id = ${import_id} and import_row.number = given.number
      and import_row.number = any(${rows.map(({ number }) => number)}::integer[])`.execute(tx)

export interface RowSelection {
  import_id: string
  outcomes?: readonly RowOutcome[]
  is_recorded?: boolean
  /** The number of the row after which it goes on. */
  after: number
  limit: number
}

const rowColumns = [
  'number',
  'outcome',
  'subject_id',
  'recorded_version',
  'undo_outcome',
  'person_ids',
  'content'
] as const

/** By their numbers. */
export async function listImportRows(
  tx: ScopedTx,
  { import_id, outcomes, is_recorded = false, after, limit }: RowSelection
) {
  let query = tx
    .selectFrom('import_row')
    .select(rowColumns)
    .where('import_id', '=', import_id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
  if (outcomes !== undefined) query = query.where('outcome', 'in', outcomes)
  if (is_recorded) query = query.where('recorded_version', 'is not', null)
  return await query.execute()
}

/** Which rows somebody goes through some at a time, as each page would look through all of them. */
export async function listRowNumbers(
  tx: ScopedTx,
  { import_id, outcomes, is_recorded = false }: Omit<RowSelection, 'after' | 'limit'>
): Promise<number[]> {
  let query = tx.selectFrom('import_row').select('number').where('import_id', '=', import_id).orderBy('number')
  if (outcomes !== undefined) query = query.where('outcome', 'in', outcomes)
  if (is_recorded) query = query.where('recorded_version', 'is not', null)
  return (await query.execute()).map(({ number }) => number)
}

/** One by one by their key, as long as nobody has counted the rows. */
export const listRowsNumbered = (tx: ScopedTx, import_id: string, numbers: number[]) =>
  tx
    .selectFrom(sql<{ number: number }>`unnest(${numbers}::integer[])`.as<'wanted'>(sql`wanted (number)`))
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('import_row')
          .select(rowColumns)
          .where('import_id', '=', import_id)
          .whereRef('import_row.number', '=', 'wanted.number')
          .offset(sql.lit(0))
          .as('import_row'),
      (join) => join.onTrue()
    )
    .selectAll('import_row')
    .orderBy('import_row.number')
    .execute()

export type StoredRow = Awaited<ReturnType<typeof listImportRows>>[number]

/** The subjects of an import, locked until the transaction ends, in the order of their ids, which is everybody's. */
export const lockSubjectsOf = (tx: ScopedTx, import_id: string) =>
  tx
    .selectFrom('subject')
    .select(['id', 'version'])
    .where(({ eb, selectFrom }) =>
      eb(
        'id',
        'in',
        selectFrom('import_row')
          .select('subject_id')
          .where('import_id', '=', import_id)
          .where('outcome', 'in', ['inserted', 'updated'])
          .where('subject_id', 'is not', null)
          .$castTo<{ subject_id: string }>()
      )
    )
    .orderBy('id')
    .forUpdate()
    .execute()
