import { systemChance } from '../../src/chance.ts'
import { readHomeAreaCode, readMasterKeys, readOwnerDatabaseSettings } from '../../src/config.ts'
import { migrate } from '../../src/database/migrations.ts'
import { openMasterKeys } from '../../src/master-keys.ts'
import { Problem } from '../../src/problem.ts'
import { KeysUnusable } from '../../src/protection/keys-file.ts'
import { seedReference } from '../../src/seeds.ts'
import { systemTransactions } from '../../src/transaction.ts'
import type { Work } from '../../src/work.ts'
import { CommandError, clock, EXIT, withDatabase } from './command.ts'

/**
 * Does something as the service itself, in one transaction, on the database and with the keys that the service would
 * use. What the use case refuses is told in its own sentence.
 */
export const asSystem = async <Result>(use: (work: Work) => Promise<Result>): Promise<Result> =>
  await withDatabase(async ({ db }) => {
    try {
      const master_keys = readMasterKeys(process.env, readOwnerDatabaseSettings(process.env))
      const surroundings = { clock, chance: systemChance, settings: { home_area_code: readHomeAreaCode(process.env) } }
      await migrate(db)
      await seedReference(db, clock)
      const keys = await openMasterKeys(db, master_keys, surroundings)
      return await systemTransactions(db, { ...surroundings, keys })(use)
    } catch (error) {
      throw explained(error)
    }
  })

function explained(error: unknown): unknown {
  if (error instanceof KeysUnusable) return new CommandError(error.message, EXIT.usage)
  return error instanceof Problem ? new CommandError(error.detail.zh) : error
}
