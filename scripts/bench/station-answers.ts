import type { Bench, Group, StationService } from './context.ts'
import { type BareAnswer, type RunningProcess, startBare } from './processes.ts'
import {
  BUSY_ENOUGH,
  type Comparison,
  type ComparisonRounds,
  getRequest,
  measureRounds,
  ratios,
  summarizeRounds,
  usuallyBusy
} from './rounds.ts'
import { type Figures, makeRow, median, type RowDefinition } from './rows.ts'
import {
  currentTag,
  listRequests,
  nearestRequests,
  sampleList,
  sampleNearest,
  sampleUnchanged,
  unchangedRequests
} from './station-requests.ts'

interface Kind {
  sample(service: StationService, path: string): Promise<BareAnswer>
  requests(service: StationService): Promise<Buffer[]> | Buffer[]
  /** Headers that the bare route is asked with as well, as reading them is not the service's own work. */
  headers?(service: StationService): Promise<Record<string, string>>
}

const LIST: Kind = { sample: sampleList, requests: listRequests }
const NEAREST: Kind = { sample: sampleNearest, requests: nearestRequests }
const UNCHANGED: Kind = {
  sample: sampleUnchanged,
  requests: unchangedRequests,
  headers: async ({ url }) => ({ 'if-none-match': await currentTag(url) })
}

interface Case extends RowDefinition {
  kind: Kind
  stations: number
}

const speed = { unit: 'requests/s' }
const P99_MILLISECONDS = 20

const cases: Case[] = [
  {
    ...speed,
    name: 'list of 15 stations',
    title: '列出 15 座驿站',
    bar: { ratio_min: 0.6, p99_ms_below: P99_MILLISECONDS },
    kind: LIST,
    stations: 15
  },
  {
    ...speed,
    name: '304 for the list of 15 stations',
    title: '15 座驿站的列表未变，答 304',
    bar: { ratio_min: 0.8, p99_ms_below: P99_MILLISECONDS },
    kind: UNCHANGED,
    stations: 15
  },
  {
    ...speed,
    name: 'nearest five of 15 stations',
    title: '15 座中最近的五座',
    bar: { ratio_min: 0.3, p99_ms_below: P99_MILLISECONDS },
    kind: NEAREST,
    stations: 15
  },
  {
    ...speed,
    name: 'nearest five of 10,000 stations',
    title: '一万座中最近的五座',
    bar: { ratio_min: 0.15, p99_ms_below: P99_MILLISECONDS },
    kind: NEAREST,
    stations: 10_000
  },
  {
    ...speed,
    name: 'nearest five of 100,000 stations',
    title: '十万座中最近的五座',
    bar: { ratio_min: 0.15, p99_ms_below: P99_MILLISECONDS },
    kind: NEAREST,
    stations: 100_000
  }
]

/** The growth itself, without the baseline in between. */
const growth: RowDefinition & { large: string; small: string } = {
  ...speed,
  name: 'nearest five: 100,000 stations against 15',
  title: '最近的五座：十万座与 15 座相比',
  bar: { ratio_min: 0.5 },
  large: 'nearest five of 100,000 stations',
  small: 'nearest five of 15 stations'
}

export const stationAnswers: Group = {
  definitions: [...cases, growth],

  async measure(bench, wanted) {
    const names = new Set(wanted.flatMap(({ name }) => (name === growth.name ? [growth.large, growth.small] : [name])))
    const results = await measureRounds(bench, await prepare(bench, names))
    for (const [name, rounds] of results) if (rounds !== undefined) noteIdleServers(bench, name, rounds)
    return wanted.map((definition) =>
      makeRow(
        definition,
        definition.name === growth.name ? growthFigures(results) : figuresOf(results, definition.name)
      )
    )
  }
}

async function prepare(bench: Bench, names: ReadonlySet<string>): Promise<Comparison[]> {
  const prepared = []
  for (const one of cases.filter(({ name }) => names.has(name))) {
    const service = await bench.stationService(one.stations)
    const path: string = `/${prepared.length}`
    prepared.push({ ...one, service, path, answer: await one.kind.sample(service, path) })
  }
  const bare = await startBare(
    prepared.map(({ answer }) => answer),
    bench.signal
  )
  bench.atEnd(bare.stop)
  return prepared.map((one) => ({
    name: one.name,
    subject: { server: one.service, status: one.answer.status, requests: () => one.kind.requests(one.service) },
    bare: { server: bare, status: one.answer.status, requests: () => bareRequests(bare, one) }
  }))
}

const bareRequests = async (
  { url }: RunningProcess,
  { kind, service, path }: { kind: Kind; service: StationService; path: string }
): Promise<Buffer[]> => [getRequest(url, path, await kind.headers?.(service))]

type Results = Map<string, ComparisonRounds | undefined>

function figuresOf(results: Results, name: string): Figures | undefined {
  const rounds = results.get(name)
  return rounds === undefined ? undefined : summarizeRounds(rounds)
}

function growthFigures(results: Results): Figures | undefined {
  const large = results.get(growth.large)
  const small = results.get(growth.small)
  if (large === undefined || small === undefined) return undefined
  return {
    value: summarizeRounds(large).value,
    baseline: summarizeRounds(small).value,
    ratio: median(ratios(large.subject, small.subject))
  }
}

function noteIdleServers(bench: Bench, name: string, { subject, bare }: ComparisonRounds): void {
  const busy = { bare: usuallyBusy(bare), subject: usuallyBusy(subject) }
  const percent = (share: number) => `${Math.round(share * 100)}%`
  if (busy.bare < BUSY_ENOUGH)
    bench.note(`${name}：裸路由只用了一个核的 ${percent(busy.bare)}，负载端或别的程序是瓶颈，比值偏高，不足为凭。`)
  if (busy.subject < BUSY_ENOUGH)
    bench.note(`${name}：本服务只用了一个核的 ${percent(busy.subject)}，负载端或别的程序是瓶颈，比值偏低。`)
}
