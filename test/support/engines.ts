import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import { copyDatabase, databaseUrl, dropDatabase } from '../../scripts/postgres/databases.ts'
import { type DatabaseSettings, type OpenDatabase, openDatabase } from '../../src/database/connection.ts'
import { FreshDatabase } from './fresh-databases.ts'

/** A migrated and seeded database that nobody else uses while a subtest runs. */
export type TestEngine = {
  name: 'PGlite' | 'PostgreSQL'
  settings: DatabaseSettings
  /** Opens it; whoever does closes it again. */
  open(): Promise<OpenDatabase>
}
type Body = (t: Test, engine: TestEngine) => Promise<unknown> | unknown

const COPY_ATTEMPTS_MAX = 5

/** What the service promises, it promises on both. */
export async function onEachEngine(t: Test, name: string, body: Body): Promise<void> {
  await onPGlite(t, name, body)
  await onPostgres(t, name, body)
}

/**
 * For what PGlite cannot show (races, roles, crashes, anything that needs a second connection), and for what lies above
 * the database: that every operation works on PGlite as well is shown by the table of `test/access/matrix.test.ts`.
 */
export async function onPostgres(t: Test, name: string, body: Body): Promise<void> {
  await t.test(`${name} (PostgreSQL)`, async (subtest) => {
    postgres ??= preparePostgres(t)
    const { url, fresh } = await postgres
    await fresh.restore()
    await body(subtest, postgresEngine(url))
  })
}

/** For what changes the schema, or looks for what others may have left: a copy for this subtest alone. */
export async function onOwnPostgres(t: Test, name: string, body: Body): Promise<void> {
  await t.test(`${name} (PostgreSQL)`, async (t) => await body(t, postgresEngine(await ownDatabase(t))))
}

/** For what PostgreSQL has shown already, and the embedded database has yet to. */
export async function onPGlite(t: Test, name: string, body: Body): Promise<void> {
  await t.test(`${name} (PGlite)`, async (subtest) => {
    pglite ??= preparePGlite(t)
    const { settings, database, fresh } = await pglite
    await fresh.restore()
    // Opening one takes a second, so the file has one, which is closed after the last subtest.
    const open = async () => ({ ...database, close: async () => {} })
    await body(subtest, { name: 'PGlite', settings, open })
  })
}

// One of each for the subtests of a file, which come one after another.
let postgres: ReturnType<typeof preparePostgres> | undefined
let pglite: ReturnType<typeof preparePGlite> | undefined

async function preparePostgres(t: Test) {
  const url = await ownDatabase(t)
  const keeper = await openDatabase({ engine: 'postgres', url, connections_max: 1 })
  t.teardown(() => keeper.close())
  return { url, fresh: await FreshDatabase.keep(keeper.db) }
}

async function preparePGlite(t: Test) {
  const settings: DatabaseSettings = {
    engine: 'memory',
    template: await openAsBlob(fromRunner('TEST_EMBEDDED_TEMPLATE'))
  }
  const database = await openDatabase(settings)
  t.teardown(() => database.close())
  return { settings, database, fresh: await FreshDatabase.keep(database.db) }
}

function postgresEngine(url: string): TestEngine {
  const settings: DatabaseSettings = { engine: 'postgres', url, connections_max: 10 }
  return { name: 'PostgreSQL', settings, open: () => openDatabase(settings) }
}

async function ownDatabase(t: Test): Promise<string> {
  const server_url = fromRunner('TEST_DATABASE_SERVER_URL')
  const template = fromRunner('TEST_POSTGRES_TEMPLATE')
  // Begins with the template's name, by which the runner finds what a killed test leaves behind.
  const name = `${template}_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  // Registered before the body's own, so it runs after them: tap undoes in reverse order.
  t.teardown(() => dropDatabase(server_url, name))
  await copyPatiently(server_url, template, name)
  return databaseUrl(server_url, name)
}

/** The server itself may look into the template for a moment, to vacuum it. */
async function copyPatiently(server_url: string, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await copyDatabase(server_url, template, name)
    } catch (error) {
      if (!isTemplateBusy(error) || attempt === COPY_ATTEMPTS_MAX) throw error
      await delay(100 * attempt)
    }
  }
}

const isTemplateBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55006'

export function fromRunner(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error('这个测试要用数据库，请这样运行：npm test -- test/x.test.ts')
  return value
}
