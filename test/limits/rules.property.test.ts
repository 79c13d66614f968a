import fc from 'fast-check'
import t from 'tap'
import { Counters } from '../../src/limits/counters.ts'
import { policyItem, standingItem, standingOf } from '../../src/limits/rules/standings.ts'
import { isWithin, secondsUntil, windowAt } from '../../src/limits/rules/windows.ts'
import { DEFAULT_LIMITS, policiesFrom } from '../../src/limits/service.ts'

const instant = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00:00Z') })
const length = fc.constantFrom(1, 7, 60, 3_600)

t.test('windows follow each other without gap or overlap, and every instant is in exactly one', async (t) => {
  fc.assert(
    fc.property(instant, length, (now, seconds) => {
      const window = windowAt(now, seconds)
      const next = windowAt(window.ends_at, seconds)
      const last = windowAt(window.starts_at - 1, seconds)
      return (
        isWithin(window, now) &&
        window.ends_at - window.starts_at === seconds * 1000 &&
        next.starts_at === window.ends_at &&
        last.ends_at === window.starts_at &&
        !isWithin(window, window.ends_at) &&
        !isWithin(next, window.ends_at - 1)
      )
    })
  )
  t.pass()
})

t.test('who waits as long as told is in the next window, and never waits longer than a window', async (t) => {
  fc.assert(
    fc.property(instant, length, (now, seconds) => {
      const { ends_at } = windowAt(now, seconds)
      const wait = secondsUntil(ends_at, now)
      return wait >= 1 && wait <= seconds && now + wait * 1000 >= ends_at && now + (wait - 1) * 1000 < ends_at
    })
  )
  t.pass()
})

t.test('one process allows exactly the quota in each window, whatever the pace', async (t) => {
  const quota = 5
  const { address } = policiesFrom({ ...DEFAULT_LIMITS, per_address_per_minute: quota })
  const subject = fc.constantFrom('203.0.113.1', '203.0.113.2')
  const pace = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), subject, fc.boolean()), { maxLength: 80 })
  fc.assert(
    fc.property(instant, pace, (start, steps) => {
      const counters = new Counters((_policy, subject) => Buffer.from(subject))
      const allowed = new Map<string, number>()
      const totals = new Map<string, number>()
      let now = start
      for (const [pause_ms, subject, is_exchanged] of steps) {
        now += pause_ms
        const key = `${subject} ${windowAt(now, 60).starts_at}`
        const { is_refused } = counters.count(address, subject, now)
        const before = allowed.get(key) ?? 0
        if (is_refused !== before >= quota) return false
        if (!is_refused) allowed.set(key, before + 1)
        if (!is_exchanged) continue
        // What a database does that nobody else tells anything.
        const batch = counters.take(100, now)
        batch.succeed(
          batch.increments.map((increment) => {
            const place = `${increment.subject_hash} ${increment.window_start.getTime()}`
            const count = (totals.get(place) ?? 0) + increment.count
            totals.set(place, count)
            return { ...increment, count }
          })
        )
      }
      return true
    })
  )
  t.pass()
})

t.test(
  'an exchange that fails loses no request, and one that ends in the next window spoils nothing there',
  async (t) => {
    const { address } = policiesFrom({ ...DEFAULT_LIMITS, per_address_per_minute: 3 })
    const counters = new Counters((_policy, subject) => Buffer.from(subject))
    counters.count(address, 'a', 0)
    counters.count(address, 'a', 0)
    counters.take(10, 0).fail()
    t.equal(counters.count(address, 'a', 0).remaining, 0)
    const late = counters.take(10, 0)
    t.equal(late.increments[0]?.count, 3, 'what failed is told again')
    t.equal(counters.count(address, 'a', 60_000).remaining, 2)
    late.succeed(late.increments.map((increment) => ({ ...increment, count: 1_000 })))
    t.equal(counters.count(address, 'a', 60_000).remaining, 1)
  }
)

t.test('memory stays bounded however many addresses ask', async (t) => {
  const { address } = policiesFrom(DEFAULT_LIMITS)
  const counters = new Counters((_policy, subject) => Buffer.from(subject))
  for (let number = 0; number < 50_000; number++) counters.count(address, `subject ${number}`, 0)
  const { increments } = counters.take(1_000_000, 0)
  t.equal(increments.length, 20_000)
  t.equal(increments.at(-1)?.subject_hash.toString(), 'subject 49999', 'the latest are kept')
})

t.test('the headers are what the draft says', async (t) => {
  const { address } = policiesFrom(DEFAULT_LIMITS)
  t.equal(policyItem(address), '"address";q=3000;w=60')
  t.equal(standingItem(standingOf(address, 1, 60_000), 18_000), '"address";r=2999;t=42')
})
