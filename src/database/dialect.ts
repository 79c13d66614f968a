import { PGliteDialect, PostgresAdapter, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
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

/**
 * PGlite has one connection, and kysely hands it to everybody at once: what one request asks would run inside
 * the transaction of another, with its rights and its fate. Here each waits for its turn.
 */
export class SingleConnectionDialect extends PGliteDialect {
  override createDriver() {
    return takingTurns(super.createDriver())
  }
}

function takingTurns(driver: ReturnType<PGliteDialect['createDriver']>) {
  const acquire = driver.acquireConnection.bind(driver)
  const release = driver.releaseConnection.bind(driver)
  let last_turn = Promise.resolve()
  let endTurn = () => {}
  driver.acquireConnection = async () => {
    const turn_before = last_turn
    const turn = Promise.withResolvers<void>()
    last_turn = turn.promise
    await turn_before
    endTurn = turn.resolve
    return await acquire()
  }
  driver.releaseConnection = async (connection) => {
    await release(connection)
    endTurn()
  }
  return driver
}
