import { sql } from 'kysely'
import { REALM_RANGES, type Realm } from '../actor.ts'
import type { Db } from '../database/tables.ts'
import type { AreaLevel } from './tables.ts'

const columns = ['code', 'name', 'level', 'parent_code'] as const

export interface AreaSelection {
  realm?: Realm
  level?: AreaLevel | undefined
  parent_code?: string | undefined
  after?: string | undefined
  limit?: number
}

export async function listAreas(db: Db, { realm, level, parent_code, after, limit }: AreaSelection) {
  let query = db.selectFrom('area').select(columns).orderBy('code')
  if (realm !== undefined) {
    const { from, to } = REALM_RANGES[realm]
    query = query.where('code', '>=', from).where('code', '<=', to)
  }
  if (level !== undefined) query = query.where('level', '=', level)
  if (parent_code !== undefined) query = query.where('parent_code', '=', parent_code)
  if (after !== undefined) query = query.where('code', '>', after)
  if (limit !== undefined) query = query.limit(limit)
  return await query.execute()
}

export const findArea = (db: Db, code: string) =>
  db.selectFrom('area').select(columns).where('code', '=', code).executeTakeFirst()

export async function listKnown(db: Db, codes: string[]): Promise<string[]> {
  const rows = await db.selectFrom('area').select('code').where(sql<boolean>`code = any(${codes}::text[])`).execute()
  return rows.map(({ code }) => code)
}

/** Writes all rows with one statement. Parents must come before their children. */
export const upsertAreas = (
  db: Db,
  areas: { code: string; name: string; level: AreaLevel; parent_code: string | null }[]
) =>
  db
    .insertInto('area')
    .values(areas)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        level: ref('excluded.level'),
        parent_code: ref('excluded.parent_code')
      }))
    )
    .execute()
