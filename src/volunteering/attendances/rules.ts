import { isOver, type ShiftState } from '../shifts/rules.ts'

export const DIRECTIONS = ['check_in', 'check_out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How it is known that somebody was there; of the two, scanning a code says more. */
export const ATTENDANCE_EVIDENCE = ['code_scanned', 'staff_confirmed'] as const
export type AttendanceEvidence = (typeof ATTENDANCE_EVIDENCE)[number]

const MILLISECONDS_PER_SECOND = 1_000
const MILLISECONDS_PER_MINUTE = 60_000

/** A new code follows this often. */
const CODE_SECONDS = 30
/** And each is good for so long, so that whoever scans one just before it changes is not refused. */
const CODE_VALID_SECONDS = 60
/** The clocks of two servers are not further apart. */
const CLOCKS_APART_SECONDS = 5

/** Codes are numbered by when they begin; the code of an instant. */
export const codeNumberAt = (now: number): number => Math.floor(now / (CODE_SECONDS * MILLISECONDS_PER_SECOND))

const beginningOf = (code_number: number): number => code_number * CODE_SECONDS * MILLISECONDS_PER_SECOND

/** From when on the next code is shown. */
export const nextCodeAt = (code_number: number): number => beginningOf(code_number + 1)

/** The first instant at which the code is too old. */
export const codeEndsAt = (code_number: number): number =>
  beginningOf(code_number) + CODE_VALID_SECONDS * MILLISECONDS_PER_SECOND

/** Whether a genuine code still is good, by the clock of the service alone. */
export function judgeAge(code_number: number, now: number): 'good' | 'too_old' | 'to_come' {
  if (beginningOf(code_number) > now + CLOCKS_APART_SECONDS * MILLISECONDS_PER_SECOND) return 'to_come'
  return now >= codeEndsAt(code_number) ? 'too_old' : 'good'
}

/** How long before a shift people may check in, and how long after it they may still check out. */
export const CHECK_IN_OPENS_MINUTES = 30
export const CHECK_OUT_GRACE_MINUTES = 60

/** Until when people check out by themselves; afterwards the rule does it for them. */
export const checkOutClosesAt = ({ ends_at }: Pick<ShiftState, 'ends_at'>): number =>
  ends_at.getTime() + CHECK_OUT_GRACE_MINUTES * MILLISECONDS_PER_MINUTE

/** Why there is no check-in or check-out at a shift now; undefined where there is. */
export function windowFault(
  shift: ShiftState,
  direction: Direction,
  now: number
): 'cancelled' | 'too_early' | 'over' | undefined {
  if (shift.status === 'cancelled') return 'cancelled'
  if (now < shift.starts_at.getTime() - CHECK_IN_OPENS_MINUTES * MILLISECONDS_PER_MINUTE) return 'too_early'
  const is_over = direction === 'check_in' ? isOver(shift, now) : now >= checkOutClosesAt(shift)
  return is_over ? 'over' : undefined
}

/** From when it counts: who comes early waits for the beginning. */
export const countsFrom = ({ starts_at }: Pick<ShiftState, 'starts_at'>, now: number): Date =>
  new Date(Math.max(now, starts_at.getTime()))

/** Until when it counts that somebody was there: nobody is gone before it counts. */
export const countsUntil = (started_at: Date, ended_at: number): Date =>
  new Date(Math.max(started_at.getTime(), ended_at))

/** What is known of an attendance is as good as the weaker of its ends; what the rule has closed has one end only. */
export const gradeOf = (
  check_in_evidence: AttendanceEvidence,
  check_out_evidence: AttendanceEvidence | null
): AttendanceEvidence =>
  check_in_evidence === 'code_scanned' && check_out_evidence !== 'staff_confirmed' ? 'code_scanned' : 'staff_confirmed'

/** Whole minutes, as long as it counts. */
export const workedMinutes = (started_at: Date, ended_at: Date): number =>
  Math.floor((ended_at.getTime() - started_at.getTime()) / MILLISECONDS_PER_MINUTE)
