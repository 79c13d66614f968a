import { sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import { insertRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Raised, SignalKind, SignalStatus } from './rules.ts'
import type { SignalTables } from './tables.ts'

const columns = [
  'id',
  'kind',
  'area_code',
  'person_id',
  'staff_id',
  'record_id',
  'shift_id',
  'evidence',
  'raised_at',
  'status',
  'finding',
  'note',
  'note_person_id',
  'settled_at',
  'settled_by'
] as const

export interface NewSignal extends Omit<Raised, 'evidence'> {
  id: string
  /** As JSON text. */
  evidence: string
  raised_at: Date
  raised_by: string | null
  status: 'open'
}

/** Those that are told already stay as they are, with one statement for all. */
export const insertSignals = (tx: ScopedTx, signals: readonly NewSignal[]) =>
  insertRows(
    tx,
    'abuse_signal',
    signals,
    {
      id: 'uuid',
      kind: 'text',
      area_code: 'text',
      about: 'text',
      person_id: 'uuid',
      staff_id: 'uuid',
      record_id: 'uuid',
      shift_id: 'uuid',
      evidence: 'jsonb',
      raised_at: 'timestamptz',
      raised_by: 'uuid',
      status: 'text'
    },
    sql`on conflict do nothing`
  )

/** Of these ids those that were written. */
export async function listWritten(
  tx: ScopedTx,
  ids: string[]
): Promise<{ id: string; kind: SignalKind; area_code: string }[]> {
  return await tx
    .selectFrom('abuse_signal')
    .select(['id', 'kind', 'area_code'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
}

const signalsIn = (tx: ScopedTx, { from, to }: NonNullable<AreaRange>) =>
  tx.selectFrom('abuse_signal').select(columns).where('area_code', '>=', from).where('area_code', '<=', to)

/** Until the transaction ends nobody else settles it. */
export const lockSignal = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  signalsIn(tx, range).where('id', '=', id).forUpdate().executeTakeFirst()

export const settleSignal = (tx: ScopedTx, id: string, change: Updateable<SignalTables['abuse_signal']>) =>
  tx.updateTable('abuse_signal').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export interface SignalSelection {
  range: NonNullable<AreaRange>
  kind?: SignalKind | undefined
  status?: SignalStatus | undefined
  person_id?: string | undefined
  before?: { instant: Date; id: string } | undefined
  limit: number
}

/** The latest first. */
export async function listSignals(
  tx: ScopedTx,
  { range, before, limit, ...equal }: SignalSelection
): Promise<SignalRow[]> {
  let query = signalsIn(tx, range).orderBy('raised_at', 'desc').orderBy('id', 'desc').limit(limit)
  for (const column of ['kind', 'status', 'person_id'] as const) {
    const value = equal[column]
    if (value !== undefined) query = query.where(column, '=', value)
  }
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('raised_at', 'id'), '<', tuple(before.instant, before.id))
    )
  return await query.execute()
}

export type SignalRow = NonNullable<Awaited<ReturnType<typeof lockSignal>>>
