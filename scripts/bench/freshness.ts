import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Bench, Group, StationService } from './context.ts'
import { LoadFault, startLoad } from './load.ts'
import { ask } from './processes.ts'
import { type Random, seededRandom } from './random.ts'
import { type Figures, makeRow, median, type RowDefinition } from './rows.ts'
import { LIST, listRequests } from './station-requests.ts'

const CONNECTIONS = 64
const WRITES_PER_ROUND = 4
const STATION_CODE = 'JN-000001'
const PAUSE_MILLISECONDS_MAX = 800
const POLL_MILLISECONDS_MAX = 60
const PATIENCE_MILLISECONDS = 10_000

const bar = { value_max: 1_000 }
const quiet: RowDefinition = {
  name: 'longest lag behind a committed write',
  title: '另一进程提交后，最久多长时间才看得到',
  unit: 'ms',
  bar
}
const loaded: RowDefinition = {
  name: 'longest lag behind a committed write, under load',
  title: '同上，同时有 64 个连接的负载',
  unit: 'ms',
  bar
}

/** This process writes, the service is another one. */
export const freshness: Group = {
  definitions: [quiet, loaded],

  async measure(bench, wanted) {
    const service = await bench.stationService(15)
    const rows = []
    for (const definition of wanted) {
      const figures =
        definition === loaded
          ? await underLoad(bench, service, () => measureLags(bench, service, definition))
          : await measureLags(bench, service, definition)
      rows.push(makeRow(definition, figures))
    }
    return rows
  }
}

async function underLoad(
  { note }: Bench,
  service: StationService,
  work: () => Promise<Figures>
): Promise<Figures | undefined> {
  const load = startLoad({ url: service.url, requests: listRequests(service), status: 200, connections: CONNECTIONS })
  try {
    return await Promise.race([work(), load.failed])
  } catch (error) {
    if (!(error instanceof LoadFault)) throw error
    note(`${loaded.name} 作废：${error.message}。`)
    return undefined
  } finally {
    load.stop()
  }
}

async function measureLags(bench: Bench, service: StationService, { name }: RowDefinition): Promise<Figures> {
  const random = seededRandom(7)
  const client = new pg.Client({ connectionString: service.database_url })
  await client.connect()
  try {
    const lags_ms: number[] = []
    for (let write = 0; write < bench.rounds * WRITES_PER_ROUND; write++) {
      // At no fixed distance from the service's own checks, of which some are due only when somebody asks.
      await sleep(random.between(0, PAUSE_MILLISECONDS_MAX), undefined, { signal: bench.signal })
      lags_ms.push(await measureLag(bench, service, client, random))
    }
    const longest_ms = Math.max(...lags_ms)
    bench.progress(`${name}：${lags_ms.length} 次写入，最久 ${longest_ms.toFixed(0)} ms`)
    bench.note(`${name}：${lags_ms.length} 次写入，中位数 ${median(lags_ms).toFixed(0)} ms。`)
    return { value: longest_ms }
  } finally {
    await client.end()
  }
}

/** From the commit to the arrival of the first answer that knows of it, so the lag and a little more. */
async function measureLag(
  { signal }: Bench,
  { url }: StationService,
  client: pg.Client,
  random: Random
): Promise<number> {
  const address = `${url}${LIST}/${STATION_CODE}`
  // Somebody else has just asked, so the service has a copy that it believes to be fresh.
  await ask(address)
  const { rows } = await client.query<{ version: number }>(
    'update station set version = version + 1, updated_at = now() where code = $1 returning version',
    [STATION_CODE]
  )
  const committed_at = performance.now()
  const written = rows[0]?.version ?? Number.NaN
  for (;;) {
    const { status, body } = await ask(address)
    const lag_ms = performance.now() - committed_at
    if (status !== 200) throw new Error(`${address} 答 ${status}`)
    if (JSON.parse(body.toString()).version === written) return lag_ms
    if (lag_ms > PATIENCE_MILLISECONDS) return lag_ms
    await sleep(random.between(0, POLL_MILLISECONDS_MAX), undefined, { signal })
  }
}
