import Type, { type Static } from 'typebox'
import { next, orNull, PERSON_ID, uuid } from '../../register/schemas.ts'
import { PositionInput } from '../../stations/schemas.ts'
import { ACTIVITY_ID, ATTENDANCE_ID, moment, SHIFT_ID } from '../schemas.ts'
import { volunteer } from '../sign-ups/schemas.ts'
import { ATTENDANCE_EVIDENCE, type AttendanceEvidence, DIRECTIONS, type Direction } from './rules.ts'

const CODE = 'tnm7w1.Zk3Vb2JpbmdfZXhhbXBsZQ'

const direction = Type.Enum([...DIRECTIONS], {
  type: 'string',
  description: '用于什么：check_in 签到，check_out 签退。',
  examples: ['check_in']
})

export const CodeQuestion = Type.Object({ direction }, { additionalProperties: false })
export type CodeQuestion = Static<typeof CodeQuestion>

export const ShiftCode = Type.Object(
  {
    code: Type.String({ description: '显示为二维码的内容。', examples: [CODE] }),
    direction,
    next_at: moment('何时换下一个码；那时请再取。', '2026-11-28T09:00:30+08:00'),
    valid_until: moment('此时起不再有效。', '2026-11-28T09:01:00+08:00')
  },
  { $id: 'ShiftCode', title: 'ShiftCode', description: '现场显示的签到码或签退码。' }
)
export interface ShiftCode {
  code: string
  direction: Direction
  next_at: string
  valid_until: string
}

export const CodeScan = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 100, description: '扫到的内容。', examples: [CODE] }),
    position: Type.Optional(PositionInput)
  },
  {
    $id: 'CodeScan',
    title: 'CodeScan',
    description: '扫到的码；可以报告位置，那就须在班次地点周围 radius_m 米以内。位置本身不保存。',
    additionalProperties: false
  }
)
export type CodeScan = Static<typeof CodeScan>

export const NewAttendance = Type.Object(
  { person_id: uuid('为谁登记。', PERSON_ID), direction },
  {
    $id: 'NewAttendance',
    title: 'NewAttendance',
    description: '工作人员在现场为某人登记签到或签退。',
    additionalProperties: false
  }
)
export type NewAttendance = Static<typeof NewAttendance>

export const Attendance = Type.Object(
  {
    id: uuid('出勤编号。', ATTENDANCE_ID),
    shift_id: uuid('班次编号。', SHIFT_ID),
    activity_id: uuid('活动编号。', ACTIVITY_ID),
    ...volunteer,
    checked_in_at: moment('何时签到。', '2026-11-28T08:55:00+08:00'),
    started_at: moment('从何时起计时；提前到的从班次开始时计。'),
    is_within_radius: orNull(
      Type.Boolean({ description: '签到时是否在地点附近。', examples: [true] }),
      '签到时是否在地点附近；没有报告位置的为 null。'
    ),
    checked_out_at: orNull(
      moment('时间。', '2026-11-28T11:00:00+08:00'),
      '何时签退；没有签退的为 null，包括按规则签退的。'
    ),
    ended_at: orNull(moment('时间。', '2026-11-28T11:00:00+08:00'), '计时到何时；还没有结束的为 null。'),
    worked_minutes: orNull(
      Type.Integer({ minimum: 0, description: '分钟数。', examples: [120] }),
      '计时多少分钟；还没有结束的为 null。'
    ),
    evidence_grade: Type.Enum([...ATTENDANCE_EVIDENCE], {
      type: 'string',
      description: '凭据：code_scanned 扫码，staff_confirmed 工作人员确认；两端不同时取较弱的。',
      examples: ['code_scanned']
    }),
    is_closed_by_rule: Type.Boolean({
      description: '没有签退，由系统按规则在班次结束时签退。',
      examples: [false]
    })
  },
  { $id: 'Attendance', title: 'Attendance', description: '一个人在一个班次的出勤。' }
)
export interface Attendance {
  id: string
  shift_id: string
  activity_id: string
  person_id: string
  name: string | null
  checked_in_at: string
  started_at: string
  is_within_radius: boolean | null
  checked_out_at: string | null
  ended_at: string | null
  worked_minutes: number | null
  evidence_grade: AttendanceEvidence
  is_closed_by_rule: boolean
}

export const AttendancePage = Type.Object(
  { items: Type.Array(Type.Ref('Attendance')), next },
  { $id: 'AttendancePage', title: 'AttendancePage', description: '一页出勤。' }
)
export interface AttendancePage {
  items: Attendance[]
  next: string | null
}

export const attendanceSchemas = [ShiftCode, CodeScan, NewAttendance, Attendance, AttendancePage]

export const exampleCode: ShiftCode = {
  code: CODE,
  direction: 'check_in',
  next_at: '2026-11-28T09:00:30+08:00',
  valid_until: '2026-11-28T09:01:00+08:00'
}

export const exampleCheckedIn: Attendance = {
  id: ATTENDANCE_ID,
  shift_id: SHIFT_ID,
  activity_id: ACTIVITY_ID,
  person_id: PERSON_ID,
  name: '虚*三',
  checked_in_at: '2026-11-28T08:55:00+08:00',
  started_at: '2026-11-28T09:00:00+08:00',
  is_within_radius: true,
  checked_out_at: null,
  ended_at: null,
  worked_minutes: null,
  evidence_grade: 'code_scanned',
  is_closed_by_rule: false
}

export const exampleAttendance: Attendance = {
  ...exampleCheckedIn,
  checked_out_at: '2026-11-28T11:00:00+08:00',
  ended_at: '2026-11-28T11:00:00+08:00',
  worked_minutes: 120
}
