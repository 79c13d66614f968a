import { randomBytes } from 'node:crypto'
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files.ts'
import { type Storage, StorageUnusable } from './storage.ts'

/** So many first characters of a name say in which folder it lies: of ids, 256 folders. */
const FOLDER_CHARACTERS = 2
const DRAFT_BYTES = 6

/** Nothing that leads out of the folder, whoever gave the name. */
const NAME = /^[0-9a-f][0-9a-f-]{7,63}$/
/** What is being written, or was when the service ended. */
const DRAFT = /^[0-9a-f][0-9a-f-]{7,63}\.[0-9a-f]{12}$/

/** Files in a folder that nobody else looks into. It is made with the first of them. */
export class FolderStorage implements Storage {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(name)
    const draft = `${path}.${randomBytes(DRAFT_BYTES).toString('hex')}`
    await usable('write', async () => {
      makeFolder(dirname(path))
      try {
        await writeSynced(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      // A new name is on the disk only with its folder, and a new folder with the one above.
      await syncFolder(dirname(path))
      await syncFolder(this.#folder)
    })
  }

  async get(name: string): Promise<Buffer | undefined> {
    const path = this.#pathOf(name)
    return await usable('read', async () => await unlessMissing(readFile(path)))
  }

  async remove(name: string): Promise<void> {
    const path = this.#pathOf(name)
    await usable('remove', async () => await rm(path, { force: true }))
  }

  async listNeighboursBefore(name: string, time: Date): Promise<string[]> {
    const folder = dirname(this.#pathOf(name))
    return await usable('list', async () => {
      const found = (await unlessMissing(readdir(folder))) ?? []
      const ages = await Promise.all(
        found.filter(isOurs).map(async (one) => ({ one, times: await unlessMissing(stat(join(folder, one))) }))
      )
      return ages.flatMap(({ one, times }) => (times !== undefined && times.mtime < time ? [one] : []))
    })
  }

  #pathOf(name: string): string {
    if (!isOurs(name)) throw new Error('this is no name of something that is stored')
    return join(this.#folder, name.slice(0, FOLDER_CHARACTERS), name)
  }
}

const isOurs = (name: string): boolean => NAME.test(name) || DRAFT.test(name)

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  await withHandle(await open(path, 'wx', 0o600), async (file) => {
    await file.writeFile(bytes)
    await file.sync()
  })
}

const syncFolder = async (path: string): Promise<void> =>
  await withHandle(await open(path, 'r'), async (folder) => await folder.sync())

async function withHandle(handle: FileHandle, use: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await use(handle)
  } finally {
    await handle.close()
  }
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function usable<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    // Of the system's own sentence the code is enough: it repeats the path.
    throw new StorageUnusable(`the storage cannot ${what}: ${codeOf(error) ?? 'unknown'}`)
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
