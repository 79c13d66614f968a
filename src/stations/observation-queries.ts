import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { Lifecycle } from './rules/hours.ts'
import type { ReportedState, StationSubject, Topic } from './rules/observations.ts'
import type { StationTables } from './tables.ts'

export interface StationAtHand {
  code: string
  area_code: string
  subdistrict_code: string
  lifecycle: Lifecycle
}

/** Makes the station the one that the transaction works at, and locks it: nobody else does until it ends. */
export async function lockStation(tx: ScopedTx, code: string): Promise<StationAtHand | undefined> {
  await sql`select set_config('guanxin.observed_station', ${code}, true)`.execute(tx)
  const { rows } = await sql<StationAtHand>`select * from lock_observed_station()`.execute(tx)
  return rows[0]
}

/** How long an observation of the amenity is believed; undefined where the station has none. */
export const findStationAmenity = (tx: ScopedTx, station_code: string, amenity_code: string) =>
  tx
    .selectFrom('station_amenity')
    .innerJoin('amenity', 'amenity.code', 'station_amenity.amenity_code')
    .select('amenity.condition_valid_hours')
    .where('station_code', '=', station_code)
    .where('amenity_code', '=', amenity_code)
    .executeTakeFirst()

const ofTopic = ({ subject, amenity_code }: Topic) =>
  amenity_code === null
    ? sql<boolean>`subject = ${subject} and amenity_code is null`
    : sql<boolean>`subject = ${subject} and amenity_code = ${amenity_code}`

/** Those that may still matter: observed after the time, or taken in after the number. */
export const listObservations = (
  tx: ScopedTx,
  station_code: string,
  topic: Topic,
  { observed_after, after_id }: { observed_after: Date; after_id: number }
) =>
  tx
    .selectFrom('station_observation')
    .select(['id', 'observer_hash', 'state', 'observed_at', 'hour', 'settles'])
    .where('station_code', '=', station_code)
    .where(ofTopic(topic))
    .where((where) => where.or([where('observed_at', '>', observed_after), where('id', '>', after_id)]))
    .orderBy('id')
    .execute()

export type ObservationRow = Awaited<ReturnType<typeof listObservations>>[number]

/** What the observer said here before, with whichever key, comes to the newest hash. */
export const rehash = (
  tx: ScopedTx,
  station_code: string,
  { subject, amenity_code }: Topic,
  [newest, ...older]: { key_version: number; hash: Buffer }[]
) =>
  sql`
    select rehash_observations(${station_code}, ${subject}, ${amenity_code}::text,
      ${older.map(({ hash }) => hash)}::bytea[], ${newest?.hash}, ${newest?.key_version}::integer)`.execute(tx)

export const deleteObservation = (tx: ScopedTx, id: number) =>
  tx.deleteFrom('station_observation').where('id', '=', id).execute()

export const insertObservation = (tx: ScopedTx, observation: Insertable<StationTables['station_observation']>) =>
  tx.insertInto('station_observation').values(observation).returning('id').executeTakeFirstOrThrow()

export const forgetOldObservations = (tx: ScopedTx, as_of: Date) =>
  sql`select forget_old_observations(${as_of})`.execute(tx)

/** When the last hour ends in which somebody was told from others with that key version; null where none is left. */
export async function findSayingEnd(tx: ScopedTx, key_version: number, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ ends_at: Date | null }>`
    select observations_said_until(${key_version}::integer, ${now}) as ends_at`.execute(tx)
  return rows[0]?.ends_at ?? null
}

export async function deleteObservationsOfVersion(tx: ScopedTx, key_version: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select forget_observations_of_version(${key_version}::integer) as count`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

// Nothing is written where nothing changes, so that no copy in memory is read again for nothing.

export const updateCondition = (
  tx: ScopedTx,
  station_code: string,
  amenity_code: string,
  condition: 'working' | 'broken' | 'unknown',
  observed_at: Date | null
) =>
  tx
    .updateTable('station_amenity')
    .set({ condition, observed_at })
    .where('station_code', '=', station_code)
    .where('amenity_code', '=', amenity_code)
    .where(sql<boolean>`(condition, observed_at) is distinct from (${condition}::text, ${observed_at}::timestamptz)`)
    .execute()

export const upsertState = (tx: ScopedTx, state: StationTables['station_state']) =>
  tx
    .insertInto('station_state')
    .values(state)
    .onConflict((conflict) =>
      conflict.columns(['station_code', 'subject']).doUpdateSet(({ ref }) => ({
        state: ref('excluded.state'),
        observed_at: ref('excluded.observed_at')
      }))
    )
    .execute()

export const deleteState = (tx: ScopedTx, station_code: string, subject: StationSubject) =>
  tx.deleteFrom('station_state').where('station_code', '=', station_code).where('subject', '=', subject).execute()

export interface StateRow {
  station_code: string
  subject: StationSubject
  state: ReportedState
  observed_at: Date
}
