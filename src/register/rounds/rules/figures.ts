import type { SubjectStatus } from '../../rules/codes.ts'
import { OUTCOMES, type Outcome } from './codes.ts'

export interface Counts extends Record<Outcome, number> {
  /** On the list when the round was opened. */
  listed: number
  /** On the list and not visited yet. */
  pending: number
  /** Not visited and due. */
  overdue: number
}

/** What came of the visits of one community by one enumerator; null where nobody is assigned. */
export interface Figure extends Counts {
  area_code: string
  enumerator_id: string | null
}

/** Visits that are alike in everything that is counted. */
export interface VisitGroup {
  area_code: string
  enumerator_id: string | null
  outcome: Outcome | null
  is_listed: boolean
  /** Whether the subject lies outside the round's area by now. */
  is_gone: boolean
  /** What has become of who was not visited; null where somebody was, or where it is not the caller's to know. */
  subject_status: SubjectStatus | null
  count: number
}

/**
 * What is counted for visits: their outcome, or what the register knows without one, as somebody who has moved away or
 * given the trade up is visited no more. Null where a visit is still to come.
 */
export function countedOutcome({ outcome, is_gone, subject_status }: Omit<VisitGroup, 'count'>): Outcome | null {
  if (outcome !== null) return outcome
  if (subject_status === 'left') return 'left_trade'
  return is_gone ? 'moved' : null
}

/**
 * By community, then enumerator. What is still to come counts for who is assigned now.
 * @param assigned the enumerator of each community
 */
export function figuresOf(
  groups: readonly VisitGroup[],
  assigned: ReadonlyMap<string, string>,
  is_overdue: boolean
): Figure[] {
  const figures = new Map<string, Figure>()
  const figureOf = (area_code: string, enumerator_id: string | null): Figure => {
    const key = `${area_code} ${enumerator_id}`
    const figure = figures.get(key) ?? { area_code, enumerator_id, ...NOTHING }
    figures.set(key, figure)
    return figure
  }
  for (const [area_code, enumerator_id] of assigned) figureOf(area_code, enumerator_id)
  for (const group of groups) {
    const { area_code, count } = group
    // Somebody who was entered twice is visited, and counted, once: as the survivor.
    if (group.outcome === null && group.subject_status === 'merged') continue
    const outcome = countedOutcome(group)
    const figure = figureOf(area_code, group.outcome === null ? (assigned.get(area_code) ?? null) : group.enumerator_id)
    if (group.is_listed) figure.listed += count
    if (outcome !== null) figure[outcome] += count
    else {
      figure.pending += count
      if (is_overdue) figure.overdue += count
    }
  }
  return [...figures.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

const placeOf = ({ area_code, enumerator_id }: Figure): string => `${area_code} ${enumerator_id ?? ''}`

const NOTHING: Counts = {
  listed: 0,
  ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>),
  pending: 0,
  overdue: 0
}

/** All of them together. */
export function totalsOf(figures: readonly Counts[]): Counts {
  const totals = { ...NOTHING }
  for (const figure of figures) for (const name of Object.keys(totals) as (keyof Counts)[]) totals[name] += figure[name]
  return totals
}
