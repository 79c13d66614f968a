import { systemChance } from '../src/chance.ts'
import {
  readErasureLogFile,
  readHomeAreaCode,
  readMasterKeys,
  readOwnerDatabaseSettings,
  readSeedsRegister
} from '../src/config.ts'
import { migrate } from '../src/database/migrations.ts'
import type { Db } from '../src/database/tables.ts'
import { ERASERS } from '../src/erasers.ts'
import { openMasterKeys } from '../src/master-keys.ts'
import { ErasureLog, replayErasures } from '../src/persons/service.ts'
import { seedPlaceholderStations, seedReference, seedRegister, seedSandbox } from '../src/seeds.ts'
import { systemTransactions } from '../src/transaction.ts'
import { clock, EXIT, runCommand, withDatabase } from './support/command.ts'

await runCommand({
  help: `用法：npm run seed [-- --reference-only]

载入 db/seed 里的数据：区划、节假日、设施目录、只有测试密钥看得到的沙盒，十五座驿站的占位资料，以及试用时
台账里虚构的 2023 年第一季度。已经存在的驿站不会被改动；台账里已有内容的，不会再加入虚构的。服务启动时会
自动做这一步。

选项：
  --reference-only   只载入区划、节假日、设施目录和沙盒，不要占位驿站和虚构的台账

环境变量：DATABASE_URL 指定 PostgreSQL；不设则用 .data 里的内嵌数据库。SEED_REGISTER=yes
或 no 指定要不要虚构的台账；不设时只有试用的内嵌数据库才有。MASTER_KEYS_FILE 指定主密钥文件。
`,
  options: { 'reference-only': { type: 'boolean' } },
  run: async (values) => {
    await withDatabase(async ({ db }) => {
      await migrate(db)
      await seedReference(db, clock)
      await seedSandbox(db, clock)
      if (values['reference-only'] === true) return
      await seedPlaceholderStations(db, clock)
      await seedTrial(db)
    })
    process.stdout.write('数据已载入。\n')
    return EXIT.done
  }
})

/** Nobody is to be made up where the service itself would not do it. */
async function seedTrial(db: Db): Promise<void> {
  const settings = readOwnerDatabaseSettings(process.env)
  if (!readSeedsRegister(process.env, settings)) return
  const surroundings = { clock, chance: systemChance, settings: { home_area_code: readHomeAreaCode(process.env) } }
  const keys = await openMasterKeys(db, readMasterKeys(process.env, settings), surroundings)
  const run = systemTransactions(db, { ...surroundings, keys })
  // Makes the record of erasures while there is nobody yet: once there are people, the service warns of a missing one.
  await replayErasures({ run, log: new ErasureLog(readErasureLogFile(process.env)), erasers: ERASERS })
  await seedRegister(db, { ...surroundings, keys })
}
