import fc from 'fast-check'
import t from 'tap'
import { faultChange, type Report, type ReportedState, shownState } from '../../src/stations/rules/observations.ts'

const VALID_HOURS = 3
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const START = Date.UTC(2026, 10, 23)

interface Step {
  observer: number
  is_broken: boolean
  settles: boolean
  minutes_later: number
}

const steps = fc.array(
  fc.record({
    observer: fc.integer({ min: 1, max: 4 }),
    is_broken: fc.boolean(),
    // Often enough to matter, seldom enough that others are heard.
    settles: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
    minutes_later: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 150 }))
  }),
  { minLength: 1, maxLength: 25 }
)

/**
 * What a person with paper and pencil would do: a line for every observer's last word, struck out when staff speak
 * or when a fault is over, and a tally of who has seen it in order since it was last broken.
 */
function byHand(history: Step[]) {
  let now = START
  let words = new Map<number, { is_broken: boolean; at: number }>()
  let is_fault_open = false
  let recovered = new Set<number>()
  let since_broken: [number, { is_broken: boolean; at: number }][] = []
  for (const { observer, is_broken, settles, minutes_later } of history) {
    now += minutes_later * MINUTE_MS
    const word = { is_broken, at: now }
    if (settles) words.clear()
    words.delete(observer)
    words.set(observer, word)
    if (is_broken) {
      is_fault_open = true
      recovered = new Set()
      since_broken = []
      continue
    }
    since_broken.push([observer, word])
    if (!is_fault_open) continue
    recovered.add(observer)
    if (settles) is_fault_open = false
    else if (recovered.size === 2) {
      is_fault_open = false
      words = new Map(since_broken)
    }
  }
  const expiryOf = (at: number) => Math.floor((at + VALID_HOURS * HOUR_MS) / MINUTE_MS) * MINUTE_MS
  const fresh = [...words.values()].filter(({ at }) => now < expiryOf(at))
  const agree = fresh.length > 0 && fresh.every(({ is_broken }) => is_broken === fresh[0]?.is_broken)
  const is_broken = fresh[0]?.is_broken === true
  if (!agree || (is_fault_open && !is_broken)) return { state: null, observed_at: null, is_fault_open }
  const observed_at = fresh.map(({ at }) => at).reduce((one, other) => (one > other ? one : other))
  return { state: is_broken ? 'broken' : 'working', observed_at, is_fault_open }
}

/** The same by the rules, with as little remembered as the database does. */
function byRules(history: Step[]) {
  const reports: Report[] = []
  let now = START
  let open: { last_report_id: number } | undefined
  let settled_id = 0
  for (const { observer, is_broken, settles, minutes_later } of history) {
    now += minutes_later * MINUTE_MS
    const state: ReportedState = is_broken ? 'broken' : 'working'
    const newest = { id: reports.length + 1, observer: `${observer}`, state, observed_at: now, settles }
    reports.push(newest)
    const change = faultChange(reports, newest, open)
    if (change.kind === 'opens' || change.kind === 'reported_again') open = { last_report_id: newest.id }
    if (change.kind === 'closes') {
      settled_id = open?.last_report_id ?? 0
      open = undefined
    }
  }
  const shown = shownState(reports, { settled_id, is_fault_open: open !== undefined, valid_hours: VALID_HOURS, now })
  return { state: shown?.state ?? null, observed_at: shown?.observed_at ?? null, is_fault_open: open !== undefined }
}

t.test('what is shown is what a careful person would work out by hand', async (t) => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(steps, (history) => {
      const expected = byHand(history)
      seen.set(`${expected.state}`, (seen.get(`${expected.state}`) ?? 0) + 1)
      return JSON.stringify(byRules(history)) === JSON.stringify(expected)
    }),
    { numRuns: 5_000 }
  )
  for (const state of ['working', 'broken', 'null'])
    t.ok((seen.get(state) ?? 0) > 300, `${state} came up ${seen.get(state)} times`)
})

const report = (id: number, observer: string, state: ReportedState, minutes = 0, settles = false): Report => ({
  id,
  observer,
  state,
  observed_at: START + minutes * MINUTE_MS,
  settles
})
const shown = (reports: Report[], minutes: number) =>
  shownState(reports, {
    settled_id: 0,
    is_fault_open: false,
    valid_hours: VALID_HOURS,
    now: START + minutes * MINUTE_MS
  })?.state ?? 'unknown'

t.test('a person who changes their mind is not in contradiction with themselves', async (t) => {
  t.equal(shown([report(1, 'a', 'quiet'), report(2, 'a', 'crowded')], 1), 'crowded')
  t.equal(shown([report(1, 'a', 'quiet'), report(2, 'b', 'crowded')], 1), 'unknown')
})

t.test('an observation is believed to the minute in which it expires', async (t) => {
  t.equal(shown([report(1, 'a', 'quiet')], 179), 'quiet')
  t.equal(shown([report(1, 'a', 'quiet')], 180), 'unknown')
})

t.test('the order is that in which they came, also where the clock stood still', async (t) => {
  t.equal(shown([report(1, 'a', 'quiet'), report(2, 's', 'crowded', 0, true)], 1), 'crowded')
  t.equal(shown([report(1, 's', 'quiet', 0, true), report(2, 'a', 'crowded')], 1), 'unknown')
})
