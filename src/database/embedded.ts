import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PGlite, PGliteInterface, Transaction } from '@electric-sql/pglite'
import type { PGliteDialectConfig } from 'kysely'
import type { DatabaseSettings } from './connection.ts'

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
 * @throws EmbeddedDatabaseInUse
 */
async function lockFolder(folder: string): Promise<() => void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const holderFile = join(folder, 'holder')
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new EmbeddedDatabaseInUse(folder, await readFile(holderFile, 'utf8').catch(() => 'another process'))
  }
  await writeFile(holderFile, `process ${process.pid}`)
  return () => lock.close()
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
