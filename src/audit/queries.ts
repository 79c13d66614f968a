import type { Insertable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { AuditTables } from './tables.ts'

export const insertEntry = (tx: ScopedTx, entry: Insertable<AuditTables['audit_entry']>) =>
  tx.insertInto('audit_entry').values(entry).execute()
