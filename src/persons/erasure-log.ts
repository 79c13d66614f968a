import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { giveToOwnerOfFolder, makeFolder } from '../files.ts'
import { isUuid } from '../identifiers.ts'

export interface ErasureLine {
  person_id: string
  erased_at: Date
}

const NEWLINE = 0x0a

/** The file cannot be used; the message is one sentence for the person who can put it right. */
export class ErasureLogUnusable extends Error {
  override name = 'ErasureLogUnusable'
}

/**
 * Who was erased, in a file outside the database: a backup that is restored holds them again, and the file says
 * whom to forget once more. One JSON object in a line, only ever appended; it holds ids and times, nothing else.
 */
export class ErasureLog {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  get exists(): boolean {
    return existsSync(this.path)
  }

  /** Makes the file where there is none, so that from then on a file that is missing has been lost. @throws ErasureLogUnusable */
  async make(): Promise<void> {
    try {
      await (await this.#open()).close()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new ErasureLogUnusable(`不能写删除记录 ${this.path}，请检查 ERASURE_LOG_FILE 和权限。（${reason}）`)
    }
  }

  /** On the disk when it resolves. A crash before that leaves at most a line that is cut off. */
  async append(lines: readonly ErasureLine[]): Promise<void> {
    if (lines.length === 0) return
    const file = await this.#open()
    try {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      // After a crash the last line may be cut off, and ours must not continue it.
      await file.appendFile((await endsInsideLine(file)) ? `\n${text}` : text)
      await file.sync()
    } finally {
      await file.close()
    }
  }

  async #open(): Promise<FileHandle> {
    if (this.exists) return await open(this.path, 'a+')
    makeFolder(dirname(this.path))
    const file = await open(this.path, 'a+', 0o600)
    giveToOwnerOfFolder(this.path)
    await syncFolder(dirname(this.path))
    return file
  }

  /** Line by line, however long it is; undefined for a line that cannot be read. A file that is missing is empty. */
  async *read(): AsyncGenerator<ErasureLine | undefined> {
    if (!this.exists) return
    for await (const line of createInterface({ input: createReadStream(this.path), crlfDelay: Infinity }))
      if (line.trim() !== '') yield readLine(line)
  }
}

function readLine(line: string): ErasureLine | undefined {
  try {
    const { person_id, erased_at } = JSON.parse(line)
    const time = new Date(erased_at)
    if (isUuid(person_id) && typeof erased_at === 'string' && !Number.isNaN(time.getTime()))
      return { person_id, erased_at: time }
  } catch {}
  return undefined
}

async function endsInsideLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== NEWLINE
}

/** The name of a new file is on the disk only with its folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
