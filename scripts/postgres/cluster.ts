import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Account } from './account.ts'

const PORT_ATTEMPTS_MAX = 5
const LOG_TAIL_CHARACTERS = 4000
const SHUTDOWN_PATIENCE_MS = 10_000

/** A test may lose its data to a power cut; a bench must pay for every fsync. */
const FORGETFUL_PARAMETERS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export type Cluster = {
  bin_folder: string
  /** Holds everything the server writes; the caller owns and removes it. */
  folder: string
  account: Account | undefined
  durable: boolean
  /** Aborted when nobody needs the server any more. */
  signal: AbortSignal
}

export type RunningServer = {
  port: number
  /** Resolves with the end of the log once the server is gone, for whatever reason. */
  ended: Promise<string>
}

export async function createCluster(cluster: Cluster): Promise<void> {
  cluster.signal.throwIfAborted()
  const options = [
    '--auth=trust',
    '-U',
    'postgres',
    '--encoding=UTF8',
    '--locale=C',
    ...(cluster.durable ? [] : ['--no-sync'])
  ]
  const initdb = startProgram(cluster, 'initdb', ['-D', dataFolder(cluster), ...options])
  cluster.signal.addEventListener('abort', () => initdb.process.kill())
  const log = await initdb.ended
  cluster.signal.throwIfAborted()
  if (initdb.process.exitCode !== 0) throw new Error(`initdb 失败：\n${log}`)
}

/** Another program may take a port between finding it free and binding it; then the next one is tried. */
export async function startServer(cluster: Cluster): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    cluster.signal.throwIfAborted()
    const server = launch(cluster, port)
    if (await server.ready) return { port, ended: server.ended }
    const log = await server.ended
    cluster.signal.throwIfAborted()
    const port_taken = /could not bind IPv4 address/.test(log)
    if (!port_taken || attempt === PORT_ATTEMPTS_MAX) throw new Error(`PostgreSQL 启动失败，日志末尾：\n${log}`)
  }
}

function launch(cluster: Cluster, port: number) {
  const parameters = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    // No socket file: its path may be longer than the system allows.
    'unix_socket_directories=',
    'max_connections=200',
    ...(cluster.durable ? [] : FORGETFUL_PARAMETERS)
  ]
  const server = startProgram(cluster, 'postgres', [
    '-D',
    dataFolder(cluster),
    ...parameters.flatMap((parameter) => ['-c', parameter])
  ])

  cluster.signal.addEventListener('abort', () => {
    // An immediate shutdown: the data is deleted next, so a last checkpoint would be written for nothing. Unlike
    // SIGKILL it still ends the worker processes and gives shared memory back.
    server.process.kill('SIGQUIT')
    const last_resort = setTimeout(() => server.process.kill('SIGKILL'), SHUTDOWN_PATIENCE_MS)
    void server.ended.then(() => clearTimeout(last_resort))
  })
  const ready = new Promise<boolean>((resolve) => {
    server.process.stderr?.on('data', () => {
      if (/ready to accept connections/.test(server.log())) resolve(true)
    })
    void server.ended.then(() => resolve(false))
  })
  return { ready, ended: server.ended }
}

function startProgram({ bin_folder, folder, account }: Cluster, name: string, options: string[]) {
  let log = ''
  const child: ChildProcess = spawn(join(bin_folder, name), options, {
    ...account,
    cwd: folder,
    // Nothing from our own environment: PGPORT or PGDATA would change what starts, a locale what the log says.
    env: {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      HOME: folder,
      TMPDIR: folder,
      LC_ALL: 'C',
      TZ: 'UTC'
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true
  })
  const read = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-LOG_TAIL_CHARACTERS)
  }
  child.stdout?.on('data', read)
  child.stderr?.on('data', read)
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`${log}${error.message}`))
    child.on('close', () => resolve(log))
  })
  return { process: child, ended, log: () => log }
}

async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  listener.close()
  await once(listener, 'close')
  if (address === null || typeof address === 'string') throw new Error('the system gave no port')
  return address.port
}

const dataFolder = ({ folder }: Cluster) => join(folder, 'data')
