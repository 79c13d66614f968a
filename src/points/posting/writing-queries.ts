import { type RawBuilder, sql } from 'kysely'
import { type ColumnTypes, insertion, updating } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Database } from '../../database/tables.ts'
import { hashOfBatch } from '../chain/rules.ts'
import type { Batch } from './rules/draft.ts'

const PLACE = { subdistrict_code: 'text', batch_number: 'bigint', position: 'integer' } as const

/**
 * Adds a batch, and changes what follows from it, with one statement.
 * @param further what else the statement adds, and calls
 * @returns the hash of the batch, hexadecimal
 */
export async function writeBatch(
  tx: ScopedTx,
  batch: Batch,
  {
    insertions = [],
    calls = []
  }: { insertions?: readonly RawBuilder<unknown>[]; calls?: readonly RawBuilder<unknown>[] } = {}
): Promise<string> {
  const hash = hashOfBatch(batch.head, batch.rows)
  const parts = [...headParts(batch, hash), ...addedParts(batch), ...changedParts(batch), ...insertions]
  const named = parts
    .filter((part) => part !== undefined)
    .map((part, place) => sql`${sql.ref(`part_${place}`)} as (${part})`)
  await sql`with ${sql.join(named)} select ${calls.length === 0 ? sql`` : sql.join(calls)}`.execute(tx)
  return hash
}

function headParts({ head, rows }: Batch, hash: string): RawBuilder<unknown>[] {
  const { subdistrict_code, number, previous_hash, recorded_at, totals } = head
  const batch = sql`
    insert into ledger_batch (
      subdistrict_code, number, previous_hash, hash, recorded_at, account_count, transfer_count, entry_count,
      issuing_balance_points, redeemed_balance_points, expired_balance_points, member_balance_points
    ) values (
      ${subdistrict_code}, ${number}, decode(${previous_hash}, 'hex'), decode(${hash}, 'hex'), ${new Date(recorded_at)},
      ${rows.accounts.length}, ${rows.transfers.length}, ${rows.entries.length},
      ${totals.issuing}, ${totals.redeemed}, ${totals.expired}, ${totals.member}
    )`
  const latest = sql`
    insert into ledger (subdistrict_code, head_number, head_hash, head_recorded_at)
    values (${subdistrict_code}, ${number}, decode(${hash}, 'hex'), ${new Date(recorded_at)})
    on conflict (subdistrict_code) do update set
      head_number = excluded.head_number, head_hash = excluded.head_hash, head_recorded_at = excluded.head_recorded_at`
  return [batch, latest]
}

function addedParts({ head, rows, standing }: Batch): (RawBuilder<unknown> | undefined)[] {
  const { subdistrict_code, number: batch_number } = head
  const recorded_at = new Date(head.recorded_at)
  const placed = <Row>(all: readonly Row[]) =>
    all.map((row, place) => ({ subdistrict_code, batch_number, position: place + 1, ...row }))
  return [
    insert(
      'points_account',
      placed(rows.accounts).map((row) => {
        const points = row.kind === 'member' ? 0 : null
        const { balance_points = points, held_points = points } = standing.accounts.get(row.id) ?? {}
        return { ...row, opened_at: recorded_at, balance_points, held_points }
      }),
      {
        ...{ id: 'uuid', ...PLACE, kind: 'text', person_id: 'uuid', opened_at: 'timestamptz' },
        ...{ balance_points: 'bigint', held_points: 'bigint' }
      }
    ),
    insert(
      'points_transfer',
      placed(rows.transfers).map((row) => ({
        ...row,
        occurred_at: new Date(row.occurred_at),
        explanation: JSON.stringify(row.explanation)
      })),
      {
        ...{ id: 'uuid', ...PLACE, kind: 'text', from_account_id: 'uuid', to_account_id: 'uuid', points: 'bigint' },
        ...{ occurred_at: 'timestamptz', source_kind: 'text', source_id: 'text', explanation: 'jsonb' },
        ...{ made_by: 'text', reverses_id: 'uuid' }
      }
    ),
    insert(
      'points_entry',
      placed(rows.entries).map((row) => ({ ...row, occurred_at: new Date(row.occurred_at), recorded_at })),
      {
        ...{ ...PLACE, transfer_id: 'uuid', account_id: 'uuid', points: 'bigint', balance_points: 'bigint' },
        ...{ occurred_at: 'timestamptz', recorded_at: 'timestamptz' }
      }
    ),
    insert(
      'points_lot',
      placed(rows.lots).map((row) => {
        const { remaining_points = row.points, held_points = 0 } = standing.lots.get(row.id) ?? {}
        return { ...row, remaining_points, held_points }
      }),
      {
        ...{ id: 'uuid', ...PLACE, account_id: 'uuid', points: 'bigint', expires_on: 'date' },
        ...{ remaining_points: 'bigint', held_points: 'bigint' }
      }
    ),
    insert('points_allocation', placed(rows.allocations), {
      ...PLACE,
      transfer_id: 'uuid',
      lot_id: 'uuid',
      points: 'bigint'
    }),
    insert(
      'points_hold',
      placed(rows.holds).map((row) => ({
        ...row,
        opened_at: recorded_at,
        ends_at: new Date(row.ends_at),
        status: standing.holds.get(row.id)?.status ?? 'open'
      })),
      {
        ...{ id: 'uuid', ...PLACE, account_id: 'uuid', points: 'bigint', purpose: 'text', source_kind: 'text' },
        ...{ source_id: 'text', opened_at: 'timestamptz', ends_at: 'timestamptz', status: 'text' }
      }
    ),
    insert(
      'points_hold_lot',
      rows.holds.flatMap(({ id, parts }) => parts.map((part) => ({ hold_id: id, subdistrict_code, ...part }))),
      { hold_id: 'uuid', lot_id: 'uuid', subdistrict_code: 'text', points: 'bigint' }
    ),
    insert('points_hold_end', placed(rows.hold_ends), {
      ...{ hold_id: 'uuid', ...PLACE, status: 'text', committed_points: 'bigint', transfer_id: 'uuid' }
    })
  ]
}

function changedParts({ head, rows, consequences }: Batch): (RawBuilder<unknown> | undefined)[] {
  const { subdistrict_code } = head
  const here = <Row>(all: readonly Row[]) => all.map((row) => ({ subdistrict_code, ...row }))
  const opened = new Set(rows.accounts.map(({ id }) => id))
  return [
    update(
      'points_account',
      consequences.accounts.filter(({ id }) => !opened.has(id)),
      {
        ...{ id: 'uuid', balance_points: 'bigint', held_points: 'bigint' }
      }
    ),
    update('points_lot', consequences.lots, { id: 'uuid', remaining_points: 'bigint', held_points: 'bigint' }),
    update('points_hold', consequences.holds, { id: 'uuid', status: 'text' }),
    insert(
      'points_day',
      here(consequences.days),
      { account_id: 'uuid', subdistrict_code: 'text', day: 'date', balance_points: 'bigint' },
      sql`on conflict (account_id, day) do update set balance_points = excluded.balance_points`
    ),
    insert(
      'points_minute',
      here(consequences.minutes).map((row) => ({ ...row, minute: new Date(row.minute) })),
      { account_id: 'uuid', subdistrict_code: 'text', minute: 'timestamptz', points: 'bigint' },
      sql`on conflict (account_id, minute) do update set points = points_minute.points + excluded.points`
    )
  ]
}

const insert = <Row extends object>(
  table: keyof Database,
  rows: readonly Row[],
  types: Partial<ColumnTypes<Row>>,
  conflict: RawBuilder<unknown> = sql``
): RawBuilder<unknown> | undefined =>
  rows.length === 0 ? undefined : insertion(table, rows, types as ColumnTypes<Row>, conflict)

const update = <Row extends { id: string }>(
  table: keyof Database,
  rows: readonly Row[],
  types: Partial<ColumnTypes<Row>>
): RawBuilder<unknown> | undefined =>
  rows.length === 0 ? undefined : updating(table, 'id', rows, types as ColumnTypes<Row>)
