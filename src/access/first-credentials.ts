import type { Chance } from '../chance.ts'
import { hashPassword } from './passwords.ts'
import { newFirstPassword } from './rules/passwords.ts'
import { newDeviceToken } from './tokens.ts'

/** What somebody on the staff gets to sign in with for the first time; shown this once. */
export interface FirstCredentials {
  password: string
  password_hash: string
  /** Known from the beginning: who guesses at a new account must not keep its owner from the first sign-in. */
  device_token: string
}

/** Made before the transaction that uses them: hashing takes long, and nobody's connection is held meanwhile. */
export async function newFirstCredentials(chance: Chance): Promise<FirstCredentials> {
  const password = newFirstPassword(chance)
  return { password, password_hash: await hashPassword(password, chance), device_token: newDeviceToken(chance) }
}
