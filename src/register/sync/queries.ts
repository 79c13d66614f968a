import { sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { RevisionRow } from '../revision-queries.ts'
import type { Outcome } from '../rounds/rules/codes.ts'
import type { SubjectKind, SubjectStatus } from '../rules/codes.ts'
import type { Key, Scope } from './rules.ts'

export interface Moment {
  identity: string
  /** All that was changed by transactions before this one is to be seen from now on. */
  oldest_running: string
  /** No transaction has had this number yet. */
  unused: string
}

/** Before anything else is read. */
export async function readMoment(tx: ScopedTx): Promise<Moment> {
  const { rows } = await sql<Moment>`
    select
      history_identity() as identity,
      pg_snapshot_xmin(pg_current_snapshot())::text as oldest_running,
      pg_snapshot_xmax(pg_current_snapshot())::text as unused`.execute(tx)
  return rows[0] as Moment
}

const assignments = (tx: ScopedTx, enumerator_id: string, from: string | null) =>
  tx
    .selectFrom('round_assignment')
    .innerJoin('round', 'round.id', 'round_assignment.round_id')
    .where('round_assignment.enumerator_id', '=', enumerator_id)
    .select([
      'round_assignment.round_id',
      'round_assignment.area_code',
      sql<boolean>`round_assignment.ended_at is null and round.status = 'open'`.as('is_current'),
      (from === null
        ? sql<boolean>`true`
        : sql<boolean>`greatest(round_assignment.changed_xid, round.changed_xid) >= ${from}::xid8`
      ).as('is_whole')
    ])

/** The communities that are theirs now, and those that have ceased to be. */
export const listScopes = async (tx: ScopedTx, enumerator_id: string, from: string | null): Promise<Scope[]> =>
  await tx
    .selectFrom(assignments(tx, enumerator_id, from).as('scope'))
    .selectAll()
    .where(from === null ? sql<boolean>`is_current` : sql<boolean>`(is_current or is_whole)`)
    .execute()

export interface KeySelection {
  scopes: readonly (Scope & { after: string })[]
  from: string
  limit: number
}

/** Whatever may have changed, by round and subject, each once. */
export async function listKeys(tx: ScopedTx, { scopes, from, limit }: KeySelection): Promise<Key[]> {
  const { rows } = await sql<Key>`
    with led as materialized (select id, survivor_id from merged_then(null))
    select scope.round_id, changed.subject_id
    from json_to_recordset(${JSON.stringify(scopes)}::json)
      as scope (round_id uuid, area_code text, is_whole boolean, after uuid)
    cross join lateral (
      (
        select subject_id from visit
        where scope.is_whole
          and round_id = scope.round_id and area_code = scope.area_code and subject_id > scope.after
        order by subject_id limit ${limit}
      )
      -- What has changed is little, and is sorted at the end.
      union all (
        select subject_id from visit
        where not scope.is_whole and changed_xid >= ${from}::xid8
          and round_id = scope.round_id and area_code = scope.area_code and subject_id > scope.after
      )
      union all (
        select subject.id from subject
        where not scope.is_whole and subject.changed_xid >= ${from}::xid8
          and subject.area_code = scope.area_code and subject.id > scope.after
          and exists (select from visit where round_id = scope.round_id and subject_id = subject.id)
      )
      -- What they ask for is theirs as whom they go on.
      union all (
        select coalesce(led.survivor_id, need.subject_id) from need left join led on led.id = need.subject_id
        where not scope.is_whole and need.changed_xid >= ${from}::xid8
          and need.area_code = scope.area_code and coalesce(led.survivor_id, need.subject_id) > scope.after
          and exists (
            select from visit
            where round_id = scope.round_id and subject_id = coalesce(led.survivor_id, need.subject_id)
          )
      )
      union all (
        select subject_id from visit_departure
        where changed_xid >= ${from}::xid8
          and round_id = scope.round_id and area_code = scope.area_code and subject_id > scope.after
      )
    ) as changed
    group by scope.round_id, changed.subject_id
    order by scope.round_id, changed.subject_id
    limit ${limit}`.execute(tx)
  return rows
}

export interface SyncedRow extends Omit<RevisionRow, 'round_id'>, Key {
  subject_kind: SubjectKind
  status: SubjectStatus
  area_code: string
  base_version: number
  is_listed: boolean
  is_new: boolean
  outcome: Outcome | null
  outcome_at: Date | null
  enumerator_id: string | null
}

/** The visits as they are now, with the subject's latest revision. */
export async function listSynced(tx: ScopedTx, keys: readonly Key[]): Promise<SyncedRow[]> {
  const { rows } = await sql<SyncedRow>`
    select
      visit.round_id, visit.subject_id, visit.subject_kind, visit.area_code, visit.base_version, visit.is_listed,
      visit.is_new, visit.outcome, visit.outcome_at, visit.enumerator_id, subject.status, subject.created_at,
      revision.version, revision.recorded_at, revision.changed_by, revision.source, revision.content,
      revision.person_id, revision.personal
    from json_to_recordset(${JSON.stringify(keys)}::json) as key (round_id uuid, subject_id uuid)
    join visit on visit.round_id = key.round_id and visit.subject_id = key.subject_id
    join subject on subject.id = visit.subject_id
    join subject_revision as revision on revision.subject_id = subject.id and revision.version = subject.version
    order by visit.round_id, visit.subject_id`.execute(tx)
  return rows
}

/** The rounds with what they ask. */
export const listRoundsAsking = (tx: ScopedTx, round_ids: readonly string[]) =>
  tx
    .selectFrom('round')
    .innerJoin('questionnaire', (join) =>
      join.onRef('questionnaire.area_code', '=', 'round.subdistrict_code').on(
        sql<boolean>`(questionnaire.code, questionnaire.version) in (
            (round.worker_questionnaire_code, round.worker_questionnaire_version),
            (round.business_questionnaire_code, round.business_questionnaire_version)
          )`
      )
    )
    .select([
      'round.id',
      'round.month',
      'round.kind',
      'round.due_on',
      'questionnaire.code',
      'questionnaire.version',
      'questionnaire.subject_kind',
      'questionnaire.title',
      'questionnaire.definition'
    ])
    .where(sql<boolean>`round.id = any(${[...round_ids]}::uuid[])`)
    .orderBy('round.id')
    .orderBy('questionnaire.subject_kind')
    .execute()

/** Has whoever synchronises hear of what was known of these persons. */
export const changeSubjectsOf = (tx: ScopedTx, person_ids: string[]) =>
  sql`select subjects_of_erased_change(${person_ids}::uuid[])`.execute(tx)
