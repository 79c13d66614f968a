import { type RawBuilder, sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { DayAsked } from '../coverage-queries.ts'
import { pairedSubjects } from '../pairings/queries.ts'
import { latestPledges, latestSignedWorkers, signedWorkers } from '../pledges/queries.ts'
import type { Position } from '../reading.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Figure, Months, Standing, SubjectsAlike, SubjectsRecorded } from './rules.ts'

/** In one statement: what is recorded meanwhile counts in all of it or in nothing. */
export async function countSubjects(
  tx: ScopedTx,
  { from, to }: NonNullable<AreaRange>,
  { last, before }: Months
): Promise<{ alike: SubjectsAlike[]; recorded: SubjectsRecorded[] }> {
  const { rows } = await sql<{ alike: SubjectsAlike[] | null; recorded: SubjectsRecorded[] | null }>`
    with alike as (
      select
        subject_kind, sector, occupation_or_kind,
        sum(difference)::integer as present,
        coalesce(sum(difference) filter (where month <= ${before}), 0)::integer as present_before
      from subject_count
      where area_code between ${from} and ${to} and month <= ${last}
      group by subject_kind, sector, occupation_or_kind
    ), ended as (
      select subject_id, subject_kind from subject_presence
      where area_code between ${from} and ${to}
        and from_month <= ${before} and until_month > ${before} and until_month <= ${last} and until_month < '9999-13'
    ), begun as (
      select subject_id from subject_presence
      where area_code between ${from} and ${to}
        and from_month > ${before} and from_month <= ${last} and until_month > ${last}
    ), since as (
      select subject_kind, count(*)::integer as recorded, count(begun.subject_id)::integer as present
      from ended left join begun using (subject_id)
      group by subject_kind
    )
    select (select json_agg(alike) from alike) as alike, (select json_agg(since) from since) as recorded
  `.execute(tx)
  const [counted] = rows
  return { alike: counted?.alike ?? [], recorded: counted?.recorded ?? [] }
}

export interface Belongings {
  kind: SubjectKind
  paired: number
  signed: number
  signed_latest: number
}

/**
 * Of who is there at the end of the period, how many are paired on a day and have signed by it. It begins with pairings and
 * signatures, so it costs nothing where there are none.
 */
export async function countBelongings(
  tx: ScopedTx,
  { from, to }: NonNullable<AreaRange>,
  { last }: Months,
  day: DayAsked
): Promise<Belongings[]> {
  const isCounted = sql`presence.area_code between ${from} and ${to} and ${isThere('presence', last)}`
  const { rows } = await sql<Belongings>`
    select presence.subject_kind as kind, count(*)::integer as paired, 0 as signed, 0 as signed_latest
    from (select distinct id from (${pairedSubjects(day)}) as one) as paired
      join subject_presence as presence on presence.subject_id = paired.id
    where ${isCounted}
    group by presence.subject_kind
    union all
    select 'worker', 0, count(*)::integer, (count(*) filter (where is_latest))::integer
    from (
      select presence.subject_id, bool_or(latest.version is not null) as is_latest
      from (${signedWorkers(day)}) as signed
        join subject_presence as presence on presence.subject_id = signed.id
        left join (${latestPledges(day)}) as latest
          on latest.area_code = presence.subdistrict_code and latest.area_code = signed.pledge_area_code
          and latest.version = signed.pledge_version
      where ${isCounted}
      group by presence.subject_id
    ) as signing`.execute(tx)
  return rows
}

export interface FigureSelection {
  range: NonNullable<AreaRange>
  months: Months
  day: DayAsked
  figure: Figure
  after: Position | undefined
  limit: number
}

const presences = (tx: ScopedTx, { from, to }: NonNullable<AreaRange>) =>
  tx
    .selectFrom('subject_presence as presence')
    .select([
      'presence.subject_id as id',
      'presence.subject_kind as kind',
      'presence.version',
      'presence.area_code',
      'presence.sector',
      'presence.occupation_or_kind',
      'presence.from_month'
    ])
    .where('presence.area_code', '>=', from)
    .where('presence.area_code', '<=', to)

/** Those whom a figure counts, as they were, by where they lay and id. */
export async function listSubjects(tx: ScopedTx, selection: FigureSelection): Promise<PresenceRow[]> {
  const { range, months, day, figure, after, limit } = selection
  let query = presences(tx, range)
    .where('presence.subject_kind', '=', figure.kind)
    .where(STANDINGS[figure.standing](range, months, day))
    .orderBy('presence.area_code')
    .orderBy('presence.subject_id')
    .limit(limit)
  if (figure.sector !== undefined) query = query.where('presence.sector', '=', figure.sector)
  if (figure.occupation_or_kind !== undefined)
    query = query.where('presence.occupation_or_kind', '=', figure.occupation_or_kind)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('presence.area_code', 'presence.subject_id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

type Condition = RawBuilder<boolean>

const isThere = (presence: string, month: string): Condition =>
  sql`${sql.ref(`${presence}.from_month`)} <= ${month} and ${sql.ref(`${presence}.until_month`)} > ${month}`

const isThereToo = ({ from, to }: NonNullable<AreaRange>, month: string): Condition => sql`exists (
  select from subject_presence as other
  where other.subject_id = presence.subject_id and other.area_code between ${from} and ${to} and ${isThere('other', month)}
)`

const isPaired = (day: DayAsked): Condition =>
  sql`exists (select from (${pairedSubjects(day)}) as paired where paired.id = presence.subject_id)`

const hasSigned = (day: DayAsked): Condition =>
  sql`exists (select from (${signedWorkers(day)}) as signed where signed.id = presence.subject_id)`

const hasSignedLatest = (day: DayAsked): Condition => sql`exists (
  select from (${latestSignedWorkers(day)}) as signed
  where signed.id = presence.subject_id and signed.subdistrict_code = presence.subdistrict_code
)`

type ConditionOf = (range: NonNullable<AreaRange>, months: Months, day: DayAsked) => Condition

const STANDINGS: Readonly<Record<Standing, ConditionOf>> = {
  present: (_, { last }) => isThere('presence', last),
  paired: (_, { last }, day) => sql`${isThere('presence', last)} and ${isPaired(day)}`,
  unpaired: (_, { last }, day) => sql`${isThere('presence', last)} and not ${isPaired(day)}`,
  signed: (_, { last }, day) => sql`${isThere('presence', last)} and ${hasSigned(day)}`,
  unsigned: (_, { last }, day) => sql`${isThere('presence', last)} and not ${hasSigned(day)}`,
  signed_latest: (_, { last }, day) => sql`${isThere('presence', last)} and ${hasSignedLatest(day)}`,
  new: (range, { last, before }) =>
    sql`${isThere('presence', last)} and from_month > ${before} and not ${isThereToo(range, before)}`,
  changed: (range, { last, before }) =>
    sql`${isThere('presence', last)} and from_month > ${before} and ${isThereToo(range, before)}`,
  left: (range, { last, before }) =>
    sql`${isThere('presence', before)} and until_month <= ${last} and not ${isThereToo(range, last)}`
}

export type PresenceRow = Awaited<ReturnType<ReturnType<typeof presences>['execute']>>[number]
