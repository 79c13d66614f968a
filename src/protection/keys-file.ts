import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { KEY_BYTES, type KeySource } from './keyring.ts'

/** The keys file cannot be used; the message is one sentence for the person who can put it right. */
export class KeysUnusable extends Error {
  override name = 'KeysUnusable'
}

/** How often the file is looked at for new versions, so that a rotation reaches running processes. */
const LOOK_MILLISECONDS = 1_000

/** Master keys from a file with one `version base64` in a line, which only its owner may read. */
export class KeysFile implements KeySource {
  readonly #path: string
  readonly #monotonicNow: () => number
  #keys: ReadonlyMap<number, Buffer>
  #modified_at: number
  #looked_at: number

  /** @throws KeysUnusable */
  constructor(path: string, monotonicNow: () => number = () => performance.now()) {
    this.#path = path
    this.#monotonicNow = monotonicNow
    this.#looked_at = monotonicNow()
    this.#modified_at = modifiedAt(path)
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
      const modified_at = modifiedAt(this.#path)
      if (modified_at === this.#modified_at) return
      this.#keys = readKeys(this.#path)
      this.#modified_at = modified_at
    } catch (error) {
      if (!(error instanceof KeysUnusable)) throw error
    }
  }
}

function modifiedAt(path: string): number {
  try {
    return statSync(path).mtimeMs
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
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    append(path, 'ax', 1)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    throw new KeysUnusable(`不能创建主密钥文件 ${path}，请检查 MASTER_KEYS_FILE 和权限。（${messageOf(error)}）`)
  }
}

/** Adds a newer version, which is used for everything from then on. @returns its number. @throws KeysUnusable */
export function addKeyVersion(path: string): number {
  const version = Math.max(...readKeys(path).keys()) + 1
  append(path, 'a', version)
  return version
}

/** On the disk before anything is encrypted with it: data without its key are lost. */
function append(path: string, flags: 'a' | 'ax', version: number): void {
  const file = openSync(path, flags, 0o600)
  try {
    const head =
      flags === 'ax'
        ? '# 主密钥：丢失后，加密的个人信息无法恢复；泄露后须立即轮换。请单独备份，不要与数据库备份放在一起。\n'
        : ''
    writeSync(file, `${head}${version} ${randomBytes(KEY_BYTES).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
