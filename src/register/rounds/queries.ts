import { type ExpressionBuilder, type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Database } from '../../database/tables.ts'
import type { RoundStatus } from './rules/codes.ts'
import type { RoundTables } from './tables.ts'

const columns = [
  'id',
  'area_code',
  'month',
  'kind',
  'due_on',
  'worker_questionnaire_code',
  'worker_questionnaire_version',
  'business_questionnaire_code',
  'business_questionnaire_version',
  'status',
  'version',
  'created_at',
  'updated_at',
  'opened_at',
  'closed_at'
] as const

export interface RoundSelection {
  /** The caller's own area. */
  own: NonNullable<AreaRange>
  /** What they ask for within it; rounds of the sub-district that holds it are about it as well. */
  within?: NonNullable<AreaRange> | undefined
  status?: RoundTables['round']['status'] | undefined
  month?: string | undefined
  after?: { month: string; id: string } | undefined
  limit: number
}

const subdistrictOf = ({ from }: NonNullable<AreaRange>): string => `${from.slice(0, 9)}000`

/** Rounds that are about the area or a part of it. */
const roundsOf = (tx: ScopedTx, range: NonNullable<AreaRange>) =>
  tx.selectFrom('round').where((eb) => isAbout(eb, range))

const isAbout = ({ or, and, eb }: ExpressionBuilder<Database, 'round'>, range: NonNullable<AreaRange>) =>
  or([
    eb('area_code', '=', subdistrictOf(range)),
    and([eb('area_code', '>=', range.from), eb('area_code', '<=', range.to)])
  ])

/** The latest month first. */
export async function listRounds(
  tx: ScopedTx,
  { own, within, status, month, after, limit }: RoundSelection
): Promise<RoundRow[]> {
  let query = roundsOf(tx, own).select(columns).orderBy('month', 'desc').orderBy('id', 'desc').limit(limit)
  if (within !== undefined) query = query.where((eb) => isAbout(eb, within))
  if (status !== undefined) query = query.where('status', '=', status)
  if (month !== undefined) query = query.where('month', '=', month)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('month', 'id'), '<', tuple(after.month, after.id)))
  return await query.execute()
}

export const findRound = (tx: ScopedTx, id: string, own: NonNullable<AreaRange>) =>
  roundsOf(tx, own).select(columns).where('id', '=', id).executeTakeFirst()

/** Until the transaction ends nobody else changes the round, nor records anything in it. */
export const lockRound = (tx: ScopedTx, id: string, own: NonNullable<AreaRange>) =>
  roundsOf(tx, own).select(columns).where('id', '=', id).forUpdate().executeTakeFirst()

/** Until the transaction ends the round stays as it is; others record in it as well. */
export const holdRound = (tx: ScopedTx, id: string, own: NonNullable<AreaRange>) =>
  roundsOf(tx, own).select(columns).where('id', '=', id).forShare().executeTakeFirst()

export const findFinalFigures = (tx: ScopedTx, id: string) =>
  tx.selectFrom('round').select('final_figures').where('id', '=', id).executeTakeFirst()

/** Those of these months that have begun and are about the area or a part of it, with their final figures. */
export const listRoundsOfMonths = (tx: ScopedTx, range: NonNullable<AreaRange>, months: string[]) =>
  roundsOf(tx, range)
    .select(['id', 'area_code', 'month', 'status', 'due_on', 'final_figures'])
    .where(sql<boolean>`month = any(${months}::text[])`)
    .where('status', '<>', sql.lit<RoundStatus>('planned'))
    .orderBy('month')
    .orderBy('area_code')
    .execute()

type NewRoundRow = Omit<Insertable<RoundTables['round']>, 'final_figures' | 'opened_at' | 'closed_at'>

export const insertRound = (tx: ScopedTx, round: NewRoundRow) =>
  tx
    .insertInto('round')
    .values({ ...round, final_figures: null, opened_at: null, closed_at: null })
    .returning(columns)
    .executeTakeFirstOrThrow()

export const updateRound = (tx: ScopedTx, id: string, change: Updateable<RoundTables['round']>) =>
  tx
    .updateTable('round')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** Puts who is active in the area on the list, as they are now and stay until the transaction ends. @returns how many */
export async function listSubjects(tx: ScopedTx, round_id: string, range: NonNullable<AreaRange>): Promise<number> {
  const { numAffectedRows } = await sql`
    with active as materialized (
      select id, kind, area_code, version from subject
      where area_code between ${range.from} and ${range.to} and status = 'active'
      order by id for share
    )
    insert into visit
      (round_id, subject_id, subject_kind, area_code, counted_area_code, base_version, is_listed, is_new)
    select ${round_id}::uuid, id, kind, area_code, area_code, version, true, false from active`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>
