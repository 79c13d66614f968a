import { actorName } from '../../actor.ts'
import type { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { JsonObject } from '../chain/rules.ts'
import {
  type GivenOrder,
  isRefusal,
  type Posted,
  type Refusal,
  type RefusalCode,
  type Source
} from '../posting/orders.ts'
import { problemOf } from '../posting/problems.ts'
import { listLedgersOf } from '../posting/reading-queries.ts'
import { postOrders } from '../posting/service.ts'
import type { TransferKind } from './tables.ts'

export type { Source } from '../posting/orders.ts'

/** Points that are to go from an account to another of the same ledger. */
export interface TransferOrder {
  /** Made up where it is not given. */
  id?: string
  from_account_id: string
  to_account_id: string
  points: number
  kind: Exclude<TransferKind, 'reversal' | 'expiry'>
  /** When it happened: not in the future. */
  occurred_at: Date
  /** The last day on which a member can spend them; null for ever. */
  expires_on: string | null
  /** What they are posted for: once for each kind. */
  source: Source | null
  /** By which rule, for how long, on what evidence, approved by whom. Nothing personal. */
  explanation: JsonObject
}

export interface PostedTransfer {
  id: string
  subdistrict_code: string
  batch_number: number
  points: number
  occurred_at: Date
  recorded_at: Date
}

/**
 * Posts what is to be posted whoever calls: that the caller may is made sure of before. One outcome for each order, in
 * order; good ones are posted though others are refused. Nobody else posts in these ledgers until the transaction ends.
 */
export async function postTransfers(
  work: Work,
  orders: readonly TransferOrder[]
): Promise<(PostedTransfer | Problem)[]> {
  return await postByLedger(
    work,
    orders.map(({ id = work.chance.id(), occurred_at, ...order }) => ({
      named_id: order.to_account_id,
      order: { ...order, type: 'transfer' as const, id, occurred_at: occurred_at.getTime() }
    }))
  )
}

/** As `postTransfers`, taking back what transfers did: once each, and never more than who got the points still has. */
export async function reverseTransfers(
  work: Work,
  reversals: readonly { transfer_id: string; explanation: JsonObject }[]
): Promise<(PostedTransfer | Problem)[]> {
  return await postByLedger(
    work,
    reversals.map((reversal) => ({
      named_id: reversal.transfer_id,
      order: { type: 'reversal' as const, id: work.chance.id(), ...reversal }
    }))
  )
}

/** Posts orders each in the ledger of what it names, one ledger after another, always in the same order. */
export async function postByLedger(
  work: Work,
  orders: readonly { named_id: string; order: GivenOrder['order'] }[]
): Promise<(PostedTransfer | Problem)[]> {
  const made_by = actorName(work.caller.actor)
  const ledgers = await listLedgersOf(work.tx, [...new Set(orders.map(({ named_id }) => named_id))])
  const by_ledger = Map.groupBy(orders, ({ named_id }) => ledgers.get(named_id))
  const outcomes = new Map<GivenOrder['order'], Posted | Refusal>()
  for (const { order } of by_ledger.get(undefined) ?? []) outcomes.set(order, { refused: NOT_FOUND[order.type] })
  for (const subdistrict_code of [...new Set(ledgers.values())].sort()) {
    const here = by_ledger.get(subdistrict_code) ?? []
    const given = here.map(({ order }) => ({ order, made_by }))
    const posted = await postOrders(work, subdistrict_code, given)
    for (const [place, { order }] of here.entries()) outcomes.set(order, posted[place] as Posted | Refusal)
  }
  return orders.map(({ order }) => answerOf(outcomes.get(order) as Posted | Refusal))
}

/** What is missing where no ledger has what an order names. */
const NOT_FOUND: Readonly<Record<GivenOrder['order']['type'], RefusalCode>> = {
  account: 'account_not_found',
  transfer: 'account_not_found',
  hold: 'account_not_found',
  expiry: 'account_not_found',
  reversal: 'transfer_not_found',
  commit: 'hold_not_found',
  release: 'hold_not_found'
}

export const answerOf = (outcome: Posted | Refusal): PostedTransfer | Problem =>
  isRefusal(outcome)
    ? problemOf(outcome)
    : {
        id: outcome.id,
        subdistrict_code: outcome.subdistrict_code,
        batch_number: outcome.batch_number,
        points: outcome.points,
        occurred_at: new Date(outcome.occurred_at),
        recorded_at: new Date(outcome.recorded_at)
      }
