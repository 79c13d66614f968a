import { type RawBuilder, sql } from 'kysely'
import { listOf } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { AccountKind } from '../accounts/tables.ts'
import type { LedgerState } from './rules/state.ts'

/** In which ledger these accounts, transfers and holds are. */
export async function listLedgersOf(tx: ScopedTx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; subdistrict_code: string }>`
    select * from ledgers_of(${listOf(ids)})`.execute(tx)
  return new Map(rows.map(({ id, subdistrict_code }) => [id, subdistrict_code]))
}

/** What is to be read of a ledger. */
export interface Asked {
  account_ids: readonly string[]
  person_ids: readonly string[]
  /** Of the accounts those that give. */
  giving_ids: readonly string[]
  transfer_ids: readonly string[]
  hold_ids: readonly string[]
  sources: readonly { use: string; source_kind: string; source_id: string }[]
  /** The first day of business time that an order falls on. */
  first_day: string
}

/** Rows of many columns go as lists: they are a good part of what one transfer takes. */
interface AnsweredState extends Omit<LedgerState, 'subdistrict_code' | 'accounts' | 'days'> {
  accounts: [
    id: string,
    kind: AccountKind,
    person_id: string | null,
    balance_points: number | null,
    held_points: number | null
  ][]
  days: [account_id: string, day: string, balance_points: number][]
}

/**
 * Takes the ledger until the transaction ends, and reads then what is asked for, with one question however much it is.
 * @param further what else the statement answers, as JSON
 */
export async function holdState<Further = null>(
  tx: ScopedTx,
  subdistrict_code: string,
  asked: Asked,
  further: RawBuilder<unknown> = sql`null`
): Promise<{ state: LedgerState; further: Further }> {
  const { account_ids, person_ids, giving_ids, transfer_ids, hold_ids, sources, first_day } = asked
  const query = sql<{ state: AnsweredState; further: Further }>`
    select read_ledger(
      ${subdistrict_code}, ${listOf(account_ids)}, ${listOf(person_ids)}, ${listOf(giving_ids)},
      ${listOf(transfer_ids)}, ${listOf(hold_ids)}, ${listOf(sources.map(({ use }) => use))},
      ${listOf(sources.map(({ source_kind }) => source_kind))},
      ${listOf(sources.map(({ source_id }) => source_id))}, ${first_day}
    ) as state, ${further} as further`
  const [row] = (await query.execute(tx)).rows as [{ state: AnsweredState; further: Further }]
  const { accounts, days, ...rest } = row.state
  const state = {
    ...{ subdistrict_code, ...rest },
    accounts: accounts.map(([id, kind, person_id, balance_points, held_points]) => ({
      ...{ id, kind, person_id, balance_points, held_points }
    })),
    days: days.map(([account_id, day, balance_points]) => ({ account_id, day, balance_points }))
  }
  return { state, further: row.further }
}
