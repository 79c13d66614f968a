import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'

export const holdLedger = (tx: ScopedTx, subdistrict_code: string) =>
  sql`select hold_ledger(${subdistrict_code})`.execute(tx)

export async function findIssuingAccount(tx: ScopedTx, subdistrict_code: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select issuing_account(${subdistrict_code}) as id`.execute(tx)
  return rows[0]?.id ?? null
}
