import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { JsonObject } from '../chain/rules.ts'
import type { TransferKind } from '../transfers/tables.ts'

export interface EntryRow {
  transfer_id: string
  kind: TransferKind
  points: number
  balance_points: number | null
  occurred_at: Date
  recorded_at: Date
  batch_number: number
  position: number
  source_kind: string | null
  source_id: string | null
  explanation: JsonObject
  made_by: string
  reverses_id: string | null
}

export interface Place {
  batch_number: number
  position: number
}

const entries = (account_id: string) => sql`
  select entry.transfer_id, transfer.kind, entry.points, entry.balance_points, entry.occurred_at, entry.recorded_at,
    entry.batch_number, entry.position, transfer.source_kind, transfer.source_id, transfer.explanation,
    transfer.made_by, transfer.reverses_id
  from points_entry as entry join points_transfer as transfer on transfer.id = entry.transfer_id
  where entry.account_id = ${account_id}`

/** The latest first. */
export async function listEntries(
  tx: ScopedTx,
  account_id: string,
  { before, limit }: { before: Place | undefined; limit: number }
): Promise<EntryRow[]> {
  const older =
    before === undefined
      ? sql``
      : sql`and (entry.batch_number, entry.position) < (${before.batch_number}, ${before.position})`
  const { rows } = await sql<EntryRow>`
    ${entries(account_id)} ${older} order by entry.batch_number desc, entry.position desc limit ${limit}`.execute(tx)
  return rows
}

/** The oldest first, of the batches after one and up to another. */
export async function listEntriesBetween(
  tx: ScopedTx,
  account_id: string,
  { after, to_batch, limit }: { after: Place; to_batch: number; limit: number }
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    ${entries(account_id)} and (entry.batch_number, entry.position) > (${after.batch_number}, ${after.position})
      and entry.batch_number <= ${to_batch}
    order by entry.batch_number, entry.position limit ${limit}`.execute(tx)
  return rows
}

/** What ends when, the soonest first, besides what is held. */
export async function listExpiries(
  tx: ScopedTx,
  account_id: string,
  { from_day, limit }: { from_day: string; limit: number }
): Promise<{ expires_on: string; points: number }[]> {
  const { rows } = await sql<{ expires_on: string; points: number }>`
    select expires_on, sum(remaining_points - held_points)::bigint as points from points_lot
    where account_id = ${account_id} and remaining_points > 0 and expires_on >= ${from_day}::date
    group by expires_on having sum(remaining_points - held_points) > 0
    order by expires_on limit ${limit}`.execute(tx)
  return rows
}
