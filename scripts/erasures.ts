import { existsSync } from 'node:fs'
import { systemChance } from '../src/chance.ts'
import { readErasureLogFile, readHomeAreaCode, readMasterKeysFile } from '../src/config.ts'
import { ERASERS } from '../src/erasers.ts'
import { ErasureLog, ErasureLogUnusable, replayErasures } from '../src/persons/service.ts'
import { Keyring } from '../src/protection/keyring.ts'
import { KeysFile, KeysUnusable } from '../src/protection/keys-file.ts'
import { systemTransactions } from '../src/transaction.ts'
import { CommandError, clock, EXIT, runCommand, withPreparedDatabase } from './support/command.ts'

const HELP = `用法：npm run erasures -- replay [文件…]

按删除记录再次删除个人信息：恢复旧备份后，备份之后删除的人又回到了数据库里，本命令（和服务的每次启动）把他们
再删除一次。数据库里有而本机的删除记录（ERASURE_LOG_FILE）里没有的删除，补写进去。可以重复运行。

每次删除只写进当时应答的那台服务器的文件：几台服务器没有共用一个文件时，恢复备份后请停止所有服务，把每一台的文件都写在
命令后面。服务运行时恢复备份，要重新启动（或运行本命令）才会再次删除。

选项：
  --json       输出 JSON（不在终端里运行时总是如此）
  --help       显示本说明

退出码：0 完成；1 没有完成；2 用法不对；3 连不上数据库、数据库正被占用或还没有准备好。

环境变量：ERASURE_LOG_FILE 指定删除记录（默认在数据文件夹里的 erasures.jsonl）；MASTER_KEYS_FILE 指定主密钥文件；
DATABASE_URL 指定 PostgreSQL，不设则用 .data 里的内嵌数据库，运行前要先停止服务。
`

await runCommand({
  help: HELP,
  options: { json: { type: 'boolean' } },
  run: async (values, [action, ...files]) => {
    if (action !== 'replay') throw new CommandError(`请写明要做什么。\n\n${HELP}`, EXIT.usage)
    const missing = files.filter((file) => !existsSync(file))
    if (missing.length > 0) throw new CommandError(`找不到文件 ${missing.join('、')}，什么也没有做。`, EXIT.usage)
    const own_file = readErasureLogFile(process.env)
    const report = await replay(own_file, files)
    const { lines, erased, appended, unreadable_lines, is_log_missing } = report
    if (is_log_missing)
      process.stderr.write(`警告：找不到本机的删除记录 ${own_file}，已新建。若它曾经有过，请找回后再运行一次。\n`)
    process.stdout.write(
      values.json === true || !process.stdout.isTTY
        ? `${JSON.stringify(report)}\n`
        : `删除记录 ${lines} 条，再次删除 ${erased} 人，补写 ${appended} 条，读不出的 ${unreadable_lines} 行。\n`
    )
    return EXIT.done
  }
})

async function replay(own_file: string, files: string[]) {
  try {
    const keys = new Keyring(new KeysFile(readMasterKeysFile(process.env)))
    return await withPreparedDatabase(async ({ db }) => {
      const settings = { home_area_code: readHomeAreaCode(process.env) }
      const run = systemTransactions(db, { clock, chance: systemChance, keys, settings })
      const others = files.map((file) => new ErasureLog(file))
      return await replayErasures({ run, log: new ErasureLog(own_file), others, erasers: ERASERS })
    })
  } catch (error) {
    throw error instanceof KeysUnusable || error instanceof ErasureLogUnusable ? new CommandError(error.message) : error
  }
}
