import { migrate } from '../src/database/migrations.ts'
import { EXIT, runCommand, withDatabase } from './support/command.ts'

await runCommand({
  help: `用法：npm run migrate

把数据库结构更新到当前版本（db/migrations）。服务启动时会自动做这一步；
需要在发布前单独更新时用本命令。几个进程同时运行也安全。

环境变量：DATABASE_URL 指定 PostgreSQL；不设则用 .data 里的内嵌数据库。
`,
  options: {},
  run: async () => {
    const applied = await withDatabase(({ db }) => migrate(db))
    process.stdout.write(applied.length === 0 ? '数据库结构已是最新。\n' : `已更新：${applied.join('、')}\n`)
    return EXIT.done
  }
})
