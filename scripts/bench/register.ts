import { keysFileIn, keysIn, signInStaff, withSystem } from './callers.ts'
import type { Bench, Group } from './context.ts'
import { ask, startService } from './processes.ts'
import { createRegisterDatabase } from './register-databases.ts'
import { type Comparison, getRequest, measureRounds, postRequest, summarizeRounds, type Target } from './rounds.ts'
import { makeRow, type Row, type RowDefinition } from './rows.ts'
import { type Desk, measureSubmissions, submissions } from './submissions.ts'

const FEW = 2_000
const MANY = 200_000
const PAGE = 20

const LIST = `/v1/workers?limit=${PAGE}`
const SEARCH = '/v1/workers/search'
/** Characters, syllables and initials that thousands have, and a name that few have. */
const SOUGHT = ['虚构', 'xugou', 'xg', '虚构罕见']
const SUMMARY = '/v1/register/summary?period=2023-Q1'
const SUMMARIES = 100
const SUMMARY_MILLISECONDS_MAX = 150
const SLOWEST_SHARE = 0.05

// One and a half times the time is two thirds of the speed.
const speed = { unit: 'requests/s', bar: { ratio_min: 0.667 } }
const MEASURED_MILLISECONDS_MAX = 1_500

type RegisterService = Desk

const pages: (RowDefinition & { requests(service: RegisterService): Buffer[] })[] = [
  {
    ...speed,
    name: 'register: list among 200,000 subjects beside 2,000',
    title: '台账：在二十万条中列出一页（基线为两千条）',
    requests: ({ url, headers }) => [getRequest(url, LIST, headers)]
  },
  {
    ...speed,
    name: 'register: search by name among 200,000 subjects beside 2,000',
    title: '台账：在二十万条中按姓名查找（基线为两千条）',
    requests: ({ url, headers }) => SOUGHT.map((name) => postRequest(url, SEARCH, headers, { name, limit: PAGE }))
  }
]

const summary: RowDefinition = {
  name: 'register: p95 of the summary of a quarter at 200,000 subjects',
  title: '台账：二十万条时一个季度的汇总，p95',
  unit: 'ms',
  bar: { value_max: SUMMARY_MILLISECONDS_MAX }
}

/**
 * The register with many subjects beside one with few, on the same machine in turn. What writes into them is measured
 * after these, so that the databases are as they were filled.
 */
export const register: Group = {
  definitions: [...pages, summary, submissions],

  async measure(bench, wanted) {
    const few = await openService(bench, FEW)
    const rows: Row[] = []
    if (wanted.some((definition) => definition !== submissions)) {
      const many = await openService(bench, MANY)
      rows.push(...(await measurePages(bench, { few, many }, wanted)))
      if (wanted.includes(summary)) rows.push(makeRow(summary, { value: await measureSummary(bench, many) }))
    }
    if (wanted.includes(submissions)) rows.push(makeRow(submissions, await measureSubmissions(bench, few)))
    return rows
  }
}

async function openService(bench: Bench, count: number): Promise<RegisterService> {
  bench.progress(`准备有 ${count} 条的台账和服务……`)
  const database_url = await createRegisterDatabase(bench, count)
  const keys = keysIn(bench.folder)
  const token = await withSystem({ database_url, keys }, (run) => signInStaff(run, 'subdistrict'))
  const environment = { DATABASE_URL: database_url, MASTER_KEYS_FILE: keysFileIn(bench.folder) }
  const service = await startService({ ...environment, SEED_STATIONS: 'no' }, bench.signal)
  bench.atEnd(service.stop)
  return { ...service, database_url, headers: { authorization: `Bearer ${token}` } }
}

async function measurePages(
  bench: Bench,
  { few, many }: Record<'few' | 'many', RegisterService>,
  wanted: readonly RowDefinition[]
): Promise<Row[]> {
  const some = pages.filter((page) => wanted.includes(page))
  if (some.length === 0) return []
  const comparisons = some.map(({ name, requests }): Comparison => {
    const target = (server: RegisterService): Target => ({ server, status: 200, requests: () => requests(server) })
    return { name, subject: target(many), bare: target(few) }
  })
  const measured_ms = Math.min(bench.measured_ms, MEASURED_MILLISECONDS_MAX)
  const results = await measureRounds({ ...bench, measured_ms }, comparisons)
  return some.map((definition) => {
    const rounds = results.get(definition.name)
    return makeRow(definition, rounds === undefined ? undefined : summarizeRounds(rounds))
  })
}

/** One after another, as somebody at a desk asks. */
async function measureSummary(bench: Bench, { url, headers }: RegisterService): Promise<number> {
  const times_ms: number[] = []
  // The first ones let the compilers do their work.
  for (let place = -10; place < SUMMARIES; place++) {
    bench.signal.throwIfAborted()
    const started_at = performance.now()
    const { status, body } = await ask(url + SUMMARY, headers)
    if (status !== 200) throw new Error(`${SUMMARY} 答 ${status}`)
    if (place >= 0) times_ms.push(performance.now() - started_at)
    if (place === 0) bench.note(`一个季度的汇总：${describe(JSON.parse(body.toString()))}。`)
  }
  times_ms.sort((one, other) => one - other)
  return times_ms[Math.ceil(times_ms.length * (1 - SLOWEST_SHARE)) - 1] ?? Number.NaN
}

function describe({ workers }: { workers: Record<string, number> }): string {
  return `新就业人员 ${workers['count']} 人，新增 ${workers['new']}，离开 ${workers['left']}，变更 ${workers['changed']}`
}
