import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import { isAnyOf } from '../merges/queries.ts'
import type { Outcome } from './rules/codes.ts'
import type { VisitGroup } from './rules/figures.ts'
import type { RoundTables } from './tables.ts'

export interface VisitSelection {
  round_id: string
  range: NonNullable<AreaRange>
  enumerator_id?: string | undefined
  /** Null for those without one. */
  outcome?: Outcome | null | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

/** By the community that they count for, then by subject. */
export async function listVisits(tx: ScopedTx, selection: VisitSelection): Promise<VisitRow[]> {
  const { enumerator_id, outcome, after, limit } = selection
  let query = visitsOf(tx, selection).orderBy('visit.counted_area_code').orderBy('visit.subject_id').limit(limit)
  if (outcome !== undefined)
    query = outcome === null ? query.where('visit.outcome', 'is', null) : query.where('visit.outcome', '=', outcome)
  if (enumerator_id !== undefined)
    query = query.where(
      sql<boolean>`case when visit.outcome is null then assignment.enumerator_id else visit.enumerator_id end = ${enumerator_id}`
    )
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('visit.counted_area_code', 'visit.subject_id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

const visitsOf = (tx: ScopedTx, { round_id, range }: Pick<VisitSelection, 'round_id' | 'range'>) =>
  tx
    .selectFrom('visit')
    // One by one, in the order of the list.
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('round_assignment')
          .select('enumerator_id')
          .whereRef('round_assignment.round_id', '=', 'visit.round_id')
          .whereRef('round_assignment.area_code', '=', 'visit.counted_area_code')
          .where('round_assignment.ended_at', 'is', null)
          .offset(sql.lit(0))
          .as('assignment'),
      (join) => join.onTrue()
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('visit_correction')
          .select('to_outcome')
          .whereRef('visit_correction.round_id', '=', 'visit.round_id')
          .whereRef('visit_correction.subject_id', '=', 'visit.subject_id')
          .orderBy('visit_correction.corrected_at', 'desc')
          .orderBy('visit_correction.id', 'desc')
          .limit(sql.lit(1))
          .as('correction'),
      (join) => join.onTrue()
    )
    .select([
      'visit.subject_id',
      'visit.subject_kind',
      'visit.counted_area_code as area_code',
      'visit.base_version',
      'visit.is_listed',
      'visit.is_new',
      'visit.outcome',
      'visit.outcome_at',
      'visit.submission_id',
      'correction.to_outcome as corrected_outcome',
      'assignment.enumerator_id as assigned_id',
      'visit.enumerator_id as visited_by'
    ])
    .where('visit.round_id', '=', round_id)
    .where('visit.counted_area_code', '>=', range.from)
    .where('visit.counted_area_code', '<=', range.to)

/** How many visits of each sort there are in these rounds. */
export const countVisits = async (
  tx: ScopedTx,
  round_ids: string[],
  range: NonNullable<AreaRange>
): Promise<(VisitGroup & { round_id: string })[]> =>
  await tx
    .selectFrom('visit')
    .innerJoin('round', 'round.id', 'visit.round_id')
    .leftJoin('subject', (join) => join.onRef('subject.id', '=', 'visit.subject_id').on('visit.outcome', 'is', null))
    .select([
      'visit.round_id',
      'visit.counted_area_code as area_code',
      'visit.enumerator_id',
      'visit.outcome',
      'visit.is_listed',
      sql<boolean>`visit.area_code not between round.area_code and last_area_in(round.area_code)`.as('is_gone'),
      'subject.status as subject_status',
      sql<number>`count(*)::integer`.as('count')
    ])
    .where(isAnyOf('visit.round_id', round_ids))
    .where('visit.counted_area_code', '>=', range.from)
    .where('visit.counted_area_code', '<=', range.to)
    .groupBy([
      'visit.round_id',
      'visit.counted_area_code',
      'visit.enumerator_id',
      'visit.outcome',
      'visit.is_listed',
      sql`6`,
      'subject.status'
    ])
    .execute()

/** Until the transaction ends nobody else says what came of them. */
export const lockVisits = (tx: ScopedTx, round_id: string, subject_ids: string[]) =>
  tx
    .selectFrom('visit')
    .select(['subject_id', 'area_code', 'counted_area_code', 'is_new', 'outcome', 'outcome_at'])
    .where('round_id', '=', round_id)
    .where(sql<boolean>`subject_id = any(${subject_ids}::uuid[])`)
    .orderBy('subject_id')
    .forUpdate()
    .execute()

export const findVisitForUpdate = (tx: ScopedTx, round_id: string, subject_id: string, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('visit')
    .select(['subject_id', 'counted_area_code', 'outcome'])
    .where('round_id', '=', round_id)
    .where('subject_id', '=', subject_id)
    .where('counted_area_code', '>=', range.from)
    .where('counted_area_code', '<=', range.to)
    .forUpdate()
    .executeTakeFirst()

/** What came of a visit, as it is to be kept. */
export interface SettledVisit {
  subject_id: string
  outcome: Outcome
  outcome_at: Date
  enumerator_id: string | null
  submission_id: string | null
  is_new: boolean
  /** Null for where the subject lies. */
  counted_area_code: string | null
}

const asRecordset = (settled: readonly SettledVisit[]) => sql`
  json_to_recordset(${JSON.stringify(settled)}::json) as settled (
    subject_id uuid, outcome text, outcome_at timestamptz, enumerator_id uuid, submission_id uuid, is_new boolean,
    counted_area_code text
  )`

export const updateVisits = (tx: ScopedTx, round_id: string, settled: readonly SettledVisit[]) =>
  sql`
    update visit set
      outcome = settled.outcome,
      outcome_at = settled.outcome_at,
      enumerator_id = settled.enumerator_id,
      submission_id = settled.submission_id,
      counted_area_code = settled.counted_area_code
    from ${asRecordset(settled)}
    where visit.round_id = ${round_id} and visit.subject_id = settled.subject_id`.execute(tx)

/** Where subjects lay when the round was opened, or were registered later; of those whom the caller sees. */
export async function listAreasAtOpening(tx: ScopedTx, round_id: string, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ subject_id: string; area_code: string }>`
    select one.subject_id, known.recorded_area_code as area_code
    from round cross join unnest(${ids}::uuid[]) as one (subject_id)
    left join visit on visit.round_id = round.id and visit.subject_id = one.subject_id and visit.is_listed
    cross join lateral (
      select recorded_area_code from subject_revision as revision
      where revision.subject_id = one.subject_id
        and case when visit.is_listed then version = visit.base_version
          else version = 1 or recorded_at <= round.opened_at end
      order by version desc limit 1
    ) as known
    where round.id = ${round_id}`.execute(tx)
  return new Map(rows.map(({ subject_id, area_code }) => [subject_id, area_code]))
}

/** Where subjects lie. */
export const listAreas = (tx: ScopedTx, ids: string[]) =>
  tx.selectFrom('subject').select(['id', 'area_code']).where(sql<boolean>`id = any(${ids}::uuid[])`).execute()

/**
 * Adds visits of subjects that are not on the list, and holds the subjects as who changes them does.
 * @returns of which; the others have been added meanwhile, or lie elsewhere
 */
export async function insertVisits(
  tx: ScopedTx,
  round: { id: string; range: NonNullable<AreaRange> },
  settled: readonly SettledVisit[]
): Promise<string[]> {
  const { rows } = await sql<{ subject_id: string }>`
    insert into visit (
      round_id, subject_id, subject_kind, area_code, counted_area_code, base_version, is_listed, is_new,
      outcome, outcome_at, enumerator_id, submission_id
    )
    select
      ${round.id}::uuid, subject.id, subject.kind, subject.area_code,
      coalesce(settled.counted_area_code, subject.area_code), subject.version, false,
      settled.is_new, settled.outcome, settled.outcome_at, settled.enumerator_id, settled.submission_id
    from ${asRecordset(settled)} join subject on subject.id = settled.subject_id
    where subject.area_code between ${round.range.from} and ${round.range.to}
    order by subject.id for update of subject
    on conflict (round_id, subject_id) do nothing
    returning subject_id`.execute(tx)
  return rows.map(({ subject_id }) => subject_id)
}

export const findLatestCorrection = (tx: ScopedTx, round_id: string, subject_id: string) =>
  tx
    .selectFrom('visit_correction')
    .select(['to_outcome', 'corrected_at'])
    .where('round_id', '=', round_id)
    .where('subject_id', '=', subject_id)
    .orderBy('corrected_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertCorrection = (tx: ScopedTx, correction: Insertable<RoundTables['visit_correction']>) =>
  tx.insertInto('visit_correction').values(correction).execute()

/** Corrections that are alike, with the day in Jining; the earliest first. */
export const countCorrections = (tx: ScopedTx, round_id: string, range: NonNullable<AreaRange>, limit: number) =>
  tx
    .selectFrom('visit_correction')
    .select([
      'area_code',
      'corrected_by',
      sql<string>`(corrected_at at time zone interval '8 hours')::date`.as('corrected_on'),
      'from_outcome',
      'to_outcome',
      'reason',
      sql<number>`count(*)::integer`.as('count')
    ])
    .where('round_id', '=', round_id)
    .where('area_code', '>=', range.from)
    .where('area_code', '<=', range.to)
    .groupBy(['area_code', 'corrected_by', sql`3`, 'from_outcome', 'to_outcome', 'reason'])
    .orderBy(sql`3`)
    .orderBy('area_code')
    .orderBy('corrected_by')
    .orderBy('to_outcome')
    .orderBy('from_outcome')
    .orderBy('reason')
    .limit(limit)
    .execute()

export type VisitRow = Awaited<ReturnType<ReturnType<typeof visitsOf>['execute']>>[number]
