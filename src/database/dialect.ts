import { PostgresAdapter, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { isQueryTimeout } from './failures.ts'

/**
 * PostgreSQL behind a pooler in transaction mode: nothing may rest on the session, and kysely's own
 * migration lock does. `migrate` takes one that ends with its transaction instead.
 */
export class PooledPostgresDialect extends PostgresDialect {
  constructor({ pool }: { pool: Pool }) {
    super({ pool: withoutFrozenClients(pool) })
  }

  override createAdapter() {
    return new PooledPostgresAdapter()
  }
}

class PooledPostgresAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}

  override async releaseMigrationLock(): Promise<void> {}
}

/**
 * After its timeout the driver tells us, but its client goes on waiting for the answer, and so would
 * everybody who took it from the pool afterwards. Such a client is destroyed instead of given back.
 */
const withoutFrozenClients = (pool: Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => leaving(await pool.connect()),
  end: () => pool.end()
})

function leaving(client: PoolClient): PostgresPoolClient {
  let is_frozen = false
  const query = async (text: string, parameters: unknown[]) => {
    // A rollback would only wait as long again: the connection's end undoes the transaction.
    if (is_frozen) throw new Error('Query read timeout')
    try {
      return await client.query(text, parameters)
    } catch (error) {
      is_frozen = isQueryTimeout(error)
      throw error
    }
  }
  return { query: query as never, release: (destroy) => client.release(destroy || is_frozen) }
}
