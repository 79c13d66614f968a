import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { HOME_AREA_CODE, keysFileIn, keysIn, signInWorkers, withSystem } from './callers.ts'
import type { Group } from './context.ts'
import { LoadFault, startLoad } from './load.ts'
import { insertPersons } from './persons.ts'
import { startService } from './processes.ts'
import { getRequest } from './rounds.ts'
import { makeRow, type RowDefinition } from './rows.ts'
import { createStationDatabase } from './station-databases.ts'

const run = promisify(execFile)

const ROOT = join(import.meta.dirname, '../..')
const PERSONS = 100_000
const WORKERS = 64
const CONNECTIONS = 8
const COMMUNITIES = ['370811015001', '370811015002'] as const
/** A database of its own: the many rows would weigh on whatever is measured beside them. */
const STATIONS = 16

const definition: RowDefinition = {
  name: 'failed requests while the keys of 100,000 persons are rotated',
  title: '轮换十万人的主密钥期间失败的请求',
  unit: 'requests',
  bar: { value_max: 0 }
}

/**
 * Every caller reads their own data, opened with their own key, while `npm run keys -- rotate` wraps all keys anew. The
 * first answer that is not 200 ends the load and is the failure.
 */
export const rotation: Group = {
  definitions: [definition],

  async measure(bench) {
    const database_url = await createStationDatabase(bench.server.url, STATIONS, bench.signal)
    const keys = keysIn(bench.folder)
    bench.progress(`准备 ${PERSONS} 人……`)
    const tokens = await withSystem({ database_url, keys }, async (system) => {
      const generated = { count: PERSONS, seed: 5, area_codes: [...COMMUNITIES] as [string, ...string[]] }
      await insertPersons(system, generated, bench.signal)
      return await signInWorkers(system, WORKERS)
    })
    const environment = { DATABASE_URL: database_url, MASTER_KEYS_FILE: keysFileIn(bench.folder), HOME_AREA_CODE }
    const service = await startService({ ...environment, SEED_STATIONS: 'no' }, bench.signal)
    bench.atEnd(service.stop)
    const requests = tokens.map((token) =>
      getRequest(service.url, '/v1/auth/session', { authorization: `Bearer ${token}` })
    )
    const load = startLoad({ url: service.url, requests, status: 200, connections: CONNECTIONS })
    try {
      load.begin()
      const started_at = performance.now()
      await Promise.race([rotate(environment, bench.signal), load.failed])
      const { requests_per_second, p99_ms } = load.end()
      const seconds = (performance.now() - started_at) / 1000
      bench.note(
        `轮换 ${PERSONS} 人用了 ${seconds.toFixed(0)} 秒，其间每秒答了 ${Math.round(requests_per_second)} 次，p99 ${p99_ms.toFixed(0)} ms，没有失败。`
      )
      return [makeRow(definition, { value: 0 })]
    } catch (error) {
      if (!(error instanceof LoadFault)) throw error
      bench.note(`轮换期间有请求失败：${error.message}。`)
      return [makeRow(definition, { value: 1 })]
    } finally {
      load.stop()
    }
  }
}

async function rotate(environment: Record<string, string>, signal: AbortSignal): Promise<void> {
  const parameters = ['--import', './scripts/runtime.js', 'scripts/keys.ts', 'rotate', '--json']
  const { PATH = '', HOME = '' } = process.env
  await run(process.execPath, parameters, { cwd: ROOT, env: { PATH, HOME, ...environment }, signal })
}
