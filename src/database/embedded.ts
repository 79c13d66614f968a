import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PGlite, PGliteInterface, Transaction } from '@electric-sql/pglite'
import type { PGliteDialectConfig } from 'kysely'
import type { DatabaseSettings } from './connection.ts'
import { DatabaseUnusable } from './failures.ts'

type KyselyPGlite = Exclude<PGliteDialectConfig['pglite'], (...never: never[]) => unknown>

interface OpenPGlite {
  pglite: KyselyPGlite
  version: string
  close(): Promise<void>
}

/** The embedded database is in use by another process. */
export class EmbeddedDatabaseInUse extends Error {
  readonly holder: string
  constructor(folder: string, holder: string) {
    super(`the embedded database in ${folder} is in use by ${holder}`)
    this.name = 'EmbeddedDatabaseInUse'
    this.holder = holder
  }
}

export async function openPGlite(
  settings: Exclude<DatabaseSettings, { engine: 'postgres' }>,
  parsers: Record<number, (text: string) => unknown>
): Promise<OpenPGlite> {
  const release = settings.engine === 'embedded' ? await lockFolder(settings.folder) : () => {}
  try {
    // Loaded only where it is used: a service on PostgreSQL does without the memory it takes.
    const { PGlite } = await import('@electric-sql/pglite')
    const pglite = await PGlite.create({
      ...(settings.engine === 'embedded' && { dataDir: join(settings.folder, 'pglite') }),
      ...(settings.engine === 'memory' && settings.template !== undefined && { loadDataDir: settings.template }),
      parsers
    })
    const { rows } = await pglite.query<{ version: string }>('select version()')
    const close = async () => {
      if (!pglite.closed) await pglite.close()
      release()
    }
    // "PostgreSQL 18.6 (PGlite 0.5.16) on …"
    const version = /PGlite [\d.]+/.exec(rows[0]?.version ?? '')?.[0] ?? 'PGlite'
    return { pglite: acceptingScripts(pglite), version, close }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * Takes the exclusive lock beside the data folder. Two PGlite processes on one folder destroy it, and
 * a file that only names a process cannot tell a dead holder from a frozen one, so the lock is the
 * operating system's, by way of SQLite: it ends with the process, however that ends.
 * @throws EmbeddedDatabaseInUse, DatabaseUnusable
 */
async function lockFolder(folder: string): Promise<() => void> {
  const holder_file = join(folder, 'holder')
  let lock: DatabaseSync | undefined
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
    await writeFile(holder_file, `process ${process.pid}`)
  } catch (error) {
    lock?.close()
    if (sqliteCode(error) === SQLITE.busy) {
      throw new EmbeddedDatabaseInUse(folder, await readFile(holder_file, 'utf8').catch(() => 'another process'))
    }
    throw unusableFolder(folder, error)
  }
  const held = lock
  return () => held.close()
}

/** Of SQLite's result codes those that say something about the folder. */
const SQLITE = { permission: 3, busy: 5, read_only: 8, full: 13, cannot_open: 14 } as const
const UNWRITABLE_CODES = new Set<unknown>([
  ...['EACCES', 'EEXIST', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'],
  ...[SQLITE.permission, SQLITE.read_only, SQLITE.full, SQLITE.cannot_open]
])

/** The last eight bits: the rest tells kinds of the same result apart. */
const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined

function unusableFolder(folder: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const sqlite_code = sqliteCode(error)
  if (UNWRITABLE_CODES.has(sqlite_code ?? ('code' in error && error.code))) {
    return new DatabaseUnusable(
      `数据文件夹 ${folder} 不能写入，请检查它的路径、权限和磁盘空间，或用 DATA_FOLDER 换一个文件夹。（${error.message}）`
    )
  }
  if (sqlite_code === undefined) return error
  return new DatabaseUnusable(
    `内嵌数据库的锁文件 ${join(folder, 'lock')} 已损坏，数据未受影响。确认没有别的进程在使用这个文件夹后，删除这个锁文件再试。（${error.message}）`
  )
}

/** The first words of a script; PGlite's `query` takes one statement, and only its `exec` takes many. */
export const SCRIPT_MARK = '-- script: '

function acceptingScripts(pglite: PGlite): KyselyPGlite {
  const query =
    (runner: Pick<PGliteInterface | Transaction, 'query' | 'exec'>): KyselyPGlite['query'] =>
    async (text, parameters, options) => {
      if (!text.startsWith(SCRIPT_MARK)) return await runner.query(text, parameters, options)
      await runner.exec(text)
      return { rows: [], fields: [] }
    }
  return {
    get closed() {
      return pglite.closed
    },
    get ready() {
      return pglite.ready
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: query(pglite),
    transaction: (work) =>
      pglite.transaction((tx) => work({ query: query(tx), rollback: () => tx.rollback() })) as never
  }
}
