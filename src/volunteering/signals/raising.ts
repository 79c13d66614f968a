import { personIdOf } from '../../actor.ts'
import type { Work } from '../../work.ts'
import * as queries from './queries.ts'
import type { Raised, SignalKind } from './rules.ts'

/** Writes down what is not told yet. @returns what is new */
export async function raiseSignals(
  { tx, now, chance, caller }: Work,
  raised: readonly Raised[]
): Promise<{ id: string; kind: SignalKind; area_code: string }[]> {
  if (raised.length === 0) return []
  const rows = raised.map((one) => ({
    ...one,
    id: chance.id(),
    evidence: JSON.stringify(one.evidence),
    raised_at: new Date(now),
    raised_by: caller.actor.kind === 'worker' ? personIdOf(caller.actor) : null,
    status: 'open' as const
  }))
  await queries.insertSignals(tx, rows)
  return await queries.listWritten(
    tx,
    rows.map(({ id }) => id)
  )
}
