import { dateAt } from '../../calendar/rules.ts'

export const SHIFT_STATUSES = ['open', 'cancelled'] as const
export type ShiftStatus = (typeof SHIFT_STATUSES)[number]

export const RADIUS_M = { least: 20, most: 2_000, usual: 200 } as const

const HOURS_MAX = 24
const MILLISECONDS_PER_HOUR = 3_600_000

/** Instants in milliseconds since 1970. */
export interface ShiftTimes {
  starts_at: number
  ends_at: number
  sign_ups_close_at: number
  cancellations_close_at: number
}

export type TimesFault = 'inside_out' | 'too_long' | 'outside_activity' | 'closes_late' | 'past'

/**
 * What is wrong with the times of a shift; undefined where nothing is. One that stays when it was may have begun.
 * @param was_at when it began before, where there was one
 */
export function timesFault(
  { starts_at, ends_at, sign_ups_close_at, cancellations_close_at }: ShiftTimes,
  { begins_on, ends_on }: { begins_on: string; ends_on: string },
  now: number,
  was_at?: number
): TimesFault | undefined {
  if (ends_at <= starts_at) return 'inside_out'
  if (ends_at - starts_at > HOURS_MAX * MILLISECONDS_PER_HOUR) return 'too_long'
  const date = dateAt(starts_at)
  if (date < begins_on || date > ends_on) return 'outside_activity'
  if (sign_ups_close_at > starts_at || cancellations_close_at > starts_at) return 'closes_late'
  return starts_at < now && starts_at !== was_at ? 'past' : undefined
}

/** As far as time and status decide. */
export interface ShiftState {
  status: ShiftStatus
  starts_at: Date
  ends_at: Date
}

export const hasBegun = ({ starts_at }: Pick<ShiftState, 'starts_at'>, now: number): boolean =>
  now >= starts_at.getTime()
export const isOver = ({ ends_at }: Pick<ShiftState, 'ends_at'>, now: number): boolean => now >= ends_at.getTime()

/**
 * Why a shift may not be changed; undefined where it may. Once it has begun it stays where and when it is, and may still
 * take more people.
 */
export function changeFault(
  shift: ShiftState,
  now: number,
  is_moved: boolean
): 'cancelled' | 'over' | 'begun' | undefined {
  if (shift.status === 'cancelled') return 'cancelled'
  if (isOver(shift, now)) return 'over'
  return is_moved && hasBegun(shift, now) ? 'begun' : undefined
}

/** Of a place one thing is said: which station it is, or where it is and in words. */
export const isOnePlace = (given: { station_code?: unknown; address?: unknown; position?: unknown }): boolean => {
  const is_somewhere = given.address !== undefined && given.position !== undefined
  const says_where = given.address !== undefined || given.position !== undefined
  return given.station_code === undefined ? is_somewhere : !says_where
}
