import type { BinarySource } from '../postgres/binaries.ts'
import { CommandError, EXIT } from './command.ts'

/** Which binaries the person who runs a command asks for; undefined for whichever are found first. */
export function wantedSource(): BinarySource | undefined {
  const source = process.env['POSTGRES_SOURCE']
  if (source === undefined || source === '') return undefined
  if (source === 'machine' || source === 'npm') return source
  throw new CommandError(`POSTGRES_SOURCE 只能是 machine 或 npm，不能是 ${source}。`, EXIT.usage)
}
