import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { JsonObject, Totals } from '../chain/rules.ts'
import type { StoredBatch, StoredRows } from './rules.ts'

export interface HeadRow {
  subdistrict_code: string
  number: number
  hash: string
  recorded_at: number
}

// What is finer than a millisecond shows as a fraction.
const epoch = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`

/** Of one ledger, or of all, by code. */
export async function listHeads(tx: ScopedTx, subdistrict_code?: string): Promise<HeadRow[]> {
  const { rows } = await sql<HeadRow>`
    select subdistrict_code, head_number as number, encode(head_hash, 'hex') as hash, ${epoch('head_recorded_at')} as recorded_at
    from ledger where ${subdistrict_code ?? null}::text is null or subdistrict_code = ${subdistrict_code ?? null}
    order by subdistrict_code`.execute(tx)
  return rows
}

/** Also of those whose own row is gone. */
export async function listLedgerCodes(tx: ScopedTx): Promise<string[]> {
  const { rows } = await sql<{ subdistrict_code: string }>`
    select subdistrict_code from ledger union select subdistrict_code from ledger_batch
    order by subdistrict_code`.execute(tx)
  return rows.map(({ subdistrict_code }) => subdistrict_code)
}

/** The hash of one batch, hexadecimal. */
export async function findHash(tx: ScopedTx, subdistrict_code: string, number: number): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from ledger_batch
    where subdistrict_code = ${subdistrict_code} and number = ${number}`.execute(tx)
  return rows[0]?.hash
}

/** By number. */
export async function listBatches(
  tx: ScopedTx,
  subdistrict_code: string,
  { after, limit }: { after: number; limit: number }
): Promise<StoredBatch[]> {
  const { rows } = await sql<BatchRow>`
    select number, encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash,
      ${epoch('recorded_at')} as recorded_at, account_count, transfer_count, entry_count,
      issuing_balance_points, redeemed_balance_points, expired_balance_points, member_balance_points
    from ledger_batch where subdistrict_code = ${subdistrict_code} and number > ${after}
    order by number limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    number: row.number,
    previous_hash: row.previous_hash,
    hash: row.hash,
    recorded_at: row.recorded_at,
    counts: { accounts: row.account_count, transfers: row.transfer_count, entries: row.entry_count },
    totals: {
      issuing: row.issuing_balance_points,
      redeemed: row.redeemed_balance_points,
      expired: row.expired_balance_points,
      member: row.member_balance_points
    }
  }))
}

interface BatchRow {
  number: number
  previous_hash: string
  hash: string
  recorded_at: number
  account_count: number
  transfer_count: number
  entry_count: number
  issuing_balance_points: number
  redeemed_balance_points: number
  expired_balance_points: number
  member_balance_points: number
}

const listed = (values: readonly unknown[]) => sql.join(values as ReturnType<typeof sql>[])

/** One text of JSON for each kind: the driver would take longer for so many rows than everything else together. */
const rowsOf = (
  table: string,
  columns: readonly unknown[],
  subdistrict_code: string,
  { after, to }: { after: number; to: number }
) => sql`(
  select json_agg(json_build_array(batch_number, position, ${listed(columns)}) order by batch_number, position)
  from ${sql.table(table)} as stored
  where subdistrict_code = ${subdistrict_code} and batch_number > ${after} and batch_number <= ${to}
)::text`

const names = (...columns: string[]) => columns.map((column) => sql.ref(column))

/** All rows that say they belong to batches after one and up to another. */
export async function readRows(
  tx: ScopedTx,
  subdistrict_code: string,
  span: { after: number; to: number }
): Promise<StoredRows> {
  const of = (table: string, columns: readonly unknown[]) => rowsOf(table, columns, subdistrict_code, span)
  const { rows } = await sql<Record<keyof StoredRows, string | null>>`
    select
      ${of('points_account', [...names('id', 'kind', 'person_id'), epoch('opened_at')])} as accounts,
      ${of('points_transfer', [
        ...names('id', 'kind', 'from_account_id', 'to_account_id', 'points'),
        epoch('occurred_at'),
        ...names('source_kind', 'source_id', 'explanation', 'made_by', 'reverses_id')
      ])} as transfers,
      ${of('points_entry', [
        ...names('transfer_id', 'account_id', 'points', 'balance_points'),
        epoch('occurred_at'),
        epoch('recorded_at')
      ])} as entries,
      ${of('points_lot', names('id', 'account_id', 'points', 'expires_on'))} as lots,
      ${of('points_allocation', names('transfer_id', 'lot_id', 'points'))} as allocations,
      ${of('points_hold', [
        ...names('id', 'account_id', 'points', 'purpose', 'source_kind', 'source_id'),
        epoch('ends_at'),
        epoch('opened_at'),
        sql`(select json_agg(json_build_array(part.lot_id, part.points)) from points_hold_lot as part
          where part.hold_id = stored.id and part.subdistrict_code = stored.subdistrict_code)`
      ])} as holds,
      ${of('points_hold_end', names('hold_id', 'status', 'committed_points', 'transfer_id'))} as hold_ends`.execute(tx)
  const read = <Row extends readonly unknown[]>(kind: keyof StoredRows): Row[] => JSON.parse(rows[0]?.[kind] ?? '[]')
  return {
    accounts: read<[number, number, string, string, string | null, number]>('accounts').map(
      ([batch_number, position, id, kind, person_id, recorded_at]) => ({
        ...{ batch_number, position, id, kind, person_id, recorded_at }
      })
    ),
    transfers: read<TransferArray>('transfers').map(
      ([batch_number, position, id, kind, from_account_id, to_account_id, points, occurred_at, ...rest]) => {
        const [source_kind, source_id, explanation, made_by, reverses_id] = rest
        return {
          ...{ batch_number, position, id, kind, from_account_id, to_account_id, points, occurred_at },
          ...{ source_kind, source_id, explanation, made_by, reverses_id }
        }
      }
    ),
    entries: read<[number, number, string, string, number, number | null, number, number]>('entries').map(
      ([batch_number, position, transfer_id, account_id, points, balance_points, occurred_at, recorded_at]) => ({
        ...{ batch_number, position, transfer_id, account_id, points, balance_points, occurred_at, recorded_at }
      })
    ),
    lots: read<[number, number, string, string, number, string | null]>('lots').map(
      ([batch_number, position, id, account_id, points, expires_on]) => ({
        ...{ batch_number, position, id, account_id, points, expires_on }
      })
    ),
    allocations: read<[number, number, string, string, number]>('allocations').map(
      ([batch_number, position, transfer_id, lot_id, points]) => ({
        ...{ batch_number, position, transfer_id, lot_id, points }
      })
    ),
    holds: read<HoldArray>('holds').map(
      ([batch_number, position, id, account_id, points, purpose, source_kind, source_id, ends_at, ...rest]) => {
        const [recorded_at, parts] = rest
        return {
          ...{ batch_number, position, id, account_id, points, purpose, source_kind, source_id, ends_at, recorded_at },
          parts: (parts ?? []).map(([lot_id, reserved]) => ({ lot_id, points: reserved }))
        }
      }
    ),
    hold_ends: read<[number, number, string, string, number, string | null]>('hold_ends').map(
      ([batch_number, position, hold_id, status, committed_points, transfer_id]) => ({
        ...{ batch_number, position, hold_id, status, committed_points, transfer_id }
      })
    )
  }
}

type TransferArray = [
  ...[batch_number: number, position: number, id: string, kind: string, from: string, to: string, points: number],
  ...[occurred_at: number, source_kind: string | null, source_id: string | null, explanation: JsonObject],
  ...[made_by: string, reverses_id: string | null]
]
type HoldArray = [
  ...[batch_number: number, position: number, id: string, account_id: string, points: number, purpose: string],
  ...[source_kind: string | null, source_id: string | null, ends_at: number, recorded_at: number],
  parts: [lot_id: string, points: number][] | null
]

/** Of the accounts that are nobody's, which is which: all others are members'. */
export async function listSystemAccounts(
  tx: ScopedTx,
  subdistrict_code: string
): Promise<Map<string, Exclude<keyof Totals, 'member'>>> {
  const { rows } = await sql<{ id: string; kind: Exclude<keyof Totals, 'member'> }>`
    select id, kind from points_account where subdistrict_code = ${subdistrict_code} and kind <> 'member'`.execute(tx)
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

const TABLES_OF_ROWS = [
  'points_account',
  'points_transfer',
  'points_entry',
  'points_lot',
  'points_allocation',
  'points_hold',
  'points_hold_end'
]

/** A row that says it belongs to a batch after this one; undefined where there is none. */
export async function findRowAfter(
  tx: ScopedTx,
  subdistrict_code: string,
  number: number
): Promise<{ table: string; batch_number: number; row: string } | undefined> {
  const parts = TABLES_OF_ROWS.map(
    (table) => sql`(
      select ${sql.lit(table)} as "table", batch_number, 'position ' || position as row from ${sql.table(table)}
      where subdistrict_code = ${subdistrict_code} and batch_number > ${number} order by batch_number, position limit 1
    )`
  )
  const { rows } = await sql<{ table: string; batch_number: number; row: string }>`
    select * from (${sql.join(parts, sql` union all `)}) as found order by batch_number limit 1`.execute(tx)
  return rows[0]
}
