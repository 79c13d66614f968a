import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { startApp, type TestApp } from '../support/app.ts'
import { onPGlite, onPostgres } from '../support/engines.ts'
import { CALLERS, type Caller, givenCallers } from '../support/matrix-callers.ts'
import { type Target, Targets } from '../support/matrix-targets.ts'
import { type ApiDocument, operationsOf, sampleBody } from '../support/samples.ts'

/**
 * Who may do what: a line for each operation, a column for each kind of caller, and in it what the operation answers
 * when its object lies in 琵琶山社区 and belongs to somebody else. Where a sign-in or a code is asked for, the example's
 * own is sent, or no password at all, which is wrong: 400 and 401 in those lines say that the operation was open and the proof was not.
 * A change of the table is a change of who may do what: `WRITE_ACCESS_MATRIX=yes npm test -- test/access/matrix.test.ts`
 * writes it anew, to be read before it is committed.
 */
const TABLE = join(import.meta.dirname, 'matrix.txt')

/** For who they are or what they may, before anything is done. */
const REFUSED = [401, 403, 404]

/** What it refuses it counts, against the account that its body names. */
const COUNTS_REFUSALS = 'openStaffSession'

/** After these the caller is not who they were. */
const ENDS_THE_CALLER = ['signOut', 'changePassword', 'confirmTotp']

await onPostgres(t, 'every operation answers every kind of caller as the table says', async (t, engine) => {
  const table = format(await answersTo(await startApp(t, engine), CALLERS))
  if (process.env['WRITE_ACCESS_MATRIX'] === 'yes') await writeFile(TABLE, table)
  t.equal(table, await readFile(TABLE, 'utf8'))
  t.notMatch(table, / 5\d\d/, 'nothing fails')
})

/** Who may do what does not depend on the engine; whether what is done works there does. */
const DOERS: readonly Caller[] = ['worker', 'enumerator', 'subdistrict']

await onPGlite(t, 'every operation answers who may call it as the table says', async (t, engine) => {
  const lines = await answersTo(await startApp(t, engine), DOERS)
  const [[, ...callers] = [], ...expected] = (await readFile(TABLE, 'utf8')).trim().split('\n').map(cellsOf)
  const columns = DOERS.map((doer) => callers.indexOf(doer))
  t.strictSame(
    lines.slice(1),
    expected.map(([operation = '', ...cells]) => [operation, ...columns.map((column) => cells[column] ?? '')])
  )
})

function cellsOf(line: string): string[] {
  return line.split(/ +/)
}

async function answersTo(app: TestApp, wanted: readonly Caller[]): Promise<string[][]> {
  const document = app.swagger() as unknown as ApiDocument
  const targets = await Targets.open(app)
  const lasting = await givenCallers(app)
  const lines: string[][] = []
  for (const { path, method, operation } of operationsOf(document)) {
    const callers = ENDS_THE_CALLER.includes(operation.operationId) ? await givenCallers(app) : lasting
    const cells: string[] = []
    let target: Target | undefined
    for (const caller of wanted) {
      target ??= await targets.make(path, operation.operationId)
      const { url, headers, body } = target
      const sent = body ?? (sampleBody(document, operation) as object | undefined)
      const token = callers[caller]
      const answer = await app.send(method, url, {
        ...(token !== undefined && { token }),
        ...(sent !== undefined && { body: sent }),
        headers
      })
      cells.push(String(answer.statusCode))
      // Many calls change or end their target, so the next has one of its own; not what reads, nor what is refused.
      const is_untouched =
        method === 'GET' || (REFUSED.includes(answer.statusCode) && operation.operationId !== COUNTS_REFUSALS)
      if (!is_untouched) target = undefined
    }
    lines.push([operation.operationId, ...cells])
  }
  return [['operation', ...wanted], ...lines.sort(byOperation)]
}

function byOperation([one = '']: string[], [other = '']: string[]): number {
  return one < other ? -1 : 1
}

function format(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const padded = lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return padded.map((line) => `${line.trimEnd()}\n`).join('')
}
