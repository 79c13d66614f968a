import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import t from 'tap'
import { systemClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrations.ts'
import { hasPendingMigrations } from '../../src/database/pending.ts'
import { seedReference } from '../../src/seeds.ts'
import { onPostgres } from '../support/engines.ts'
import { eventually } from '../support/eventually.ts'
import { preparedFolder } from '../support/prepared-folder.ts'
import { startService } from '../support/service.ts'

const ROOT = join(import.meta.dirname, '../..')
const MIGRATION_LOCK = 7_208_815_002
const STATE = { shut_down: 1 }

/** PostgreSQL's own note in the data folder of how it ended: the state follows three other fields. */
const stateOf = async (folder: string) => (await readFile(join(folder, 'pglite/global/pg_control'))).readUInt32LE(16)

t.test('half a request does not keep the service from closing', async (t) => {
  const DATA_FOLDER = preparedFolder(t)
  const service = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
  const { port } = new URL(await service.address)
  t.not(await stateOf(DATA_FOLDER), STATE.shut_down)
  const socket = connect(Number(port), '127.0.0.1')
  t.teardown(() => socket.destroy())
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write('GET /v1/areas HTTP/1.1\r\nhost: a\r\nx-unfinished')
  await delay(200)

  const signaled_at = performance.now()
  service.process.kill('SIGTERM')
  t.match(await service.ended, { code: 0, signal: null })
  t.ok(performance.now() - signaled_at < 5_000)
  t.equal(await stateOf(DATA_FOLDER), STATE.shut_down, 'and the embedded database was closed')
})

t.test('a signal during the start closes what is open', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const DATA_FOLDER = t.testdir()
    const service = startService(t, { DATA_FOLDER, DATABASE_URL: '' })
    t.ok(await eventually(() => existsSync(join(DATA_FOLDER, 'pglite/global/pg_control')), 30))
    service.process.kill(signal)
    t.match(await service.ended, { code: 0, signal: null })
    t.equal(service.output(), '')
    t.equal(await stateOf(DATA_FOLDER), STATE.shut_down)
  }
})

await onPostgres(t, 'a signal ends a start that waits for another process', async (t, { settings }) => {
  if (settings.engine !== 'postgres') return
  const other = new pg.Client(settings.url)
  await other.connect()
  t.teardown(() => other.end())
  await other.query('begin')
  await other.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
  // A table that migrations write to: where nothing is missing they may not take the lock.
  await other.query('lock table kysely_migration')
  const service = startService(t, { DATABASE_URL: settings.url })
  const waits = async () =>
    (
      await other.query(
        'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())'
      )
    ).rows.length > 0
  t.ok(await eventually(waits, 10))
  service.process.kill('SIGTERM')
  t.match(await service.ended, { code: 0, signal: null })
  t.equal(service.output(), '')
})

t.test('a dry run asks for a prepared database and leaves it alone', async (t) => {
  const folder = t.testdir({
    'good.csv': '编码,名称,区划代码,经度,纬度\r\nTST-001,虚构驿站,370811015002,116.6,35.4\r\n'
  })
  const data_folder = join(folder, 'data')
  const dryRun = async () => {
    const child = spawn(
      process.execPath,
      ['--import', './scripts/runtime.js', 'scripts/import.ts', 'stations', join(folder, 'good.csv'), '--dry-run'],
      { cwd: ROOT, env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: '', DATA_FOLDER: data_folder } }
    )
    const ended = once(child, 'close')
    const [stdout, stderr] = await Promise.all(
      [child.stdout, child.stderr].map(async (stream) => (await stream.toArray()).join(''))
    )
    return { code: (await ended)[0], stdout, stderr }
  }
  const withData = async (work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>) => {
    const database = await openDatabase({ engine: 'embedded', folder: data_folder })
    await work(database).finally(() => database.close())
  }
  const refusal = {
    code: 3,
    stdout: '',
    stderr: '数据库还没有准备好，什么也没有写入：请先运行 npm run migrate 和 npm run seed，再运行本命令。\n'
  }

  t.strictSame(await dryRun(), refusal, 'where there is none')
  t.notOk(existsSync(data_folder))

  await withData(async () => {})
  t.strictSame(await dryRun(), refusal, 'where it is empty')
  await withData(async ({ db }) => {
    t.strictSame(await db.introspection.getTables({ withInternalKyselyTables: true }), [])
    t.equal(await hasPendingMigrations(db), true)
    await migrate(db)
    t.equal(await hasPendingMigrations(db), false)
  })
  t.strictSame(await dryRun(), refusal, 'where it was not seeded')

  await withData(({ db }) => seedReference(db, systemClock))
  const done = await dryRun()
  t.equal(done.code, 0, String(done.stderr))
  t.match(JSON.parse(done.stdout ?? ''), { dry_run: true, committed: false, counts: { inserted: 1, failed: 0 } })
})
