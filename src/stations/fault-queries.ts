import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { Topic } from './rules/observations.ts'
import type { StationTables } from './tables.ts'

const columns = [
  'id',
  'subject',
  'amenity_code',
  'opened_at',
  'last_reported_at',
  'last_report_id',
  'reports_count',
  'recoveries_count',
  'closed_at',
  'closed_by',
  'note'
] as const

/** The area of a station, where it may be seen. */
export async function findStationArea(tx: ScopedTx, code: string, range: AreaRange) {
  let query = tx.selectFrom('station').select('area_code').where('code', '=', code)
  if (range !== null) query = query.where('area_code', '>=', range.from).where('area_code', '<=', range.to)
  return await query.executeTakeFirst()
}

const faults = (tx: ScopedTx, station_code: string) =>
  tx.selectFrom('station_fault').select(columns).where('station_code', '=', station_code)

export type FaultRow = Awaited<ReturnType<typeof listFaults>>[number]

const topical = (tx: ScopedTx, station_code: string, { subject, amenity_code }: Topic) =>
  faults(tx, station_code)
    .where('subject', '=', subject)
    .where('amenity_code', amenity_code === null ? 'is' : '=', amenity_code)

export const findOpenFault = (tx: ScopedTx, station_code: string, topic: Topic) =>
  topical(tx, station_code, topic).where('closed_at', 'is', null).executeTakeFirst()

/** The one that was over last. */
export const findClosedFault = (tx: ScopedTx, station_code: string, topic: Topic) =>
  topical(tx, station_code, topic)
    .where('closed_at', 'is not', null)
    .orderBy('last_report_id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findFault = (tx: ScopedTx, station_code: string, id: string) =>
  faults(tx, station_code).where('id', '=', id).executeTakeFirst()

export interface FaultAfter {
  is_closed: boolean
  opened_at: Date
  id: string
}

/** Open ones first, and the newest first among each. */
export async function listFaults(
  tx: ScopedTx,
  station_code: string,
  { is_closed, after, limit }: { is_closed: boolean | undefined; after: FaultAfter | undefined; limit: number }
) {
  const closed = sql<boolean>`(closed_at is not null)`
  let query = faults(tx, station_code).orderBy(closed).orderBy('opened_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (is_closed !== undefined) query = query.where(closed, '=', is_closed)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(closed_at is not null) > ${after.is_closed}
        or ((closed_at is not null) = ${after.is_closed} and (opened_at, id) < (${after.opened_at}, ${after.id}::uuid))`
    )
  return await query.execute()
}

export const insertFault = (tx: ScopedTx, fault: Insertable<StationTables['station_fault']>) =>
  tx.insertInto('station_fault').values(fault).execute()

export const updateFault = (tx: ScopedTx, id: string, changes: Updateable<StationTables['station_fault']>) =>
  tx.updateTable('station_fault').set(changes).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()
