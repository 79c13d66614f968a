import type { Insertable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AccessTables } from './tables.ts'

export const insertStaff = (tx: ScopedTx, staff: Insertable<AccessTables['staff']>) =>
  tx.insertInto('staff').values(staff).execute()
