import type { Outcome } from '../../rounds/rules/codes.ts'

/** What must fit together within one submission. */
export interface ItemShape {
  is_new: boolean
  is_unchanged: boolean
  base_version: number | undefined
  area_code: string | undefined
  outcome: Outcome
  has_answers: boolean
  has_needs: boolean
}

export type ItemFault =
  | 'new_without_outcome'
  | 'outcome_without_new'
  | 'new_with_base'
  | 'area_with_base'
  | 'unchanged_with_answers'
  | 'unchanged_without_base'
  | 'unchanged_without_meeting'
  | 'answers_without_meeting'
  | 'met_without_answers'
  | 'needs_without_meeting'

const MEETS: readonly Outcome[] = ['met', 'new']

/** The first thing that does not fit, at its field. */
export function faultOfItem(item: ItemShape): { field: string; fault: ItemFault } | undefined {
  const { is_new, is_unchanged, base_version, area_code, outcome, has_answers, has_needs } = item
  if (is_new && outcome !== 'new') return { field: 'outcome', fault: 'new_without_outcome' }
  if (!is_new && outcome === 'new') return { field: 'is_new', fault: 'outcome_without_new' }
  if (is_new && base_version !== undefined) return { field: 'base_version', fault: 'new_with_base' }
  if (base_version !== undefined && area_code !== undefined) return { field: 'area_code', fault: 'area_with_base' }
  if (is_unchanged && outcome !== 'met') return { field: 'is_unchanged', fault: 'unchanged_without_meeting' }
  if (is_unchanged && has_answers) return { field: 'answers', fault: 'unchanged_with_answers' }
  if (is_unchanged && base_version === undefined) return { field: 'base_version', fault: 'unchanged_without_base' }
  if (has_needs && !MEETS.includes(outcome)) return { field: 'needs', fault: 'needs_without_meeting' }
  if (has_answers && !MEETS.includes(outcome)) return { field: 'answers', fault: 'answers_without_meeting' }
  if (!has_answers && !is_unchanged && MEETS.includes(outcome))
    return { field: 'answers', fault: 'met_without_answers' }
  return undefined
}

const MINUTE_MS = 60_000

/** Clocks of phones are a little wrong, and nobody notices; a day is a wrong date. */
const CLOCK_AHEAD_MINUTES = 5
const CLOCK_AHEAD_MINUTES_MAX = 24 * 60

export type ClockReading = 'right' | 'ahead' | 'not_credible'

/** What the time of a device is worth. One that is ahead is taken and said to be so. */
export function readClock(device_time: number, now: number): ClockReading {
  const minutes_ahead = (device_time - now) / MINUTE_MS
  if (minutes_ahead > CLOCK_AHEAD_MINUTES_MAX) return 'not_credible'
  return minutes_ahead > CLOCK_AHEAD_MINUTES ? 'ahead' : 'right'
}
