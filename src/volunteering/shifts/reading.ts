import { areaRangeOf } from '../../actor.ts'
import { preconditionFailed } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { type ActivityRow, findActivity, worksFor } from '../activities/reading.ts'
import { shiftNotFound } from './problems.ts'
import * as queries from './queries.ts'

export type ShiftRow = queries.ShiftRow

/** What the caller sees, with its activity. @throws shift_not_found */
export async function findVisibleShift(work: Work, id: string): Promise<{ shift: ShiftRow; activity: ActivityRow }> {
  const shift = await queries.findShift(work.tx, id)
  const activity = shift === undefined ? undefined : await findActivity(work, shift.activity_id)
  if (shift === undefined || activity === undefined) throw shiftNotFound({})
  return { shift, activity }
}

/** As `findVisibleShift`, for staff only those of their own area. @throws shift_not_found */
export async function findShiftToServe(work: Work, id: string): Promise<{ shift: ShiftRow; activity: ActivityRow }> {
  const found = await findVisibleShift(work, id)
  const { actor } = work.caller
  if (actor.kind === 'staff' && !worksFor(actor, found.shift.area_code)) throw shiftNotFound({})
  return found
}

/** One of the caller's area; until the transaction ends nobody else changes it. @throws shift_not_found, version_stale */
export async function lockShift({ tx, caller }: Work, id: string, base_version: number): Promise<ShiftRow> {
  const range = areaRangeOf(caller.actor)
  const row = range === null ? undefined : await queries.lockShift(tx, id, range)
  if (row === undefined) throw shiftNotFound({})
  if (row.version !== base_version) throw preconditionFailed({ version: row.version })
  return row
}
