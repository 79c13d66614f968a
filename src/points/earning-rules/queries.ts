import { type Insertable, sql } from 'kysely'
import { type ColumnTypes, insertRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { Tx } from '../../database/tables.ts'
import type { EarningKind } from './rules/codes.ts'
import type { EarningRuleTables } from './tables.ts'

const columns = [
  'id',
  'version',
  'revision',
  'activity_kind',
  'campaign_name',
  'budget_points',
  'given_points',
  'earns_per',
  'points',
  'rounding',
  'weekend_percent',
  'holiday_percent',
  'night_percent',
  'evidence_grades',
  'daily_points_max',
  'monthly_points_max',
  'validity',
  'validity_months',
  'begins_on',
  'ends_on',
  'created_at',
  'created_by',
  'ended_at',
  'ended_by'
] as const

const rulesOf = (tx: ScopedTx, subdistrict_code: string) =>
  tx.selectFrom('earning_rule').select(columns).where('subdistrict_code', '=', subdistrict_code)

export interface RuleSelection {
  subdistrict_code: string
  activity_kind?: EarningKind | undefined
  /** Only what is in force on that day. */
  on?: string | undefined
  after?: { activity_kind: string; version: number } | undefined
  limit: number
}

/** By kind, the latest version first. */
export async function listRules(
  tx: ScopedTx,
  { subdistrict_code, activity_kind, on, after, limit }: RuleSelection
): Promise<RuleRow[]> {
  let query = rulesOf(tx, subdistrict_code).orderBy('activity_kind').orderBy('version', 'desc').limit(limit)
  if (activity_kind !== undefined) query = query.where('activity_kind', '=', activity_kind)
  if (on !== undefined)
    query = query
      .where('begins_on', '<=', on)
      .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', on)]))
  if (after !== undefined)
    query = query.where(({ eb, or, and }) =>
      or([
        eb('activity_kind', '>', after.activity_kind as EarningKind),
        and([eb('activity_kind', '=', after.activity_kind as EarningKind), eb('version', '<', after.version)])
      ])
    )
  return await query.execute()
}

/** Those that are in force on any of these days, both included. */
export const listRulesBetween = (
  tx: ScopedTx,
  { subdistrict_code, from, to }: { subdistrict_code: string; from: string; to: string }
): Promise<RuleRow[]> =>
  rulesOf(tx, subdistrict_code)
    .where('begins_on', '<=', to)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', from)]))
    .orderBy('activity_kind')
    .orderBy('version')
    .execute()

export const findRule = (tx: ScopedTx, subdistrict_code: string, id: string) =>
  rulesOf(tx, subdistrict_code).where('id', '=', id).executeTakeFirst()

/** Until the transaction ends nobody else ends it, nor is anything given by it. */
export const lockRule = (tx: ScopedTx, subdistrict_code: string, id: string) =>
  rulesOf(tx, subdistrict_code).where('id', '=', id).forUpdate().executeTakeFirst()

/** Until the transaction ends nobody else adds a version. */
export const takeTurnAtVersions = (tx: ScopedTx, subdistrict_code: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('earning rules ' || ${subdistrict_code}, 0))`.execute(tx)

/** Those of a kind that are not over on a day, held until the transaction ends. */
export const lockRulesOfKind = (tx: ScopedTx, subdistrict_code: string, activity_kind: EarningKind, day: string) =>
  rulesOf(tx, subdistrict_code)
    .where('activity_kind', '=', activity_kind)
    .where(({ eb, or }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', day)]))
    .orderBy('version')
    .forUpdate()
    .execute()

export const findLatestVersion = async (
  tx: ScopedTx,
  subdistrict_code: string,
  activity_kind: EarningKind
): Promise<number> =>
  (
    await tx
      .selectFrom('earning_rule')
      .select('version')
      .where('subdistrict_code', '=', subdistrict_code)
      .where('activity_kind', '=', activity_kind)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.version ?? 0

export type NewRuleRow = Insertable<EarningRuleTables['earning_rule']>

export const insertRule = (tx: ScopedTx, rule: NewRuleRow) =>
  tx.insertInto('earning_rule').values(rule).returning(columns).executeTakeFirstOrThrow()

export const endRule = (
  tx: ScopedTx,
  { id, revision }: RuleRow,
  ending: { ends_on: string; ended_at: Date; ended_by: string | null }
) =>
  tx
    .updateTable('earning_rule')
    .set({ ...ending, revision: revision + 1 })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()

const SEEDED_TYPES = {
  id: 'uuid',
  subdistrict_code: 'text',
  activity_kind: 'text',
  version: 'integer',
  campaign_name: 'text',
  budget_points: 'bigint',
  earns_per: 'text',
  points: 'integer',
  rounding: 'text',
  weekend_percent: 'integer',
  holiday_percent: 'integer',
  night_percent: 'integer',
  evidence_grades: 'text[]',
  daily_points_max: 'integer',
  monthly_points_max: 'integer',
  validity: 'text',
  validity_months: 'integer',
  begins_on: 'date',
  ends_on: 'date',
  created_at: 'timestamptz',
  created_by: 'uuid',
  ended_at: 'timestamptz',
  ended_by: 'uuid'
} as const satisfies ColumnTypes<Required<Omit<NewRuleRow, 'given_points' | 'revision'>>>

export const insertSeeded = async (tx: Tx, rules: readonly Required<Omit<NewRuleRow, 'given_points' | 'revision'>>[]) =>
  await insertRows(tx, 'earning_rule', rules, SEEDED_TYPES)

export const listKindsWithRules = (tx: Tx) =>
  tx.selectFrom('earning_rule').select(['subdistrict_code', 'activity_kind']).distinct().execute()

export type RuleRow = NonNullable<Awaited<ReturnType<typeof findRule>>>
