import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './context.ts'
import { applyLoad, LoadFault, type LoadFigures } from './load.ts'
import { processorTime, type RunningProcess } from './processes.ts'
import { median } from './rows.ts'

const CONNECTIONS = 64
const WARM_UP_MILLISECONDS = 500
const REST_MILLISECONDS = 100
/** Half-hours, at which answers change, pass between two attempts at most once. */
const ATTEMPTS_MAX = 2

export interface Target {
  server: RunningProcess
  status: number
  /** Made anew for every measurement: a tag, for example, may have changed. */
  requests(): Promise<Buffer[]> | Buffer[]
}

/** The service and the bare route that sends the same, to be measured side by side. */
export interface Comparison {
  name: string
  subject: Target
  bare: Target
}

export interface Measurement extends LoadFigures {
  /** How much of a processor the server used; undefined where the system does not tell. */
  busy: number | undefined
}

export interface ComparisonRounds {
  subject: Measurement[]
  bare: Measurement[]
}

/**
 * Measures everything once a round, each thing next to its baseline and in turn before and after it, so that
 * whatever slows the machine down meanwhile hits all alike.
 * @returns by name; undefined where an answer was wrong
 */
export async function measureRounds(
  bench: Bench,
  comparisons: readonly Comparison[]
): Promise<Map<string, ComparisonRounds | undefined>> {
  const results = new Map<string, ComparisonRounds | undefined>(
    comparisons.map(({ name }) => [name, { subject: [], bare: [] }])
  )
  // The first round only lets the compilers of all the servers do their work.
  for (let round = 0; round <= bench.rounds; round++) {
    for (const { name, ...targets } of comparisons) {
      const rounds = results.get(name)
      if (rounds === undefined) continue
      const order = round % 2 === 0 ? (['bare', 'subject'] as const) : (['subject', 'bare'] as const)
      try {
        for (const side of order) {
          const measurement = await measure(bench, targets[side], round === 0)
          if (round > 0) rounds[side].push(measurement)
          bench.progress(
            `${round === 0 ? '预热' : `第 ${round}/${bench.rounds} 轮`} ${name} ${describe(side, measurement)}`
          )
        }
      } catch (error) {
        if (!(error instanceof LoadFault)) throw error
        bench.note(`${name} 作废：${error.message}。`)
        results.set(name, undefined)
      }
    }
  }
  return results
}

async function measure(bench: Bench, target: Target, is_warm_up: boolean): Promise<Measurement> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await measureOnce(bench, target, is_warm_up)
    } catch (error) {
      if (!(error instanceof LoadFault) || attempt === ATTEMPTS_MAX) throw error
      bench.progress(`重测：${error.message}`)
    }
  }
}

async function measureOnce(
  bench: Bench,
  { server, status, requests }: Target,
  is_warm_up: boolean
): Promise<Measurement> {
  const load = { url: server.url, requests: await requests(), status, connections: CONNECTIONS }
  const measured_ms = is_warm_up ? Math.min(1_000, bench.measured_ms) : bench.measured_ms
  // What the last measurement left behind, closed connections above all, is not this one's.
  await sleep(REST_MILLISECONDS, undefined, { signal: bench.signal })
  const before_ms = await processorTime(server.pid)
  const started_at = performance.now()
  const figures = await applyLoad(load, { warm_up_ms: WARM_UP_MILLISECONDS, measured_ms }, bench.signal)
  const passed_ms = performance.now() - started_at
  const after_ms = await processorTime(server.pid)
  const busy = before_ms === undefined || after_ms === undefined ? undefined : (after_ms - before_ms) / passed_ms
  return { ...figures, busy }
}

function describe(side: keyof ComparisonRounds, { requests_per_second, p99_ms, busy }: Measurement): string {
  const what = side === 'bare' ? '裸路由' : '本服务'
  const share = busy === undefined ? '' : `，服务端占 ${Math.round(busy * 100)}% 个核`
  return `${what} ${Math.round(requests_per_second)} 次/秒，p99 ${p99_ms.toFixed(1)} ms${share}`
}

/** Medians; the ratio is the median of each round's own. */
export function summarizeRounds({ subject, bare }: ComparisonRounds) {
  const speed = ({ requests_per_second }: Measurement) => requests_per_second
  return {
    value: median(subject.map(speed)),
    baseline: median(bare.map(speed)),
    ratio: median(ratios(subject, bare)),
    p99_ms: median(subject.map(({ p99_ms }) => p99_ms))
  }
}

export const ratios = (subject: readonly Measurement[], baseline: readonly Measurement[]): number[] =>
  subject.map(
    ({ requests_per_second }, round) => requests_per_second / (baseline[round]?.requests_per_second ?? Number.NaN)
  )

/** A server that is not kept busy was not measured: the load, or another program, was. */
export const BUSY_ENOUGH = 0.9

/** One disturbed round changes no median, so it is of no interest here either. */
export const usuallyBusy = (measurements: readonly Measurement[]): number =>
  median(measurements.map(({ busy }) => busy ?? 1))

/** A GET as it goes over the wire. */
export const getRequest = (url: string, path: string, headers: Record<string, string> = {}): Buffer =>
  wireRequest(`GET ${path}`, url, headers, '')

/** A POST of JSON as it goes over the wire. */
export function postRequest(url: string, path: string, headers: Record<string, string>, sent: object): Buffer {
  const body = JSON.stringify(sent)
  const content = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }
  return wireRequest(`POST ${path}`, url, { ...headers, ...content }, body)
}

const wireRequest = (asked: string, url: string, headers: Record<string, string>, body: string): Buffer =>
  Buffer.from(
    [
      `${asked} HTTP/1.1`,
      `Host: ${new URL(url).host}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body
    ].join('\r\n')
  )
