import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { BEGINS, END, FILES_VARIABLE } from './marks.ts'

// A process of `npm test`: runs some test files one after another, as if they were one. What every file needs (Node, the
// service's modules, a database of each engine) is made ready once, and code that ran before is compiled already.

const ROOT = join(import.meta.dirname, '../..')

const files: string[] = JSON.parse(process.env[FILES_VARIABLE] ?? '[]')
delete process.env[FILES_VARIABLE]

// With `teardown` a root ends when nothing is left to do, which here is also so between two files.
t.teardown = t.after

for (const file of files) {
  t.comment(`${BEGINS}${file}`)
  t.testdirName = join(ROOT, '.tap/fixtures', file.replaceAll('/', '-'))
  try {
    await import(pathToFileURL(join(ROOT, file)).href)
  } catch (error) {
    t.error(error, 'the file cannot be loaded')
  }
  while (!t.idle && !t.ended) await once(t, 'idle')
  // An error that nobody caught has ended the tests for good; which files have not run is seen from outside.
  if (t.ended) process.exit(1)
}
t.end()
// Reached only where nothing is left open and nothing has thrown meanwhile.
process.once('beforeExit', () => process.stdout.write(`# ${END}\n`))
