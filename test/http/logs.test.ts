import t from 'tap'
import { startApp } from '../support/app.ts'
import { onPostgres } from '../support/engines.ts'

await onPostgres(t, 'no request is written down, whatever it is answered with', async (t, engine) => {
  const lines: string[] = []
  const app = await startApp(t, engine, { log_level: 'trace', log_stream: { write: (line) => void lines.push(line) } })
  lines.length = 0
  for (const url of [
    '/v1/stations?near=116.6,35.4',
    '/v1/stations?limit=0',
    '/v1/points/proof',
    '/nowhere',
    '/v1/health'
  ])
    await app.get(url)
  t.strictSame(lines, [])
})
