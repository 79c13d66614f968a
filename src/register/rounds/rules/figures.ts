import type { Outcome } from './codes.ts'

/** How many visits had which outcome. */
export type OutcomeCounts = Record<Outcome, number>

export interface Counts extends OutcomeCounts {
  /** Who was on the list when the round was opened. */
  listed: number
  /** Not visited yet. */
  pending: number
  /** Of these, where the due date is over: all of them. */
  overdue: number
}

/** What came of the visits of one community by one enumerator; null where nobody is assigned. */
export interface Figure extends Counts {
  area_code: string
  enumerator_id: string | null
}
