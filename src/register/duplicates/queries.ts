import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Dismissal, DuplicateStatus, Reason } from './rules.ts'

const columns = [
  'duplicate.id',
  'duplicate.subject_kind',
  'duplicate.one_id',
  'duplicate.other_id',
  'duplicate.area_code',
  'duplicate.score',
  'duplicate.reasons',
  'duplicate.status',
  'duplicate.dismissal',
  'duplicate.settled_by',
  'duplicate.settled_at',
  'duplicate.found_at'
] as const

/** What is in the queue, or was dismissed, with any of these. */
export const listPairsOf = (tx: ScopedTx, kind: SubjectKind, ids: string[]) =>
  tx
    .selectFrom('duplicate')
    .select(['one_id', 'other_id'])
    .where('subject_kind', '=', kind)
    .where('status', '<>', 'merged')
    .where(sql<boolean>`(one_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[]))`)
    .execute()

/**
 * Those whom nobody else is changing, or all, once nobody is any more. They may be read and paired by others as well, and
 * stay until the transaction ends.
 */
export async function holdSubjects(tx: ScopedTx, ids: string[], { is_waiting }: { is_waiting: boolean }) {
  const { rows } = await sql<{ id: string }>`
    select id from subject where id = any(${ids}::uuid[]) order by id
    for key share ${is_waiting ? sql`` : sql`skip locked`}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** For each of the businesses others of its sub-district whose names are spelled the same, so many of each area at most. */
export async function listSpelledSame(tx: ScopedTx, ids: string[], limit: number) {
  const { rows } = await sql<{ id: string; other_id: string }>`
    select own.subject_id as id, found.subject_id as other_id
    from business as own
    cross join lateral (
      (
        select subject_id from business as near
        where near.subdistrict_code = own.subdistrict_code and near.search_pinyin = own.search_pinyin
          and near.area_code = own.area_code and near.subject_id <> own.subject_id
        order by subject_id limit ${limit}
      )
      union all
      (
        select subject_id from business as far
        where far.subdistrict_code = own.subdistrict_code and far.search_pinyin = own.search_pinyin
          and far.area_code <> own.area_code
        order by area_code, subject_id limit ${limit}
      )
    ) as found
    where own.subject_id = any(${ids}::uuid[]) and own.search_pinyin <> ''`.execute(tx)
  return rows
}

/** Of pairs that are still open. */
export const deleteOpenPairs = (tx: ScopedTx, pairs: readonly (readonly string[])[]) =>
  sql`
    delete from duplicate
    using unnest(
      ${pairs.map(([one_id]) => one_id)}::uuid[], ${pairs.map(([, other_id]) => other_id)}::uuid[]
    ) as gone (one_id, other_id)
    where duplicate.one_id = gone.one_id and duplicate.other_id = gone.other_id and duplicate.status = 'open'`.execute(
    tx
  )

interface FoundPair {
  id: string
  one_id: string
  one_area_code: string
  other_id: string
  other_area_code: string
  score: number
  reasons: Reason[]
}

interface FoundPairs {
  kind: SubjectKind
  found: readonly FoundPair[]
  found_at: Date
  telling_fields: readonly string[]
}

/**
 * Adds pairs, judges those anew that are open, and opens those again that were dismissed before any of the fields changed
 * that tell two apart.
 * @returns how many
 */
export async function upsertPairs(tx: ScopedTx, { kind, found, found_at, telling_fields }: FoundPairs) {
  const { rows } = await sql`
    insert into duplicate (id, subject_kind, one_id, one_area_code, other_id, other_area_code, score, reasons, found_at)
    select id, ${kind}, one_id, one_area_code, other_id, other_area_code, score,
      array(select json_array_elements_text(reasons)), ${found_at}::timestamptz
    from json_to_recordset(${JSON.stringify(found)}::json) as found (
      id uuid, one_id uuid, one_area_code text, other_id uuid, other_area_code text, score integer, reasons json
    )
    order by one_id, other_id
    on conflict (one_id, other_id) do update
      set score = excluded.score, reasons = excluded.reasons, status = 'open', dismissal = null, one_version = null,
        other_version = null, settled_by = null, settled_at = null,
        found_at = case when duplicate.status = 'open' then duplicate.found_at else excluded.found_at end
      where duplicate.status = 'open' and (duplicate.score, duplicate.reasons) is distinct from (excluded.score, excluded.reasons)
        or duplicate.status = 'dismissed' and exists (
          select from subject_revision as changed
          where (
              changed.subject_id = duplicate.one_id and changed.version > duplicate.one_version
              or changed.subject_id = duplicate.other_id and changed.version > duplicate.other_version
            )
            and changed.changed_fields && ${[...telling_fields]}::text[]
        )
    returning id`.execute(tx)
  return rows.length
}

export interface DuplicateSelection {
  range: NonNullable<AreaRange>
  status: DuplicateStatus
  kind?: SubjectKind | undefined
  score_min?: number | undefined
  after?: { score: number; id: string } | undefined
  limit: number
}

const SUBDISTRICT_DIGITS = 9

/** By score, then by id. What awaits a decision leaves out those one of whom was merged into somebody else meanwhile. */
export async function listDuplicates(
  tx: ScopedTx,
  { range, status, kind, score_min, after, limit }: DuplicateSelection
): Promise<DuplicateRow[]> {
  let query = tx
    .selectFrom('duplicate')
    .select(columns)
    .where('duplicate.status', '=', status)
    .where('duplicate.area_code', '>=', range.from)
    .where('duplicate.area_code', '<=', range.to)
    .orderBy('duplicate.score', 'desc')
    .orderBy('duplicate.id')
    .limit(limit)
  const subdistrict = range.from.slice(0, SUBDISTRICT_DIGITS)
  // Said as equalities, with which an index has them in their order.
  if (range.from === range.to) query = query.where('duplicate.area_code', '=', range.from)
  else if (range.to.startsWith(subdistrict)) query = query.where('duplicate.subdistrict_code', '=', `${subdistrict}000`)
  if (kind !== undefined) query = query.where('duplicate.subject_kind', '=', kind)
  if (score_min !== undefined) query = query.where('duplicate.score', '>=', score_min)
  if (after !== undefined)
    query = query.where(({ and, eb, or }) =>
      and([
        eb('duplicate.score', '<=', after.score),
        or([eb('duplicate.score', '<', after.score), eb('duplicate.id', '>', after.id)])
      ])
    )
  if (status === 'open')
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('subject')
            .select('subject.id')
            .where(sql<boolean>`subject.id in (duplicate.one_id, duplicate.other_id)`)
            .where('subject.status', '=', 'merged')
        )
      )
    )
  return await query.execute()
}

export const findDuplicate = (tx: ScopedTx, id: string) =>
  tx.selectFrom('duplicate').select(columns).where('duplicate.id', '=', id).executeTakeFirst()

/** Nobody else settles it until the transaction ends. */
export const lockDuplicate = (tx: ScopedTx, id: string) =>
  tx.selectFrom('duplicate').select(columns).where('duplicate.id', '=', id).forUpdate().executeTakeFirst()

interface Settlement {
  settled_by: string | null
  settled_at: Date
}

interface DismissedPair extends Settlement {
  one_id: string
  other_id: string
  dismissal: Dismissal
}

/** With what the two are now: it is what somebody looked at. */
export const dismissPair = (tx: ScopedTx, { one_id, other_id, dismissal, ...settlement }: DismissedPair) =>
  tx
    .updateTable('duplicate')
    .set(({ selectFrom }) => ({
      status: 'dismissed',
      dismissal,
      ...settlement,
      one_version: selectFrom('subject').select('version').whereRef('subject.id', '=', 'duplicate.one_id'),
      other_version: selectFrom('subject').select('version').whereRef('subject.id', '=', 'duplicate.other_id')
    }))
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute()

export const settlePairAsMerged = (
  tx: ScopedTx,
  { one_id, other_id, ...settlement }: Settlement & { one_id: string; other_id: string }
) =>
  tx
    .updateTable('duplicate')
    .set({ status: 'merged', dismissal: null, one_version: null, other_version: null, ...settlement })
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute()

/** A page of the subjects that are to be looked at, by area and id. */
export async function listSubjectsAfter(
  tx: ScopedTx,
  {
    kind,
    range,
    after,
    limit
  }: {
    kind: SubjectKind
    range: NonNullable<AreaRange>
    after: { area_code: string; id: string } | undefined
    limit: number
  }
) {
  let query = tx
    .selectFrom('subject')
    .select(['id', 'area_code'])
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .where('kind', '=', kind)
    .orderBy('area_code')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

/** The business of the sub-district with the code, whatever has become of it, if the caller sees it. */
export async function listCoded(
  tx: ScopedTx,
  { area_code, credit_code }: { area_code: string; credit_code: string }
): Promise<string[]> {
  const rows = await tx
    .selectFrom('business')
    .select('subject_id')
    .where('subdistrict_code', '=', `${area_code.slice(0, SUBDISTRICT_DIGITS)}000`)
    .where('credit_code', '=', credit_code)
    .execute()
  return rows.map(({ subject_id }) => subject_id)
}

export async function isCreditCodeTaken(tx: ScopedTx, area_code: string, credit_code: string): Promise<boolean> {
  const { rows } = await sql<{ is_taken: boolean }>`
    select credit_code_taken(${area_code}, ${credit_code}) as is_taken`.execute(tx)
  return rows[0]?.is_taken ?? false
}

export type DuplicateRow = NonNullable<Awaited<ReturnType<typeof findDuplicate>>>
