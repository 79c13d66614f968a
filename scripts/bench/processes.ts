import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import packageFile from '../../package.json' with { type: 'json' }

const run = promisify(execFile)

const ROOT = join(import.meta.dirname, '../..')
const STOP_PATIENCE_MILLISECONDS = 15_000
const OUTPUT_TAIL_CHARACTERS = 4_000

export interface RunningProcess {
  url: string
  pid: number
  /** Ends it as an operator would. Rejects where it does not end cleanly. */
  stop(): Promise<void>
}

/** Everything comes from one address, as fast as it goes: limits are counted as ever, and never reached. */
const NO_LIMITS = {
  RATE_LIMIT_PER_ADDRESS_PER_MINUTE: '1000000000',
  RATE_LIMIT_PER_ACTOR_PER_MINUTE: '1000000000',
  RATE_LIMIT_GLOBAL_PER_MINUTE: '1000000000',
  RATE_LIMIT_STRICT_PERCENT: '1000000000'
}

/** The real service, by the command of `npm start`, without npm in between. */
export const startService = async (environment: Record<string, string>, signal: AbortSignal): Promise<RunningProcess> =>
  await startListening(
    packageFile.scripts.start.split(' ').slice(1),
    '',
    { PORT: '0', LOG_LEVEL: 'warn', ...NO_LIMITS, ...environment },
    signal
  )

/** One route and what it sends: exactly what the service sends, without any of its work. */
export interface BareAnswer {
  path: string
  status: number
  headers: Record<string, string>
  body_base64: string
}

export const startBare = async (answers: BareAnswer[], signal: AbortSignal): Promise<RunningProcess> =>
  await startListening(
    ['--import', './scripts/runtime.js', 'scripts/bench/bare.ts'],
    JSON.stringify(answers),
    {},
    signal
  )

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts a program of ours that says where it listens, and waits until it does. */
async function startListening(
  parameters: string[],
  input: string,
  environment: Record<string, string>,
  signal: AbortSignal
): Promise<RunningProcess> {
  signal.throwIfAborted()
  const child: Child = spawn(process.execPath, parameters, {
    cwd: ROOT,
    // Nothing else from our own environment: a DATABASE_URL or NODE_OPTIONS of the person's would change what is measured.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SystemRoot: process.env['SystemRoot'],
      ...environment
    },
    stdio: ['pipe', 'pipe', 'pipe']
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  let output = ''
  const address = Promise.withResolvers<string>()
  const ended = Promise.withResolvers<number | null>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_TAIL_CHARACTERS)
      const [url] = /http:\/\/[\d.]+:\d+(?=\D)/.exec(output) ?? []
      if (url !== undefined) address.resolve(url)
    })
  }
  child.on('error', (error) => address.reject(error))
  child.on('close', (code) => {
    address.reject(new Error(`${parameters.at(-1)} 没有启动：\n${output}`))
    ended.resolve(code)
  })
  const giveUp = () => child.kill('SIGKILL')
  signal.addEventListener('abort', giveUp)
  const url = await address.promise.finally(() => signal.removeEventListener('abort', giveUp))
  const stop = async () => {
    const last_resort = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MILLISECONDS)
    child.kill('SIGTERM')
    const code = await ended.promise.finally(() => clearTimeout(last_resort))
    // The program may also have died long before it was told to end.
    if (code !== 0) throw new Error(`${parameters.at(-1)} 没有正常退出（${code ?? child.signalCode}）：\n${output}`)
  }
  return { url, pid: child.pid ?? 0, stop }
}

const KIBIBYTE = 1024

/** Resident memory in bytes, now and at its highest; the highest only where the system tells. */
export async function residentMemory(pid: number): Promise<{ now_bytes: number; peak_bytes: number | undefined }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  if (status === undefined) {
    const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
    return { now_bytes: Number(stdout) * KIBIBYTE, peak_bytes: undefined }
  }
  const kibibytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1])
  return { now_bytes: kibibytes('VmRSS') * KIBIBYTE, peak_bytes: kibibytes('VmHWM') * KIBIBYTE }
}

// What Linux counts in for every program, whatever its own clock runs at.
const TICK_MILLISECONDS = 10

/** Processor time a process has used, in milliseconds; undefined where the system keeps no /proc. */
export async function processorTime(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The program's name may hold blanks and stands in brackets before the fields that are counted off here.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS
}

/** One question on a connection of its own kind: for setting up and checking, not for measuring throughput. */
export async function ask(
  url: string,
  headers: Record<string, string> = {}
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const answer = await fetch(url, { headers })
  return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}

const SENT_HEADERS = ['content-type', 'cache-control', 'etag']

/** What a bare route is to send, so that it is what the service answered. */
export const bareAnswer = (path: string, { status, headers, body }: Awaited<ReturnType<typeof ask>>): BareAnswer => ({
  path,
  status,
  headers: Object.fromEntries([...headers].filter(([name]) => SENT_HEADERS.includes(name))),
  body_base64: body.toString('base64')
})
