import fc from 'fast-check'
import t from 'tap'
import { type Contest, mergeField, settledBy, type Voice } from '../../src/register/submissions/rules/merging.ts'

interface Said {
  voice: Voice
  mine: number
}

const BASE = 0

/** A register with one field: what it says, who stands behind it, and who says something else. */
function afterAll(said: readonly Said[]): { current: number; is_contested: boolean } {
  let current = BASE
  let standing: Voice[] = []
  let open: Contest[] = []
  for (const { voice, mine } of said) {
    const contesting = open.map((contest) => contest.voice)
    const outcome = mergeField(mine, voice, { base: BASE, current, standing, contesting })
    if (outcome === 'same' || outcome === 'superseded') continue
    if (outcome === 'applies') [current, standing] = [mine, [voice]]
    if (outcome === 'agrees') standing.push(voice)
    const settled = settledBy(open, voice, current)
    open = open.filter((contest) => !settled.some((one) => one.contest === contest))
    for (const { contest, status } of settled) if (status === 'agreed') standing.push(contest.voice)
    if (outcome === 'conflicts') open.push({ voice, mine })
  }
  return { current, is_contested: open.length > 0 }
}

/** Who says what in the end, by each person's latest word. */
function expected(said: readonly Said[]): { current: number | undefined; is_contested: boolean } {
  const latest = new Map<string | null, Said>()
  for (const one of said.filter(({ mine }) => mine !== BASE)) {
    const known = latest.get(one.voice.by)
    if (known === undefined || (one.voice.at ?? 0) > (known.voice.at ?? 0)) latest.set(one.voice.by, one)
  }
  const values = new Set([...latest.values()].map(({ mine }) => mine))
  return { current: values.size === 0 ? BASE : [...values][0], is_contested: values.size > 1 }
}

const said = fc
  .array(fc.record({ by: fc.constantFrom('甲', '乙', '丙'), mine: fc.integer({ min: 0, max: 3 }) }), { maxLength: 6 })
  .map((all) => all.map(({ by, mine }, place): Said => ({ voice: { id: String(place), by, at: place }, mine })))

t.test('in whatever order people hand in, the same fields are in conflict and the others say the same', (t) => {
  const property = fc.property(
    said.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
    ([all, shuffled]) => {
      const wanted = expected(all)
      const found = afterAll(shuffled)
      return found.is_contested === wanted.is_contested && (wanted.is_contested || found.current === wanted.current)
    }
  )
  t.doesNotThrow(() => fc.assert(property, { numRuns: 3_000 }))
  t.end()
})
