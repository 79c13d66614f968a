import { type Insertable, sql, type Updateable } from 'kysely'
import type { ScopedTx } from '../database/scope.ts'
import type { Tx } from '../database/tables.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { QuestionnaireStatus, RegisterTables } from './tables.ts'

const summaryColumns = [
  'area_code',
  'code',
  'version',
  'subject_kind',
  'title',
  'status',
  'revision',
  'created_at',
  'updated_at',
  'published_at',
  'retired_at'
] as const
const columns = [...summaryColumns, 'definition'] as const

/** One version of one questionnaire. */
export interface VersionKey {
  area_code: string
  code: string
  version: number
}

export interface QuestionnaireSelection {
  area_code: string
  subject_kind?: SubjectKind | undefined
  status?: QuestionnaireStatus | undefined
  after?: { code: string; version: number } | undefined
  limit: number
}

export type QuestionnaireSummaryRow = Awaited<ReturnType<typeof listQuestionnaires>>[number]
export type QuestionnaireRow = Awaited<ReturnType<typeof insertQuestionnaire>>

/** By code and version, without their questions, which may be many. */
export async function listQuestionnaires(
  tx: ScopedTx,
  { area_code, subject_kind, status, after, limit }: QuestionnaireSelection
) {
  let query = tx
    .selectFrom('questionnaire')
    .select(summaryColumns)
    .select(sql<number>`jsonb_array_length(definition -> 'questions')`.as('question_count'))
    .where('area_code', '=', area_code)
    .orderBy('code')
    .orderBy('version')
    .limit(limit)
  if (subject_kind !== undefined) query = query.where('subject_kind', '=', subject_kind)
  if (status !== undefined) query = query.where('status', '=', status)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('code', 'version'), '>', tuple(after.code, after.version))
    )
  return await query.execute()
}

const oneVersion = (tx: ScopedTx, { area_code, code, version }: VersionKey) =>
  tx
    .selectFrom('questionnaire')
    .select(columns)
    .where('area_code', '=', area_code)
    .where('code', '=', code)
    .where('version', '=', version)

export const findQuestionnaire = (tx: ScopedTx, key: VersionKey) => oneVersion(tx, key).executeTakeFirst()

/** Whoever else would change this version waits until the transaction ends. */
export const lockQuestionnaire = (tx: ScopedTx, key: VersionKey) => oneVersion(tx, key).forUpdate().executeTakeFirst()

/** Whoever else would add a version of this questionnaire waits until the transaction ends. */
export const takeTurnAtVersions = (tx: ScopedTx, area_code: string, code: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`questionnaire ${area_code} ${code}`}, 0))`.execute(tx)

export const findLatestVersion = (tx: ScopedTx, area_code: string, code: string) =>
  tx
    .selectFrom('questionnaire')
    .select(['version', 'subject_kind'])
    .where('area_code', '=', area_code)
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertQuestionnaire = (tx: ScopedTx, row: Insertable<RegisterTables['questionnaire']>) =>
  tx.insertInto('questionnaire').values(row).returning(columns).executeTakeFirstOrThrow()

/** Writes the next revision. */
export const updateQuestionnaire = (
  tx: ScopedTx,
  { area_code, code, version }: VersionKey,
  changed: Updateable<RegisterTables['questionnaire']>
) =>
  tx
    .updateTable('questionnaire')
    .set(({ eb }) => ({ ...changed, revision: eb('revision', '+', 1) }))
    .where('area_code', '=', area_code)
    .where('code', '=', code)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirstOrThrow()

/** The versions that are there already of those that are to be seeded. */
export const listVersionKeys = (tx: Tx) =>
  tx.selectFrom('questionnaire').select(['area_code', 'code', 'version']).execute()

export const insertSeeded = (tx: Tx, rows: Insertable<RegisterTables['questionnaire']>[]) =>
  tx.insertInto('questionnaire').values(rows).execute()
