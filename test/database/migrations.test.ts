import { readdir } from 'node:fs/promises'
import pg from 'pg'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/database/connection.ts'
import { MIGRATIONS_FOLDER, migrate } from '../../src/database/migrations.ts'
import { onEachEngine, onPostgres } from '../support/engines.ts'
import { startService } from '../support/service.ts'

await onEachEngine(t, 'a database that is up to date is left alone', async (t, engine) => {
  const database = await engine.open()
  t.teardown(() => database.close())
  t.strictSame(await migrate(database.db), [])
})

t.test('migrations are numbered without gaps', async (t) => {
  const names = (await readdir(MIGRATIONS_FOLDER)).sort()
  for (const [place, name] of names.entries())
    t.match(name, new RegExp(`^${String(place + 1).padStart(4, '0')}_[a-z_]+\\.sql$`))
})

await onPostgres(t, 'migrations that begin at the same instant take turns', async (t, engine) => {
  if (engine.settings.engine !== 'postgres') return
  const url = await emptyDatabase(t, engine.settings.url)
  const databases = await Promise.all(
    Array.from({ length: 6 }, () => openDatabase({ engine: 'postgres', url, connections_max: 1 }))
  )
  t.teardown(async () => void (await Promise.all(databases.map(({ close }) => close()))))
  const applied = await Promise.all(databases.map(({ db }) => migrate(db)))
  t.equal(applied.filter(({ length }) => length > 0).length, 1, 'one of them did it all')
})

await onPostgres(
  t,
  'processes that start together on an empty server all come up, and it is set up once',
  async (t, engine) => {
    if (engine.settings.engine !== 'postgres') return
    const DATABASE_URL = await emptyDatabase(t, engine.settings.url)
    const services = Array.from({ length: 3 }, () => startService(t, { DATABASE_URL }))
    const addresses = await Promise.all(services.map(({ address }) => address))
    for (const address of addresses) {
      const { items } = (await (await fetch(`${address}/v1/stations`)).json()) as { items: { version: number }[] }
      const versions = items.map(({ version }) => version)
      t.strictSame(versions, Array(15).fill(1), 'no station was seeded twice')
    }
    for (const { process, ended } of services) {
      process.kill('SIGTERM')
      t.match(await ended, { code: 0, signal: null })
    }
  }
)

/** Beside the given database, and gone when the test ends. */
async function emptyDatabase(t: Test, beside: string): Promise<string> {
  const url = new URL(beside)
  const admin = new pg.Client(url.href)
  await admin.connect()
  const name = `${url.pathname.slice(1)}_empty`
  await admin.query(`create database ${name}`)
  t.teardown(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  url.pathname = `/${name}`
  return url.href
}
