import { SingleBar } from 'cli-progress'
import { systemChance } from '../src/chance.ts'
import { readHomeAreaCode, readMasterKeysFile } from '../src/config.ts'
import {
  addMasterKey,
  KeyInUse,
  type KeyStatus,
  type MasterKeys,
  prepareKeysFile,
  readKeyStatus,
  retireMasterKey,
  rotateMasterKeys
} from '../src/master-keys.ts'
import { Keyring, KeyVersionMissing } from '../src/protection/keyring.ts'
import { KeysFile, KeysUnusable } from '../src/protection/keys-file.ts'
import { systemTransactions } from '../src/transaction.ts'
import { CommandError, clock, EXIT, runCommand, withPreparedDatabase } from './support/command.ts'

const HELP = `用法：npm run keys -- status
      npm run keys -- add
      npm run keys -- rotate [--no-add] [--batch 人数]
      npm run keys -- retire 版本号 [--leave-damaged]

管理主密钥。每个人的信息用此人自己的密钥加密，主密钥只加密这些密钥，所以轮换不必重写个人信息。

  status   列出各版本，以及还有多少人用着
  add      生成一个新版本，写入主密钥文件；此后新登记的人都用它。只有 add 会新建还没有的文件
  rotate   让所有人都用上最新版本；没有未完的轮换时先生成一个新版本（--no-add 则不生成）
  retire   停用一个已没有人用的旧版本：删除它留下的查找摘要、验证码和上报，再从主密钥文件里去掉；这一小时的打卡或
           上报还在用它时，要等这一小时过去

有几台服务器时，请先把含新版本的主密钥文件分发到每一台，再运行 rotate --no-add：缺少新版本的服务器读不到
已轮换的人，会以 503 key_version_missing 回答，补上文件后一秒内恢复。服务不必停止。轮换随时可以中断，
再次运行即从中断处继续；同时运行两次也安全。请在轮换前后备份主密钥文件，并与数据库备份分开保存。

选项：
  --no-add      rotate 时不生成新版本
  --leave-damaged
                版本上只剩已损坏、轮换不了的人时，仍然停用；此后即使从备份恢复这些行，也读不出来
  --batch 人数  每个事务处理多少人，1 到 5000，默认 500
  --json        进度和结果输出为 JSON，每行一个（不在终端里运行时总是如此）
  --help        显示本说明

退出码：0 完成；1 没有完成，例如版本还在使用；2 用法不对；3 连不上数据库、数据库正被占用或还没有准备好。

环境变量：MASTER_KEYS_FILE 指定主密钥文件；DATABASE_URL 指定 PostgreSQL，不设则用 .data 里的内嵌数据库，
运行前要先停止服务。
`

const usage = (message: string) => new CommandError(`${message}\n\n${HELP}`, EXIT.usage)

await runCommand({
  help: HELP,
  options: {
    'no-add': { type: 'boolean' },
    batch: { type: 'string' },
    'leave-damaged': { type: 'boolean' },
    json: { type: 'boolean' }
  },
  run: async (values, [command = '', ...rest]) => {
    const is_for_programs = values.json === true || !process.stdout.isTTY
    const say = (line: string, object: object) =>
      void process.stdout.write(is_for_programs ? `${JSON.stringify(object)}\n` : `${line}\n`)
    const batch = readBatch(values.batch)
    if (command !== 'rotate' && (values['no-add'] === true || values.batch !== undefined))
      throw usage('--no-add 和 --batch 只用于 rotate。')
    const leaves_damaged = values['leave-damaged'] === true
    if (leaves_damaged && command !== 'retire') throw usage('--leave-damaged 只用于 retire。')
    if (command === 'retire') {
      const key_version = readVersion(rest)
      const damaged = await withKeys((parts) => retireMasterKey(parts, key_version, { leaves_damaged }))
      const left = damaged === 0 ? '' : `有 ${damaged} 人的信息已损坏，没有轮换，从此读不出来。`
      say(`版本 ${key_version} 已停用。${left}`, { event: 'retired', key_version, damaged })
      return EXIT.done
    }
    if (rest.length > 0) throw usage(`多余的参数：${rest.join(' ')}`)
    if (command === 'status') {
      const versions = await withKeys(readKeyStatus)
      say(versions.map(describe).join('\n'), { event: 'status', versions })
      return EXIT.done
    }
    if (command === 'add') {
      const key_version = await withKeys(async (parts, is_new) => (is_new ? 1 : await addMasterKey(parts)), {
        makes_file: true
      })
      say(`已生成版本 ${key_version}，请备份主密钥文件并分发到每台服务器。`, { event: 'added', key_version })
      return EXIT.done
    }
    if (command === 'rotate') return await rotate(values['no-add'] !== true, batch, is_for_programs, say)
    throw usage(command === '' ? '请写明要做什么。' : `没有“${command}”这个操作。`)
  }
})

function readBatch(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1 || Number(text) > 5000)
    throw usage(`--batch 应当是 1 到 5000 之间的整数，现在是“${text}”。`)
  return Number(text)
}

function readVersion([text = '', ...rest]: string[]): number {
  if (!/^[1-9]\d{0,8}$/.test(text) || rest.length > 0) throw usage('请写明要停用哪一个版本，例如 retire 1。')
  return Number(text)
}

function describe({ key_version, is_current, is_in_file, persons, lookups }: KeyStatus): string {
  return `版本 ${key_version}${is_current ? '（当前）' : ''}${is_in_file ? '' : '（主密钥文件里没有！）'}：${persons} 人，${lookups} 条查找摘要`
}

async function rotate(
  adds: boolean,
  batch: number | undefined,
  is_for_programs: boolean,
  say: (line: string, object: object) => void
): Promise<number> {
  const progress = showProgress(is_for_programs)
  try {
    const rotation = await withKeys((parts) =>
      rotateMasterKeys(parts, {
        adds,
        ...(batch !== undefined && { persons_per_transaction: batch }),
        onProgress: progress.show
      })
    )
    progress.stop()
    const { key_version, rewrapped, unreadable_ids } = rotation
    say(`已全部轮换到版本 ${key_version}，本次 ${rewrapped} 人。`, { event: 'rotated', ...rotation })
    if (unreadable_ids.length === 0) return EXIT.done
    process.stderr.write(
      `有 ${unreadable_ids.length} 人的密钥已损坏，没有轮换：${unreadable_ids.slice(0, 20).join('、')}。请从备份恢复这些行。\n`
    )
    return EXIT.failed
  } finally {
    progress.stop()
  }
}

function showProgress(is_for_programs: boolean) {
  type Progress = { rewrapped: number; left: number }
  if (is_for_programs) {
    const show = (progress: Progress) =>
      void process.stdout.write(`${JSON.stringify({ event: 'progress', ...progress })}\n`)
    return { show, stop: () => {} }
  }
  const bar = new SingleBar({
    format: '轮换 {bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true
  })
  bar.start(0, 0)
  const show = ({ rewrapped, left }: Progress) => {
    bar.setTotal(rewrapped + left)
    bar.update(rewrapped)
  }
  return { show, stop: () => bar.stop() }
}

async function withKeys<Result>(
  use: (parts: MasterKeys, is_new: boolean) => Promise<Result>,
  { makes_file } = { makes_file: false }
): Promise<Result> {
  const path = readMasterKeysFile(process.env)
  const surroundings = { clock, chance: systemChance, settings: { home_area_code: readHomeAreaCode(process.env) } }
  try {
    return await withPreparedDatabase(async ({ db }) => {
      const is_new = makes_file && (await prepareKeysFile(db, path, surroundings))
      const file = new KeysFile(path)
      const keys = new Keyring(file)
      return await use({ path, file, keys, run: systemTransactions(db, { ...surroundings, keys }) }, is_new)
    })
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): unknown {
  if (error instanceof KeysUnusable || error instanceof KeyInUse) return new CommandError(error.message)
  if (error instanceof KeyVersionMissing)
    return new CommandError(
      `主密钥文件里没有版本 ${error.key_version}，而数据库里还有人用着：请换上最新的主密钥文件再运行。已完成的部分不受影响。`
    )
  return error
}
