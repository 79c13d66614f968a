// A process of its own between the test run and the server. Whatever ends the run (Ctrl-C, a crash,
// SIGKILL), the system closes the pipe the run holds to our input; then we stop the server and remove its
// folder. Nothing inside the run itself could promise that.
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serverAccount, temporaryFolder } from './account.ts'
import { type BinarySource, findBinaries } from './binaries.ts'
import { createCluster, startServer } from './cluster.ts'
import type { ServerFacts } from './server.ts'

export type KeeperRequest = { durable: boolean; source: BinarySource | undefined }
export type KeeperReport = { started: ServerFacts } | { failure: string }

const request: KeeperRequest = JSON.parse(process.argv[2] ?? '{}')

const leaving = new AbortController()
const leave = () => leaving.abort()

// The run is told first, and it may still need the server to end its tests.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', leave)
process.stdin.on('end', leave).on('error', leave).resume()
// The run may be gone before it has read our report.
process.stdout.on('error', leave)

try {
  await keep(request)
} catch (error) {
  // Nobody is left to read that a start was given up halfway.
  if (error !== leaving.signal.reason) {
    process.exitCode = 1
    report({ failure: error instanceof Error ? error.message : String(error) })
  }
}
process.stdin.destroy()

async function keep({ durable, source }: KeeperRequest): Promise<void> {
  const account = await serverAccount()
  const folder = await mkdtemp(join(await temporaryFolder(account), 'guanxin-postgres-'))
  try {
    if (account !== undefined) await chown(folder, account.uid, account.gid)
    const { bin_folder, ...binaries } = await findBinaries({
      only: source,
      account,
      copies_folder: join(folder, 'binaries')
    })

    const cluster = { bin_folder, folder, account, durable, signal: leaving.signal }
    await createCluster(cluster)
    const server = await startServer(cluster)
    report({ started: { url: `postgres://postgres@127.0.0.1:${server.port}/postgres`, ...binaries } })
    const log = await server.ended
    if (!leaving.signal.aborted) throw new Error(`PostgreSQL 意外退出，日志末尾：\n${log}`)
  } finally {
    // A program that was just stopped may still be writing its last file.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function report(message: KeeperReport): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
