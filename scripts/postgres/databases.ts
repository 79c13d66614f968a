import pg from 'pg'

/** The server has one database per name; the rest of the address stays. */
export function databaseUrl(server_url: string, name: string): string {
  const url = new URL(server_url)
  url.pathname = `/${name}`
  return url.href
}

export async function createDatabase(server_url: string, name: string): Promise<void> {
  await query(server_url, `create database ${pg.escapeIdentifier(name)}`)
}

/** Closes the database to everyone for good: one visitor is enough to make copying it fail. */
export async function closeDatabase(server_url: string, name: string): Promise<void> {
  await query(server_url, `alter database ${pg.escapeIdentifier(name)} with allow_connections false`)
}

export async function copyDatabase(server_url: string, template: string, name: string): Promise<void> {
  await query(server_url, `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`)
}

/** Also ends connections that somebody left open. */
export async function dropDatabase(server_url: string, name: string): Promise<void> {
  await query(server_url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

export async function databasesNamedLike(server_url: string, beginning: string): Promise<string[]> {
  const rows = await query(server_url, 'select datname from pg_database where starts_with(datname, $1)', [beginning])
  return rows.map(({ datname }) => String(datname))
}

export async function serverVersion(server_url: string): Promise<string> {
  const rows = await query(server_url, 'show server_version')
  // Distributions add their own: "15.18 (Debian 15.18-0+deb12u1)".
  return String(rows[0]?.['server_version']).replace(/ .*/, '')
}

/** One connection for one statement: `create database` allows no transaction, and these are rare. */
async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks says so twice; the statement's own failure is the one that is heard.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}
