import { type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely'

// Any number will do, as long as every version of the service takes the same one.
const MIGRATION_LOCK = 7_208_815_002

/**
 * PostgreSQL behind a pooler in transaction mode: nothing may rest on the session, and kysely's own
 * migration lock does, so migrations run in one transaction under a lock that ends with it.
 */
export class PooledPostgresDialect extends PostgresDialect {
  override createAdapter() {
    return new PooledPostgresAdapter()
  }
}

class PooledPostgresAdapter extends PostgresAdapter {
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(db)
  }

  override async releaseMigrationLock(): Promise<void> {}
}
