import type { Work } from '../../work.ts'
import { findFinalFigures } from './queries.ts'
import { totalsOf } from './rules/figures.ts'
import { findRound, ownRange, readFigures } from './service.ts'
import { countCorrections } from './visit-queries.ts'
import type { RoundProgress } from './visit-schemas.ts'

const CORRECTIONS_MAX = 1000

/** What came of the round until now, or for good, of the communities that are the caller's. @throws round_not_found */
export async function readProgress(work: Work, id: string): Promise<RoundProgress> {
  const { tx } = work
  const round = await findRound(work, id)
  const range = ownRange(work)
  const is_final = round.status === 'closed'
  const items = is_final
    ? ((await findFinalFigures(tx, id))?.final_figures ?? []).filter(
        ({ area_code }) => area_code >= range.from && area_code <= range.to
      )
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
