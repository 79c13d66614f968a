import { hasBegun, isOver, type ShiftState } from '../shifts/rules.ts'

export const SIGN_UP_STATUSES = ['confirmed', 'waiting', 'cancelled', 'no_show'] as const
export type SignUpStatus = (typeof SIGN_UP_STATUSES)[number]

/** A shift with places to give away. */
export interface Places {
  /** How many the shift has left, and each of its divisions with places of its own; a negative number is none. */
  free: number
  free_in_divisions: ReadonlyMap<string, number>
}

/** Who waits for a place. */
export interface Waiting {
  id: string
  /** In which order people came. */
  number: number
  division: string | null
}

/**
 * Who of those waiting gets a place now: whoever came first, as far as there are places. Who waits for a division that is
 * full keeps nobody from the places of another.
 */
export function promotionsOf({ free, free_in_divisions }: Places, waiting: readonly Waiting[]): string[] {
  const left = new Map(free_in_divisions)
  const promoted: string[] = []
  for (const { id, division } of [...waiting].sort((one, other) => one.number - other.number)) {
    if (promoted.length >= free) break
    const left_here = division === null ? undefined : left.get(division)
    if (left_here !== undefined && left_here <= 0) continue
    if (division !== null && left_here !== undefined) left.set(division, left_here - 1)
    promoted.push(id)
  }
  return promoted
}

/** Why nobody signs up any more; undefined where people may. Staff sign people up until it is over, such as who just came. */
export function signUpFault(
  shift: ShiftState & { sign_ups_close_at: Date },
  now: number,
  is_by_staff: boolean
): 'cancelled' | 'over' | 'closed' | undefined {
  if (shift.status === 'cancelled') return 'cancelled'
  if (isOver(shift, now)) return 'over'
  return !is_by_staff && now >= shift.sign_ups_close_at.getTime() ? 'closed' : undefined
}

/** What is wrong with the division that somebody names; undefined where nothing is. */
export function divisionFault(
  division: string | undefined,
  offered: readonly { name: string }[]
): 'missing' | 'unknown' | undefined {
  if (division === undefined) return offered.length > 0 ? 'missing' : undefined
  return offered.some(({ name }) => name === division) ? undefined : 'unknown'
}

/**
 * Why a sign-up may not be cancelled; undefined where it may. Whoever waits may give up at any time, and staff cancel for
 * others after the deadline.
 */
export function cancellationFault(
  status: SignUpStatus,
  shift: { starts_at: Date; cancellations_close_at: Date },
  now: number,
  { is_by_staff, has_attended }: { is_by_staff: boolean; has_attended: boolean }
): 'settled' | 'attended' | 'closed' | undefined {
  if (status === 'cancelled' || status === 'no_show') return 'settled'
  if (has_attended) return 'attended'
  const is_late = now >= shift.cancellations_close_at.getTime()
  return status === 'confirmed' && is_late && !is_by_staff ? 'closed' : undefined
}

/** Why somebody cannot be marked as not having come; undefined where they can. */
export function noShowFault(
  status: SignUpStatus,
  shift: { starts_at: Date },
  now: number,
  has_attended: boolean
): 'settled' | 'attended' | 'not_begun' | undefined {
  if (status !== 'confirmed') return 'settled'
  if (has_attended) return 'attended'
  return hasBegun(shift, now) ? undefined : 'not_begun'
}
