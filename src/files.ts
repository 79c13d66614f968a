import { chownSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const isRoot = (): boolean => process.getuid?.() === 0

/** Makes the folder and those above it that are missing, for nobody else to look into. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 })
  if (first === undefined || !isRoot()) return
  const { uid, gid } = statSync(dirname(first))
  for (let folder = path; folder.length >= first.length; folder = dirname(folder)) chownSync(folder, uid, gid)
}

/** A file that a command made as root goes to whom its folder belongs, who is to go on with it. */
export function giveToOwnerOfFolder(path: string): void {
  if (!isRoot()) return
  const { uid, gid } = statSync(dirname(path))
  chownSync(path, uid, gid)
}
