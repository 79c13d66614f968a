import { type RawBuilder, sql } from 'kysely'
import { listOf } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import { hashOfBatch } from '../chain/rules.ts'
import type { Batch } from './rules/draft.ts'

/**
 * Adds a batch, and changes what follows from it, with one statement.
 * @param further what else the statement calls
 */
export async function writeBatch(
  tx: ScopedTx,
  batch: Batch,
  further: readonly RawBuilder<unknown>[] = []
): Promise<void> {
  await sql`select ${sql.join([posting(batch), ...further])}`.execute(tx)
}

function posting(batch: Batch): RawBuilder<unknown> {
  const { head, rows, standing, consequences } = batch
  const { subdistrict_code, number, previous_hash, recorded_at, totals } = head
  const { transfers, entries } = rows
  // The entries of a transfer come one after the other, as it does.
  const balances = (side: 0 | 1) =>
    listOf(transfers.map((_, place) => entries[2 * place + side]?.balance_points ?? null))
  const credited = new Set(rows.lots.map(({ id }) => id))
  const lots = transfers.map(({ id }) => (credited.has(id) ? standing.lots.get(id) : undefined))
  const opened = new Set(rows.accounts.map(({ id }) => id))
  const changed = consequences.accounts.filter(({ id }) => !opened.has(id))
  const { days, minutes } = consequences
  return sql`post_batch(
    ${subdistrict_code}, ${number}, ${Buffer.from(previous_hash, 'hex')},
    ${Buffer.from(hashOfBatch(head, rows), 'hex')}, ${new Date(recorded_at)},
    ${listOf([totals.issuing, totals.redeemed, totals.expired, totals.member])},
    ${listOf(transfers.map(({ id }) => id))}, ${listOf(transfers.map(({ kind }) => kind))},
    ${listOf(transfers.map(({ from_account_id }) => from_account_id))},
    ${listOf(transfers.map(({ to_account_id }) => to_account_id))},
    ${listOf(transfers.map(({ points }) => points))},
    ${listOf(transfers.map(({ occurred_at }) => new Date(occurred_at)))},
    ${listOf(transfers.map(({ source_kind }) => source_kind))},
    ${listOf(transfers.map(({ source_id }) => source_id))},
    ${listOf(transfers.map(({ explanation }) => JSON.stringify(explanation)))},
    ${listOf(transfers.map(({ made_by }) => made_by))}, ${listOf(transfers.map(({ reverses_id }) => reverses_id))},
    ${balances(0)}, ${balances(1)},
    ${listOf(lots.map((lot) => lot?.expires_on))}, ${listOf(lots.map((lot) => lot?.remaining_points))},
    ${listOf(lots.map((lot) => lot?.held_points))},
    ${listOf(changed.map(({ id }) => id))}, ${listOf(changed.map(({ balance_points }) => balance_points))},
    ${listOf(changed.map(({ held_points }) => held_points))},
    ${listOf(days.map(({ account_id }) => account_id))}, ${listOf(days.map(({ day }) => day))},
    ${listOf(days.map(({ balance_points }) => balance_points))},
    ${listOf(minutes.map(({ account_id }) => account_id))},
    ${listOf(minutes.map(({ minute }) => new Date(minute)))}, ${listOf(minutes.map(({ points }) => points))},
    ${JSON.stringify(rareRows(batch))}
  )`
}

/** What most batches have nothing of, each with the place that it has in the batch. */
function rareRows({ rows, standing, consequences }: Batch): object {
  const rare = {
    accounts: placed(rows.accounts).map((row) => ({ ...row, ...balanceOf(standing.accounts.get(row.id)) })),
    lots: consequences.lots.map(({ id, remaining_points, held_points }) => ({ id, remaining_points, held_points })),
    allocations: placed(rows.allocations),
    holds: placed(rows.holds).map(({ parts: _, ...row }) => ({
      ...row,
      ends_at: new Date(row.ends_at),
      status: 'open'
    })),
    hold_parts: rows.holds.flatMap(({ id, parts }) => parts.map((part) => ({ hold_id: id, ...part }))),
    hold_ends: placed(rows.hold_ends)
  }
  return Object.fromEntries(Object.entries(rare).filter(([, some]) => some.length > 0))
}

const placed = <Row>(rows: readonly Row[]) => rows.map((row, place) => ({ ...row, position: place + 1 }))

const balanceOf = (account: { balance_points: number | null; held_points: number | null } | undefined) => ({
  balance_points: account?.balance_points ?? null,
  held_points: account?.held_points ?? null
})
