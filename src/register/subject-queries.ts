import { sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows, updateRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { RegisterTables } from './tables.ts'

const columns = ['id', 'kind', 'area_code', 'status', 'version', 'created_at', 'updated_at'] as const

/** Until the transaction ends nobody else changes the subjects. In the order of their ids, which is everybody's. */
export const lockSubjects = (tx: ScopedTx, ids: string[], range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('subject')
    .select(columns)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .orderBy('id')
    .forUpdate()
    .execute()

/** As `lockSubjects`, for one; undefined where it is of the other kind. */
export async function lockSubject(
  tx: ScopedTx,
  kind: SubjectKind,
  id: string,
  range: NonNullable<AreaRange>
): Promise<SubjectRow | undefined> {
  const [subject] = await lockSubjects(tx, [id], range)
  return subject?.kind === kind ? subject : undefined
}

type SubjectChanged = Omit<RegisterTables['subject'], 'subdistrict_code' | 'kind' | 'created_at'>

const changeableTypes = {
  id: 'uuid',
  area_code: 'text',
  status: 'text',
  version: 'integer',
  updated_at: 'timestamptz'
} as const

export const insertSubjects = (tx: ScopedTx, subjects: Omit<RegisterTables['subject'], 'subdistrict_code'>[]) =>
  insertRows(tx, 'subject', subjects, { ...changeableTypes, kind: 'text', created_at: 'timestamptz' })

export const updateSubjects = (tx: ScopedTx, subjects: SubjectChanged[]) =>
  updateRows(tx, 'subject', 'id', subjects, changeableTypes)

/** Locks the workers who are these persons, and takes from those who are erased what is personal and not sealed. */
export const eraseWorkers = (tx: ScopedTx, person_ids: string[]) =>
  sql`select erase_workers(${person_ids}::uuid[])`.execute(tx)

export type SubjectRow = Awaited<ReturnType<typeof lockSubjects>>[number]
