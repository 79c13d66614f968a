import type { Insertable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

export const insertSession = (tx: ScopedTx, session: Insertable<AccessTables['session']>) =>
  tx.insertInto('session').values(session).execute()
