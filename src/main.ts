import { setTimeout as delay } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import packageFile from '../package.json' with { type: 'json' }
import { openCodeSender } from './access/service.ts'
import { buildApp } from './app.ts'
import { systemChance } from './chance.ts'
import { systemClock } from './clock.ts'
import { type Config, ConfigError, readConfig, readOwnerDatabaseSettings } from './config.ts'
import { type OpenDatabase, openDatabase } from './database/connection.ts'
import { EmbeddedDatabaseInUse } from './database/embedded.ts'
import { DatabaseUnusable, isDatabaseFailure } from './database/failures.ts'
import { migrate } from './database/migrations.ts'
import { ERASERS } from './erasers.ts'
import { openMasterKeys } from './master-keys.ts'
import { ErasureLog, ErasureLogUnusable, replayErasures } from './persons/service.ts'
import { sweepPoints, sweepRedemptions } from './points/service.ts'
import { KeysUnusable } from './protection/keys-file.ts'
import { seedPlaceholderStations, seedReference, seedRegister, seedSandbox } from './seeds.ts'
import { FolderStorage } from './storage/service.ts'
import type { Surroundings } from './transaction.ts'
import { systemTransactions } from './transaction.ts'

const CLOSE_MILLISECONDS_MAX = 10_000
/** How long a request, or on PostgreSQL a step of the start, may go on after the signal to stop. */
const PATIENCE_MILLISECONDS = 2_000
// An embedded database that is killed half-way may lose data; a server undoes what nobody committed.
const EMBEDDED_PATIENCE_MILLISECONDS = 8_000

type App = Awaited<ReturnType<typeof buildApp>>

const stop = new AbortController()
let running: App | undefined

/** Every step closes what it opened where it fails or is told to stop. */
async function start(config: Config): Promise<void> {
  const database = await openPrepared(config)
  let app: App | undefined
  try {
    stop.signal.throwIfAborted()
    const surroundings = await surroundingsOf(database, config)
    const erasure_log = new ErasureLog(config.erasure_log_file)
    // Before anybody can ask: a restored backup may hold people who were erased since.
    await replay(database, surroundings, erasure_log)
    const run = systemTransactions(database.db, surroundings)
    await sweepPoints(run)
    await sweepRedemptions(run)
    stop.signal.throwIfAborted()
    app = await buildApp({
      database,
      ...surroundings,
      codes: openCodeSender(config.code_sender, systemClock),
      http: config.http,
      limits: config.limits,
      erasure_log,
      photos: new FolderStorage(config.photo_folder),
      log_level: config.log_level,
      version: packageFile.version
    })
    stop.signal.throwIfAborted()
    const address = await listen(app, config)
    running = app
    process.stdout.write(
      `${mode(config.database, database.version)}\n服务已就绪：${address}，接口文档：${address}/docs\n`
    )
  } catch (error) {
    await (app ?? database).close()
    throw error
  }
}

async function surroundingsOf({ db }: OpenDatabase, { home_area_code, master_keys }: Config): Promise<Surroundings> {
  const without_keys = { clock: systemClock, chance: systemChance, settings: { home_area_code } }
  return { ...without_keys, keys: await openMasterKeys(db, master_keys, without_keys) }
}

async function replay(database: OpenDatabase, surroundings: Surroundings, log: ErasureLog): Promise<void> {
  const run = systemTransactions(database.db, surroundings)
  const { erased, unreadable_lines, is_log_missing } = await replayErasures({ run, log, erasers: ERASERS })
  if (is_log_missing)
    process.stderr.write(
      `警告：找不到删除记录 ${log.path}，已新建。若刚恢复过备份，请停止服务，找回各台服务器的删除记录，再运行 npm run erasures -- replay 文件…，否则已删除的人会留在数据库里。\n`
    )
  if (erased > 0) process.stdout.write(`按删除记录再次删除了 ${erased} 人的个人信息。\n`)
  if (unreadable_lines > 0) process.stderr.write(`删除记录里有 ${unreadable_lines} 行读不出来，已跳过。\n`)
}

/** Migrated and seeded, which may wait for another process that does the same: no timeout ends that. */
async function openPrepared(config: Config): Promise<OpenDatabase> {
  const { database: settings, seeds_stations, seeds_register } = config
  const is_postgres = settings.engine === 'postgres'
  const owner = readOwnerDatabaseSettings(process.env)
  const first = await open(
    owner.engine === 'postgres' ? { ...owner, connections_max: 1, query_timeout_ms: 0 } : settings
  )
  try {
    stop.signal.throwIfAborted()
    await migrate(first.db)
    stop.signal.throwIfAborted()
    await seedReference(first.db, systemClock)
    await seedSandbox(first.db, systemClock)
    if (seeds_stations) await seedPlaceholderStations(first.db, systemClock)
    stop.signal.throwIfAborted()
    if (seeds_register) {
      const surroundings = await surroundingsOf(first, config)
      // Makes the record of erasures while there is nobody yet: once there are people, a missing one is warned of.
      await replay(first, surroundings, new ErasureLog(config.erasure_log_file))
      await seedRegister(first.db, surroundings)
    }
  } catch (error) {
    await first.close()
    throw error
  }
  if (!is_postgres) return first
  await first.close()
  stop.signal.throwIfAborted()
  return await open(settings)
}

const open = async (settings: Config['database']): Promise<OpenDatabase> =>
  await openDatabase(settings, (error) => process.stderr.write(`空闲的数据库连接出错：${error.message}\n`))

/** An address that cannot be had, told apart here from a database that cannot: both fail with the same codes. */
class ListenError extends Error {}

async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new ListenError(
      error.code === 'EADDRINUSE'
        ? `端口已被占用，请用 PORT 换一个端口，或停止占用它的程序。（${error.message}）`
        : `不能在 HOST=${host}、PORT=${port} 上接受连接，请检查这两项设置和所需的权限。（${error.message}）`
    )
  }
}

/** What the database in use does and does not promise, in one honest line. */
const mode = (settings: Config['database'], version: string): string =>
  settings.engine === 'postgres'
    ? `数据库：${version}。`
    : `数据库：内嵌 ${version}，数据在 ${settings.folder}。仅供试用：只允许一个进程使用，断电可能丢失刚写入的数据；正式使用请设置 DATABASE_URL。`

/** Failures whose message is a sentence for the person who starts the service. */
const EXPLAINED = [ConfigError, ListenError, DatabaseUnusable, KeysUnusable, ErasureLogUnusable]

/** One sentence for what a person can put right; anything else keeps its stack for whoever mends it. */
function explain(error: unknown): string {
  if (EXPLAINED.some((kind) => error instanceof kind)) return (error as Error).message
  if (error instanceof EmbeddedDatabaseInUse) {
    return `内嵌数据库正被另一个进程使用（${error.holder}），数据未受影响。请先停止那个进程，或用 DATABASE_URL 改用 PostgreSQL。`
  }
  if (!(error instanceof Error)) return String(error)
  if (isDatabaseFailure(error))
    return `连接不上 DATABASE_URL 指定的 PostgreSQL，请检查地址、账号和服务器是否在运行。（${error.message || error.name}）`
  return error.stack ?? error.message
}

async function close(app: App): Promise<void> {
  // A request that never arrives in full would hold us up until we are killed.
  const impatience = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MILLISECONDS)
  await app.close()
  clearTimeout(impatience)
}

async function run(): Promise<void> {
  const config = readConfig(process.env)
  // Before anything is opened, so that a signal during the start does not leave it open.
  const grace = closeWithGrace(
    // While the start fails, the end of the work is not the end that was asked for.
    { delay: CLOSE_MILLISECONDS_MAX, logger: false, skip: ['beforeExit'] },
    async ({ err }) => {
      stop.abort()
      if (err !== undefined && running === undefined) process.stderr.write(`启动失败：${explain(err)}\n`)
      if (err !== undefined) running?.log.fatal({ err }, 'stopped by an error that nobody caught')
      if (running === undefined) {
        const patience = config.database.engine === 'postgres' ? PATIENCE_MILLISECONDS : EMBEDDED_PATIENCE_MILLISECONDS
        await Promise.race([started.catch(() => {}), delay(patience)])
      }
      if (running !== undefined) await close(running)
    }
  )
  const started = start(config)
  try {
    await started
  } catch (error) {
    if (stop.signal.aborted) return
    grace.uninstall()
    throw error
  }
}

try {
  await run()
} catch (error) {
  process.stderr.write(`启动失败：${explain(error)}\n`)
  process.exitCode = 1
}
