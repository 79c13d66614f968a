import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { RoundTables } from './tables.ts'

const columns = ['id', 'area_code', 'enumerator_id', 'assigned_by', 'began_at', 'ended_at'] as const

export interface AssignmentSelection {
  round_id: string
  range: NonNullable<AreaRange>
  is_current?: boolean | undefined
  after?: { area_code: string; began_at: Date; id: string } | undefined
  limit: number
}

/** By community, then as they followed one another. */
export async function listAssignments(
  tx: ScopedTx,
  { round_id, range, is_current, after, limit }: AssignmentSelection
): Promise<AssignmentRow[]> {
  let query = tx
    .selectFrom('round_assignment')
    .select(columns)
    .where('round_id', '=', round_id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('area_code')
    .orderBy('began_at')
    .orderBy('id')
    .limit(limit)
  if (is_current !== undefined) query = query.where('ended_at', is_current ? 'is' : 'is not', null)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('area_code', 'began_at', 'id'), '>', tuple(after.area_code, after.began_at, after.id))
    )
  return await query.execute()
}

/** Who is assigned each community now. */
export const listAssigned = (tx: ScopedTx, round_id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('round_assignment')
    .select(['area_code', 'enumerator_id'])
    .where('round_id', '=', round_id)
    .where('ended_at', 'is', null)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .execute()

/** By community, which is everybody's order. */
export const lockCurrentAssignments = (tx: ScopedTx, round_id: string, area_codes: string[]) =>
  tx
    .selectFrom('round_assignment')
    .select(columns)
    .where('round_id', '=', round_id)
    .where(sql<boolean>`area_code = any(${area_codes}::text[])`)
    .where('ended_at', 'is', null)
    .orderBy('area_code')
    .forUpdate()
    .execute()

/** Each at that time, and none before it began. */
export const endAssignments = (tx: ScopedTx, ids: string[], time: Date) =>
  tx
    .updateTable('round_assignment')
    .set({ ended_at: sql<Date>`greatest(began_at, ${time}::timestamptz)` })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()

export const insertAssignments = (tx: ScopedTx, assignments: Insertable<RoundTables['round_assignment']>[]) =>
  tx.insertInto('round_assignment').values(assignments).returning(columns).execute()

/** How many visits of each community are still to come; nothing of those without any. */
export async function countPending(
  tx: ScopedTx,
  round_id: string,
  area_codes: string[]
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('visit')
    .select(['counted_area_code', sql<number>`count(*)::integer`.as('count')])
    .where('round_id', '=', round_id)
    .where(sql<boolean>`counted_area_code = any(${area_codes}::text[])`)
    .where('outcome', 'is', null)
    .groupBy('counted_area_code')
    .execute()
  return new Map(rows.map(({ counted_area_code, count }) => [counted_area_code, count]))
}

export type AssignmentRow = Awaited<ReturnType<typeof insertAssignments>>[number]
