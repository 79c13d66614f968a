import { type ExpressionBuilder, type Insertable, sql, type Updateable } from 'kysely'
import { type Actor, type AreaRange, areaRangeOf, REALM_RANGES, realmOf } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Database } from '../../database/tables.ts'
import type { ActivityKind, ActivityStatus, Division } from './rules.ts'
import type { ActivityTables } from './tables.ts'

const columns = [
  'id',
  'area_code',
  'kind',
  'title',
  'description',
  'organisation',
  'responsible_id',
  'begins_on',
  'ends_on',
  'status',
  'cancellation_reason',
  'created_at',
  'published_at',
  'version',
  'updated_at'
] as const

/** What an actor sees: what is published, and where they work drafts as well. */
const isVisible =
  (actor: Actor) =>
  ({ eb, and, or }: ExpressionBuilder<Database, 'activity'>) => {
    const realm = REALM_RANGES[realmOf(actor)]
    const own = actor.kind === 'partner' ? null : areaRangeOf(actor)
    const lies = ({ from, to }: NonNullable<AreaRange>) => and([eb('area_code', '>=', from), eb('area_code', '<=', to)])
    const is_public = and([eb('published_at', 'is not', null), lies(realm)])
    return own === null ? is_public : or([is_public, lies(own)])
  }

export const findActivity = (tx: ScopedTx, id: string, actor: Actor) =>
  tx.selectFrom('activity').select(columns).where('id', '=', id).where(isVisible(actor)).executeTakeFirst()

const activityIn = (tx: ScopedTx, id: string, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('activity')
    .select(columns)
    .where('id', '=', id)
    .where('area_code', '>=', from)
    .where('area_code', '<=', to)

/** Until the transaction ends nobody else changes it. */
export const lockActivity = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  activityIn(tx, id, range).forUpdate().executeTakeFirst()

/** Until the transaction ends it stays as it is. */
export const holdActivity = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  activityIn(tx, id, range).forShare().executeTakeFirst()

export const insertActivity = (tx: ScopedTx, activity: Insertable<ActivityTables['activity']>) =>
  tx.insertInto('activity').values(activity).returning(columns).executeTakeFirstOrThrow()

export const updateActivity = (tx: ScopedTx, id: string, change: Updateable<ActivityTables['activity']>) =>
  tx.updateTable('activity').set(change).where('id', '=', id).returning(columns).executeTakeFirstOrThrow()

export interface ActivitySelection {
  actor: Actor
  range?: NonNullable<AreaRange> | undefined
  kind?: ActivityKind | undefined
  status?: ActivityStatus | undefined
  /** The first day of which something is wanted. */
  from: string
  to?: string | undefined
  station_code?: string | undefined
  /** As texts are searched. */
  query?: string | undefined
  after?: { begins_on: string; id: string } | undefined
  limit: number
}

/** By the first day. */
export async function listActivities(tx: ScopedTx, selection: ActivitySelection): Promise<ActivityRow[]> {
  const { actor, range, kind, status, from, to, station_code, query, after, limit } = selection
  let found = tx
    .selectFrom('activity')
    .select(columns)
    .where(isVisible(actor))
    .where('ends_on', '>=', from)
    .orderBy('begins_on')
    .orderBy('id')
    .limit(limit)
  if (range !== undefined) found = found.where('area_code', '>=', range.from).where('area_code', '<=', range.to)
  if (kind !== undefined) found = found.where('kind', '=', kind)
  if (status !== undefined) found = found.where('status', '=', status)
  if (to !== undefined) found = found.where('begins_on', '<=', to)
  if (query !== undefined) found = found.where(sql<boolean>`strpos(search_text, ${query}) > 0`)
  if (station_code !== undefined)
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('shift')
          .select('shift.id')
          .whereRef('shift.activity_id', '=', 'activity.id')
          .where('shift.station_code', '=', station_code)
          .where('shift.status', '=', 'open')
      )
    )
  if (after !== undefined)
    found = found.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('begins_on', 'id'), '>', tuple(after.begins_on, after.id))
    )
  return await found.execute()
}

/** In their order. */
export const listDivisions = (tx: ScopedTx, activity_ids: string[]) =>
  tx
    .selectFrom('activity_division')
    .select(['activity_id', 'name', 'capacity'])
    .where(sql<boolean>`activity_id = any(${activity_ids}::uuid[])`)
    .orderBy('activity_id')
    .orderBy('ordinal')
    .execute()

/** Instead of those that there were; one that keeps its name stays. */
export async function replaceDivisions(
  tx: ScopedTx,
  { id, area_code }: Pick<ActivityRow, 'id' | 'area_code'>,
  divisions: readonly Division[]
): Promise<void> {
  const names = divisions.map(({ name }) => name)
  await tx
    .deleteFrom('activity_division')
    .where('activity_id', '=', id)
    .where(sql<boolean>`name <> all(${names}::text[])`)
    .execute()
  if (divisions.length === 0) return
  await tx
    .insertInto('activity_division')
    .values(divisions.map((division, place) => ({ activity_id: id, area_code, ...division, ordinal: place + 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['activity_id', 'name'])
        .doUpdateSet(({ ref }) => ({ capacity: ref('excluded.capacity'), ordinal: ref('excluded.ordinal') }))
    )
    .execute()
}

export type ActivityRow = NonNullable<Awaited<ReturnType<typeof findActivity>>>
