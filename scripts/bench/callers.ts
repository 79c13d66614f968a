import { join } from 'node:path'
import { hashPassword } from '../../src/access/passwords.ts'
import { openSession } from '../../src/access/sessions.ts'
import { addStaff } from '../../src/access/staff.ts'
import type { Role } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { createPersons } from '../../src/persons/service.ts'
import { Keyring } from '../../src/protection/keyring.ts'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import { systemTransactions } from '../../src/transaction.ts'
import type { Transact } from '../../src/work.ts'

export const HOME_AREA_CODE = '370811015000'

/** Where the services of a bench keep their keys: with the bench's other files. */
export const keysFileIn = (folder: string): string => join(folder, 'master-keys')

export function keysIn(folder: string): Keyring {
  createKeysFile(keysFileIn(folder))
  return new Keyring(new KeysFile(keysFileIn(folder)))
}

/** Writes as the service itself does when nobody is signed in yet. */
export async function withSystem<Result>(
  { database_url, keys }: { database_url: string; keys: Keyring },
  use: (run: Transact) => Promise<Result>
): Promise<Result> {
  const database = await openDatabase({ engine: 'postgres', url: database_url, connections_max: 1 })
  const settings = { home_area_code: HOME_AREA_CODE }
  try {
    return await use(systemTransactions(database.db, { clock: systemClock, chance: systemChance, keys, settings }))
  } finally {
    await database.close()
  }
}

/** So many couriers, each signed in. @returns their tokens */
export const signInWorkers = async (run: Transact, count: number): Promise<string[]> =>
  await run(async (work) => {
    const numbers = Array.from({ length: count }, (_, number) => `199001${String(number).padStart(5, '0')}`)
    const workers = numbers.map((phone) => ({ kind: 'worker', area_code: HOME_AREA_CODE, phone }) as const)
    const tokens: string[] = []
    for (const id of await createPersons(work, workers)) {
      const person = { id, kind: 'worker', area_code: HOME_AREA_CODE, restriction: null } as const
      tokens.push((await openSession(work, person)).token)
    }
    return tokens
  })

/** Somebody on the staff, signed in; nobody knows the password. @returns the token */
export const signInStaff = async (run: Transact, role: Role): Promise<string> =>
  await run(async (work) => {
    const password_hash = await hashPassword(work.chance.id(), work.chance)
    const area_code = HOME_AREA_CODE
    const id = await addStaff(work, { account: `bench.${role}`, name: '虚构管理员', role, area_code, password_hash })
    return (await openSession(work, { id, kind: 'staff', area_code, restriction: null })).token
  })
