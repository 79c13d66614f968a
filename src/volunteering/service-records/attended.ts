import type { Problem } from '../../problem.ts'
import { beyondCallersView } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import type { ActivityKind } from '../activities/rules.ts'
import type { AttendanceEvidence } from '../attendances/rules.ts'
import { writeRecords } from './filing.ts'
import { minutesOf } from './rules.ts'

/** A shift that somebody was at, from when until when it counts. */
export interface FinishedAttendance {
  id: string
  person_id: string
  activity_id: string
  shift_id: string
  activity_kind: ActivityKind
  activity_name: string
  /** In words: the station's name, or the address. */
  place: string
  organising_unit: string
  responsible_id: string
  started_at: Date
  ended_at: Date
  evidence_grade: AttendanceEvidence
  /** Who on the staff confirmed it, where no code was scanned. */
  confirmed_by: string | null
  is_closed_by_rule: boolean
}

/**
 * Files what was attended, with a statement for each table for all of them, whoever's transaction ends it. Nothing is filed
 * for less than a minute. What its person has already filed for the time stands against it: staff look into it, and the
 * attendance stays as it is.
 * @returns for each the id of its record; what kept it from being filed; or null where there was nothing to file
 */
export async function fileRecords(
  work: Work,
  attendances: readonly FinishedAttendance[]
): Promise<(string | Problem | null)[]> {
  const worked = attendances.map((attendance) => ({
    attendance,
    worked_minutes: minutesOf({
      started_at: attendance.started_at.getTime(),
      ended_at: attendance.ended_at.getTime()
    })
  }))
  const filed = worked.filter(({ worked_minutes }) => worked_minutes >= 1)
  const written = await beyondCallersView(work, (beyond) =>
    writeRecords(
      beyond,
      filed.map(({ attendance, worked_minutes }) => ({
        person_id: attendance.person_id,
        activity_kind: attendance.activity_kind,
        activity_id: attendance.activity_id,
        shift_id: attendance.shift_id,
        attendance_id: attendance.id,
        texts: {
          activity_name: attendance.activity_name,
          place: attendance.place,
          content: attendance.activity_name,
          organising_unit: attendance.organising_unit,
          responsible_name: null
        },
        responsible_id: attendance.responsible_id,
        started_at: attendance.started_at,
        ended_at: attendance.ended_at,
        worked_minutes,
        is_closed_by_rule: attendance.is_closed_by_rule,
        evidence_grade: attendance.evidence_grade,
        filed_by_kind: attendance.confirmed_by === null ? 'system' : 'staff',
        filed_by: attendance.confirmed_by
      }))
    )
  )
  const outcomes = written.values()
  return worked.map(({ worked_minutes }) => {
    const outcome = worked_minutes < 1 ? null : (outcomes.next().value ?? null)
    return outcome === null || outcome instanceof Error ? outcome : outcome.id
  })
}
