import { join } from 'node:path'
import { openSession } from '../../src/access/sessions.ts'
import { SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { systemClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { inScope } from '../../src/database/scope.ts'
import { createPerson } from '../../src/persons/service.ts'
import { Keyring } from '../../src/protection/keyring.ts'
import { createKeysFile, KeysFile } from '../../src/protection/keys-file.ts'
import type { Work } from '../../src/work.ts'

const HOME_AREA_CODE = '370811015000'

/** Where the services of a bench keep their keys: with the bench's other files. */
export const keysFileIn = (folder: string): string => join(folder, 'master-keys')

export function openKeys(folder: string): Keyring {
  createKeysFile(keysFileIn(folder))
  return new Keyring(new KeysFile(keysFileIn(folder)))
}

/** As the service itself works when nobody is signed in yet. */
export async function asSystem<Result>(
  { database_url, keys }: { database_url: string; keys: Keyring },
  use: (work: Work) => Promise<Result>
): Promise<Result> {
  const database = await openDatabase({ engine: 'postgres', url: database_url, connections_max: 1 })
  try {
    return await inScope(database.db, SYSTEM, (tx) =>
      use({
        tx,
        caller: { actor: SYSTEM, address: null, request_id: null },
        now: systemClock.now(),
        chance: systemChance,
        keys,
        settings: { home_area_code: HOME_AREA_CODE },
        afterCommit: () => {}
      })
    )
  } finally {
    await database.close()
  }
}

/** So many couriers, each signed in. @returns their tokens */
export const signInWorkers = async (
  surroundings: { database_url: string; keys: Keyring },
  count: number
): Promise<string[]> =>
  await asSystem(surroundings, async (work) => {
    const tokens: string[] = []
    for (let number = 0; number < count; number++) {
      const phone = `199001${String(number).padStart(5, '0')}`
      const id = await createPerson(work, { kind: 'worker', area_code: HOME_AREA_CODE, phone })
      const person = { id, kind: 'worker', area_code: HOME_AREA_CODE, restriction: null } as const
      tokens.push((await openSession(work, person)).token)
    }
    return tokens
  })
