export const DIRECTIONS = ['check_in', 'check_out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How it is known that somebody was there; of the two, scanning a code says more. */
export const ATTENDANCE_EVIDENCE = ['code_scanned', 'staff_confirmed'] as const
export type AttendanceEvidence = (typeof ATTENDANCE_EVIDENCE)[number]
