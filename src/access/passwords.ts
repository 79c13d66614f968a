import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Chance } from '../chance.ts'

const derive = promisify(argon2)

// OWASP's recommendation for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

/** In PHC string form, with the parameters and the salt, so that they can be raised later. */
export async function hashPassword(password: string, chance: Chance): Promise<string> {
  const salt = chance.bytes(SALT_BYTES)
  const hash = await argon2id(password, salt, { memory_kib: MEMORY_KIB, passes: PASSES, lanes: LANES })
  return phcString(salt, hash)
}

/** Whether the password is the one that was hashed; takes as long either way, and as long where there is no hash. */
export async function isPassword(password: string, password_hash: string = nobodysHash()): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(password_hash)
  if (found === null) throw new Error('a stored password hash cannot be read')
  const [, memory_kib, passes, lanes, salt = '', expected = ''] = found
  const hash = await argon2id(password, Buffer.from(salt, 'base64'), {
    memory_kib: Number(memory_kib),
    passes: Number(passes),
    lanes: Number(lanes)
  })
  return timingSafeEqual(hash, Buffer.from(expected, 'base64'))
}

// Nobody knows a password that gives this, and trying one costs what trying any costs.
const nobodysHash = (): string => phcString(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES))

interface Parameters {
  memory_kib: number
  passes: number
  lanes: number
}

// Composed, so that a password is the same on every keyboard.
const argon2id = async (password: string, salt: Buffer, { memory_kib, passes, lanes }: Parameters): Promise<Buffer> =>
  await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: salt,
    memory: memory_kib,
    passes,
    parallelism: lanes,
    tagLength: HASH_BYTES
  })

const phcString = (salt: Buffer, hash: Buffer): string =>
  `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${encode(salt)}$${encode(hash)}`

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
