import { SYSTEM } from '../../src/actor.ts'
import { systemChance } from '../../src/chance.ts'
import { readHomeAreaCode, readMasterKeysFile, readOwnerDatabaseSettings } from '../../src/config.ts'
import { migrate } from '../../src/database/migrations.ts'
import { inScope } from '../../src/database/scope.ts'
import { Problem } from '../../src/problem.ts'
import { Keyring } from '../../src/protection/keyring.ts'
import { createKeysFile, KeysFile, KeysUnusable } from '../../src/protection/keys-file.ts'
import { seedReference } from '../../src/seeds.ts'
import type { Work } from '../../src/work.ts'
import { CommandError, clock, EXIT, withDatabase } from './command.ts'

/**
 * Does something as the service itself, in one transaction, on the database and with the keys that the service would
 * use. What the use case refuses is told in its own sentence.
 */
export const asSystem = async <Result>(use: (work: Work) => Promise<Result>): Promise<Result> =>
  await withDatabase(async ({ db }) => {
    const { keys, home_area_code } = surroundings()
    await migrate(db)
    await seedReference(db, clock)
    const afterwards: (() => void)[] = []
    const result = await told(
      async () =>
        await inScope(db, SYSTEM, async (tx) => {
          const caller = { actor: SYSTEM, address: null, request_id: null }
          const afterCommit = (act: () => void) => void afterwards.push(act)
          return await use({
            tx,
            caller,
            now: clock.now(),
            chance: systemChance,
            keys,
            settings: { home_area_code },
            afterCommit
          })
        })
    )
    for (const act of afterwards) act()
    return result
  })

function surroundings(): { keys: Keyring; home_area_code: string } {
  const home_area_code = readHomeAreaCode(process.env)
  const file = readMasterKeysFile(process.env)
  // As the service does: in production no key appears by itself.
  const is_created =
    process.env['NODE_ENV'] !== 'production' || readOwnerDatabaseSettings(process.env).engine === 'embedded'
  try {
    if (is_created) createKeysFile(file)
    return { keys: new Keyring(new KeysFile(file)), home_area_code }
  } catch (error) {
    throw error instanceof KeysUnusable ? new CommandError(error.message, EXIT.usage) : error
  }
}

async function told<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw error instanceof Problem ? new CommandError(error.detail.zh) : error
  }
}
