import { type Insertable, sql } from 'kysely'
import { type ColumnTypes, insertRows, rowsAs } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { EarningKind, EvidenceGrade, NothingEarned } from './rules/codes.ts'
import type { EarningRuleTables, EarningSourceKind } from './tables.ts'

export interface SourceKey {
  source_kind: EarningSourceKind
  source_id: string
}

const SOURCE_TYPES = { source_kind: 'text', source_id: 'uuid' } as const satisfies ColumnTypes<SourceKey>

/** Of these sources those that are credited. */
export async function listEarnings(tx: ScopedTx, sources: readonly SourceKey[]): Promise<EarningRow[]> {
  const { rows } = await sql<EarningRow>`
    select earning.id, earning.source_kind, earning.source_id, earning.subdistrict_code, earning.person_id, earning.points,
      earning.reason, earning.transfer_id, earning.expires_on::text as expires_on, withdrawal.withdrawn_at
    from ${rowsAs('given', sources, SOURCE_TYPES)}
    join earning using (source_kind, source_id)
    left join earning_withdrawal as withdrawal on withdrawal.earning_id = earning.id`.execute(tx)
  return rows
}

export interface EarningRow extends SourceKey {
  id: string
  subdistrict_code: string
  person_id: string
  points: number
  reason: NothingEarned | null
  transfer_id: string | null
  expires_on: string | null
  withdrawn_at: Date | null
}

/** What these people have earned on each day of the months, by what caps count together. */
export async function sumPoints(
  tx: ScopedTx,
  {
    subdistrict_code,
    person_ids,
    from,
    to
  }: { subdistrict_code: string; person_ids: readonly string[]; from: string; to: string }
): Promise<{ person_id: string; track: string; worked_on: string; points: number }[]> {
  const { rows } = await sql<{ person_id: string; track: string; worked_on: string; points: number }>`
    select person_id, track, worked_on::text as worked_on, sum(points)::integer as points
    from earning_part
    where person_id = any(${person_ids}::uuid[]) and subdistrict_code = ${subdistrict_code}
      and worked_on between ${from}::date and ${to}::date
      and not exists (select from earning_withdrawal where earning_withdrawal.earning_id = earning_part.earning_id)
    group by person_id, track, worked_on`.execute(tx)
  return rows
}

type NewEarning = Omit<Insertable<EarningRuleTables['earning']>, 'sequence'>

const EARNING_TYPES = {
  id: 'uuid',
  subdistrict_code: 'text',
  area_code: 'text',
  source_kind: 'text',
  source_id: 'uuid',
  person_id: 'uuid',
  activity_kind: 'text',
  activity_id: 'uuid',
  worked_minutes: 'integer',
  acts: 'integer',
  ended_at: 'timestamptz',
  ended_on: 'date',
  evidence_grade: 'text',
  approver: 'text',
  points: 'integer',
  reason: 'text',
  transfer_id: 'uuid',
  expires_on: 'date',
  credited_at: 'timestamptz'
} as const satisfies ColumnTypes<NewEarning>

type NewPart = Insertable<EarningRuleTables['earning_part']>

const PART_TYPES = {
  earning_id: 'uuid',
  earning_rule_id: 'uuid',
  worked_on: 'date',
  subdistrict_code: 'text',
  person_id: 'uuid',
  track: 'text',
  worked_minutes: 'integer',
  acts: 'integer',
  weight: 'integer',
  points_before_limits: 'integer',
  points: 'integer',
  limited_by: 'text'
} as const satisfies ColumnTypes<NewPart>

/** In order, with everything that they consist of. */
export async function insertEarnings(
  tx: ScopedTx,
  earnings: readonly NewEarning[],
  parts: readonly NewPart[]
): Promise<void> {
  await insertRows(tx, 'earning', earnings, EARNING_TYPES)
  await insertRows(tx, 'earning_part', parts, PART_TYPES)
}

type NewWithdrawal = Insertable<EarningRuleTables['earning_withdrawal']>

const WITHDRAWAL_TYPES = {
  earning_id: 'uuid',
  subdistrict_code: 'text',
  person_id: 'uuid',
  transfer_id: 'uuid',
  withdrawn_at: 'timestamptz',
  withdrawn_by: 'text'
} as const satisfies ColumnTypes<NewWithdrawal>

export const insertWithdrawals = (tx: ScopedTx, withdrawals: readonly NewWithdrawal[]) =>
  insertRows(tx, 'earning_withdrawal', withdrawals, WITHDRAWAL_TYPES)

/** Work of a quarter with what it was credited there. */
export interface PastWorkRow {
  person_id: string
  area_code: string
  activity_kind: EarningKind
  worked_minutes: number
  acts: number
  ended_at: Date
  evidence_grade: EvidenceGrade
  credited_points: number
  campaign_points: number
}

const ROWS_PER_READ = 2_000

/**
 * Everything that was worked in a quarter and stands, person by person in the order in which it was credited, some
 * thousand rows at a time. Work that ended on the day after may have begun in it.
 */
export async function* readPastWork(
  tx: ScopedTx,
  { subdistrict_code, from, to }: { subdistrict_code: string; from: string; to: string }
): AsyncGenerator<PastWorkRow[]> {
  await sql`
    declare past_work no scroll cursor for
    select earning.person_id, earning.area_code, earning.activity_kind, earning.worked_minutes, earning.acts,
      earning.ended_at, earning.evidence_grade, coalesce(part.points, 0)::integer as credited_points,
      coalesce(part.campaign_points, 0)::integer as campaign_points
    from earning
    left join (
      select earning_id, sum(part.points) as points,
        sum(part.points) filter (where rule.campaign_name is not null) as campaign_points
      from earning_part as part join earning_rule as rule on rule.id = part.earning_rule_id
      where rule.subdistrict_code = ${subdistrict_code} and worked_on between ${from}::date and ${to}::date
      group by earning_id
    ) as part on part.earning_id = earning.id
    where earning.subdistrict_code = ${subdistrict_code} and ended_on between ${from}::date and ${to}::date + 1
      and (
        ended_on <= ${to}::date
        or (ended_at - worked_minutes * interval '1 minute') < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
      )
      and not exists (select from earning_withdrawal where earning_withdrawal.earning_id = earning.id)
    order by earning.person_id, earning.sequence`.execute(tx)
  for (;;) {
    const { rows } = await sql<PastWorkRow>`fetch ${sql.lit(ROWS_PER_READ)} from past_work`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_PER_READ) break
  }
  await sql`close past_work`.execute(tx)
}
