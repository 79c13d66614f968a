import type { Readable } from 'node:stream'
import { inspect, styleText } from 'node:util'
import { Parser, type Result } from 'tap-parser'

export type Outcome = {
  passed: number
  failed: number
  /** By name: what was not checked must be seen. */
  skipped: string[]
  todo: string[]
}

type Diagnosis = {
  at?: { fileName?: string; lineNumber?: number }
  stack?: string
  diff?: string
  [fact: string]: unknown
}

/** What tap adds to a failure and nobody reads: the source again, and how it started the file. */
const NOISE = ['source', 'stdio', 'cwd', 'externalID', 'command', 'args', 'jobId']

/**
 * Reads TAP while the tests run, prints a line per file with its failures below, and counts assertions.
 * tap's own reporters either need a terminal or hide why a file could not be loaded.
 */
export async function readOutcome(tap: Readable, print: (line: string) => void): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: [], todo: [] }
  const root = new Parser()
  const pending: string[] = []
  let passed_before = 0
  let failed_before = 0

  watch(root, outcome, (result) => pending.push(describeFailure(result)))
  root.on('assert', (file: Result) => {
    print(describeFile(file, outcome.passed - passed_before, outcome.failed - failed_before))
    for (const failure of pending.splice(0)) print(failure)
    passed_before = outcome.passed
    failed_before = outcome.failed
  })
  // What a test writes to its output, for whoever is debugging it.
  root.on('extra', (text: string) => print(text.trimEnd()))

  for await (const chunk of tap) root.write(chunk)
  root.end()
  if (root.bailedOut !== false) {
    outcome.failed++
    print(`Bail out! ${root.bailedOut === true ? '' : root.bailedOut}`)
  }
  return outcome
}

function watch(parser: Parser, outcome: Outcome, onFailure: (result: Result) => void): void {
  let failed_at_start = 0
  parser.on('child', (child: Parser) => {
    failed_at_start = outcome.failed
    watch(child, outcome, onFailure)
  })
  parser.on('assert', (result: Result) => {
    if (result.skip !== false) outcome.skipped.push(withReason(result.fullname, result.skip))
    else if (result.todo !== false) outcome.todo.push(withReason(result.fullname, result.todo))
    else if (result.closingTestPoint) {
      // The last line of a subtest repeats what its assertions said, unless it ended some other way: a crash, a
      // timeout, a file that does not load.
      if (result.ok || outcome.failed > failed_at_start) return
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

function describeFile(file: Result, passed: number, failed: number): string {
  const mark = file.ok ? styleText('green', '✓') : styleText('red', '✗')
  const seconds = file.time === null ? '' : `  ${(file.time / 1000).toFixed(1)} s`
  return `${mark} ${file.name}  通过 ${passed}，失败 ${failed}${seconds}`
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
