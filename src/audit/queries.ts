import type { Insertable } from 'kysely'
import { insertion, insertRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { AuditTables, Outcome } from './tables.ts'

type NewEntry = Omit<Required<Insertable<AuditTables['audit_entry']>>, 'id'>

const TYPES = {
  recorded_at: 'timestamptz',
  area_code: 'text',
  actor_kind: 'text',
  actor_id: 'uuid',
  actor_role: 'text',
  action: 'text',
  outcome: 'text',
  object_kind: 'text',
  object_id: 'text',
  address: 'text',
  request_id: 'text',
  reason: 'bytea',
  reason_person_id: 'uuid',
  details: 'jsonb'
} as const

export const insertEntries = (tx: ScopedTx, entries: NewEntry[]) => insertRows(tx, 'audit_entry', entries, TYPES)

/** As a part of a statement. */
export const insertionOf = (entries: NewEntry[]) => insertion('audit_entry', entries, TYPES)

export interface EntrySelection {
  from?: Date | undefined
  to?: Date | undefined
  actor_id?: string | undefined
  action?: string | undefined
  outcome?: Outcome | undefined
  object_kind?: string | undefined
  object_id?: string | undefined
  /** Only entries older than this one. */
  before?: number | undefined
  limit: number
}

/** The newest first. */
export async function listEntries(tx: ScopedTx, { from, to, before, limit, ...equal }: EntrySelection) {
  let query = tx
    .selectFrom('audit_entry')
    .select([
      'id',
      'recorded_at',
      'area_code',
      'actor_kind',
      'actor_id',
      'actor_role',
      'action',
      'outcome',
      'object_kind',
      'object_id',
      'address',
      'request_id',
      'reason',
      'reason_person_id',
      'details'
    ])
    .orderBy('id', 'desc')
    .limit(limit)
  if (from !== undefined) query = query.where('recorded_at', '>=', from)
  if (to !== undefined) query = query.where('recorded_at', '<', to)
  if (before !== undefined) query = query.where('id', '<', before)
  for (const column of ['actor_id', 'action', 'outcome', 'object_kind', 'object_id'] as const) {
    const value = equal[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return await query.execute()
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]
