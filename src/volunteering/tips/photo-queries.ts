import { type Insertable, sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { TipTables } from './tables.ts'

const columns = ['id', 'tip_id', 'number', 'person_id', 'media_type', 'width_px', 'height_px', 'size_bytes'] as const

/** @returns undefined where the number has one already */
export const insertPhoto = (tx: ScopedTx, photo: Insertable<TipTables['tip_photo']>) =>
  tx
    .insertInto('tip_photo')
    .values(photo)
    .onConflict((conflict) => conflict.columns(['tip_id', 'number']).doNothing())
    .returning(columns)
    .executeTakeFirst()

export const findPhoto = (tx: ScopedTx, tip_id: string, number: number) =>
  tx
    .selectFrom('tip_photo')
    .select(columns)
    .where('tip_id', '=', tip_id)
    .where('number', '=', number)
    .executeTakeFirst()

/** Of these tips, by tip and number. */
export const listPhotos = (tx: ScopedTx, tip_ids: string[]) =>
  tx
    .selectFrom('tip_photo')
    .select(columns)
    .where(sql<boolean>`tip_id = any(${tip_ids}::uuid[])`)
    .orderBy('tip_id')
    .orderBy('number')
    .execute()

/** Of these ids those of photos that are still to be had. */
export async function listKept(tx: ScopedTx, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from photos_to_keep(${ids}::uuid[]) as id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export type PhotoRow = NonNullable<Awaited<ReturnType<typeof findPhoto>>>
