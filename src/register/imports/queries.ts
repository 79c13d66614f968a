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
  'undone_at'
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
  const free = await tx.selectFrom('import').select('id').where('id', '=', id).forShare().skipLocked().execute()
  return free.length === 0
}

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

export const insertImportRows = (tx: ScopedTx, rows: ImportRow[]) =>
  insertRows(tx, 'import_row', rows, { import_id: 'uuid', area_code: 'text', undo_outcome: 'text', ...rowTypes })

export type RowChange = Pick<ImportRow, keyof typeof rowTypes>

/** What has become of the rows. */
export async function updateImportRows(tx: ScopedTx, import_id: string, rows: RowChange[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update import_row set
      outcome = given.outcome,
      subject_id = given.subject_id,
      recorded_version = given.recorded_version,
      person_ids = given.person_ids::uuid[],
      content = given.content
    from ${rowsAs('given', rows, rowTypes)}
    where import_row.import_id = ${import_id} and import_row.number = given.number`.execute(tx)
}

export const updateUndoOutcomes = (tx: ScopedTx, import_id: string, rows: { number: number; undo_outcome: string }[]) =>
  sql`
    update import_row set undo_outcome = given.undo_outcome
    from ${rowsAs('given', rows, { number: 'integer', undo_outcome: 'text' })}
    where import_row.import_id = ${import_id} and import_row.number = given.number`.execute(tx)

export interface RowSelection {
  import_id: string
  outcomes?: readonly RowOutcome[]
  is_recorded?: boolean
  /** The number of the row after which it goes on. */
  after: number
  limit: number
}

/** By their numbers. */
export async function listImportRows(
  tx: ScopedTx,
  { import_id, outcomes, is_recorded = false, after, limit }: RowSelection
) {
  let query = tx
    .selectFrom('import_row')
    .select(['number', 'outcome', 'subject_id', 'recorded_version', 'undo_outcome', 'person_ids', 'content'])
    .where('import_id', '=', import_id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
  if (outcomes !== undefined) query = query.where('outcome', 'in', outcomes)
  if (is_recorded) query = query.where('recorded_version', 'is not', null)
  return await query.execute()
}

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
