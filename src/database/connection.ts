import { Kysely, PGliteDialect } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import { PooledPostgresDialect } from './dialect.ts'
import { openPGlite } from './embedded.ts'
import type { Database, Db } from './tables.ts'

export type DatabaseSettings =
  | { engine: 'postgres'; url: string; connections_max: number }
  /** PGlite in a folder: for trial, one process at a time. */
  | { engine: 'embedded'; folder: string }
  /** PGlite in memory, empty or from a dumped data folder: for tests. */
  | { engine: 'memory'; template?: Blob }

export interface OpenDatabase {
  db: Db
  engine: DatabaseSettings['engine']
  /** Product and version, without address or credentials. */
  version: string
  close(): Promise<void>
}

const CONNECTION_TIMEOUT_MILLISECONDS = 5_000
// Kept by the client: a server-side timeout would be session state, which a pooler in transaction mode loses.
const QUERY_TIMEOUT_MILLISECONDS = 30_000

/** @throws where the database cannot be reached, or another process holds the embedded one */
export async function openDatabase(
  settings: DatabaseSettings,
  onIdleError: (error: Error) => void = () => {}
): Promise<OpenDatabase> {
  return settings.engine === 'postgres' ? await openPostgres(settings, onIdleError) : await openEmbedded(settings)
}

async function openPostgres(
  { url, connections_max }: DatabaseSettings & { engine: 'postgres' },
  onIdleError: (error: Error) => void
): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: connections_max,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    query_timeout: QUERY_TIMEOUT_MILLISECONDS,
    types: postgresTypes()
  })
  pool.on('error', onIdleError)
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version')
    const db = new Kysely<Database>({ dialect: new PooledPostgresDialect({ pool }) })
    return { db, engine: 'postgres', version: `PostgreSQL ${rows[0]?.server_version}`, close: () => db.destroy() }
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function openEmbedded(settings: Exclude<DatabaseSettings, { engine: 'postgres' }>): Promise<OpenDatabase> {
  const { pglite, version, close } = await openPGlite(settings, textParsers)
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
  const closeAll = async () => {
    await db.destroy()
    await close()
  }
  return { db, engine: settings.engine, version, close: closeAll }
}

// By object identifier. A calendar date has no time zone, and must not become a local midnight;
// counts and revisions stay far below 2^53.
const textParsers: Record<number, (text: string) => unknown> = { 1082: (text) => text, 20: Number }

function postgresTypes(): TypeOverrides {
  const types = new TypeOverrides()
  for (const [oid, parse] of Object.entries(textParsers)) types.setTypeParser(Number(oid), parse)
  return types
}
