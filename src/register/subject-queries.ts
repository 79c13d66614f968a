import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { RegisterTables } from './tables.ts'

const columns = ['id', 'kind', 'area_code', 'status', 'version', 'created_at', 'updated_at'] as const

/** Until the transaction ends nobody else changes the subject. */
export const lockSubject = (tx: ScopedTx, kind: SubjectKind, id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('subject')
    .select(columns)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .forUpdate()
    .executeTakeFirst()

export const insertSubject = (tx: ScopedTx, subject: Insertable<RegisterTables['subject']>) =>
  tx.insertInto('subject').values(subject).execute()

export const updateSubject = (
  tx: ScopedTx,
  id: string,
  change: Pick<RegisterTables['subject'], 'area_code' | 'status' | 'version' | 'updated_at'>
) => tx.updateTable('subject').set(change).where('id', '=', id).execute()

/** Locks the workers who are these persons, and takes from those who are erased what is personal and not sealed. */
export const eraseWorkers = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_workers(${person_ids}::uuid[])`.execute(tx)

export type SubjectRow = NonNullable<Awaited<ReturnType<typeof lockSubject>>>
