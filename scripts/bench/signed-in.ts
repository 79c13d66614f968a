import { keysFileIn, keysIn, signInWorkers, withSystem } from './callers.ts'
import type { Bench, Group, StationService } from './context.ts'
import { ask, bareAnswer, startBare, startService } from './processes.ts'
import { getRequest, measureRounds, summarizeRounds } from './rounds.ts'
import { makeRow, type RowDefinition } from './rows.ts'
import { LIST } from './station-requests.ts'

const SESSION = '/v1/auth/session'
/** Several times the connections, so that no two requests under way share a token. */
const WORKERS = 512
const REVOCATIONS_PER_ROUND = 20

const speed = { unit: 'requests/s', bar: { ratio_min: 0.15, p99_ms_below: 20 } }

const reads: (RowDefinition & { address: string })[] = [
  { ...speed, name: 'signed in: who am I', title: '登录后：查看自己的会话', address: SESSION },
  { ...speed, name: 'signed in: list of 15 stations', title: '登录后：列出 15 座驿站', address: LIST }
]

const revocation: RowDefinition = {
  name: 'requests let through after a sign-out in another process',
  title: '在另一进程退出登录后仍被放行的请求',
  unit: 'requests',
  bar: { value_max: 0 }
}

/** Every request asks the database anew who its caller is; what is measured is what that costs. */
export const signedIn: Group = {
  definitions: [...reads, revocation],

  async measure(bench, wanted) {
    const service = await bench.stationService(15)
    const keys = keysIn(bench.folder)
    const tokens = await withSystem({ database_url: service.database_url, keys }, (run) => signInWorkers(run, WORKERS))
    const results = await measureReads(bench, service, tokens, wanted)
    const rows = []
    for (const definition of wanted) {
      if (definition === revocation) {
        rows.push(makeRow(definition, { value: await countLetThrough(bench, service, tokens) }))
        continue
      }
      const rounds = results.get(definition.name)
      rows.push(makeRow(definition, rounds === undefined ? undefined : summarizeRounds(rounds)))
    }
    return rows
  }
}

const authorization = (token: string) => ({ authorization: `Bearer ${token}` })

async function measureReads(
  bench: Bench,
  service: StationService,
  tokens: string[],
  wanted: readonly RowDefinition[]
): ReturnType<typeof measureRounds> {
  const [token = ''] = tokens
  const cases = await Promise.all(
    reads
      .filter((read) => wanted.includes(read))
      .map(async ({ name, address }, place) => {
        const answer = await ask(service.url + address, authorization(token))
        if (answer.status !== 200) throw new Error(`${address} 答 ${answer.status}`)
        return { name, address, answer: bareAnswer(`/${place}`, answer) }
      })
  )
  const bare = await startBare(
    cases.map(({ answer }) => answer),
    bench.signal
  )
  bench.atEnd(bare.stop)
  const requestsTo = (url: string, address: string) => tokens.map((one) => getRequest(url, address, authorization(one)))
  return await measureRounds(
    bench,
    cases.map(({ name, address, answer }) => ({
      name,
      subject: { server: service, status: 200, requests: () => requestsTo(service.url, address) },
      bare: { server: bare, status: 200, requests: () => requestsTo(bare.url, answer.path) }
    }))
  )
}

/** Signs out here and asks there, at once, again and again. */
async function countLetThrough(bench: Bench, service: StationService, tokens: string[]): Promise<number> {
  const other = await startService(
    { DATABASE_URL: service.database_url, SEED_STATIONS: 'no', MASTER_KEYS_FILE: keysFileIn(bench.folder) },
    bench.signal
  )
  bench.atEnd(other.stop)
  let let_through = 0
  for (const token of tokens.slice(0, bench.rounds * REVOCATIONS_PER_ROUND)) {
    const before = await ask(other.url + SESSION, authorization(token))
    if (before.status !== 200) throw new Error(`${SESSION} 答 ${before.status}`)
    const ended = await fetch(service.url + SESSION, { method: 'DELETE', headers: authorization(token) })
    if (ended.status !== 204) throw new Error(`退出登录答 ${ended.status}`)
    const after = await ask(other.url + SESSION, authorization(token))
    if (after.status !== 401) let_through++
  }
  bench.progress(`${revocation.name}：${let_through}`)
  return let_through
}
