import { type Insertable, sql } from 'kysely'
import { insertRows } from '../../database/rows.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { ReviewTables } from './tables.ts'

export const insertReviews = (
  tx: ScopedTx,
  rows: readonly Omit<Insertable<ReviewTables['review']>, 'subdistrict_code' | 'sequence'>[]
) =>
  insertRows(tx, 'review', rows, {
    id: 'uuid',
    submission_id: 'uuid',
    area_code: 'text',
    action: 'text',
    reviewed_by: 'uuid',
    reviewed_at: 'timestamptz',
    person_id: 'uuid',
    comment: 'bytea',
    taken_back_fields: 'text[]',
    overtaken_fields: 'text[]'
  })

/** What was said of a submission, the earliest first. */
export async function listReviews(
  tx: ScopedTx,
  submission_id: string,
  { after, limit }: { after: number; limit: number }
) {
  return await tx
    .selectFrom('review')
    .select([
      'id',
      'action',
      'reviewed_by',
      'reviewed_at',
      'person_id',
      'comment',
      'taken_back_fields',
      'overtaken_fields',
      sql<number>`sequence::double precision`.as('sequence')
    ])
    .where('submission_id', '=', submission_id)
    .where(sql<boolean>`sequence > ${after}::bigint`)
    .orderBy(sql`review.sequence`)
    .limit(limit)
    .execute()
}
