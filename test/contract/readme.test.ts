import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { startApp } from '../support/app.ts'
import { onEachEngine } from '../support/engines.ts'

const EXAMPLE =
  /```sh\ncurl -s 'http:\/\/127\.0\.0\.1:3000([^']+)'( -H 'Accept-Language: en')?[^\n]*\n```\n\n```text\n([^`]+)```/g

await onEachEngine(t, 'the three lines that README invites to paste answer what README shows', async (t, engine) => {
  const app = await startApp(t, engine)
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
  const examples = [...readme.matchAll(EXAMPLE)]
  t.equal(examples.length, 3)
  for (const [, url = '', english, output = ''] of examples) {
    const { body } = await app.get(url, english === undefined ? {} : { 'accept-language': 'en' })
    let from = 0
    for (const line of output.trim().split('\n')) {
      const place = body.indexOf(line, from)
      t.ok(place >= 0, `${url} answers ${line}`)
      from = place + line.length
    }
  }
})
