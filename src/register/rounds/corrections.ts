import { notAllowed } from '../../access/problems.ts'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import type { Work } from '../../work.ts'
import { correctionChangesNothing, roundNotClosed, visitNotFound } from './problems.ts'
import { findRound, ownRange } from './service.ts'
import * as queries from './visit-queries.ts'
import type { Correction, NewCorrection, VisitOfRound } from './visit-schemas.ts'

/**
 * Puts right what came of a visit of a closed round. The round's figures stay; the correction stands beside them.
 * @throws round_not_found, visit_not_found, round_not_closed, correction_changes_nothing
 */
export async function correctVisit(
  work: Work,
  { id, subject_id }: VisitOfRound,
  { outcome, reason }: NewCorrection
): Promise<Correction> {
  const { tx, now, chance, caller } = work
  if (caller.actor.kind !== 'staff') throw notAllowed({})
  const round = await findRound(work, id)
  // Two corrections at once come one after another.
  const visit = await queries.findVisitForUpdate(tx, id, subject_id, ownRange(work))
  if (visit === undefined) throw visitNotFound({})
  if (round.status !== 'closed') throw roundNotClosed({})
  const last = await queries.findLatestCorrection(tx, id, subject_id)
  const from_outcome = last?.to_outcome ?? visit.outcome
  if (from_outcome === outcome) throw correctionChangesNothing({})
  // The last one counts, so no two are of one moment.
  const corrected_at = new Date(Math.max(now, last === undefined ? now : last.corrected_at.getTime() + 1))
  const correction = {
    id: chance.id(),
    subject_id,
    area_code: visit.counted_area_code,
    from_outcome,
    to_outcome: outcome,
    reason,
    corrected_by: caller.actor.person_id
  }
  await queries.insertCorrection(tx, { ...correction, round_id: id, corrected_at })
  await recordEvent(work, {
    action: 'visit.correct',
    object: { kind: 'round', id },
    area_code: visit.counted_area_code,
    details: { subject_id, from_outcome, to_outcome: outcome, reason }
  })
  return { ...correction, corrected_at: formatTime(corrected_at.getTime()) }
}
