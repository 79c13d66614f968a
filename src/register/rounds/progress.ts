import type { AreaRange } from '../../actor.ts'
import type { Work } from '../../work.ts'
import { findFinalFigures, listRoundsOfMonths } from './queries.ts'
import type { RoundStatus } from './rules/codes.ts'
import { type Counts, type Figure, figuresOf, totalsOf } from './rules/figures.ts'
import { isOverdue } from './rules/rounds.ts'
import { findRound, ownRange, readFigures } from './service.ts'
import { countCorrections, countVisits } from './visit-queries.ts'
import type { RoundProgress } from './visit-schemas.ts'

const CORRECTIONS_MAX = 1000

/** What came of the round until now, or for good, of the communities that are the caller's. @throws round_not_found */
export async function readProgress(work: Work, id: string): Promise<RoundProgress> {
  const { tx } = work
  const round = await findRound(work, id)
  const range = ownRange(work)
  const is_final = round.status === 'closed'
  const items = is_final
    ? figuresWithin((await findFinalFigures(tx, id))?.final_figures ?? [], range)
    : await readFigures(work, round, range)
  return {
    round_id: id,
    status: round.status,
    due_on: round.due_on,
    is_final,
    items,
    totals: totalsOf(items),
    corrections: is_final ? await countCorrections(tx, id, range, CORRECTIONS_MAX) : []
  }
}

const figuresWithin = (figures: readonly Figure[], { from, to }: NonNullable<AreaRange>): Figure[] =>
  figures.filter(({ area_code }) => area_code >= from && area_code <= to)

/** What came of a round in an area. */
export interface RoundCoverage {
  round_id: string
  month: string
  area_code: string
  status: RoundStatus
  totals: Counts
}

const NOBODY_ASSIGNED: ReadonlyMap<string, string> = new Map()

/** Of the rounds of these months that have begun, what came of them in the range; by month, then area. */
export async function countVisitsOfRounds(
  { tx, now }: Work,
  range: NonNullable<AreaRange>,
  months: string[]
): Promise<RoundCoverage[]> {
  const rounds = await listRoundsOfMonths(tx, range, months)
  const open_ids = rounds.flatMap(({ id, status }) => (status === 'open' ? [id] : []))
  const counted = open_ids.length === 0 ? [] : await countVisits(tx, open_ids, range)
  const groups = Map.groupBy(counted, ({ round_id }) => round_id)
  return rounds.map(({ id, month, area_code, status, due_on, final_figures }) => {
    const figures =
      final_figures === null
        ? figuresOf(groups.get(id) ?? [], NOBODY_ASSIGNED, isOverdue(due_on, now))
        : figuresWithin(final_figures, range)
    return { round_id: id, month, area_code, status, totals: totalsOf(figures) }
  })
}
