import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { readSeedRecord } from '../../src/changes/service.ts'
import { systemClock } from '../../src/clock.ts'
import { ConfigError, readOwnerDatabaseSettings } from '../../src/config.ts'
import { type OpenDatabase, openDatabase } from '../../src/database/connection.ts'
import { EmbeddedDatabaseInUse } from '../../src/database/embedded.ts'
import { DatabaseUnusable, isDatabaseFailure } from '../../src/database/failures.ts'
import { hasPendingMigrations } from '../../src/database/pending.ts'

export const EXIT = { done: 0, failed: 1, usage: 2, database: 3 } as const

/** Something the person at the terminal can put right: shown as one sentence, without a stack. */
export class CommandError extends Error {
  readonly exit_code: number
  constructor(message: string, exit_code: number = EXIT.failed) {
    super(message)
    this.exit_code = exit_code
  }
}

interface Command<Options extends ParseArgsOptionsConfig> {
  help: string
  options: Options
  run: (values: ReturnType<typeof parse<Options>>['values'], positionals: string[]) => Promise<number>
}

const parse = <Options extends ParseArgsOptionsConfig>(options: Options) =>
  parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } as const, allowPositionals: true })

/** Runs a command: `--help`, one sentence for what the person can mend, and an exit code for programs. */
export async function runCommand<Options extends ParseArgsOptionsConfig>({
  help,
  options,
  run
}: Command<Options>): Promise<void> {
  try {
    const { values, positionals } = readArguments(options, help)
    if ('help' in values && values.help === true) {
      process.stdout.write(help)
      return
    }
    process.exitCode = await run(values as never, positionals)
  } catch (error) {
    const { message, exit_code } = explain(error)
    process.stderr.write(`${message}\n`)
    process.exitCode = exit_code
  }
}

function readArguments<Options extends ParseArgsOptionsConfig>(options: Options, help: string) {
  try {
    return parse(options)
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n\n${help}`, EXIT.usage)
  }
}

function explain(error: unknown): { message: string; exit_code: number } {
  if (error instanceof CommandError) return error
  if (error instanceof ConfigError) return { message: error.message, exit_code: EXIT.usage }
  if (error instanceof DatabaseUnusable) return { message: error.message, exit_code: EXIT.database }
  if (error instanceof EmbeddedDatabaseInUse) {
    return {
      message:
        `内嵌数据库正被另一个进程使用（${error.holder}），没有改动任何数据。` +
        '请先停止服务（在其终端按 Ctrl-C），运行本命令，再启动服务；或用 DATABASE_URL 改用 PostgreSQL，就不必停止服务。',
      exit_code: EXIT.database
    }
  }
  if (error instanceof Error && isDatabaseFailure(error)) {
    return {
      message: `连接不上数据库，请检查 DATABASE_URL 和服务器是否在运行。（${error.message}）`,
      exit_code: EXIT.database
    }
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), exit_code: EXIT.failed }
}

/**
 * Opens the database that the service itself would use, and closes it afterwards. No statement has a
 * timeout: a command may wait for a lock, and the person at the terminal ends it when it takes too long.
 */
export async function withDatabase<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const settings = readOwnerDatabaseSettings(process.env)
  const database = await openDatabase(settings.engine === 'postgres' ? { ...settings, query_timeout_ms: 0 } : settings)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** As `withDatabase`, for work that writes nothing: what is missing is not created but told. */
export async function withPreparedDatabase<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
  const settings = readOwnerDatabaseSettings(process.env)
  // Opening it would create it.
  if (settings.engine === 'embedded' && !existsSync(join(settings.folder, 'pglite'))) throw notPrepared()
  return await withDatabase(async (database) => {
    if (await hasPendingMigrations(database.db)) throw notPrepared()
    if ((await readSeedRecord(database.db)).size === 0) throw notPrepared()
    return await work(database)
  })
}

const notPrepared = () =>
  new CommandError(
    '数据库还没有准备好，什么也没有写入：请先运行 npm run migrate 和 npm run seed，再运行本命令。',
    EXIT.database
  )

export const clock = systemClock
