import type { Work } from '../../work.ts'
import { askedBy } from './asked.ts'
import { type GivenOrder, isRefusal, type Posted, type Refusal } from './orders.ts'
import { closeLedger, openLedger, readState } from './reading-queries.ts'
import { Posting } from './rules/posting.ts'
import { writeBatch } from './writing-queries.ts'

export { issuingAccountOf, withLedger } from './keeping.ts'

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
  await openLedger(work.tx, subdistrict_code)
  const { posting, outcomes } = await decide(work, subdistrict_code, given)
  const is_written = !is_dry_run && !(is_all_or_nothing && outcomes.some(isRefusal))
  const batch = is_written ? posting.finish() : undefined
  if (batch !== undefined) await writeBatch(work.tx, batch)
  await closeLedger(work.tx)
  return outcomes
}

/** As `postOrders`, in a transaction that has taken the ledger already and sees all of it. */
export async function postOrdersHeld(
  work: Pick<Work, 'tx' | 'now' | 'chance'>,
  subdistrict_code: string,
  given: readonly GivenOrder[]
): Promise<(Posted | Refusal)[]> {
  const { posting, outcomes } = await decide(work, subdistrict_code, given)
  const batch = posting.finish()
  if (batch !== undefined) await writeBatch(work.tx, batch)
  return outcomes
}

async function decide(
  { tx, now, chance }: Pick<Work, 'tx' | 'now' | 'chance'>,
  subdistrict_code: string,
  given: readonly GivenOrder[]
) {
  const state = await readState(tx, subdistrict_code, askedBy(given, now))
  const posting = new Posting(state, { now, newId: chance.id })
  return { posting, outcomes: given.map((one) => posting.post(one)) }
}
