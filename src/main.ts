import closeWithGrace from 'close-with-grace'
import packageFile from '../package.json' with { type: 'json' }
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { ConfigError, readConfig } from './config.ts'
import { openDatabase } from './database/connection.ts'
import { EmbeddedDatabaseInUse } from './database/embedded.ts'
import { isDatabaseFailure } from './database/failures.ts'
import { migrate } from './database/migrations.ts'
import { seedPlaceholderStations, seedReference } from './seeds.ts'

const CLOSE_MILLISECONDS_MAX = 10_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const database = await openDatabase(config.database, (error) =>
    process.stderr.write(`空闲的数据库连接出错：${error.message}\n`)
  )
  try {
    await migrate(database.db)
    await seedReference(database.db, systemClock)
    if (config.seeds_stations) await seedPlaceholderStations(database.db, systemClock)
    const app = await buildApp({
      database,
      clock: systemClock,
      log_level: config.log_level,
      version: packageFile.version
    })
    closeWithGrace({ delay: CLOSE_MILLISECONDS_MAX, logger: false }, async ({ err }) => {
      if (err !== undefined) app.log.fatal({ err }, 'stopped by an error that nobody caught')
      await app.close()
    })
    const address = await app.listen({ host: config.host, port: config.port })
    process.stdout.write(
      `${mode(config.database, database.version)}\n服务已就绪：${address}，接口文档：${address}/docs\n`
    )
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What the database in use does and does not promise, in one honest line. */
const mode = (settings: ReturnType<typeof readConfig>['database'], version: string): string =>
  settings.engine === 'postgres'
    ? `数据库：${version}。`
    : `数据库：内嵌 ${version}，数据在 ${settings.folder}。仅供试用：只允许一个进程使用，断电可能丢失刚写入的数据；正式使用请设置 DATABASE_URL。`

/** One sentence for what a person can put right; anything else keeps its stack for whoever mends it. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof EmbeddedDatabaseInUse) {
    return `内嵌数据库正被另一个进程使用（${error.holder}），数据未受影响。请先停止那个进程，或用 DATABASE_URL 改用 PostgreSQL。`
  }
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `端口已被占用，请用 PORT 换一个端口，或停止占用它的程序。（${error.message}）`
  if (isDatabaseFailure(error))
    return `连接不上 DATABASE_URL 指定的 PostgreSQL，请检查地址、账号和服务器是否在运行。（${error.message}）`
  return error.stack ?? error.message
}

try {
  await start()
} catch (error) {
  process.stderr.write(`启动失败：${explain(error)}\n`)
  process.exitCode = 1
}
