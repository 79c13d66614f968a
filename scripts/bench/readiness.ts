import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keysFileIn } from './callers.ts'
import type { Bench, Group } from './context.ts'
import { ask, startService } from './processes.ts'
import { type Figures, makeRow, median, type RowDefinition } from './rows.ts'

const REST_MILLISECONDS = 200
/** The first start takes several seconds, so it is made fewer times than the others. */
const FIRST_STARTS_MAX = 3

const onPostgres: RowDefinition = {
  name: 'ready against PostgreSQL',
  title: '启动到就绪：PostgreSQL',
  unit: 'ms',
  bar: { value_max: 1_500 }
}
const embeddedFirst: RowDefinition = {
  name: 'ready with the embedded database, first time',
  title: '启动到就绪：内嵌数据库，第一次',
  unit: 'ms',
  bar: { value_max: 8_000 }
}
const embeddedLater: RowDefinition = {
  name: 'ready with the embedded database, later',
  title: '启动到就绪：内嵌数据库，以后',
  unit: 'ms',
  bar: { value_max: 2_500 }
}

export const readiness: Group = {
  definitions: [onPostgres, embeddedFirst, embeddedLater],

  async measure(bench, wanted) {
    const rows = []
    let used_folder: string | undefined
    for (const definition of wanted) {
      if (definition === onPostgres) {
        const { database_url } = await bench.stationService(15)
        const environment = {
          DATABASE_URL: database_url,
          SEED_STATIONS: 'no',
          MASTER_KEYS_FILE: keysFileIn(bench.folder)
        }
        rows.push(makeRow(definition, await measureStarts(bench, definition, bench.rounds, async () => environment)))
        continue
      }
      if (definition === embeddedFirst) {
        const times = Math.min(bench.rounds, FIRST_STARTS_MAX)
        const figures = await measureStarts(bench, definition, times, async () => {
          used_folder = await newFolder(bench)
          return { DATA_FOLDER: used_folder }
        })
        rows.push(makeRow(definition, figures))
        continue
      }
      const folder = used_folder ?? (await newFolder(bench))
      const environment = { DATA_FOLDER: folder }
      if (used_folder === undefined) await timeToReady(bench, environment)
      rows.push(makeRow(definition, await measureStarts(bench, definition, bench.rounds, async () => environment)))
    }
    return rows
  }
}

const newFolder = async ({ folder }: Bench): Promise<string> => await mkdtemp(join(folder, 'embedded-'))

async function measureStarts(
  bench: Bench,
  { name }: RowDefinition,
  times: number,
  nextEnvironment: () => Promise<Record<string, string>>
): Promise<Figures> {
  const times_ms: number[] = []
  while (times_ms.length < times) {
    const took_ms = await timeToReady(bench, await nextEnvironment())
    times_ms.push(took_ms)
    bench.progress(`${name}：${Math.round(took_ms)} ms`)
  }
  return { value: median(times_ms) }
}

/** From the start of the process to its first 200, and then its end. */
async function timeToReady({ signal }: Bench, environment: Record<string, string>): Promise<number> {
  const started_at = performance.now()
  const service = await startService(environment, signal)
  try {
    const { status } = await ask(`${service.url}/v1/health`)
    if (status !== 200) throw new Error(`/v1/health 答 ${status}`)
    return performance.now() - started_at
  } finally {
    await service.stop()
    await sleep(REST_MILLISECONDS, undefined, { signal })
  }
}
