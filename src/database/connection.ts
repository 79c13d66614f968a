import { Kysely } from 'kysely'
import { Pool, TypeOverrides } from 'pg'
import { PooledPostgresDialect, SingleConnectionDialect } from './dialect.ts'
import { openPGlite } from './embedded.ts'
import { DatabaseUnusable } from './failures.ts'
import type { Database, Db } from './tables.ts'

export type DatabaseSettings =
  | {
      engine: 'postgres'
      url: string
      connections_max: number
      /** How long one statement may take; 0 for as long as it needs, as where it may wait for a lock. */
      query_timeout_ms?: number
    }
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
const POSTGRES_OLDEST_MAJOR = 15

/** @throws DatabaseUnusable, EmbeddedDatabaseInUse, or what the driver says where the server cannot be reached */
export async function openDatabase(
  settings: DatabaseSettings,
  onIdleError: (error: Error) => void = () => {}
): Promise<OpenDatabase> {
  return settings.engine === 'postgres' ? await openPostgres(settings, onIdleError) : await openEmbedded(settings)
}

async function openPostgres(
  { url, connections_max, query_timeout_ms = QUERY_TIMEOUT_MILLISECONDS }: DatabaseSettings & { engine: 'postgres' },
  onIdleError: (error: Error) => void
): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    max: connections_max,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    query_timeout: query_timeout_ms,
    // A connection that a firewall has dropped silently is found out.
    keepAlive: true,
    types: postgresTypes()
  })
  pool.on('error', onIdleError)
  // One that breaks while somebody has it tells them by way of their query; told to nobody else, it must not end us.
  pool.on('connect', (client) => void client.on('error', () => {}))
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version')
    const version = rows[0]?.server_version ?? ''
    refuseOldServer(version)
    const db = new Kysely<Database>({ dialect: new PooledPostgresDialect({ pool }) })
    // Not left to kysely, which closes only a pool that it has used.
    const close = async () => {
      await db.destroy()
      if (!pool.ending) await pool.end()
    }
    return { db, engine: 'postgres', version: `PostgreSQL ${version}`, close }
  } catch (error) {
    await pool.end()
    throw isMalformedUrl(error)
      ? new DatabaseUnusable(
          'DATABASE_URL 不是合法的地址，应当形如 postgres://账号:密码@主机:端口/数据库（密码里的特殊字符要写成 %XX）。'
        )
      : error
  }
}

function refuseOldServer(version: string): void {
  if (Number.parseInt(version, 10) < POSTGRES_OLDEST_MAJOR)
    throw new DatabaseUnusable(
      `DATABASE_URL 指定的 PostgreSQL 是 ${version}，需要 ${POSTGRES_OLDEST_MAJOR} 或更新版本。`
    )
}

const isMalformedUrl = (error: unknown): boolean =>
  error instanceof URIError || (error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_URL')

async function openEmbedded(settings: Exclude<DatabaseSettings, { engine: 'postgres' }>): Promise<OpenDatabase> {
  const { pglite, version, close } = await openPGlite(settings, textParsers)
  const db = new Kysely<Database>({ dialect: new SingleConnectionDialect({ pglite }) })
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
