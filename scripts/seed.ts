import { migrate } from '../src/database/migrations.ts'
import { seedPlaceholderStations, seedReference, seedSandbox } from '../src/seeds.ts'
import { clock, EXIT, runCommand, withDatabase } from './support/command.ts'

await runCommand({
  help: `用法：npm run seed [-- --reference-only]

载入 db/seed 里的数据：区划、节假日、设施目录、只有测试密钥看得到的沙盒，以及十五座驿站的占位资料。
已经存在的驿站不会被改动。服务启动时会自动做这一步。

选项：
  --reference-only   只载入区划、节假日、设施目录和沙盒，不要占位驿站

环境变量：DATABASE_URL 指定 PostgreSQL；不设则用 .data 里的内嵌数据库。
`,
  options: { 'reference-only': { type: 'boolean' } },
  run: async (values) => {
    await withDatabase(async ({ db }) => {
      await migrate(db)
      await seedReference(db, clock)
      await seedSandbox(db, clock)
      if (values['reference-only'] !== true) await seedPlaceholderStations(db, clock)
    })
    process.stdout.write('数据已载入。\n')
    return EXIT.done
  }
})
