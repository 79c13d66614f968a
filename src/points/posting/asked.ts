import { dateAt } from '../../calendar/rules.ts'
import type { GivenOrder, Order } from './orders.ts'
import type { Asked } from './reading-queries.ts'

const GIVES: readonly string[] = ['payment', 'redemption']

/** What must be read of a ledger to decide about the orders. */
export function askedBy(given: readonly GivenOrder[], now: number): Asked {
  const orders = given.map(({ order }) => order)
  const of = <Type extends Order['type']>(type: Type) =>
    orders.filter((order): order is Extract<Order, { type: Type }> => order.type === type)
  const transfers = of('transfer')
  const holds = of('hold')
  const givers = [
    ...transfers.filter(({ kind }) => GIVES.includes(kind)).map(({ from_account_id }) => from_account_id),
    ...[...holds, ...of('expiry')].map(({ account_id }) => account_id)
  ]
  const sources = [
    ...transfers.map(({ kind, source }) => ({ use: kind as string, source })),
    ...holds.map(({ purpose, source }) => ({ use: purpose, source }))
  ]
  const earliest = transfers.reduce((one, { occurred_at }) => Math.min(one, occurred_at), now)
  return {
    account_ids: unique([
      ...transfers.flatMap(({ from_account_id, to_account_id }) => [from_account_id, to_account_id]),
      ...givers
    ]),
    person_ids: unique(of('account').map(({ person_id }) => person_id)),
    giving_ids: unique(givers),
    transfer_ids: unique(of('reversal').map(({ transfer_id }) => transfer_id)),
    hold_ids: unique([...of('commit'), ...of('release')].map(({ hold_id }) => hold_id)),
    sources: sources.flatMap(({ use, source }) =>
      source === null ? [] : [{ use, source_kind: source.kind, source_id: source.id }]
    ),
    first_day: dateAt(earliest)
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
