import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Binaries, BinarySource } from './binaries.ts'
import type { KeeperReport, KeeperRequest } from './keeper.ts'

type Keeper = ChildProcessByStdio<Writable, Readable, Readable>

export type ServerFacts = { url: string } & Pick<Binaries, 'version' | 'source'>

export type PostgresServer = ServerFacts & {
  /** Resolves when the server is gone and its folder removed. */
  stop(): Promise<void>
}

export type StartOptions = {
  /** Off, the server may lose data in a power cut, and is several times as fast. */
  durable: boolean
  /** Where the server's programs come from; by default the machine's own, else the npm package's. */
  source?: BinarySource | undefined
}

/** Starts a PostgreSQL server of our own on a free port, in a temporary folder; it ends with this process at the latest. */
export async function startPostgres({ durable, source }: StartOptions): Promise<PostgresServer> {
  const keeper = startKeeper({ durable, source })
  const reports = readReports(keeper)
  const ended = once(keeper, 'close')

  const report = await reports.next()
  if (report === undefined || 'failure' in report) {
    await ended
    throw new Error(report?.failure ?? `PostgreSQL 的看护进程意外退出：\n${reports.complaints()}`)
  }
  holdLoosely(keeper)

  let stopped: Promise<void> | undefined
  const stop = async () => {
    // An exit code is awaited from here on, so the process must stay for it.
    keeper.ref()
    keeper.stdin.end()
    await ended
    const last = await reports.next()
    if (last !== undefined && 'failure' in last) throw new Error(last.failure)
  }
  return {
    ...report.started,
    stop: () => {
      stopped ??= stop()
      return stopped
    }
  }
}

function startKeeper(request: KeeperRequest): Keeper {
  // Pipes of its own: with our output it would hold open the pipe of `npm test | cat`. A session of its own:
  // Ctrl-C in a terminal reaches everything in ours.
  const keeper = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./keeper.ts')), JSON.stringify(request)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: withoutInjections(),
    windowsHide: true
  })
  // The keeper may be gone already when we tell it to go.
  keeper.stdin.on('error', () => {})
  return keeper
}

/** Test runners and profilers load code into every Node process through the environment; the keeper needs none of it. */
function withoutInjections(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...environment } = process.env
  return environment
}

function readReports(keeper: Keeper) {
  const lines = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]()
  let complaints = ''
  keeper.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const next = async (): Promise<KeeperReport | undefined> => {
    const { done, value } = await lines.next()
    return done === true ? undefined : JSON.parse(value)
  }
  return { next, complaints: () => complaints }
}

/** Someone who forgets to stop the server may still end; the keeper notices. */
function holdLoosely(keeper: Keeper): void {
  keeper.unref()
  for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr]) {
    if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  }
}
