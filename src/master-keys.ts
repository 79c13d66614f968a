import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { retireCodes } from './access/service.ts'
import { recordEvent } from './audit/service.ts'
import { formatTime } from './calendar/times.ts'
import type { Config } from './config.ts'
import type { Db } from './database/tables.ts'
import { eraseAnswersOfVersion } from './idempotency/service.ts'
import {
  abandonDamaged,
  countFoundOnlyWith,
  isOnlyDamagedLeftOn,
  isRotationPending,
  listKeyUse,
  type RotationOptions,
  type RotationReport,
  retireLookups,
  rotateKeys,
  takeTurnAtKeys
} from './persons/service.ts'
import { Keyring, type KeySource } from './protection/keyring.ts'
import {
  addKeyVersion,
  createKeysFile,
  KeysFile,
  KeysUnusable,
  LOOK_MILLISECONDS,
  removeKeyVersion
} from './protection/keys-file.ts'
import { findEndOfHashes, retireObservations } from './stations/service.ts'
import { type Surroundings, systemTransactions } from './transaction.ts'
import type { Transact, Work } from './work.ts'

/** What `npm run keys` works with: the file, what this process read from it, and transactions. */
export interface MasterKeys {
  path: string
  file: KeysFile
  keys: Keyring
  run: Transact
}

export interface KeyStatus {
  key_version: number
  is_current: boolean
  is_in_file: boolean
  persons: number
  lookups: number
}

/** After that long every process that can read the file has looked at it. */
const LOOKED_MILLISECONDS = LOOK_MILLISECONDS + 200

export async function readKeyStatus({ keys, run }: MasterKeys): Promise<KeyStatus[]> {
  const use = await run((work) => listKeyUse(work))
  const versions = [...new Set([...keys.versions, ...use.keys()])].sort((one, other) => one - other)
  return versions.map((key_version) => ({
    key_version,
    is_current: key_version === keys.current_version,
    is_in_file: keys.versions.includes(key_version),
    ...(use.get(key_version) ?? { persons: 0, lookups: 0 })
  }))
}

/** Before there is a file: nothing can be sealed or opened. */
const NO_KEYS: KeySource = { masterKeys: () => new Map(), reload: () => {} }

type WithoutKeys = Omit<Surroundings, 'keys'>

/**
 * The keys of the file, which is made first where it is missing and may be made: never beside data that were
 * encrypted with another.
 * @param db migrated. @throws KeysUnusable
 */
export async function openMasterKeys(
  db: Db,
  { file, is_created }: Config['master_keys'],
  surroundings: WithoutKeys
): Promise<Keyring> {
  if (is_created) await prepareKeysFile(db, file, surroundings)
  return new Keyring(new KeysFile(file))
}

/**
 * Makes the keys file where there is none. With another key under the old number, what was encrypted could be
 * neither read nor told apart, so it is not made beside data.
 * @returns whether it was made. @throws KeysUnusable
 */
export async function prepareKeysFile(db: Db, path: string, surroundings: WithoutKeys): Promise<boolean> {
  if (existsSync(path)) return false
  return await systemTransactions(db, { ...surroundings, keys: new Keyring(NO_KEYS) })(async (work) => {
    await takeTurnAtKeys(work)
    if (existsSync(path)) return false
    const used_versions = [...(await listKeyUse(work)).keys()]
    if (used_versions.length > 0)
      throw new KeysUnusable(
        `找不到主密钥文件 ${path}，而数据库里已有用它加密的数据：请用 MASTER_KEYS_FILE 指定原来的文件，或从备份恢复它。`
      )
    createKeysFile(path)
    await recordEvent(work, { action: 'keys.add', object: { kind: 'key', id: '1' } })
    return true
  })
}

/** @returns the new version's number. @throws KeysUnusable */
export const addMasterKey = async (parts: MasterKeys): Promise<number> =>
  await parts.run(async (work) => {
    await takeTurnAtKeys(work)
    return await addVersion(parts, work)
  })

async function addVersion({ path, file, keys }: MasterKeys, work: Work): Promise<number> {
  file.reload()
  const used_versions = [...(await listKeyUse(work)).keys()]
  const missing = used_versions.filter((version) => !keys.versions.includes(version))
  if (missing.length > 0)
    throw new KeysUnusable(
      `主密钥文件 ${path} 缺少数据库里还在用的版本 ${missing.join('、')}：请先换上最新的主密钥文件。`
    )
  const key_version = addKeyVersion(path, used_versions)
  file.reload()
  await recordEvent(work, { action: 'keys.add', object: { kind: 'key', id: String(key_version) } })
  return key_version
}

export interface Rotation extends RotationReport {
  key_version: number
  /** Whether this run made the version; not so where it finishes an earlier one. */
  is_added: boolean
}

/** Goes on where an earlier run ended; a new version is made only where everything has the current one. */
export async function rotateMasterKeys(
  parts: MasterKeys,
  { adds, ...options }: RotationOptions & { adds: boolean }
): Promise<Rotation> {
  const { keys, run, file } = parts
  const is_added = await run(async (work) => {
    await takeTurnAtKeys(work)
    file.reload()
    const is_added = adds && !(await isRotationPending(work))
    if (is_added) await addVersion(parts, work)
    await recordRotation(work, { phase: 'started' })
    return is_added
  })
  const first = await rotateKeys(run, options)
  // Until they have looked at the file, other processes make persons with the version before.
  await delay(LOOKED_MILLISECONDS)
  const last = await rotateKeys(run, options)
  const rewrapped = first.rewrapped + last.rewrapped
  const { unreadable_ids } = last
  await run((work) => recordRotation(work, { phase: 'finished', rewrapped, unreadable: unreadable_ids.length }))
  return { key_version: keys.current_version, is_added, rewrapped, unreadable_ids }
}

const recordRotation = async (work: Work, details: Record<string, string | number>): Promise<void> =>
  await recordEvent(work, {
    action: 'keys.rotate',
    object: { kind: 'key', id: String(work.keys.current_version) },
    details
  })

/** Why a version cannot be retired; the message is one sentence for the person who asked for it. */
export class KeyInUse extends Error {
  override name = 'KeyInUse'
}

/**
 * Ends a version that nothing rests on any more, besides what is damaged where that is to be left. May be done again
 * where it was cut off half-way.
 * @returns how many damaged rows rested on it, which no backup of the keys file made from now on can open
 * @throws KeyInUse, KeysUnusable
 */
export async function retireMasterKey(
  parts: MasterKeys,
  key_version: number,
  { leaves_damaged = false } = {}
): Promise<number> {
  const { path, file, run, keys } = parts
  const damaged = await run(async (work) => {
    await takeTurnAtKeys(work)
    file.reload()
    const damaged = await refuseWhileUsed(work, key_version, leaves_damaged)
    if (damaged > 0) await abandonDamaged(work, key_version)
    const lookups = await retireLookups(work, key_version)
    const codes = await retireCodes(work, key_version)
    const answers = await eraseAnswersOfVersion(work, key_version)
    const observations = await retireObservations(work, key_version)
    await recordEvent(work, {
      action: 'keys.retire',
      object: { kind: 'key', id: String(key_version) },
      details: { lookups, codes, answers, observations, damaged }
    })
    if (keys.versions.includes(key_version)) removeKeyVersion(path, key_version)
    return damaged
  })
  file.reload()
  // Until they have looked at the file, other processes still add lookups and codes of this version.
  await delay(LOOKED_MILLISECONDS)
  await run(async (work) => {
    await retireLookups(work, key_version)
    await retireCodes(work, key_version)
  })
  return damaged
}

async function refuseWhileUsed(work: Work, key_version: number, leaves_damaged: boolean): Promise<number> {
  const use = (await listKeyUse(work)).get(key_version)
  const { keys } = work
  if (key_version === keys.current_version) throw new KeyInUse(`版本 ${key_version} 是当前版本，不能停用。`)
  if (use === undefined && !keys.versions.includes(key_version)) throw new KeyInUse(`没有版本 ${key_version}。`)
  const needed_until = await findEndOfHashes(work, key_version)
  if (needed_until !== undefined)
    throw new KeyInUse(
      `这一小时的打卡或上报还在用版本 ${key_version}，现在停用会使打卡失败、一人算作两人：请在 ${formatTime(needed_until)} 之后再停用。`
    )
  const persons = use?.persons ?? 0
  const found_only_with_it = await countFoundOnlyWith(work, key_version)
  const left = Math.max(persons, found_only_with_it)
  if (left === 0) return 0
  if (await isOnlyDamagedLeftOn(work, key_version)) {
    if (leaves_damaged) return left
    throw new KeyInUse(
      `版本 ${key_version} 上只剩 ${left} 人，信息已损坏，轮换不了：请先从备份恢复这些行；确定放弃时加上 --leave-damaged。`
    )
  }
  if (persons > 0)
    throw new KeyInUse(`还有 ${persons} 人的密钥用的是版本 ${key_version}，请先运行 npm run keys -- rotate。`)
  throw new KeyInUse(
    `还有 ${found_only_with_it} 人的姓名或号码只能用版本 ${key_version} 查到，请先运行 npm run keys -- rotate。`
  )
}
