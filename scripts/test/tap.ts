import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Outcome, readOutcome } from './outcome.ts'

const ROOT = join(import.meta.dirname, '../..')
const JOBS = 2
const FILE_TIMEOUT_SECONDS = 300
const ENDING_PATIENCE_MILLISECONDS = 10_000

// Exits with 0 when the plugins tap was built with are those that .taprc asks for: the comparison tap itself makes.
// One after the other, because tap's modules import each other in a circle.
const IS_BUILT = `
  const { TapConfig } = await import('@tapjs/config')
  const { signature } = await import('@tapjs/test')
  process.exit((await TapConfig.load()).pluginSignature === signature ? 0 : 1)
`

/**
 * A fresh install brings tap with all its plugins, and .taprc leaves two out. tap would notice and rebuild
 * itself during the run, but run the first tests with the plugins that break them.
 */
export async function buildTap(signal: AbortSignal): Promise<void> {
  const built = start(['--input-type=module', '--eval', IS_BUILT], 'ignore')
  if ((await endOf(built, signal)) === 0) return
  process.stdout.write('首次运行：正在准备测试框架……\n')
  const build = start([tapProgram(), 'build'], 'ignore')
  if ((await endOf(build, signal)) !== 0) throw new Error('tap build 失败。')
}

export type TapRun = { exit_code: number; outcome: Outcome }

export async function runTap(files: string[], environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<TapRun> {
  const options = ['--reporter=tap', `--jobs=${JOBS}`, `--timeout=${FILE_TIMEOUT_SECONDS}`]
  const tap = start([tapProgram(), ...options, ...files], 'pipe', environment)
  const ended = endOf(tap, signal)
  if (tap.stdout === null) throw new Error('tap has no output')
  const outcome = await readOutcome(tap.stdout, (line) => process.stdout.write(`${line}\n`))
  return { exit_code: await ended, outcome }
}

/** In a process group of its own, so that ending it ends the test processes too. */
function start(parameters: string[], output: 'pipe' | 'ignore', environment: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, parameters, {
    cwd: ROOT,
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, ...environment }
  })
}

async function endOf(child: ChildProcess, signal: AbortSignal): Promise<number> {
  const end = () => {
    endGroup(child, 'SIGTERM')
    const last_resort = setTimeout(() => endGroup(child, 'SIGKILL'), ENDING_PATIENCE_MILLISECONDS)
    child.on('close', () => clearTimeout(last_resort))
  }
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  const [exit_code] = await once(child, 'close')
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  return exit_code ?? 1
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}

function tapProgram(): string {
  const description = createRequire(import.meta.url).resolve('tap/package.json')
  return join(dirname(description), 'dist/esm/run.mjs')
}
