import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import { migrate } from '../src/database/migrations.ts'
import type { Db } from '../src/database/tables.ts'
import { seedReference } from '../src/seeds.ts'
import { SpreadsheetError } from '../src/spreadsheets/error.ts'
import { readTable, type Table } from '../src/spreadsheets/read.ts'
import { type ImportReport, importStations } from '../src/stations/imports.ts'
import { summarize } from './import/summary.ts'
import { CommandError, clock, EXIT, runCommand, withDatabase, withPreparedDatabase } from './support/command.ts'

const KIND = 'stations'

const HELP = `用法：npm run import -- ${KIND} 文件 [选项]

从表格导入驿站，CSV（UTF-8、GBK、GB18030）和 Excel 的 .xlsx 都可以。表格从 GET /v1/stations.csv
导出，空白模板从 GET /v1/station-template.csv 下载。同编码的驿站按表格修改，没有的新增；文件里没有的列和
驿站保持原样。要么全部写入，要么（只要有一行出错）一行也不写。

选项：
  --dry-run   只检查，说明会改什么，不写入；数据库须已由 npm run migrate 和 npm run seed 准备好
  --json      输出 JSON 报告（不在终端里运行时总是如此）
  --help      显示本说明

退出码：0 完成；1 有行出错或文件无法读取，没有写入；2 用法不对；3 连不上数据库、数据库正被占用，或
--dry-run 时数据库还没有准备好。

环境变量：DATABASE_URL 指定 PostgreSQL；不设则用 .data 里的内嵌数据库，导入前要先停止服务。
`

await runCommand({
  help: HELP,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (values, positionals) => {
    const file = fileFrom(positionals)
    const bytes = await readBytes(file)
    const report = await importFile(bytes, basename(file), values['dry-run'] === true)
    const is_for_programs = values.json === true || !process.stdout.isTTY
    process.stdout.write(is_for_programs ? `${JSON.stringify(report, null, 2)}\n` : summarize(report))
    return report.counts.failed > 0 ? EXIT.failed : EXIT.done
  }
})

function fileFrom([kind, file, ...rest]: string[]): string {
  if (kind === undefined || file === undefined || rest.length > 0) {
    throw new CommandError(`请写明导入什么和哪个文件。\n\n${HELP}`, EXIT.usage)
  }
  if (kind !== KIND) throw new CommandError(`不能导入“${kind}”，目前只能导入 ${KIND}。`, EXIT.usage)
  return file
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new CommandError(
      `读不到文件 ${file}，请检查路径和权限。（${error instanceof Error ? error.message : error}）`,
      EXIT.usage
    )
  }
}

async function importFile(bytes: Uint8Array, file_name: string, dry_run: boolean): Promise<ImportReport> {
  try {
    // Read before the database is opened: a file that nobody can read need not wait for it.
    const table = await readTable(bytes, file_name)
    const importInto = async (db: Db) =>
      await withProgress(table, (onProgress) => importStations(db, table, { now: clock.now(), dry_run, onProgress }))
    if (dry_run) return await withPreparedDatabase(({ db }) => importInto(db))
    return await withDatabase(async ({ db }) => {
      await migrate(db)
      await seedReference(db, clock)
      return await importInto(db)
    })
  } catch (error) {
    throw error instanceof SpreadsheetError ? new CommandError(error.message) : error
  }
}

async function withProgress<Result>(
  { rows }: Table,
  work: (onProgress: (done: number, of: number) => void) => Promise<Result>
): Promise<Result> {
  if (!process.stderr.isTTY) return await work(() => {})
  const bar = new SingleBar({
    format: '写入 {bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true
  })
  bar.start(rows.length, 0)
  try {
    return await work((done, of) => {
      bar.setTotal(of)
      bar.update(done)
    })
  } finally {
    bar.stop()
  }
}
