import fc from 'fast-check'
import { DateTime } from 'luxon'
import t from 'tap'
import { makeCalendar, type SpecialDay } from '../../src/calendar/rules.ts'
import { closuresOf, holdsDespite, openingDespite } from '../../src/stations/rules/closures.ts'
import {
  type HolidayPolicy,
  type HoursException,
  type Schedule,
  type Span,
  type WeeklySpan,
  weeklySpanIssues
} from '../../src/stations/rules/hours.ts'
import { formatSpans, parseSpans } from '../../src/stations/rules/hours-text.ts'
import { isOpen24h, openingAt, openingHoldsUntil } from '../../src/stations/rules/opening.ts'
import { compileSchedule } from '../../src/stations/rules/plans.ts'
import { bruteForce, bruteForceChange, type World } from '../support/brute-force-hours.ts'

const MINUTE_MS = 60_000
const MINUTES_PER_DAY = 1440
const ZONE = { zone: 'Asia/Shanghai' }
/** Everything happens around a New Year, so that the end of the decreed years is in sight. */
const ANCHOR = DateTime.fromISO('2026-12-25', ZONE)
const dateAt = (offset_days: number) => ANCHOR.plus({ days: offset_days }).toFormat('yyyy-MM-dd')

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

// Few distinct times, so that spans of different days meet, touch and overlap often.
const minute = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 120, 480, 720, 1080, 1439), weight: 5 },
  { arbitrary: fc.nat(1439), weight: 1 }
)
const span: fc.Arbitrary<Span> = fc
  .record({ opens: minute, closes: fc.oneof(minute, fc.constant(1440)) })
  .filter(({ opens, closes }) => opens !== closes)
  .map(({ opens, closes }) => ({ opens: clock(opens), closes: clock(closes) }))
const weeklySpan = fc
  .tuple(span, fc.integer({ min: 1, max: 7 }))
  .map(([daily, weekday]): WeeklySpan => ({ ...daily, weekday }))
const daySpans = fc.oneof(
  fc.constant<Span[]>([]),
  fc.constant<Span[]>([{ opens: '00:00', closes: '24:00' }]),
  fc.array(span, { minLength: 1, maxLength: 3 })
)

const everyDay = (spans: Span[]): WeeklySpan[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => spans.map((daily) => ({ ...daily, weekday })))
const weekly_hours: fc.Arbitrary<WeeklySpan[]> = fc.oneof(
  { arbitrary: fc.array(weeklySpan, { maxLength: 9 }), weight: 3 },
  // One opening in the week: the change is up to a week away, on the weekday of the question.
  { arbitrary: fc.array(weeklySpan, { minLength: 1, maxLength: 1 }), weight: 2 },
  // Every day alike but one.
  {
    arbitrary: fc
      .tuple(daySpans, fc.integer({ min: 0, max: 7 }), daySpans)
      .map(([usual, weekday, other]) => [
        ...everyDay(usual).filter((daily) => daily.weekday !== weekday),
        ...everyDay(other).filter((daily) => daily.weekday === weekday)
      ]),
    weight: 4
  }
)

const holiday_policy: fc.Arbitrary<HolidayPolicy> = fc.record({
  on_holidays: fc.constantFrom('as_usual', 'closed', 'weekend_hours', 'holiday_hours'),
  holiday_hours: daySpans,
  on_makeup_workdays: fc.constantFrom('as_usual', 'workday_hours')
})

const dayOffset = fc.integer({ min: -4, max: 24 })
const hours_exceptions = fc
  .uniqueArray(fc.tuple(dayOffset, daySpans), { maxLength: 4, selector: ([offset_days]) => offset_days })
  .map((exceptions) =>
    exceptions.map(([offset_days, hours]): HoursException => ({ date: dateAt(offset_days), hours, reason: null }))
  )
const lifecycle = fc.oneof(
  { arbitrary: fc.constant('operating' as const), weight: 30 },
  { arbitrary: fc.constantFrom('planned', 'suspended', 'removed'), weight: 1 }
)
const schedule: fc.Arbitrary<Schedule> = fc.record({
  lifecycle,
  weekly_hours: fc.option(weekly_hours, { freq: 15 }),
  holiday_policy,
  hours_exceptions
})

const days = fc
  .uniqueArray(fc.tuple(dayOffset, fc.constantFrom('holiday', 'makeup_workday')), {
    maxLength: 8,
    selector: ([offset_days]) => offset_days
  })
  .map((special) => special.map(([offset_days, kind]): SpecialDay => ({ date: dateAt(offset_days), kind, name: '节' })))
const decreed_years = fc.constantFrom([2026], [2026, 2027], [2027], [2025, 2027], [2025, 2026, 2027, 2028], [])
const closure = fc
  .record({ offset_days: dayOffset, starts: minute, second: fc.nat(59), lasts: fc.oneof(minute, fc.nat(5_000)) })
  .map(({ offset_days, starts, second, lasts }) => {
    const start = DateTime.fromISO(`${dateAt(offset_days)}T${clock(starts)}`, ZONE).plus({ seconds: second })
    return { starts_at: start.toMillis(), ends_at: start.plus({ minutes: lasts + 1, seconds: second }).toMillis() }
  })
const closures = fc.oneof(fc.constant([]), fc.array(closure, { maxLength: 4 }))
const world: fc.Arbitrary<World> = fc.record({ schedule, days, decreed_years, closures })

/** Where to look: a few minutes around a time that the schedule names, at any second of the minute. */
const probe = fc.record({
  offset_days: fc.integer({ min: -5, max: 20 }),
  which_time: fc.nat(),
  shift_minutes: fc.constantFrom(-1, 0, 0, 1, 200),
  shift_ms: fc.oneof(fc.constant(0), fc.nat(59_999))
})
type Probe = typeof probe extends fc.Arbitrary<infer Value> ? Value : never

function instantOf({ schedule, closures }: World, at: Probe): number {
  const { weekly_hours, holiday_policy, hours_exceptions } = schedule
  const spans = [
    ...(weekly_hours ?? []),
    ...(holiday_policy.holiday_hours ?? []),
    ...hours_exceptions.flatMap(({ hours }) => hours)
  ]
  const times = ['00:00', ...spans.flatMap(({ opens, closes }) => [opens, closes])]
  const instants = [
    ...times.map((time) => DateTime.fromISO(`${dateAt(at.offset_days)}T${time}`, ZONE)),
    ...closures.flatMap(({ starts_at, ends_at }) => [starts_at, ends_at].map((edge) => DateTime.fromMillis(edge, ZONE)))
  ]
  const instant = instants[at.which_time % instants.length] ?? ANCHOR
  return instant.plus({ minutes: at.shift_minutes, milliseconds: at.shift_ms }).toMillis()
}

/** As `StationRecord` puts hours and closures together. */
function openingOf({ schedule, days, decreed_years, closures }: World) {
  const compiled = compileSchedule(schedule)
  const calendar = makeCalendar(days, decreed_years)
  const alerts = schedule.lifecycle === 'operating' ? closures.map((times) => ({ kind: 'closure', ...times })) : []
  const known = closuresOf([{ kind: 'warning', starts_at: 0, ends_at: ANCHOR.toMillis() }, ...alerts])
  return {
    at: (epoch_ms: number) => openingDespite(known, (at_ms) => openingAt(compiled, calendar, at_ms), epoch_ms),
    holdsUntil: (epoch_ms: number) => holdsDespite(known, openingHoldsUntil(compiled, calendar, epoch_ms), epoch_ms)
  }
}

function checkAgainstBruteForce(world: World, probes: readonly Probe[], window_days: number): void {
  const momentAt = bruteForce(world)
  const opening = openingOf(world)

  for (const at of probes) {
    const epoch_ms = instantOf(world, at)
    const { next_change_at, ...moment } = opening.at(epoch_ms)
    const expected = momentAt(epoch_ms)
    const expected_change = bruteForceChange(momentAt, epoch_ms, window_days)
    const told = `${new Date(epoch_ms).toISOString()}: ${JSON.stringify({ ...moment, next_change_at })}`
    if (moment.state !== expected.state || moment.reason !== expected.reason) {
      throw new Error(`${told}, expected ${JSON.stringify(expected)}`)
    }
    if (expected_change !== null && next_change_at !== expected_change) {
      throw new Error(`${told}, expected the change at ${expected_change}`)
    }
    if (expected_change === null && next_change_at !== null) {
      const last_seen_ms = DateTime.fromMillis(epoch_ms, ZONE).startOf('minute').plus({ days: window_days }).toMillis()
      const is_real = momentAt(next_change_at).state !== moment.state
      if (next_change_at <= last_seen_ms || !is_real) throw new Error(`${told}, expected no change`)
    }
  }
}

t.test('state, reason and next change are those of the definition, minute by minute', async () => {
  fc.assert(
    fc.property(world, fc.array(probe, { minLength: 6, maxLength: 6 }), (world, probes) =>
      checkAgainstBruteForce(world, probes, 20)
    ),
    { numRuns: 600 }
  )
})

t.test('nothing that is told differs before the instant until which it is said to hold', async () => {
  fc.assert(
    fc.property(world, probe, fc.nat(), (world, at, which_minute) => {
      const opening = openingOf(world)
      const epoch_ms = instantOf(world, at)
      const until_ms = opening.holdsUntil(epoch_ms)
      if (until_ms <= epoch_ms) throw new Error(`${epoch_ms} holds until ${until_ms}`)
      const last_ms = Math.min(until_ms, epoch_ms + 40 * MINUTES_PER_DAY * MINUTE_MS) - 1
      const told = JSON.stringify(opening.at(epoch_ms))
      for (const later_ms of [last_ms, epoch_ms + ((which_minute * MINUTE_MS) % (last_ms - epoch_ms + 1))]) {
        const told_later = JSON.stringify(opening.at(later_ms))
        if (told_later !== told) throw new Error(`${told} at ${epoch_ms}, ${told_later} at ${later_ms}`)
      }
    }),
    { numRuns: 3_000 }
  )
})

t.test('a change a year away is found, and none is found where the definition has none', async () => {
  const seldom = fc.record({
    lifecycle: fc.constant('operating' as const),
    weekly_hours: fc.constantFrom([], everyDay([{ opens: '00:00', closes: '24:00' }]), null),
    holiday_policy,
    hours_exceptions
  })
  const far_days = fc
    .uniqueArray(fc.tuple(fc.integer({ min: -4, max: 390 }), fc.constantFrom('holiday', 'makeup_workday')), {
      maxLength: 3,
      selector: ([offset_days]) => offset_days
    })
    .map((special) => special.map(([offset, kind]): SpecialDay => ({ date: dateAt(offset), kind, name: '节' })))
  const far_world = fc.record({
    schedule: seldom,
    days: far_days,
    closures,
    decreed_years: fc.constantFrom([2026, 2027, 2028], [2026, 2027], [2027])
  })
  fc.assert(
    fc.property(far_world, probe, (world, at) => checkAgainstBruteForce(world, [at], 400)),
    { numRuns: 100 }
  )
})

t.test(
  'an overlap is reported exactly where two spans share a minute of the week, and 24 hours where none is free',
  async () => {
    fc.assert(
      fc.property(weekly_hours, (spans) => {
        const covered = new Array<number>(7 * 1440).fill(0)
        for (const { weekday, opens, closes } of spans) {
          const until = closes === '24:00' ? '00:00' : closes
          let at = 0
          while (clock(at) !== opens) at += 1
          do {
            const minute_of_week = ((weekday - 1) * 1440 + at) % covered.length
            covered[minute_of_week] = (covered[minute_of_week] ?? 0) + 1
            at += 1
          } while (clock(at % 1440) !== until)
        }
        const has_overlap = covered.some((count) => count > 1)
        const is_reported = weeklySpanIssues(spans).some(({ issue }) => issue === 'overlap')
        if (is_reported !== has_overlap) throw new Error(`overlap is ${has_overlap}, reported ${is_reported}`)

        const policy: HolidayPolicy = { on_holidays: 'closed', holiday_hours: null, on_makeup_workdays: 'as_usual' }
        const compiled = compileSchedule({
          lifecycle: 'operating',
          weekly_hours: spans,
          holiday_policy: policy,
          hours_exceptions: []
        })
        if (isOpen24h(compiled) !== covered.every((count) => count > 0)) throw new Error('24 hours is wrong')
      }),
      { numRuns: 500 }
    )
  }
)

t.test('what a cell is written as is read back exactly', async (t) => {
  fc.assert(
    fc.property(daySpans, (spans) => t.strictSame(parseSpans(formatSpans(spans)), spans)),
    { numRuns: 500 }
  )
})
