import type { Insertable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

export const findDevice = (tx: ScopedTx, device_hash: Buffer, person_id: string, now: Date) =>
  tx
    .selectFrom('staff_device')
    .select('device_hash')
    .where('device_hash', '=', device_hash)
    .where('person_id', '=', person_id)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Adds the device, or lets it count for longer where it is known. */
export const keepDevice = (tx: ScopedTx, device: Insertable<AccessTables['staff_device']>) =>
  tx
    .insertInto('staff_device')
    .values(device)
    .onConflict((conflict) =>
      conflict.column('device_hash').doUpdateSet(({ ref }) => ({
        expires_at: ref('excluded.expires_at'),
        session_id: ref('excluded.session_id')
      }))
    )
    .execute()

export const deleteExpiredDevices = (tx: ScopedTx, person_id: string, now: Date) =>
  tx.deleteFrom('staff_device').where('person_id', '=', person_id).where('expires_at', '<=', now).execute()

/** All of a person's devices but the one that the session was opened from. */
export const deleteDevices = (tx: ScopedTx, person_id: string, except_session_id: string | null) =>
  tx
    .deleteFrom('staff_device')
    .where('person_id', '=', person_id)
    .where((where) =>
      where.or([where('session_id', 'is', null), where('session_id', 'is distinct from', except_session_id)])
    )
    .execute()
