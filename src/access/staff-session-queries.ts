import type { Restriction } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'

/** Ends all sessions of a person, or all but one. */
export const revokeSessions = (tx: ScopedTx, person_id: string, now: Date, except_id: string | null = null) =>
  tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('person_id', '=', person_id)
    .where('id', 'is distinct from', except_id)
    .where('revoked_at', 'is', null)
    .execute()

export const setRestriction = (tx: ScopedTx, id: string, restriction: Restriction | null) =>
  tx.updateTable('session').set({ restriction }).where('id', '=', id).execute()
