import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import pg from 'pg'
import type { StartOptions } from '../../scripts/postgres/server.ts'

const run = promisify(execFile)
const ROOT = join(import.meta.dirname, '../..')

export type ServerTraces = { process_id: number; folder: string }

/** What a server leaves in the system while it runs, asked from itself. */
export async function tracesOf(url: string): Promise<ServerTraces> {
  const [row] = await queryOnce(url, "select current_setting('data_directory') as data_folder")
  const data_folder = String(row?.['data_folder'])
  const process_id = Number.parseInt(await readFile(join(data_folder, 'postmaster.pid'), 'utf8'), 10)
  return { process_id, folder: dirname(data_folder) }
}

export async function isGone({ process_id, folder }: ServerTraces): Promise<boolean> {
  const folder_exists = await access(folder).then(
    () => true,
    () => false
  )
  return !folder_exists && !isRunning(process_id)
}

export function isRunning(process_id: number): boolean {
  try {
    process.kill(process_id, 0)
    return true
  } catch (error) {
    // It exists, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export async function ownerOf(process_id: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'uid=', '-p', String(process_id)])
  return Number(stdout)
}

export async function queryOnce(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

type Surroundings = { checkout?: string; environment?: NodeJS.ProcessEnv }

/** A process that starts a server and then waits to be ended by us, or to see its input close. */
export async function startParent(options: StartOptions, { checkout = ROOT, environment = {} }: Surroundings = {}) {
  const script = `
    import { startPostgres } from ${JSON.stringify(join(checkout, 'scripts/postgres/server.ts'))}
    const { url } = await startPostgres(${JSON.stringify(options)})
    console.log(url)
    process.stdin.on('end', () => process.exit()).resume()
  `
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment }
  })
  const ended = once(parent, 'close')
  let complaints = ''
  parent.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const first_line = await createInterface({ input: parent.stdout })[Symbol.asyncIterator]().next()
  if (first_line.done === true) {
    await ended
    throw new Error(complaints)
  }
  return { url: first_line.value, process: parent, ended }
}
