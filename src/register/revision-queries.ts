import { type Insertable, sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows, rowsAs } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { SubjectKind } from './rules/codes.ts'
import type { Facts } from './rules/facts.ts'
import type { RegisterTables } from './tables.ts'

const columns = [
  'subject_revision.subject_id',
  'subject_revision.version',
  'subject_revision.area_code',
  'subject_revision.recorded_at',
  'subject_revision.round_id',
  'subject_revision.changed_by',
  'subject_revision.source',
  'subject_revision.content',
  'subject_revision.person_id',
  'subject_revision.personal'
] as const

type NewRevision = Omit<Insertable<RegisterTables['subject_revision']>, 'subdistrict_code'>

export const insertRevisions = (tx: ScopedTx, revisions: NewRevision[]) =>
  insertRows(tx, 'subject_revision', revisions, {
    subject_id: 'uuid',
    subject_kind: 'text',
    version: 'integer',
    area_code: 'text',
    recorded_area_code: 'text',
    recorded_at: 'timestamptz',
    month: 'text',
    round_id: 'uuid',
    changed_by: 'uuid',
    source: 'text',
    content: 'jsonb',
    person_id: 'uuid',
    personal: 'bytea',
    changed_fields: 'text[]'
  })

const revisionsOf = (tx: ScopedTx, kind: SubjectKind, range: NonNullable<AreaRange>) =>
  tx
    .selectFrom('subject_revision')
    .innerJoinLateral(
      // One by one, in the order of the list.
      ({ selectFrom }) =>
        selectFrom('subject')
          .select('created_at')
          .whereRef('subject.id', '=', 'subject_revision.subject_id')
          .offset(sql.lit(0))
          .as('subject'),
      (join) => join.onTrue()
    )
    .select([...columns, 'subject.created_at'])
    .where('subject_revision.subject_kind', '=', kind)
    .where('subject_revision.area_code', '>=', range.from)
    .where('subject_revision.area_code', '<=', range.to)

/** The latest that was recorded by then. */
export const findRevisionAsOf = (
  tx: ScopedTx,
  { kind, id, range, time }: { kind: SubjectKind; id: string; range: NonNullable<AreaRange>; time: Date }
) =>
  revisionsOf(tx, kind, range)
    .where('subject_revision.subject_id', '=', id)
    .where('subject_revision.recorded_at', '<=', time)
    .orderBy('subject_revision.version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The latest first. */
export const listRevisions = (
  tx: ScopedTx,
  kind: SubjectKind,
  id: string,
  { range, before, limit }: { range: NonNullable<AreaRange>; before: number; limit: number }
) =>
  revisionsOf(tx, kind, range)
    .where('subject_revision.subject_id', '=', id)
    .where('subject_revision.version', '<', before)
    .orderBy('subject_revision.version', 'desc')
    .limit(limit)
    .execute()

export interface PastSelection {
  kind: SubjectKind
  /** Where the subjects lie now. */
  range: NonNullable<AreaRange>
  /** Where they lay. */
  within: NonNullable<AreaRange>
  /** What the content must be, field by field. */
  content: Facts
  time: Date
  after: { area_code: string; id: string } | undefined
  limit: number
}

/** Of each subject what was known by then, by the area where it lay and its id. */
export async function listRevisionsAsOf(
  tx: ScopedTx,
  { kind, range, within, content, time, after, limit }: PastSelection
): Promise<RevisionRow[]> {
  let query = revisionsOf(tx, kind, range)
    .where('subject_revision.recorded_area_code', '>=', within.from)
    .where('subject_revision.recorded_area_code', '<=', within.to)
    .where('subject_revision.recorded_at', '<=', time)
    .where(sql<boolean>`subject_revision.content ->> 'status' <> 'merged'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('subject_revision as later')
            .select('later.version')
            .whereRef('later.subject_id', '=', 'subject_revision.subject_id')
            .where(sql<boolean>`later.version = subject_revision.version + 1`)
            .where('later.recorded_at', '<=', time)
        )
      )
    )
    .orderBy('subject_revision.recorded_area_code')
    .orderBy('subject_revision.subject_id')
    .limit(limit)
  for (const [field, fact] of Object.entries(content))
    query = query.where(sql<boolean>`subject_revision.content -> ${field} = ${JSON.stringify(fact)}::jsonb`)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subject_revision.recorded_area_code', 'subject_revision.subject_id'),
        '>',
        tuple(after.area_code, after.id)
      )
    )
  return await query.execute()
}

export type RevisionRow = NonNullable<Awaited<ReturnType<typeof findRevisionAsOf>>>

/** Of each of these subjects one revision. */
export const listRevisionsAt = (
  tx: ScopedTx,
  kind: SubjectKind,
  range: NonNullable<AreaRange>,
  wanted: { id: string; version: number }[]
): Promise<RevisionRow[]> =>
  revisionsOf(tx, kind, range)
    .where(
      sql<boolean>`(subject_revision.subject_id, subject_revision.version) in (
        select * from ${rowsAs('wanted', wanted, { id: 'uuid', version: 'integer' })}
      )`
    )
    .execute()
