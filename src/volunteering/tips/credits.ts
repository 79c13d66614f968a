import { actorName } from '../../actor.ts'
import { survivorOfPerson } from '../../persons/service.ts'
import { creditWork } from '../../points/service.ts'
import { thrownIfRefused } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { TipRow } from './queries.ts'

/** What the rules made of a tip, and why they made nothing or less of it. */
export type TipCredit = Pick<TipRow, 'credited_points' | 'credit_note'>

/**
 * Credits a tip that is being accepted: an act of the day on which it was filed, known to who accepts it. Takes the ledger,
 * so the tip is locked before. @throws what the ledger refuses
 */
export async function creditTip(work: Work, tip: TipRow): Promise<TipCredit> {
  const [outcome] = await creditWork(work, [
    {
      source: { kind: 'tip', id: tip.id },
      person_id: await survivorOfPerson(work, tip.person_id),
      subdistrict_code: tip.subdistrict_code,
      area_code: tip.area_code,
      activity_kind: 'tip',
      worked_minutes: 0,
      acts: 1,
      ended_at: tip.filed_at,
      evidence_grade: 'staff_confirmed',
      approver: actorName(work.caller.actor),
      activity_id: null
    }
  ])
  if (outcome === undefined) throw new Error('a credit has no outcome')
  const { points, reason } = thrownIfRefused(outcome)
  return { credited_points: points, credit_note: reason }
}
