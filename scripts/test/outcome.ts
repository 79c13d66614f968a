import { inspect, styleText } from 'node:util'
import { Parser, type Result } from 'tap-parser'
import { BEGINS, END } from './marks.ts'

export type Outcome = {
  passed: number
  failed: number
  /** By name: what was not checked must be seen. */
  skipped: string[]
  todo: string[]
}

type FileRun = {
  name: string
  started: number
  results_before: number
  passed_before: number
  failed_before: number
}

type Diagnosis = {
  at?: { fileName?: string; lineNumber?: number }
  stack?: string
  diff?: string
  [fact: string]: unknown
}

/** What tap adds to a failure and nobody reads: the source again, and how it started the file. */
const NOISE = ['source', 'stdio', 'cwd', 'externalID', 'command', 'args', 'jobId']

export const emptyOutcome = (): Outcome => ({ passed: 0, failed: 0, skipped: [], todo: [] })

/**
 * Reads TAP of one process while its tests run, prints a line per file with its failures below, and counts assertions.
 * tap's own reporters either need a terminal or hide why a file could not be loaded.
 */
export class OutcomeReader {
  readonly #outcome = emptyOutcome()
  readonly #root = new Parser()
  readonly #print: (line: string) => void
  readonly #waiting: string[]
  #file: FileRun | undefined
  #has_ended = false
  #failures: string[] = []

  constructor(files: string[], print: (line: string) => void) {
    this.#waiting = [...files]
    this.#print = print
    watch(this.#root, this.#outcome, (result) => this.#failures.push(describeFailure(result)))
    // What a test writes to its output, for whoever is debugging it.
    this.#root.on('extra', (text: string) => print(text.trimEnd()))
    this.#root.on('comment', (text: string) => {
      if (text.startsWith(`# ${BEGINS}`)) this.#begin()
      else if (text.startsWith(`# ${END}`)) this.#has_ended = true
    })
  }

  /** @returns whether another file began */
  read(text: string): boolean {
    const before = this.#file
    this.#root.write(text)
    return this.#file !== before
  }

  /** @param fault how the process ended where it did not by itself */
  end(exit_code: number | null, fault?: string): Outcome {
    this.#root.end()
    const told = fault ?? (this.#has_ended ? undefined : '进程提前结束')
    // With 1 it ends because of failures, so there must be some.
    if (told !== undefined) this.#fail(told)
    else if (exit_code !== 0 && this.#outcome.failed === 0) this.#fail(`进程以 ${exit_code} 结束`)
    this.#finish()
    for (const name of this.#waiting) {
      this.#outcome.failed++
      this.#print(`${FAILED_MARK} ${name}  没有运行`)
    }
    return this.#outcome
  }

  #begin(): void {
    this.#finish()
    const name = this.#waiting.shift() ?? ''
    this.#file = {
      name,
      started: performance.now(),
      results_before: resultsOf(this.#outcome),
      passed_before: this.#outcome.passed,
      failed_before: this.#outcome.failed
    }
  }

  #finish(): void {
    if (this.#file !== undefined) {
      if (resultsOf(this.#outcome) === this.#file.results_before) this.#fail('没有任何断言')
      this.#print(describeFile(this.#file, this.#outcome))
    }
    for (const failure of this.#failures.splice(0)) this.#print(failure)
    this.#file = undefined
  }

  #fail(reason: string): void {
    this.#outcome.failed++
    this.#failures.push(styleText('red', `  ✗ ${reason}`))
  }
}

const resultsOf = ({ passed, failed, skipped, todo }: Outcome): number => passed + failed + skipped.length + todo.length

function watch(parser: Parser, outcome: Outcome, onFailure: (result: Result) => void): void {
  // The last line of a subtest may come when the next one has begun.
  const children: { has_failed: boolean }[] = []
  parser.on('child', (child: Parser) => {
    const told = { has_failed: false }
    children.push(told)
    watch(child, outcome, (result) => {
      told.has_failed = true
      onFailure(result)
    })
  })
  parser.on('assert', (result: Result) => {
    const is_told = result.closingTestPoint && children.shift()?.has_failed === true
    if (result.skip !== false) outcome.skipped.push(withReason(result.fullname, result.skip))
    else if (result.todo !== false) outcome.todo.push(withReason(result.fullname, result.todo))
    else if (result.closingTestPoint) {
      // It repeats what the assertions said, unless the subtest ended some other way, such as a timeout.
      if (result.ok || is_told) return
      outcome.failed++
      onFailure(result)
    } else if (result.ok) {
      outcome.passed++
    } else {
      outcome.failed++
      onFailure(result)
    }
  })
}

const withReason = (name: string, reason: true | string) =>
  reason === true || reason === '' ? name : `${name}（${reason}）`

const PASSED_MARK = styleText('green', '✓')
const FAILED_MARK = styleText('red', '✗')

function describeFile({ name, started, passed_before, failed_before }: FileRun, outcome: Outcome): string {
  const [passed, failed] = [outcome.passed - passed_before, outcome.failed - failed_before]
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `${failed === 0 ? PASSED_MARK : FAILED_MARK} ${name}  通过 ${passed}，失败 ${failed}  ${seconds} s`
}

function describeFailure(result: Result): string {
  const { at, stack, diff, ...others }: Diagnosis = result.diag ?? {}
  const facts = Object.fromEntries(Object.entries(others).filter(([name]) => !NOISE.includes(name)))
  const place = at?.fileName === undefined ? '' : `  ${at.fileName}:${at.lineNumber}`
  const details = [
    diff ?? (Object.keys(facts).length === 0 ? '' : inspect(facts, { depth: 10, breakLength: 100 })),
    stack ?? ''
  ]
  const lines = details.flatMap((text) => text.trimEnd().split('\n')).filter((line) => line !== '')
  return [styleText('red', `  ✗ ${result.fullname}`) + place, ...lines.map((line) => `      ${line}`)].join('\n')
}
