import type { Work } from '../../work.ts'
import { findIssuingAccount } from './keeping-queries.ts'
import { closeLedger, openLedger } from './reading-queries.ts'

/**
 * Reads or writes what belongs to a ledger beside its batches, whatever the caller sees of it: who calls this has made sure
 * that the caller may. From here until the transaction ends nobody else posts in the ledger.
 */
export async function withLedger<Result>(
  { tx }: Pick<Work, 'tx'>,
  subdistrict_code: string,
  use: () => Promise<Result>
): Promise<Result> {
  await openLedger(tx, subdistrict_code)
  const result = await use()
  await closeLedger(tx)
  return result
}

/** Where the points of a ledger come from, for who has taken it. It has that account as soon as it has a member. */
export async function issuingAccountOf({ tx }: Pick<Work, 'tx'>, subdistrict_code: string): Promise<string> {
  const account = await findIssuingAccount(tx, subdistrict_code)
  if (account === undefined) throw new Error(`the ledger of ${subdistrict_code} has no issuing account`)
  return account.id
}
