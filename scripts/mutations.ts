import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Mutant, mutantsOf } from './mutations/mutants.ts'
import type { Trial, Verdict } from './mutations/worker.ts'
import { CommandError, EXIT, runCommand } from './support/command.ts'

const HELP = `用法：npm run test:mutations [-- 目录或文件……]

在积分的规则（src/points 下的 rules.ts 和 rules/）里逐个放进一处小错，运行 test/points/*.property.test.ts，
看测试能否发现。没有被发现的逐条列出；已在 scripts/mutations/explained.json 中说明为何不影响结果的除外。
有没有说明的、或说明已经过时的，以 1 退出。

例子：
  npm run test:mutations -- src/points/earning-rules
`

const ROOT = join(import.meta.dirname, '..')
const RULES = /\/rules(\/[a-z-]+)?\.ts$/
const WORKERS = 2
/** A mutant that goes round in circles is found as well, and one that fills the memory. */
const PATIENCE_MILLISECONDS = 30_000
const MEMORY_MB = 512
/** What ends a worker itself is no test. */
const ENDED = 'ended'
/** What is loaded anew is never forgotten by its worker. */
const TRIALS_PER_WORKER = 250

/** A survivor that changes nothing anybody could see. */
interface Explanation {
  file: string
  line: string
  mutant: string
  why: string
}

interface Suspect extends Mutant {
  file: string
  text: string
}

interface Survivor extends Suspect {
  explanation: Explanation | undefined
}

await runCommand({
  help: HELP,
  options: {},
  run: async (_, wanted) => {
    const suspects = await listSuspects(wanted.length === 0 ? ['src/points'] : wanted)
    const explanations: Explanation[] = JSON.parse(
      await readFile(join(import.meta.dirname, 'mutations/explained.json'), 'utf8')
    )
    const test_files = await listTests()
    await checkUnmutated(test_files)
    const started = performance.now()
    const survivors = (await findSurvivors(suspects, test_files)).map(
      (suspect): Survivor => ({ ...suspect, explanation: explanations.find((one) => explains(one, suspect)) })
    )
    const files = new Set(suspects.map(({ file }) => file))
    const outdated = explanations.filter(
      (one) => files.has(one.file) && !survivors.some(({ explanation }) => explanation === one)
    )
    report(suspects.length, survivors, outdated, performance.now() - started)
    return survivors.every(({ explanation }) => explanation !== undefined) && outdated.length === 0
      ? EXIT.done
      : EXIT.failed
  }
})

function explains(one: Explanation, { file, line, name }: Suspect): boolean {
  return one.file === file && one.line === line && one.mutant === name
}

async function listSuspects(wanted: string[]): Promise<Suspect[]> {
  const all = (await readdir(join(ROOT, 'src/points'), { recursive: true })).map((name) => `src/points/${name}`)
  const files = all.filter((file) => RULES.test(file) && wanted.some((one) => file.startsWith(one))).sort()
  if (files.length === 0) throw new CommandError(`没有这样的规则文件：${wanted.join('、')}`, EXIT.usage)
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), 'utf8')))
  return files.flatMap((file, place) =>
    mutantsOf(texts[place] ?? '').map((mutant) => ({ ...mutant, file, text: texts[place] ?? '' }))
  )
}

async function listTests(): Promise<string[]> {
  const names = await readdir(join(ROOT, 'test/points'))
  return names.filter((name) => name.endsWith('.property.test.ts')).map((name) => join(ROOT, 'test/points', name))
}

async function checkUnmutated(test_files: string[]): Promise<void> {
  const worker = openWorker(test_files)
  const found_by = await verdictOf(worker, { number: 0 })
  await worker.terminate()
  if (found_by !== undefined) throw new CommandError(`没有放进小错，测试也没有通过：${found_by}`)
}

function openWorker(test_files: string[]): Worker {
  return new Worker(new URL('./mutations/worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    workerData: { folders: [join(ROOT, 'src/points'), join(ROOT, 'test')], test_files }
  })
}

/** By which test it was found; undefined where it was not. */
async function verdictOf(worker: Worker, trial: Trial): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const timer = setTimeout(() => resolve(ENDED), PATIENCE_MILLISECONDS)
  worker.once('message', ({ found_by }: Verdict) => resolve(found_by))
  worker.once('error', () => resolve(ENDED))
  worker.postMessage(trial)
  const found_by = await promise
  clearTimeout(timer)
  worker.removeAllListeners()
  return found_by
}

async function findSurvivors(suspects: readonly Suspect[], test_files: string[]): Promise<Suspect[]> {
  const survivors: Suspect[] = []
  const queue = suspects.entries()
  const work = async () => {
    let worker = openWorker(test_files)
    let trials = 0
    for (const [place, suspect] of queue) {
      const { file, text, from, to, replacement } = suspect
      const mutated = { file: join(ROOT, file), text: text.slice(0, from) + replacement + text.slice(to) }
      const found_by = await verdictOf(worker, { number: place + 1, mutated })
      if (found_by === undefined) {
        survivors.push(suspect)
        process.stdout.write(`${file}:${suspect.line_number}  ${suspect.name}\n`)
      }
      trials += 1
      if (found_by !== ENDED && trials < TRIALS_PER_WORKER) continue
      await worker.terminate()
      worker = openWorker(test_files)
      trials = 0
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return survivors.toSorted((one, other) => suspects.indexOf(one) - suspects.indexOf(other))
}

function report(tried: number, survivors: readonly Survivor[], outdated: readonly Explanation[], milliseconds: number) {
  const unexplained = survivors.filter(({ explanation }) => explanation === undefined)
  const lines = [
    ...unexplained.map(({ file, line_number, line, name }) => `✗ ${file}:${line_number}\n    ${line}\n    ${name}`),
    ...outdated.map(
      ({ file, line, mutant }) => `✗ 说明已过时：${relative(ROOT, join(ROOT, file))}\n    ${line}\n    ${mutant}`
    ),
    `共 ${tried} 处，发现 ${tried - survivors.length}，已说明 ${survivors.length - unexplained.length}，` +
      `未说明 ${unexplained.length}，用时 ${Math.round(milliseconds / 1000)} 秒。`
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
