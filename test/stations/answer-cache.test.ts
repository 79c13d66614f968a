import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { ALWAYS_ASK, JSON_TYPE, represent } from '../../src/http/conditional.ts'
import { AnswerCache } from '../../src/stations/answer-cache.ts'
import type { StationReading } from '../../src/stations/service.ts'

// Without a collection the figure would say when the last one happened to run.
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const heapMegabytes = () => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

t.test('a flood of different questions does not grow the memory without bound', async (t) => {
  const reading = {
    stations: { current: () => 'the same snapshot' },
    clock: { now: () => 0 }
  } as unknown as StationReading
  const cache = new AnswerCache()
  const empty = () => represent('{"items":[],"next":null}', { content_type: JSON_TYPE, cache_control: ALWAYS_ASK })
  const before = heapMegabytes()
  for (let asked = 0; asked < 200_000; asked++) {
    await cache.make(reading, `/v1/stations?q=${asked}${'%20'.repeat(100)}`, async () => empty())
  }
  t.ok(heapMegabytes() - before < 64, `${Math.round(heapMegabytes() - before)} MB more after 200,000 questions`)
})
