import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { systemClock } from '../../src/clock.ts'
import { type OpenDatabase, openDatabase } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrations.ts'
import { seedPlaceholderStations, seedReference, seedSandbox } from '../../src/seeds.ts'
import { closeDatabase, createDatabase, databaseUrl } from '../postgres/databases.ts'

export type Templates = {
  /** A file with the dumped data folder of a PGlite database. */
  embedded_file: string
  /** The same for a service of its own: what it keeps in its data folder. */
  embedded_folder: string
  /** The name of a database on the server. */
  postgres_database: string
  /** Product and version of each engine. */
  embedded_version: string
  postgres_version: string
}

type Places = { server_url: string; folder: string; postgres_database: string }

/** Migrates and seeds once per engine; a test copies the result in a fraction of the time. */
export async function prepareTemplates({ server_url, folder, postgres_database }: Places): Promise<Templates> {
  const embedded_file = join(folder, 'embedded.tar')
  const embedded_folder = join(folder, 'embedded')
  // Both are waited for, even if one fails: the server is stopped afterwards, and must not be in use then.
  const [embedded, postgres] = await Promise.allSettled([
    prepareEmbedded(embedded_folder, embedded_file),
    preparePostgres(server_url, postgres_database)
  ])
  if (embedded.status === 'rejected') throw embedded.reason
  if (postgres.status === 'rejected') throw postgres.reason
  return {
    embedded_file,
    embedded_folder,
    postgres_database,
    embedded_version: embedded.value,
    postgres_version: postgres.value
  }
}

async function preparePostgres(server_url: string, name: string): Promise<string> {
  await createDatabase(server_url, name)
  const url = databaseUrl(server_url, name)
  const version = await fill(await openDatabase({ engine: 'postgres', url, connections_max: 2 }))
  await closeDatabase(server_url, name)
  return version
}

/** By way of a folder, because only PGlite itself can dump one, and the service's connection hides it. */
async function prepareEmbedded(folder: string, file: string): Promise<string> {
  const version = await fill(await openDatabase({ engine: 'embedded', folder }))
  await dropForeignFiles(join(folder, 'pglite'))
  const pglite = await PGlite.create({ dataDir: join(folder, 'pglite') })
  try {
    const dump = await pglite.dumpDataDir('none')
    await writeFile(file, Buffer.from(await dump.arrayBuffer()))
  } finally {
    await pglite.close()
  }
  return version
}

/** Of PostgreSQL's own templates, by the numbers that they always have. */
const OWN_TEMPLATES = ['1', '4']

/** PGlite has one database and never looks at these; without their files a copy opens in two thirds of the time. */
async function dropForeignFiles(data_folder: string): Promise<void> {
  for (const number of OWN_TEMPLATES) {
    const folder = join(data_folder, 'base', number)
    for (const file of await readdir(folder)) await rm(join(folder, file))
  }
}

async function fill(database: OpenDatabase): Promise<string> {
  try {
    await migrate(database.db)
    await seedReference(database.db, systemClock)
    await seedSandbox(database.db, systemClock)
    await seedPlaceholderStations(database.db, systemClock)
    return database.version
  } finally {
    await database.close()
  }
}
