import { recordEvents } from '../../audit/service.ts'
import { Problem } from '../../problem.ts'
import { beyondCallersView } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import type { FinishedAttendance } from '../attendances/closing.ts'
import { factsOfShifts } from './facts.ts'
import { writeRecords } from './filing.ts'
import { minutesOf } from './rules.ts'

/**
 * Files what was attended, with a statement for each table for all of it, in whoever's transaction it ended. Nothing is
 * filed for less than a minute. What somebody has filed already for the same time stands, the attendance stays as it is,
 * and the audit says that the two disagree.
 */
export const fileRecords = async (work: Work, attendances: readonly FinishedAttendance[]): Promise<void> => {
  const worked = attendances.flatMap((attendance) => {
    const { started_at, ended_at } = attendance
    const worked_minutes = minutesOf({ started_at: started_at.getTime(), ended_at: ended_at.getTime() })
    return worked_minutes < 1 ? [] : [{ attendance, worked_minutes }]
  })
  if (worked.length > 0) await beyondCallersView(work, (beyond) => file(beyond, worked))
}

async function file(
  work: Work,
  worked: readonly { attendance: FinishedAttendance; worked_minutes: number }[]
): Promise<void> {
  const facts = await factsOfShifts(
    work,
    worked.map(({ attendance }) => attendance.shift_id)
  )
  const known = worked.flatMap((one) => {
    const shift = facts.get(one.attendance.shift_id)
    return shift === undefined ? [] : [{ ...one, shift }]
  })
  const outcomes = await writeRecords(
    work,
    known.map(({ attendance, worked_minutes, shift }) => ({
      person_id: attendance.person_id,
      activity_kind: shift.activity_kind,
      activity_id: shift.activity_id,
      shift_id: shift.shift_id,
      attendance_id: attendance.id,
      texts: {
        activity_name: shift.activity_name,
        place: shift.place,
        content: shift.activity_name,
        organising_unit: shift.organising_unit,
        responsible_name: null
      },
      responsible_id: shift.responsible_id,
      started_at: attendance.started_at,
      ended_at: attendance.ended_at,
      worked_minutes,
      is_closed_by_rule: attendance.is_closed_by_rule,
      evidence_grade: attendance.evidence_grade,
      filed_by_kind: attendance.confirmed_by === null ? 'system' : 'staff',
      filed_by: attendance.confirmed_by
    }))
  )
  await recordEvents(
    work,
    known.flatMap(({ attendance }, place) => {
      const outcome = outcomes[place]
      if (!(outcome instanceof Problem)) return []
      return [
        {
          action: 'service_record.file',
          outcome: 'refused' as const,
          object: { kind: 'attendance', id: attendance.id },
          area_code: attendance.area_code,
          details: { code: outcome.definition.code }
        }
      ]
    })
  )
}
