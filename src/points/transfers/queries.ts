import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { JsonObject } from '../chain/rules.ts'
import type { TransferKind } from './tables.ts'

export interface TransferRow {
  id: string
  subdistrict_code: string
  batch_number: number
  position: number
  kind: TransferKind
  from_account_id: string
  to_account_id: string
  points: number
  occurred_at: Date
  recorded_at: Date
  explanation: JsonObject
  made_by: string
  reverses_id: string | null
  reversed_by_id: string | null
  /** Whose points they are: who got them, or who gave them where nobody did. */
  person_id: string | null
}

/** Where the caller may see it. */
export async function findTransfer(tx: ScopedTx, id: string): Promise<TransferRow | undefined> {
  const { rows } = await sql<TransferRow>`
    select transfer.id, transfer.subdistrict_code, transfer.batch_number, transfer.position, transfer.kind,
      transfer.from_account_id, transfer.to_account_id, transfer.points, transfer.occurred_at, entry.recorded_at,
      transfer.explanation, transfer.made_by, transfer.reverses_id, reversal.id as reversed_by_id,
      coalesce(receiver.person_id, giver.person_id) as person_id
    from points_transfer as transfer
    join points_entry as entry on entry.subdistrict_code = transfer.subdistrict_code
      and entry.batch_number = transfer.batch_number
      and entry.position in (2 * transfer.position - 1, 2 * transfer.position)
    left join points_transfer as reversal on reversal.reverses_id = transfer.id
    left join points_account as receiver on receiver.id = transfer.to_account_id
    left join points_account as giver on giver.id = transfer.from_account_id
    where transfer.id = ${id}
    limit 1`.execute(tx)
  return rows[0]
}
