import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { groupsOf } from './files.ts'
import { FILES_VARIABLE } from './marks.ts'
import { emptyOutcome, type Outcome, OutcomeReader } from './outcome.ts'

const ROOT = join(import.meta.dirname, '../..')
/** One more than the two cores of a small machine, because each waits for its database a fifth of the time. */
const PROCESSES_AT_ONCE = 3
const FILE_TIMEOUT_MILLISECONDS = 300_000
const ENDING_PATIENCE_MILLISECONDS = 10_000

const print = (line: string) => void process.stdout.write(`${line}\n`)

export async function runFiles(files: string[], environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Outcome> {
  const groups = groupsOf(files).values()
  const outcomes: Outcome[] = []
  const runSome = async () => {
    for (const group of groups) outcomes.push(await runGroup(group, environment, signal))
  }
  // All are waited for, even where the tests are interrupted: the database server is stopped afterwards.
  const runs = await Promise.allSettled(Array.from({ length: PROCESSES_AT_ONCE }, runSome))
  for (const run of runs) if (run.status === 'rejected') throw run.reason
  return outcomes.reduce(together, emptyOutcome())
}

const together = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
  todo: [...one.todo, ...other.todo]
})

/** One process for these files, in a process group of its own, so that ending it ends what its tests started too. */
async function runGroup(files: string[], environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Outcome> {
  signal.throwIfAborted()
  const child = spawn(process.execPath, ['--import', './scripts/runtime.js', 'scripts/test/group.ts'], {
    cwd: ROOT,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
    // A file's time is watched from here, where a loop without end cannot stop the clock.
    env: { ...process.env, ...environment, [FILES_VARIABLE]: JSON.stringify(files), TAP_TIMEOUT: '0' }
  })
  const reader = new OutcomeReader(files, print)
  const end = () => endPatiently(child)
  let is_late = false
  const late = setTimeout(() => {
    is_late = true
    end()
  }, FILE_TIMEOUT_MILLISECONDS)
  signal.addEventListener('abort', end)
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (reader.read(text)) late.refresh()
  })
  const [exit_code, killed_by] = await once(child, 'close')
  clearTimeout(late)
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  if (is_late) return reader.end(exit_code, `没有在 ${FILE_TIMEOUT_MILLISECONDS / 1000} 秒内结束`)
  return reader.end(exit_code, killed_by === null ? undefined : `进程被 ${killed_by} 结束`)
}

function endPatiently(child: ChildProcess): void {
  endGroup(child, 'SIGTERM')
  const last_resort = setTimeout(() => endGroup(child, 'SIGKILL'), ENDING_PATIENCE_MILLISECONDS)
  child.on('close', () => clearTimeout(last_resort))
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}
