import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { RegisterTables } from '../tables.ts'

const columns = [
  'id',
  'subject_kind',
  'survivor_id',
  'absorbed_id',
  'area_code',
  'survivor_version_before',
  'survivor_version',
  'absorbed_version',
  'fields',
  'survivor_person_id',
  'absorbed_person_id',
  'merged_by',
  'merged_at',
  'undone_by',
  'undone_at'
] as const

export async function listSurvivors(tx: ScopedTx, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; survivor_id: string }>`
    select id, survivor_id from survivors_of(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, survivor_id }) => [id, survivor_id]))
}

/** One by itself is read in the order of an index that begins with it. */
export const isAnyOf = (column: string, ids: readonly string[]) =>
  ids.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${ids[0]}::uuid`
    : sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

export async function listAbsorbed(tx: ScopedTx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from absorbed_by(${id}::uuid) as absorbed (id)`.execute(tx)
  return rows.map((row) => row.id)
}

/** Of these subjects those that lie in the range. */
export async function listKnownSubjects(
  tx: ScopedTx,
  ids: string[],
  range: NonNullable<AreaRange>
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('subject')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export const insertMerge = (tx: ScopedTx, { fields, ...merge }: Insertable<RegisterTables['subject_merge']>) =>
  tx
    .insertInto('subject_merge')
    .values({ ...merge, fields: sql<string[]>`${fields}::text[]` })
    .execute()

export const findMerge = (tx: ScopedTx, id: string) =>
  tx.selectFrom('subject_merge').select(columns).where('id', '=', id).executeTakeFirst()

/** Nobody else undoes it until the transaction ends. */
export const lockMerge = (tx: ScopedTx, id: string) =>
  tx.selectFrom('subject_merge').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

export const undoMerge = (
  tx: ScopedTx,
  id: string,
  undone: Pick<Insertable<RegisterTables['subject_merge']>, 'undone_by' | 'undone_at' | 'undone_version'>
) => tx.updateTable('subject_merge').set(undone).where('id', '=', id).execute()

export interface MergeSelection {
  range: NonNullable<AreaRange>
  kind?: SubjectKind | undefined
  after?: { instant: Date; id: string } | undefined
  limit: number
}

const SUBDISTRICT_DIGITS = 9

/** The latest first. */
export async function listMerges(tx: ScopedTx, { range, kind, after, limit }: MergeSelection): Promise<MergeRow[]> {
  let query = tx
    .selectFrom('subject_merge')
    .select(columns)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  const subdistrict = range.from.slice(0, SUBDISTRICT_DIGITS)
  // Said as equalities, with which an index has them in their order.
  if (range.from === range.to) query = query.where('area_code', '=', range.from)
  else if (range.to.startsWith(subdistrict)) query = query.where('subdistrict_code', '=', `${subdistrict}000`)
  if (kind !== undefined) query = query.where('subject_kind', '=', kind)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('merged_at', 'id'), '<', tuple(after.instant, after.id))
    )
  return await query.execute()
}

/** A business gives its code up, or gets it back. */
export const setCreditCode = (tx: ScopedTx, subject_id: string, credit_code: string | null) =>
  tx.updateTable('business').set({ credit_code }).where('subject_id', '=', subject_id).execute()

/** Takes from the revisions of survivors what they had from persons who are erased, and their pairs out of the queue. */
export const eraseMerges = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_merges(${person_ids}::uuid[])`.execute(tx)

export type MergeRow = NonNullable<Awaited<ReturnType<typeof findMerge>>>
