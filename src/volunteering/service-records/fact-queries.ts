import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'

/** Of an activity that was published, what its records say. */
export const findActivityFacts = (tx: ScopedTx, id: string) =>
  tx
    .selectFrom('activity')
    .select([
      'id as activity_id',
      'kind as activity_kind',
      'title as activity_name',
      'organisation as organising_unit',
      'responsible_id'
    ])
    .where('id', '=', id)
    .where('published_at', 'is not', null)
    .executeTakeFirst()

/** As `findActivityFacts`, of these shifts. */
export const listShiftFacts = (tx: ScopedTx, shift_ids: string[]) =>
  tx
    .selectFrom('shift')
    .innerJoin('activity', 'activity.id', 'shift.activity_id')
    .select([
      'activity.id as activity_id',
      'activity.kind as activity_kind',
      'activity.title as activity_name',
      'activity.organisation as organising_unit',
      'shift.id as shift_id',
      'shift.responsible_id',
      'shift.station_code',
      'shift.address'
    ])
    .where(sql<boolean>`shift.id = any(${shift_ids}::uuid[])`)
    .where('activity.published_at', 'is not', null)
    .execute()
