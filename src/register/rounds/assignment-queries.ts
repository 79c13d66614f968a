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

export const lockCurrentAssignment = (tx: ScopedTx, round_id: string, area_code: string) =>
  tx
    .selectFrom('round_assignment')
    .select(columns)
    .where('round_id', '=', round_id)
    .where('area_code', '=', area_code)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const endAssignment = (tx: ScopedTx, id: string, ended_at: Date) =>
  tx.updateTable('round_assignment').set({ ended_at }).where('id', '=', id).execute()

export const insertAssignment = (tx: ScopedTx, assignment: Insertable<RoundTables['round_assignment']>) =>
  tx.insertInto('round_assignment').values(assignment).returning(columns).executeTakeFirstOrThrow()

/** How many visits of the community are still to come. */
export const countPending = async (tx: ScopedTx, round_id: string, area_code: string): Promise<number> =>
  (
    await tx
      .selectFrom('visit')
      .select(sql<number>`count(*)::integer`.as('count'))
      .where('round_id', '=', round_id)
      .where('counted_area_code', '=', area_code)
      .where('outcome', 'is', null)
      .executeTakeFirstOrThrow()
  ).count

export type AssignmentRow = Awaited<ReturnType<typeof insertAssignment>>
