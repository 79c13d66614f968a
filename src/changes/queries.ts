import type { Db } from '../database/tables.ts'

/** One row a topic and sub-district: a handful, however much data there is. */
export const listRevisions = (db: Db) =>
  db
    .selectFrom('feed')
    .select(['topic', 'subdistrict_code', 'revision'])
    .orderBy('topic')
    .orderBy('subdistrict_code')
    .execute()

export const listSeedFiles = (db: Db) => db.selectFrom('seed_file').select(['name', 'sha256']).execute()

export const upsertSeedFiles = (db: Db, files: { name: string; sha256: string; loaded_at: Date }[]) =>
  db
    .insertInto('seed_file')
    .values(files)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(({ ref }) => ({ sha256: ref('excluded.sha256'), loaded_at: ref('excluded.loaded_at') }))
    )
    .execute()
