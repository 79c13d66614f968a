import type { Work } from '../../work.ts'
import { askedBy } from './asked.ts'
import { type GivenOrder, isRefusal, type Posted, type Refusal } from './orders.ts'
import { holdState } from './reading-queries.ts'
import { Posting } from './rules/posting.ts'
import { writeBatch } from './writing-queries.ts'

export { issuingAccountOf, withLedger } from './keeping.ts'
export { listLedgersOf } from './reading-queries.ts'
/** What `postOrders` is made of, for who does all of it in a way of their own. */
export { askedBy, holdState, Posting, writeBatch }

export interface PostingOptions {
  /** Decides and writes nothing. */
  is_dry_run?: boolean
  /** Writes nothing where one order is refused. */
  is_all_or_nothing?: boolean
}

/**
 * Posts the orders of one ledger as one batch, whatever the caller sees of it: who calls this has made sure that the
 * caller may. From here until the transaction ends nobody else posts in the ledger.
 * @returns what became of each, in order; those that are not refused are posted
 */
export async function postOrders(
  work: Work,
  subdistrict_code: string,
  given: readonly GivenOrder[],
  { is_dry_run = false, is_all_or_nothing = false }: PostingOptions = {}
): Promise<(Posted | Refusal)[]> {
  if (given.length === 0) return []
  const { tx, now, chance } = work
  const { state } = await holdState(tx, subdistrict_code, askedBy(given, now))
  const posting = new Posting(state, { now, newId: chance.id })
  const outcomes = given.map((one) => posting.post(one))
  const is_written = !is_dry_run && !(is_all_or_nothing && outcomes.some(isRefusal))
  const batch = is_written ? posting.finish() : undefined
  if (batch !== undefined) await writeBatch(tx, batch)
  return outcomes
}
