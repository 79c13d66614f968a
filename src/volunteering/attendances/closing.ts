import { recordEvents } from '../../audit/service.ts'
import type { Work } from '../../work.ts'
import { fileRecords } from '../service-records/service.ts'
import * as queries from './queries.ts'
import { type AttendanceEvidence, CHECK_OUT_GRACE_MINUTES, countsUntil, gradeOf } from './rules.ts'

/** Somebody was at a shift, and is there no more. */
export interface FinishedAttendance {
  id: string
  person_id: string
  shift_id: string
  activity_id: string
  area_code: string
  /** As far as it counts. */
  started_at: Date
  ended_at: Date
  evidence_grade: AttendanceEvidence
  /** Who on the staff has confirmed it last; null where codes were scanned. */
  confirmed_by: string | null
  /** Nobody has checked out: that they stayed to the end is the rule's word. */
  is_closed_by_rule: boolean
}

/** Of some rows those that are finished. */
export const finishedOf = (rows: readonly queries.AttendanceRow[]): FinishedAttendance[] =>
  rows.flatMap((row) => {
    const { ended_at } = row
    return ended_at === null
      ? []
      : [
          {
            id: row.id,
            person_id: row.person_id,
            shift_id: row.shift_id,
            activity_id: row.activity_id,
            area_code: row.area_code,
            started_at: row.started_at,
            ended_at,
            evidence_grade: gradeOf(row.check_in_evidence, row.check_out_evidence),
            confirmed_by: confirmerOf(row),
            is_closed_by_rule: row.is_closed_by_rule
          }
        ]
  })

const confirmerOf = (row: queries.AttendanceRow): string | null =>
  row.check_out_evidence === 'staff_confirmed'
    ? row.checked_out_by
    : row.check_in_evidence === 'staff_confirmed'
      ? row.checked_in_by
      : null

/** What follows where people have left, however they did: each way of ending an attendance comes through here. */
export async function followFinished(work: Work, finished: readonly FinishedAttendance[]): Promise<void> {
  await recordEvents(
    work,
    finished.map(({ id, area_code, evidence_grade, is_closed_by_rule }) => ({
      action: is_closed_by_rule ? 'attendance.close' : 'attendance.check_out',
      object: { kind: 'attendance', id },
      area_code,
      details: { evidence_grade }
    }))
  )
  await fileRecords(work, finished)
}

const MILLISECONDS_PER_MINUTE = 60_000
const AT_ONCE_MAX = 500

/**
 * Whoever has not checked out an hour after their shift is taken to have left when it ended.
 * @returns how many; there may be more
 */
export async function closeMissed(work: Work): Promise<number> {
  const before = new Date(work.now - CHECK_OUT_GRACE_MINUTES * MILLISECONDS_PER_MINUTE)
  const closed = await queries.closeMissed(work.tx, before, AT_ONCE_MAX)
  await followFinished(work, finishedOf(closed))
  return closed.length
}

/** As `closeMissed`, for one who comes to another shift while theirs, which is over, is still open. */
export async function closeOwn(
  work: Work,
  { id, started_at, shift_ends_at }: { id: string; started_at: Date; shift_ends_at: Date }
): Promise<void> {
  const ended_at = countsUntil(started_at, shift_ends_at.getTime())
  const closed = await queries.endAttendance(work.tx, id, { ended_at, is_closed_by_rule: true })
  await followFinished(work, finishedOf(closed === undefined ? [] : [closed]))
}

/** At shifts that are called off after people had come early. */
export async function closeUncounted(work: Work, shift_ids: string[]): Promise<void> {
  await followFinished(work, finishedOf(await queries.closeUncounted(work.tx, shift_ids)))
}

/** Whether somebody has checked in at a shift. */
export const hasAttendances = async ({ tx }: Work, shift_id: string): Promise<boolean> =>
  await queries.hasAttendances(tx, shift_id)
