import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import { SCRIPT_MARK } from './embedded.ts'
import type { Db } from './tables.ts'

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../db/migrations')

/** The text of `db/migrations/NNNN_name.sql` by file name, in their order. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<[name: string, text: string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'utf8')])
  )
}

/** The file name is the migration's name and place in the order. */
const sqlFiles = (folder: string): MigrationProvider => ({
  async getMigrations() {
    const migrations = (await readMigrations(folder)).map(([name, text]): [string, Migration] => {
      const script = `${SCRIPT_MARK}${name}\n${text}`
      return [name, { up: async (db) => void (await sql.raw(script).execute(db)) }]
    })
    return Object.fromEntries(migrations)
  }
})

// Any number will do, as long as every version of the service takes the same one.
const MIGRATION_LOCK = 7_208_815_002

/**
 * Applies what is missing, all or nothing. Processes that start together take turns. The lock comes before
 * everything else, kysely's own tables included, and ends with the transaction: nothing may rest on the
 * session, which a pooler in transaction mode does not keep.
 * @returns the names of the migrations applied now
 */
export const migrate = async (db: Db, folder = MIGRATIONS_FOLDER): Promise<string[]> =>
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(tx)
    const { error, results = [] } = await new Migrator({ db: tx, provider: sqlFiles(folder) }).migrateToLatest()
    // Thrown inside, so that the transaction is rolled back.
    if (error !== undefined) throw error
    return results.map(({ migrationName }) => migrationName)
  })
