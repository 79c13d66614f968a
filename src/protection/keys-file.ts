import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'
import { giveToOwnerOfFolder, makeFolder } from '../files.ts'
import { KEY_BYTES, type KeySource } from './keyring.ts'

/** The keys file cannot be used; the message is one sentence for the person who can put it right. */
export class KeysUnusable extends Error {
  override name = 'KeysUnusable'
}

/** How often the file is looked at for new versions, so that a rotation reaches running processes. */
export const LOOK_MILLISECONDS = 1_000

/** Master keys from a file with one `version base64` in a line, which only its owner may read. */
export class KeysFile implements KeySource {
  readonly #path: string
  readonly #monotonicNow: () => number
  #keys: ReadonlyMap<number, Buffer>
  #state: string
  #looked_at: number

  /** @throws KeysUnusable */
  constructor(path: string, monotonicNow: () => number = () => performance.now()) {
    this.#path = path
    this.#monotonicNow = monotonicNow
    this.#looked_at = monotonicNow()
    this.#state = stateOf(path)
    this.#keys = readKeys(path)
  }

  masterKeys(): ReadonlyMap<number, Buffer> {
    if (this.#monotonicNow() - this.#looked_at >= LOOK_MILLISECONDS) this.reload()
    return this.#keys
  }

  /** A file that has become unreadable changes nothing: the keys in memory are still right. */
  reload(): void {
    this.#looked_at = this.#monotonicNow()
    try {
      const state = stateOf(this.#path)
      if (state === this.#state) return
      this.#keys = readKeys(this.#path)
      this.#state = state
    } catch (error) {
      if (!(error instanceof KeysUnusable)) throw error
    }
  }
}

/** The time alone would miss a second change within the same tick. */
function stateOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch (error) {
    throw new KeysUnusable(`读不到主密钥文件 ${path}，请检查 MASTER_KEYS_FILE 和权限。（${messageOf(error)}）`)
  }
}

function readKeys(path: string): Map<number, Buffer> {
  const keys = new Map<number, Buffer>()
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new KeysUnusable(`读不到主密钥文件 ${path}，请检查 MASTER_KEYS_FILE 和权限。（${messageOf(error)}）`)
  }
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const found = /^([1-9]\d{0,8}) ([A-Za-z0-9+/]{43}=)\s*$/.exec(line)
    const version = Number(found?.[1])
    // The line itself is a secret, so only its number is told.
    if (found?.[2] === undefined || keys.has(version))
      throw new KeysUnusable(
        `主密钥文件 ${path} 第 ${place + 1} 行不对，应为“版本号 44 位 Base64 密钥”，版本号不可重复。`
      )
    keys.set(version, Buffer.from(found[2], 'base64'))
  }
  if (keys.size === 0) throw new KeysUnusable(`主密钥文件 ${path} 里没有密钥，请用 npm run keys -- add 生成。`)
  return keys
}

/**
 * Makes the file with a first key where there is none. Of processes that start together one makes it.
 * @throws KeysUnusable
 */
export function createKeysFile(path: string): void {
  try {
    makeFolder(dirname(path))
    append(path, 'ax', 1)
    giveToOwnerOfFolder(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    throw new KeysUnusable(`不能创建主密钥文件 ${path}，请检查 MASTER_KEYS_FILE 和权限。（${messageOf(error)}）`)
  }
}

/**
 * Adds a newer version, which is used for everything from then on.
 * @param used_versions versions that data were made with: a number is never given to a second key
 * @returns its number. @throws KeysUnusable
 */
export function addKeyVersion(path: string, used_versions: readonly number[] = []): number {
  const version = Math.max(...readKeys(path).keys(), ...used_versions) + 1
  append(path, 'a', version)
  return version
}

/** Takes a version out of the file: it is there in full or in full without it, whenever somebody reads it. @throws KeysUnusable */
export function removeKeyVersion(path: string, version: number): void {
  const keys = readKeys(path)
  if (!keys.has(version)) return
  if (keys.size === 1) throw new KeysUnusable(`主密钥文件 ${path} 里只有版本 ${version}，不能去掉。`)
  const lines = readFileSync(path, 'utf8').split('\n')
  const { uid, gid } = statSync(path)
  const draft = `${path}.${process.pid}.new`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', 0o600)
  try {
    // Whoever runs the command, the service must be able to read what it could read before.
    if (process.getuid?.() === 0) fchownSync(file, uid, gid)
    writeSync(file, lines.filter((line) => !line.startsWith(`${version} `)).join('\n'))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

/** A new name is on the disk only with its folder. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const HEAD = '# 主密钥：丢失后，加密的个人信息无法恢复；泄露后须立即轮换。请单独备份，不要与数据库备份放在一起。\n'

/** On the disk before anything is encrypted with it: data without its key are lost. */
function append(path: string, flags: 'a' | 'ax', version: number): void {
  const is_cut_off = flags === 'a' && existsSync(path) && !readFileSync(path, 'utf8').endsWith('\n')
  const head = flags === 'ax' ? HEAD : is_cut_off ? '\n' : ''
  const file = openSync(path, flags, 0o600)
  try {
    writeSync(file, `${head}${version} ${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (flags === 'ax') syncFolder(dirname(path))
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
