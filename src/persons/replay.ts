import type { Work } from '../work.ts'
import type { ErasureLine, ErasureLog } from './erasure-log.ts'
import * as queries from './erasure-queries.ts'
import { type Erasing, erasePersons } from './erasures.ts'

export interface ReplayReport {
  /** Lines of the files that name somebody. */
  lines: number
  unreadable_lines: number
  /** Who was in a file and not erased in the database. */
  erased: number
  /** Who was erased in the database and not in this server's own file. */
  appended: number
  /** Whether there are people, and this server's own file, which the first start makes, is gone. */
  is_log_missing: boolean
}

export interface Replay {
  /** One transaction of the service itself. */
  run: <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>
  /** This server's own. */
  log: ErasureLog
  /** Those of other servers. */
  others?: readonly ErasureLog[]
  erasers: Erasing['erasers']
}

const PERSONS_PER_TRANSACTION = 500
const LEAST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Makes the database and this server's file agree on who is erased: everybody whom one of them, or a file of another
 * server, names. @throws ErasureLogUnusable
 */
export async function replayErasures({ run, log, others = [], erasers }: Replay): Promise<ReplayReport> {
  const is_log_missing = !log.exists && (await run(({ tx }) => queries.findAnyPerson(tx))) !== undefined
  const report = { lines: 0, unreadable_lines: 0, erased: 0, appended: 0, is_log_missing }
  const logged = new Set<string>()
  let batch: ErasureLine[] = []
  const eraseBatch = async () => {
    const lines = batch
    batch = []
    report.erased += await run((work) => eraseMissing(work, lines, erasers))
  }

  for (const file of [log, ...others]) {
    const seen = file === log ? logged : new Set(logged)
    for await (const line of file.read()) {
      if (line === undefined) {
        report.unreadable_lines += 1
        continue
      }
      report.lines += 1
      if (seen.has(line.person_id)) continue
      seen.add(line.person_id)
      batch.push(line)
      if (batch.length === PERSONS_PER_TRANSACTION) await eraseBatch()
    }
  }
  if (batch.length > 0) await eraseBatch()
  await log.make()
  report.appended = await appendMissing(run, log, logged)
  return report
}

async function eraseMissing(work: Work, lines: ErasureLine[], erasers: Erasing['erasers']): Promise<number> {
  const ids = new Set(
    await queries.listUnerased(
      work.tx,
      lines.map(({ person_id }) => person_id)
    )
  )
  const missing = lines.filter(({ person_id }) => ids.has(person_id))
  // They come from the file, so they need not be written into it.
  if (missing.length > 0) await erasePersons(work, missing, { erasers, log: { append: async () => {} } })
  return missing.length
}

async function appendMissing(run: Replay['run'], log: ErasureLog, logged: ReadonlySet<string>): Promise<number> {
  let appended = 0
  for (let after = LEAST_ID; ; ) {
    const page = await run(({ tx }) => queries.listErasuresAfter(tx, after, PERSONS_PER_TRANSACTION))
    const missing = page.filter(({ person_id }) => !logged.has(person_id))
    await log.append(missing)
    appended += missing.length
    const last = page.at(-1)
    if (last === undefined || page.length < PERSONS_PER_TRANSACTION) return appended
    after = last.person_id
  }
}
