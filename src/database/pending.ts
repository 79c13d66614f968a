import { Migrator } from 'kysely/migration'
import { readMigrations } from './migrations.ts'
import type { Db } from './tables.ts'

/** Whether `migrate` would change anything; only looks, so it creates not even kysely's own tables. */
export async function hasPendingMigrations(db: Db): Promise<boolean> {
  const names = (await readMigrations()).map(([name]) => name)
  const provider = {
    getMigrations: async () => Object.fromEntries(names.map((name) => [name, { up: async () => {} }]))
  }
  const migrations = await new Migrator({ db, provider }).getMigrations()
  return migrations.some(({ executedAt }) => executedAt === undefined)
}
