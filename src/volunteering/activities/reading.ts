import { type Actor, areaRangeOf, covers } from '../../actor.ts'
import type { Work } from '../../work.ts'
import { activityNotFound } from './problems.ts'
import * as queries from './queries.ts'
import type { Division } from './rules.ts'

export type ActivityRow = queries.ActivityRow

/** Undefined for what the caller does not see. */
export const findActivity = async ({ tx, caller }: Work, id: string): Promise<ActivityRow | undefined> =>
  await queries.findActivity(tx, id, caller.actor)

/** What the caller sees. @throws activity_not_found */
export async function findVisibleActivity(work: Work, id: string): Promise<ActivityRow> {
  const row = await findActivity(work, id)
  if (row === undefined) throw activityNotFound({})
  return row
}

/** One of the caller's area; it stays as it is until the transaction ends. @throws activity_not_found */
export async function holdActivity({ tx, caller }: Work, id: string): Promise<ActivityRow> {
  const range = areaRangeOf(caller.actor)
  const row = range === null ? undefined : await queries.holdActivity(tx, id, range)
  if (row === undefined) throw activityNotFound({})
  return row
}

/** Their divisions, in order, by activity. */
export async function listDivisions({ tx }: Work, activity_ids: string[]): Promise<Map<string, Division[]>> {
  const rows = activity_ids.length === 0 ? [] : await queries.listDivisions(tx, activity_ids)
  return Map.groupBy(rows, ({ activity_id }) => activity_id)
}

/** Whether somebody on the staff works for the area, and so learns who is responsible. */
export const worksFor = (actor: Actor, area_code: string): boolean =>
  actor.kind === 'staff' && covers(actor.area_code, area_code)
