import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bench } from './context.ts'
import type { RunningProcess } from './processes.ts'
import { type Figures, median, type RowDefinition } from './rows.ts'

const ITEMS = 500
const BATCHES = 7
/** They let the compilers do their work. */
const WARM_UPS = 2
const PAGE = 200
const USUAL_HOURS = 40

export const submissions: RowDefinition = {
  name: 'register: batch of 500 submissions to one insert of the same rows',
  title: '台账：一批 500 份填报（基线为一条语句插入同样的行）',
  unit: 'ms',
  bar: { ratio_max: 8 }
}

export interface Desk extends RunningProcess {
  headers: Record<string, string>
  database_url: string
}

interface Worker {
  id: string
  version: number
}

/** Each batch through HTTP, and then the submissions that it has written once more with one statement. */
export async function measureSubmissions(bench: Bench, desk: Desk): Promise<Figures> {
  const round_id = await openRound(desk)
  const workers = await listWorkers(desk)
  const client = new pg.Client({ connectionString: desk.database_url })
  await client.connect()
  try {
    await createCopy(client)
    const batches: number[] = []
    const inserts: number[] = []
    for (let turn = 0; turn < WARM_UPS + BATCHES; turn++) {
      bench.signal.throwIfAborted()
      const some = Array.from(
        { length: ITEMS },
        (_, place) => workers[(turn * ITEMS + place) % workers.length] as Worker
      )
      const items = some.map((worker) => itemOf(round_id, worker, USUAL_HOURS + turn))
      const began = performance.now()
      const { items: results } = await send<Results>(desk, '/v1/submissions/batch', { items })
      const batch_ms = performance.now() - began
      for (const [place, { receipt }] of results.entries()) {
        const worker = some[place]
        if (receipt === null || worker === undefined) throw new Error('一批填报没有全部收下')
        worker.version = receipt.recorded_version ?? worker.version
      }
      const insert_ms = await insertAgain(
        client,
        items.map(({ id }) => id)
      )
      bench.progress(`一批 ${ITEMS} 份：${Math.round(batch_ms)} ms，只插入 ${Math.round(insert_ms)} ms`)
      if (turn < WARM_UPS) continue
      batches.push(batch_ms)
      inserts.push(insert_ms)
    }
    return {
      value: median(batches),
      baseline: median(inserts),
      ratio: median(batches.map((batch, place) => batch / (inserts[place] ?? Number.NaN)))
    }
  } finally {
    await client.end()
  }
}

interface Results {
  items: { receipt: { recorded_version: number | null } | null }[]
}

const itemOf = (round_id: string, { id, version }: Worker, weekly_hours: number) => ({
  id: randomUUID(),
  round_id,
  subject_kind: 'worker',
  subject_id: id,
  base_version: version,
  device_time: new Date().toISOString(),
  outcome: 'met',
  answers: { weekly_hours }
})

async function openRound(desk: Desk): Promise<string> {
  const { id } = await send<{ id: string }>(desk, '/v1/rounds', {
    area_code: '370811015000',
    month: '2099-12',
    kind: 'monthly',
    due_on: '2099-12-31',
    worker_questionnaire: { code: 'worker_standard', version: 1 },
    business_questionnaire: { code: 'business_standard', version: 1 }
  })
  await send(desk, `/v1/rounds/${id}/open`, {})
  return id
}

async function listWorkers({ url, headers }: Desk): Promise<Worker[]> {
  const workers: Worker[] = []
  for (let cursor = ''; ; ) {
    const answer = await fetch(`${url}/v1/workers?status=active&limit=${PAGE}${cursor}`, { headers })
    const { items, next } = (await answer.json()) as { items: Worker[]; next: string | null }
    workers.push(...items.map(({ id, version }) => ({ id, version })))
    if (next === null) return workers
    cursor = `&cursor=${next}`
  }
}

async function send<Answer>({ url, headers }: Desk, path: string, body: object): Promise<Answer> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })
  const text = await answer.text()
  if (answer.status >= 300) throw new Error(`${path} 答 ${answer.status}：${text}`)
  return JSON.parse(text)
}

/** With the same indexes, checks and references. */
async function createCopy(client: pg.Client): Promise<void> {
  await client.query('create table bench_submission (like submission including all)')
  const { rows } = await client.query<{ definition: string }>(`
    select pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'submission'::regclass and contype = 'f'`)
  for (const { definition } of rows) await client.query(`alter table bench_submission add ${definition}`)
}

async function insertAgain(client: pg.Client, ids: string[]): Promise<number> {
  const { rows } = await client.query<{ columns: string }>(`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = 'submission'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
  const columns = rows[0]?.columns ?? ''
  const { rows: written } = await client.query<{ text: string }>(
    `select json_agg(one)::text as text from (select ${columns} from submission where id = any($1::uuid[])) as one`,
    [ids]
  )
  const began = performance.now()
  await client.query(
    `insert into bench_submission (${columns})
    select ${columns} from json_populate_recordset(null::bench_submission, $1::json)`,
    [written[0]?.text ?? '[]']
  )
  return performance.now() - began
}
