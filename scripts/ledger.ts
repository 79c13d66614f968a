import { readFile, writeFile } from 'node:fs/promises'
import { SingleBar } from 'cli-progress'
import { SYSTEM } from '../src/actor.ts'
import { systemChance } from '../src/chance.ts'
import { readHomeAreaCode, readMasterKeysFile } from '../src/config.ts'
import {
  checkHead,
  type Fault,
  type HeadFault,
  isProof,
  listLedgers,
  type Proof,
  readProofs,
  type Verification,
  verifyLedger
} from '../src/points/service.ts'
import { Problem } from '../src/problem.ts'
import { Keyring } from '../src/protection/keyring.ts'
import { KeysFile, KeysUnusable } from '../src/protection/keys-file.ts'
import { transact } from '../src/transaction.ts'
import type { Work } from '../src/work.ts'
import { CommandError, clock, EXIT, runCommand, withPreparedDatabase } from './support/command.ts'

const HELP = `用法：npm run ledger -- verify [--head 文件] [--subdistrict 区划代码]
      npm run ledger -- export-head [文件]

积分账本的批次连成一条摘要链。verify 从各行重新算出一切（摘要、次序、合计、余额、各批积分的余量、冻结），指出第一处
不对的地方。整条链也可能被人连同摘要一起改写，所以请定期用 export-head 把带签名的链头存到别的机器上；verify --head
核对现在的链是否仍然经过那个链头。

选项：
  --head 文件           以前导出的链头，每行一个
  --subdistrict 代码    只核验这个街道的账本
  --json                进度和结果输出为 JSON，每行一个（不在终端里运行时总是如此）
  --help                显示本说明

退出码：0 完好；1 有不对的地方；2 用法不对；3 连不上数据库、数据库正被占用或还没有准备好。

环境变量：MASTER_KEYS_FILE 指定主密钥文件；DATABASE_URL 指定 PostgreSQL，不设则用 .data 里的内嵌数据库，
运行前要先停止服务。
`

const usage = (message: string) => new CommandError(`${message}\n\n${HELP}`, EXIT.usage)

interface Output {
  is_for_programs: boolean
  say(line: string, object: object): void
}

const FAULTS: Record<Fault['kind'], string> = {
  batch_missing: '少了批次',
  batch_out_of_order: '批次接不上前一个',
  row_missing: '少了一行',
  row_added: '多了一行',
  row_changed: '有一行被改',
  batch_changed: '内容与摘要不符',
  totals_wrong: '合计不对',
  head_wrong: '链头不对',
  consequence_wrong: '与分录推算的结果不符'
}

const HEAD_FAULTS: Record<HeadFault, string> = {
  not_signed: '不是本服务签的',
  key_missing: '所用的密钥已停用，验证不了签名',
  rewritten: '与现在的链对不上：链被改写过',
  cut_off: '现在的链里没有：链被截短过'
}

await runCommand({
  help: HELP,
  options: { head: { type: 'string' }, subdistrict: { type: 'string' }, json: { type: 'boolean' } },
  run: async (values, [command = '', ...rest]) => {
    const is_for_programs = values.json === true || !process.stdout.isTTY
    const say = (line: string, object: object) =>
      void process.stdout.write(is_for_programs ? `${JSON.stringify(object)}\n` : `${line}\n`)
    if (command === 'export-head') {
      if (rest.length > 1 || values.head !== undefined || values.subdistrict !== undefined)
        throw usage('export-head 只需要一个文件名。')
      return await exportHeads(rest[0])
    }
    if (command !== 'verify') throw usage(command === '' ? '请写明要做什么。' : `没有“${command}”这个操作。`)
    if (rest.length > 0) throw usage(`多余的参数：${rest.join(' ')}`)
    const heads = values.head === undefined ? [] : await readHeads(values.head)
    return await verify(heads, values.subdistrict, { is_for_programs, say })
  }
})

async function exportHeads(file: string | undefined): Promise<number> {
  const proofs = await withWork(async (run) => await run(readProofs))
  const lines = proofs.map((proof) => `${JSON.stringify(proof)}\n`).join('')
  if (file === undefined) process.stdout.write(lines)
  else
    await writeFile(file, lines).catch((error: Error) => {
      throw new CommandError(`写不了 ${file}：${error.message}`)
    })
  return EXIT.done
}

async function readHeads(file: string): Promise<Proof[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`读不了 ${file}，什么也没有核验。`, EXIT.usage)
  })
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new CommandError(`${file} 里没有链头。`, EXIT.usage)
  return lines.map((line, place) => {
    const value = parsed(line)
    if (!isProof(value)) throw new CommandError(`${file} 第 ${place + 1} 行不是导出的链头。`, EXIT.usage)
    return value
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Each ledger in a snapshot of its own, so what is posted meanwhile disturbs nothing and waits for nothing. */
async function verify(heads: Proof[], only: string | undefined, { is_for_programs, say }: Output): Promise<number> {
  return await withWork(async (run) => {
    const codes = only === undefined ? await run(listLedgers) : [only]
    let is_all_intact = true
    for (const head of heads) {
      const fault = await run((work) => checkHead(work, head))
      if (fault === undefined) continue
      is_all_intact = false
      const { subdistrict_code, number } = head
      say(`${subdistrict_code}：${describeHead(fault, number)}`, {
        event: 'head_fault',
        subdistrict_code,
        number,
        fault
      })
    }
    for (const code of codes) {
      const progress = showProgress(is_for_programs, code)
      const found = await run((work) => verifyLedger(work, code, { onProgress: progress.show })).finally(progress.stop)
      is_all_intact &&= found.is_intact
      say(describe(found), { event: 'verified', ...found })
    }
    if (codes.length === 0) say('还没有账本。', { event: 'nothing' })
    return is_all_intact ? EXIT.done : EXIT.failed
  })
}

function describe({ subdistrict_code, fault, to_number, entries }: Verification): string {
  return fault === null
    ? `${subdistrict_code}：完好，${to_number} 个批次，${entries} 条分录。`
    : `${subdistrict_code}：${describeFault(fault)}到第 ${to_number} 个批次为止完好。`
}

function describeFault({ kind, batch_number, table, row }: Fault): string {
  const where = batch_number === null ? '' : `第 ${batch_number} 个批次`
  return `${where}${FAULTS[kind]}${table === null ? '' : `（${table}${row === null ? '' : ` ${row}`}）`}。`
}

function describeHead(fault: HeadFault, number: number): string {
  return `第 ${number} 个批次的链头${HEAD_FAULTS[fault]}。`
}

function showProgress(is_for_programs: boolean, subdistrict_code: string) {
  type Progress = { number: number; head_number: number; entries: number }
  if (is_for_programs) {
    const show = (progress: Progress) =>
      void process.stdout.write(`${JSON.stringify({ event: 'progress', subdistrict_code, ...progress })}\n`)
    return { show, stop: () => {} }
  }
  const bar = new SingleBar({
    format: `${subdistrict_code} {bar} {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true
  })
  bar.start(0, 0)
  const show = ({ number, head_number }: Progress) => {
    bar.setTotal(head_number)
    bar.update(number)
  }
  return { show, stop: () => bar.stop() }
}

type Run = <Result>(use: (work: Work) => Promise<Result>) => Promise<Result>

async function withWork<Result>(use: (run: Run) => Promise<Result>): Promise<Result> {
  try {
    const keys = new Keyring(new KeysFile(readMasterKeysFile(process.env)))
    const settings = { home_area_code: readHomeAreaCode(process.env) }
    return await withPreparedDatabase(async ({ db }) => {
      const caller = { actor: SYSTEM, address: null, request_id: null }
      const surroundings = { clock, chance: systemChance, keys, settings }
      return await use(
        async (act) => await transact(db, surroundings, { scope: SYSTEM, caller, is_snapshot: true }, act)
      )
    })
  } catch (error) {
    if (error instanceof KeysUnusable) throw new CommandError(error.message)
    throw error instanceof Problem ? new CommandError(error.detail.zh) : error
  }
}
