import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasesNamedLike, dropDatabase, serverVersion } from './postgres/databases.ts'
import { startPostgres } from './postgres/server.ts'
import { CommandError, EXIT, runCommand } from './support/command.ts'
import { wantedSource } from './support/postgres-source.ts'
import { testFiles } from './test/files.ts'
import type { Outcome } from './test/outcome.ts'
import { runFiles } from './test/processes.ts'
import { prepareTemplates } from './test/templates.ts'

const HELP = `用法：npm test [-- [选项] [测试文件或文件夹……]]

不指定时运行 test/ 下的全部测试。需要的数据库由本命令准备：PGlite 在内存里，
PostgreSQL 是一台临时的服务器（优先用本机已安装的程序，其次用 npm 包里的），测试结束即删除。

选项：
  --counts 文件   把断言的计数写成 JSON
  --help          显示本说明

环境变量：
  TEST_DATABASE_URL   改用这台 PostgreSQL（15 或更新，账号须能创建数据库），测试只碰自己创建的数据库
  POSTGRES_SOURCE     machine 只用本机程序，npm 只用 npm 包里的程序

例子：
  npm test -- test/stations/hours.test.ts
  npm test -- test/calendar test/areas
`

const OLDEST_MAJOR = 15

type Server = { url: string; origin: string; stop(): Promise<void> }

type TestRun = { outcome: Outcome; engines: string }

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort(signal))
}

await runCommand({
  help: HELP,
  options: { counts: { type: 'string' } },
  run: async ({ counts }, named) => {
    const files = testFiles(named)
    try {
      const run = await testOnServer(files)
      if (counts !== undefined) await writeCounts(counts, run.outcome)
      return summarize(run)
    } catch (error) {
      throw interruption.signal.aborted ? interrupted() : error
    }
  }
})

/** Shells expect 128 and the signal's number. */
function interrupted(): CommandError {
  const signal: keyof typeof constants.signals = interruption.signal.reason
  return new CommandError(`测试被 ${signal} 中断。`, 128 + constants.signals[signal])
}

async function testOnServer(files: string[]): Promise<TestRun> {
  const postgres_database = `guanxin_test_${randomUUID().slice(0, 8)}`
  const server = await openServer(postgres_database)
  try {
    return await runTests(server, postgres_database, files)
  } finally {
    await server.stop()
  }
}

async function openServer(postgres_database: string): Promise<Server> {
  const given_url = process.env['TEST_DATABASE_URL']
  if (given_url !== undefined && given_url !== '') return await useServer(given_url, postgres_database)
  const { url, source, stop } = await startPostgres({ durable: false, source: wantedSource() }).catch(explainStart)
  return { url, origin: source === 'npm package' ? 'npm 包' : '本机程序', stop }
}

function explainStart(cause: Error): never {
  throw new CommandError(cause.message)
}

async function useServer(url: string, postgres_database: string): Promise<Server> {
  const version = await serverVersion(url).catch((error: Error) => {
    throw new CommandError(`连不上 TEST_DATABASE_URL 指定的 PostgreSQL。（${error.message}）`, EXIT.database)
  })
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    throw new CommandError(
      `TEST_DATABASE_URL 指定的 PostgreSQL 是 ${version}，需要 ${OLDEST_MAJOR} 或更新版本。`,
      EXIT.database
    )
  }
  // This server stays, so it is cleared of the template and of what killed tests left behind.
  const stop = async () => {
    for (const name of await databasesNamedLike(url, postgres_database)) await dropDatabase(url, name)
  }
  return { url, origin: 'TEST_DATABASE_URL', stop }
}

async function runTests({ url, origin }: Server, postgres_database: string, files: string[]): Promise<TestRun> {
  interruption.signal.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'guanxin-test-'))
  try {
    const templates = await prepareTemplates({ server_url: url, folder, postgres_database })
    interruption.signal.throwIfAborted()
    const environment = {
      TEST_DATABASE_SERVER_URL: url,
      TEST_EMBEDDED_TEMPLATE: templates.embedded_file,
      TEST_EMBEDDED_FOLDER: templates.embedded_folder,
      TEST_POSTGRES_TEMPLATE: templates.postgres_database
    }
    return {
      outcome: await runFiles(files, environment, interruption.signal),
      engines: `${templates.embedded_version}（内存）· ${withoutDistribution(templates.postgres_version)}（${origin}）`
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeCounts(file: string, { passed, failed, skipped, todo }: Outcome): Promise<void> {
  await writeFile(file, `${JSON.stringify({ passed, failed, skipped: skipped.length, todo: todo.length })}\n`)
}

function summarize({ outcome, engines }: TestRun): number {
  const { passed, failed, skipped, todo } = outcome
  const list = (title: string, names: string[]) =>
    names.length === 0 ? [] : [`${title}：`, ...names.map((name) => `  ${name}`)]
  const lines = [
    '',
    ...list('跳过的测试', skipped),
    ...list('待写的测试', todo),
    `数据库引擎：${engines}`,
    `通过 ${passed}，失败 ${failed}，跳过 ${skipped.length}${todo.length === 0 ? '' : `，待写 ${todo.length}`}`
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (passed + failed === 0) process.stderr.write('没有运行任何测试。\n')
  return failed > 0 || passed === 0 ? EXIT.failed : EXIT.done
}

/** Distributions add their own: "PostgreSQL 15.18 (Debian 15.18-0+deb12u1)". */
function withoutDistribution(version: string): string {
  return version.replace(/ \(.*/, '')
}
