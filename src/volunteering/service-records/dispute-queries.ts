import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { ServiceRecordTables } from './tables.ts'

const columns = [
  'id',
  'record_id',
  'person_id',
  'area_code',
  'disputed_at',
  'answered_at',
  'answered_by',
  'is_upheld'
] as const

/** @returns undefined where one is open already */
export async function insertDispute(
  tx: ScopedTx,
  dispute: Insertable<ServiceRecordTables['service_record_dispute']>
): Promise<DisputeRow | undefined> {
  return await tx
    .insertInto('service_record_dispute')
    .values(dispute)
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()
}

/** Until the transaction ends nobody else answers it. */
export const lockDispute = (tx: ScopedTx, record_id: string, id: string) =>
  tx
    .selectFrom('service_record_dispute')
    .select(columns)
    .where('id', '=', id)
    .where('record_id', '=', record_id)
    .forUpdate()
    .executeTakeFirst()

export const answerDispute = (
  tx: ScopedTx,
  id: string,
  answer: { answered_at: Date; answered_by: string; is_upheld: boolean }
) =>
  tx.updateTable('service_record_dispute').set(answer).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

/** What was said in disputes, and answered. */
export const listDisputeTexts = (tx: ScopedTx, dispute_id: string) =>
  tx
    .selectFrom('service_record_step')
    .select(['person_id', 'step', 'sealed_text'])
    .where('dispute_id', '=', dispute_id)
    .orderBy('number')
    .execute()

/** Of who is erased nothing waits any more. */
export const lapseRecords = (tx: ScopedTx, person_ids: string[], as_of: Date) =>
  sql`select lapse_service_records(${person_ids}::uuid[], ${as_of})`.execute(tx)

export type DisputeRow = NonNullable<Awaited<ReturnType<typeof lockDispute>>>
