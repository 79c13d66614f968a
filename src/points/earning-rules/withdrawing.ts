import { actorName } from '../../actor.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { JsonObject } from '../chain/rules.ts'
import { alreadyReversed } from '../posting/problems.ts'
import { withLedger } from '../posting/service.ts'
import { type PostedTransfer, reverseTransfers } from '../transfers/service.ts'
import { type ApprovedWork, keyOf } from './crediting.ts'
import { type EarningRow, insertWithdrawals, listEarnings } from './earning-queries.ts'

export interface CreditWithdrawal {
  source: ApprovedWork['source']
  subdistrict_code: string
  /** Why. Nothing personal. */
  explanation: JsonObject
}

/**
 * Takes back what work was credited with in error, and gives the room under caps and budgets free again. The work stays
 * credited once and for ever: what is right is credited for another source. One outcome for each, in order; a problem where
 * the ledger refuses, such as where the points are spent. What was never credited, or withdrawn before, is left as it is;
 * of what somebody has reversed by hand the points are back already.
 */
export async function withdrawCredits(
  work: Work,
  withdrawals: readonly CreditWithdrawal[]
): Promise<(Problem | undefined)[]> {
  const refusals = new Map<string, Problem>()
  const by_ledger = Map.groupBy(withdrawals, ({ subdistrict_code }) => subdistrict_code)
  for (const subdistrict_code of [...by_ledger.keys()].sort()) {
    const here = new Map((by_ledger.get(subdistrict_code) ?? []).map((one) => [keyOf(one.source), one]))
    for (const [key, refusal] of await withdrawInLedger(work, subdistrict_code, here)) refusals.set(key, refusal)
  }
  return withdrawals.map(({ source }) => refusals.get(keyOf(source)))
}

async function withdrawInLedger(
  work: Work,
  subdistrict_code: string,
  withdrawals: ReadonlyMap<string, CreditWithdrawal>
): Promise<Map<string, Problem>> {
  const sources = [...withdrawals.values()].map(({ source }) => ({ source_kind: source.kind, source_id: source.id }))
  const rows = await withLedger(work, subdistrict_code, () => listEarnings(work.tx, sources))
  const standing = rows.filter((row) => row.subdistrict_code === subdistrict_code && row.withdrawn_at === null)
  const reversible = standing.flatMap((row) =>
    row.transfer_id === null ? [] : [{ id: row.id, transfer_id: row.transfer_id, key: keyOfRow(row) }]
  )
  const reversed = await reverseTransfers(
    work,
    reversible.map(({ key, transfer_id }) => ({ transfer_id, explanation: withdrawals.get(key)?.explanation ?? {} }))
  )
  const reversals = new Map(reversible.map(({ id }, place) => [id, reversed[place]]))
  const withdrawn = standing.filter(({ id }) => refusalOf(reversals.get(id)) === undefined)
  await withLedger(work, subdistrict_code, () =>
    insertWithdrawals(
      work.tx,
      withdrawn.map(({ id, person_id }) => {
        const reversal = reversals.get(id)
        return {
          earning_id: id,
          subdistrict_code,
          person_id,
          transfer_id: reversal === undefined || reversal instanceof Problem ? null : reversal.id,
          withdrawn_at: new Date(work.now),
          withdrawn_by: actorName(work.caller.actor)
        }
      })
    )
  )
  return new Map(
    standing.flatMap((row) => {
      const refusal = refusalOf(reversals.get(row.id))
      return refusal === undefined ? [] : [[keyOfRow(row), refusal]]
    })
  )
}

const refusalOf = (reversal: PostedTransfer | Problem | undefined): Problem | undefined =>
  reversal instanceof Problem && reversal.definition !== alreadyReversed.definition ? reversal : undefined

const keyOfRow = ({ source_kind, source_id }: EarningRow): string => keyOf({ kind: source_kind, id: source_id })
