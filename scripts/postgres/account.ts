import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The identity the server runs under; undefined means our own. */
export type Account = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root, and initdb refuses an identity that has no name. `nobody` is the
 * one unprivileged name every system has; `id` finds it also where accounts are not kept in /etc/passwd.
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  try {
    const [uid, gid] = await Promise.all([identifier('-u'), identifier('-g')])
    return { uid, gid }
  } catch (cause) {
    throw new Error(
      '以 root 运行时，PostgreSQL 须由非特权账号 nobody 启动，而本系统没有这个账号：请添加它，或换一个普通用户运行。',
      {
        cause
      }
    )
  }
}

async function identifier(flag: '-u' | '-g'): Promise<number> {
  const { stdout } = await run('id', [flag, 'nobody'])
  return Number(stdout)
}

/** The system's temporary folder, or /tmp where that one lies inside a home the account cannot enter. */
export async function temporaryFolder(account: Account | undefined): Promise<string> {
  const folder = tmpdir()
  if (account === undefined || (await openToOthers(folder))) return folder
  return '/tmp'
}

async function openToOthers(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & constants.S_IXOTH) === 0) return false
  const parent = dirname(folder)
  return parent === folder || (await openToOthers(parent))
}
