import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFileIn } from './bench/callers.ts'
import type { Bench, Group } from './bench/context.ts'
import { freshness } from './bench/freshness.ts'
import { imports } from './bench/imports.ts'
import { memory } from './bench/memory.ts'
import { startService } from './bench/processes.ts'
import { readiness } from './bench/readiness.ts'
import { register } from './bench/register.ts'
import { describeMachine, markdownTable, terminalTable } from './bench/report.ts'
import { rotation } from './bench/rotation.ts'
import type { Row } from './bench/rows.ts'
import { signedIn } from './bench/signed-in.ts'
import { stationAnswers } from './bench/station-answers.ts'
import { createStationDatabase } from './bench/station-databases.ts'
import { startPostgres } from './postgres/server.ts'
import { CommandError, EXIT, runCommand } from './support/command.ts'
import { wantedSource } from './support/postgres-source.ts'

/** The table of contents, in the order of measuring: memory after the loads that fill it. */
const groups: Group[] = [stationAnswers, memory, freshness, readiness, signedIn, rotation, register, imports]

const RESULTS = join(import.meta.dirname, 'bench/results.json')
const ROUNDS_MIN = 5
const ROUNDS_MAX = 100
const MEASURED_MILLISECONDS = 3_000
const QUICK = { rounds: 1, measured_ms: 500 }

const HELP = `用法：npm run bench [-- 选项]

启动所需的一切（一台 fsync 打开的临时 PostgreSQL、若干座生成的驿站、真正的服务、作为基线的裸
Fastify 路由），逐轮交替测量，取各轮的中位数，打印表格，并写入 scripts/bench/results.json。
“比值”是与发送同样字节的裸路由相比（裸路由为 1.0），取各轮比值的中位数。约需十一分钟。
测量时机器上不要运行别的程序，否则数字不足为凭。

选项：
  --rounds N     测几轮，至少 ${ROUNDS_MIN} 轮（默认 ${ROUNDS_MIN}）
  --only 名称    只测名称或标题含这段文字的项目，不写 results.json
  --quick        只测 ${QUICK.rounds} 轮、每次很短，用来检查本命令本身；数字不可引用，不写 results.json
  --markdown     另外打印 README 用的 Markdown 表格
  --help         显示本说明

退出码：0 全部达到要求；1 有未达到的或作废的；2 用法不对；130 被中断。

环境变量：
  POSTGRES_SOURCE     machine 只用本机程序，npm 只用 npm 包里的程序
`

interface Settings {
  rounds: number
  measured_ms: number
  only: string | undefined
  is_markdown_wanted: boolean
  /** Whether the figures may be quoted. */
  is_complete: boolean
}

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort(signal))
}
// Whoever reads along has gone; what was started must still be stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => interruption.abort('SIGPIPE'))

await runCommand({
  help: HELP,
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean' },
    markdown: { type: 'boolean' }
  },
  run: async ({ rounds, only, quick = false, markdown = false }, positionals) => {
    if (positionals.length > 0) throw new CommandError(`看不懂“${positionals.join(' ')}”。\n\n${HELP}`, EXIT.usage)
    const settings = {
      ...(quick ? QUICK : { rounds: readRounds(rounds), measured_ms: MEASURED_MILLISECONDS }),
      only,
      is_markdown_wanted: markdown,
      is_complete: !quick && only === undefined
    }
    try {
      return await runBench(settings)
    } catch (error) {
      throw interruption.signal.aborted ? interrupted() : error
    }
  }
})

function readRounds(given = String(ROUNDS_MIN)): number {
  const rounds = Number(given)
  if (!Number.isInteger(rounds) || rounds < ROUNDS_MIN || rounds > ROUNDS_MAX) {
    throw new CommandError(`--rounds 应当是 ${ROUNDS_MIN} 到 ${ROUNDS_MAX} 之间的整数，现在是“${given}”。`, EXIT.usage)
  }
  return rounds
}

/** Shells expect 128 and the signal's number. */
function interrupted(): CommandError {
  const signal: keyof typeof constants.signals = interruption.signal.reason
  return new CommandError(`测量被 ${signal} 中断，没有写入结果。`, 128 + constants.signals[signal])
}

async function runBench(settings: Settings): Promise<number> {
  const plan = groups
    .map((group) => ({ group, wanted: group.definitions.filter(({ name, title }) => isWanted(settings, name, title)) }))
    .filter(({ wanted }) => wanted.length > 0)
  if (plan.length === 0) throw new CommandError(`没有名称含“${settings.only}”的项目。`, EXIT.usage)

  const stops: (() => Promise<void>)[] = []
  const notes: string[] = []
  const rows: Row[] = []
  let machine: string[]
  try {
    const bench = await openBench(settings, stops, notes)
    machine = describeMachine(bench.server)
    for (const { group, wanted } of plan) rows.push(...(await group.measure(bench, wanted)))
  } finally {
    await stopAll(stops)
  }
  if (settings.is_complete) await writeFile(RESULTS, `${JSON.stringify(rows, null, 2)}\n`)
  print(settings, machine, rows, notes)
  return rows.every(({ holds }) => holds) ? EXIT.done : EXIT.failed
}

function isWanted({ only }: Settings, ...names: string[]): boolean {
  return only === undefined || names.some((name) => name.includes(only))
}

async function openBench(
  { rounds, measured_ms }: Settings,
  stops: (() => Promise<void>)[],
  notes: string[]
): Promise<Bench> {
  const { signal } = interruption
  const progress = (text: string) => void process.stderr.write(`${text}\n`)
  const atEnd = (stop: () => Promise<void>) => void stops.push(stop)

  const folder = await mkdtemp(join(tmpdir(), 'guanxin-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const server = await startPostgres({ durable: true, source: wantedSource() })
  atEnd(server.stop)

  const open = async (count: number) => {
    progress(`准备 ${count} 座驿站的数据库和服务……`)
    const database_url = await createStationDatabase(server.url, count, signal)
    const service = await startService(
      { DATABASE_URL: database_url, SEED_STATIONS: 'no', MASTER_KEYS_FILE: keysFileIn(folder) },
      signal
    )
    atEnd(service.stop)
    return { ...service, database_url }
  }
  const services = new Map<number, ReturnType<typeof open>>()
  const stationService = (count: number) => {
    const service = services.get(count) ?? open(count)
    services.set(count, service)
    return service
  }
  const note = (text: string) => void notes.push(text)
  return { server, folder, rounds, measured_ms, signal, progress, note, atEnd, stationService }
}

/** Each is stopped, whatever happens to the others; what goes wrong here matters only where all went well before. */
async function stopAll(stops: (() => Promise<void>)[]): Promise<void> {
  for (const stop of stops.reverse()) {
    await stop().catch((error: Error) => {
      if (!interruption.signal.aborted) process.stderr.write(`${error.message}\n`)
    })
  }
}

function print({ is_complete, is_markdown_wanted }: Settings, machine: string[], rows: Row[], notes: string[]): void {
  const definitions = groups.flatMap((group) => group.definitions)
  const missed = rows.filter(({ holds }) => !holds).length
  const lines = [
    ...machine,
    '',
    terminalTable(rows, definitions),
    ...notes.map((note) => `· ${note}`),
    ...(is_markdown_wanted ? ['', markdownTable(rows)] : []),
    '',
    missed === 0 ? '全部达到要求。' : `${missed} 项没有达到要求。`,
    is_complete ? `已写入 ${RESULTS}。` : '这不是完整的测量：数字不可引用，没有写入 results.json。'
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
