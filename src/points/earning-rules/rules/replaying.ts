import type { Calendar } from '../../../calendar/rules.ts'
import { EARNING_KINDS, type EarningKind, type EarningRule, type Work } from './codes.ts'
import { countEarnings, earn } from './crediting.ts'

/** A quarter such as `2026-Q3`, of which rules know what was worked. */
export const QUARTER_PATTERN = '^20[0-9]{2}-Q[1-4]$'

const QUARTERS: readonly (readonly [from: string, to: string])[] = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31']
]

/** The first and the last day of a quarter. @param quarter as the pattern has it */
export function daysOf(quarter: string): { from: string; to: string } {
  const [year = '', number = ''] = quarter.split('-Q')
  const [from, to] = QUARTERS[Number(number) - 1] ?? []
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** Work of the past, with what it was credited within the quarter. */
export interface PastWork extends Work {
  person_id: string
  area_code: string
  credited_points: number
  /** Of these, by campaigns: the rules that are tried leave them as they were. */
  campaign_points: number
}

export interface ReplayFigures {
  works: number
  credited_points: number
  replayed_points: number
}

export interface Replay {
  totals: ReplayFigures
  by_kind: Map<EarningKind, ReplayFigures>
  by_area: Map<string, ReplayFigures>
}

/** What other rules would have given, of whom and when. */
export interface Trial {
  calendar: Calendar
  /** As if they had always been in force, one for each kind that is tried; other kinds keep what they were credited. */
  rules: readonly EarningRule[]
  from: string
  to: string
}

const nothing = (): ReplayFigures => ({ works: 0, credited_points: 0, replayed_points: 0 })

/**
 * Adds up work that comes person by person, each person's in the order in which it was credited: no more is kept of it than
 * what one person has earned. Days outside the quarter count for caps of their own and are left out.
 */
export function beginReplay({ calendar, rules, from, to }: Trial) {
  const kinds = EARNING_KINDS.map((kind) => [kind, nothing()] as const)
  const replay: Replay = { totals: nothing(), by_kind: new Map(kinds), by_area: new Map() }
  let person_id = ''
  let earnings = countEarnings()

  const replayed = (work: PastWork): number => {
    if (!rules.some(({ activity_kind }) => activity_kind === work.activity_kind)) return work.credited_points
    const { parts } = earn({ calendar, rules, earnings }, work.person_id, work)
    const within = parts.filter(({ worked_on }) => worked_on >= from && worked_on <= to)
    return within.reduce((sum, { points }) => sum + points, work.campaign_points)
  }

  return {
    replay,
    add(work: PastWork): void {
      if (work.person_id !== person_id) earnings = countEarnings()
      person_id = work.person_id
      const replayed_points = replayed(work)
      const of_area = replay.by_area.get(work.area_code) ?? nothing()
      replay.by_area.set(work.area_code, of_area)
      for (const figures of [replay.totals, replay.by_kind.get(work.activity_kind) ?? nothing(), of_area]) {
        figures.works += 1
        figures.credited_points += work.credited_points
        figures.replayed_points += replayed_points
      }
    }
  }
}
