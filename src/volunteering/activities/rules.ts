import { dayNumberOf } from '../../calendar/rules.ts'

/** What an activity is, with how it is called. */
export const ACTIVITY_KIND_LABELS = {
  service: '志愿服务',
  patrol: '平安巡查',
  information_gathering: '社情搜集',
  training: '培训学习',
  culture_and_sport: '文体活动'
} as const
export type ActivityKind = keyof typeof ACTIVITY_KIND_LABELS

export const ACTIVITY_STATUSES = ['draft', 'published', 'cancelled'] as const
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number]

/** What a plan may ask for: what is published does not become a draft again. */
export const PLANNED_STATUSES = ['draft', 'published'] as const
export type PlannedStatus = (typeof PLANNED_STATUSES)[number]

export const DIVISIONS_MAX = 50

/** A group in which people compete or perform; at each shift it has no more places than this. */
export interface Division {
  name: string
  /** Null for as many as the shift has. */
  capacity: number | null
}

const DAYS_MAX = 366
const EARLIEST = '2000-01-01'
const LATEST = '2099-12-31'

/** What is wrong with the days of an activity; undefined where nothing is. */
export function daysFault(begins_on: string, ends_on: string): 'no_date' | 'inside_out' | 'too_long' | undefined {
  const first = dayNumberOf(begins_on)
  const last = dayNumberOf(ends_on)
  if (first === undefined || last === undefined || begins_on < EARLIEST || ends_on > LATEST) return 'no_date'
  if (last < first) return 'inside_out'
  return last - first > DAYS_MAX ? 'too_long' : undefined
}

/** What is wrong with divisions; undefined where nothing is. */
export function divisionsFault(
  kind: ActivityKind,
  divisions: readonly Division[]
): 'not_of_this_kind' | 'named_twice' | undefined {
  if (divisions.length > 0 && kind !== 'culture_and_sport') return 'not_of_this_kind'
  return new Set(divisions.map(({ name }) => name)).size < divisions.length ? 'named_twice' : undefined
}

/** Why an activity may not be changed as asked; undefined where it may. */
export function changeFault(status: ActivityStatus, wanted: PlannedStatus): 'cancelled' | 'published' | undefined {
  if (status === 'cancelled') return 'cancelled'
  return status === 'published' && wanted === 'draft' ? 'published' : undefined
}
