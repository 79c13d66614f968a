import fc from 'fast-check'
import t from 'tap'
import { dateOf, dayNumberOf, makeCalendar, type SpecialDay } from '../../src/calendar/rules.ts'
import {
  EARNING_KINDS,
  type EarningRule,
  EVIDENCE_GRADES,
  LIMITS,
  NOTHING_EARNED,
  ROUNDINGS,
  type RuleTerms,
  UNITS,
  VALIDITIES,
  type Work
} from '../../src/points/earning-rules/rules/codes.ts'
import { countEarnings, earn, isInForce, monthOf } from '../../src/points/earning-rules/rules/crediting.ts'
import { faultsOf } from '../../src/points/earning-rules/rules/faults.ts'
import { beginReplay, daysOf, QUARTER_PATTERN } from '../../src/points/earning-rules/rules/replaying.ts'
import { HOURLY, PointByPoint } from '../support/brute-force-points.ts'

const MINUTE_MS = 60_000

// From Thursday, 26 November 2026, over the end of a month; 1 and 2 December are made up to be special.
const FIRST_DAY = dayNumberOf('2026-11-26') ?? 0
const DAYS = 8
const MIDNIGHT = Date.parse('2026-11-26T00:00:00+08:00')

const SPECIAL: SpecialDay[] = [
  { date: '2026-11-28', kind: 'makeup_workday', name: '虚构节' },
  { date: '2026-11-29', kind: 'holiday', name: '虚构节' },
  { date: '2026-12-01', kind: 'holiday', name: '虚构节' }
]
const calendar = makeCalendar(SPECIAL, [2026])
const kindOf = (date: string) => SPECIAL.find((day) => day.date === date)?.kind ?? 'ordinary'

const dateAt = (offset_days: number) => dateOf(FIRST_DAY + offset_days)

const PATROL: Work = {
  activity_kind: 'service',
  worked_minutes: 120,
  acts: 0,
  ended_at: Date.parse('2026-11-26T12:00:00+08:00'),
  evidence_grade: 'code_scanned'
}

const percent = fc.constantFrom(100, 150, 200, 133)
const cap = fc.option(fc.integer({ min: 0, max: 12 }))

const terms: fc.Arbitrary<RuleTerms> = fc
  .record({
    earns_per: fc.constantFrom('hour' as const, 'hour' as const, 'act' as const),
    points: fc.constantFrom(1, 2, 7),
    rounding: fc.constantFrom(...ROUNDINGS),
    weekend_percent: percent,
    holiday_percent: percent,
    night_percent: percent,
    evidence_grades: fc.constantFrom(['code_scanned'] as const, ['code_scanned', 'staff_confirmed'] as const),
    daily_points_max: cap,
    monthly_points_max: cap
  })
  .map((some) => ({
    ...some,
    rounding: some.earns_per === 'hour' ? some.rounding : null,
    validity: 'unlimited',
    validity_months: null
  }))

/** One rule for the kind, perhaps followed by another, perhaps a campaign besides. */
const rules: fc.Arbitrary<EarningRule[]> = fc
  .record({
    first: terms,
    second: fc.option(terms),
    campaign: fc.option(terms),
    change: fc.nat(DAYS),
    budget_points: fc.nat(15)
  })
  .map(({ first, second, campaign, change, budget_points }) => [
    { ...HOURLY, ...first, id: 'first', ends_on: second === null ? null : dateAt(change) },
    ...(second === null ? [] : [{ ...HOURLY, ...second, id: 'second', version: 2, begins_on: dateAt(change) }]),
    ...(campaign === null
      ? []
      : [
          {
            ...HOURLY,
            ...campaign,
            id: 'campaign',
            begins_on: dateAt(1),
            ends_on: dateAt(6),
            campaign_name: '虚构冬日行动',
            budget_points
          }
        ])
  ])

const minutes = fc.oneof(fc.constantFrom(0, 1, 29, 30, 59, 60, 61, 90, 120, 240), fc.nat(1440))
const ends_minute = fc.oneof(
  fc
    .tuple(fc.nat(DAYS - 1), fc.constantFrom(0, 1, 60, 359, 360, 361, 1319, 1320, 1321, 1439))
    .map(([day, minute]) => day * 1440 + minute),
  fc.nat(DAYS * 1440 - 1)
)
const work: fc.Arbitrary<Work> = fc
  .record({
    activity_kind: fc.constantFrom('service' as const, 'service' as const, 'service' as const, 'patrol' as const),
    worked_minutes: minutes,
    acts: fc.nat(3),
    ends_minute,
    second: fc.nat(59),
    evidence_grade: fc.constantFrom(...EVIDENCE_GRADES)
  })
  .map(({ ends_minute, second, ...rest }) => ({
    ...rest,
    ended_at: MIDNIGHT + ends_minute * MINUTE_MS + second * 1_000
  }))

const persons_work = fc.tuple(fc.constantFrom('虚构甲', '虚构乙'), work)

t.test('work earns what is counted minute by minute and given point by point', async () => {
  fc.assert(
    fc.property(rules, fc.array(persons_work, { minLength: 1, maxLength: 6 }), (rules, works) => {
      const expected = new PointByPoint(rules, kindOf)
      const earnings = countEarnings()
      for (const [person_id, done] of works) {
        const { parts, points, reason } = earn({ calendar, rules, earnings }, person_id, done)
        const told = parts.map((part) => ({
          rule_id: part.rule.id,
          date: part.worked_on,
          points_before_limits: part.points_before_limits,
          points: part.points,
          limited_by: part.limited_by
        }))
        const wanted = expected.earn(person_id, done)
        if (JSON.stringify({ parts: told, points, reason }) !== JSON.stringify(wanted))
          throw new Error(`${JSON.stringify({ parts: told, points, reason })} instead of ${JSON.stringify(wanted)}`)
      }
    }),
    { numRuns: 800 }
  )
})

t.test('by one rule, work over midnight earns as much as the same work before it', async () => {
  fc.assert(
    fc.property(terms, minutes, fc.nat(1440), (some, worked_minutes, after_minutes) => {
      const rule = { ...HOURLY, ...some, ...UNLIMITED, night_percent: 100 }
      const ended_at = Date.parse('2026-11-27T00:00:00+08:00')
      const earned = [ended_at, ended_at + Math.min(after_minutes, worked_minutes) * MINUTE_MS].map(
        (end) => earn(fresh([rule]), '虚构甲', { ...PATROL, worked_minutes, acts: 1, ended_at: end }).points
      )
      if (earned[0] !== earned[1]) throw new Error(`${earned}`)
    }),
    { numRuns: 300 }
  )
})

const UNLIMITED = { daily_points_max: null, monthly_points_max: null }
const fresh = (rules: EarningRule[]) => ({ calendar, rules, earnings: countEarnings() })

t.test('a part says which minutes and acts of the day it is for, and what they weigh', async (t) => {
  const rule = { ...HOURLY, night_percent: 150, rounding: 'half_hours' as const }
  const ended_at = Date.parse('2026-11-27T00:45:30+08:00')
  const { parts } = earn(fresh([rule]), '虚构甲', { ...PATROL, worked_minutes: 195, ended_at })
  t.match(parts, [
    { worked_on: '2026-11-26', worked_minutes: 150, acts: 0, weight: 30 * 100 + 120 * 150 },
    { worked_on: '2026-11-27', worked_minutes: 45, acts: 0, weight: 45 * 150 }
  ])
  t.strictSame(
    parts.map(({ points }) => points),
    [3, 1]
  )
  const per_act: EarningRule = { ...HOURLY, earns_per: 'act', rounding: null, points: 2 }
  t.match(earn(fresh([per_act]), '虚构甲', { ...PATROL, worked_minutes: 180, acts: 3, ended_at }).parts, [
    { worked_on: '2026-11-27', acts: 3, weight: 300, points: 6 }
  ])
  t.equal(earn(fresh([per_act]), '虚构甲', { ...PATROL, acts: 0 }).reason, 'too_little')
})

t.test('rules are in force from their first day until the day before they end', async (t) => {
  const rule = { begins_on: '2026-11-24', ends_on: '2026-11-26' }
  t.strictSame(
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => isInForce(rule, date)),
    [false, true, true, false]
  )
  t.ok(isInForce({ ...rule, ends_on: null }, '2999-01-01'))
  t.equal(monthOf('2026-11-24'), '2026-11')
})

t.test('terms that contradict each other are named', async (t) => {
  t.strictSame(faultsOf(HOURLY), [])
  t.strictSame(faultsOf({ ...HOURLY, rounding: null }), ['rounding'])
  t.strictSame(faultsOf({ ...HOURLY, earns_per: 'act' }), ['rounding'])
  t.strictSame(faultsOf({ ...HOURLY, earns_per: 'act', rounding: null }), [])
  t.strictSame(faultsOf({ ...HOURLY, validity: 'months' }), ['validity_months'])
  t.strictSame(faultsOf({ ...HOURLY, validity_months: 6 }), ['validity_months'])
  t.strictSame(faultsOf({ ...HOURLY, validity: 'months', validity_months: 6 }), [])
  t.strictSame(faultsOf({ ...HOURLY, daily_points_max: 8, monthly_points_max: 7 }), ['monthly_points_max'])
  t.strictSame(faultsOf({ ...HOURLY, daily_points_max: 8, monthly_points_max: 8 }), [])
  t.strictSame(faultsOf({ ...HOURLY, daily_points_max: 8 }), [])
  t.strictSame(faultsOf({ ...HOURLY, monthly_points_max: 8 }), [])
})

t.test('the codes are those that are stored and sent', async (t) => {
  t.strictSame(EARNING_KINDS, ['service', 'patrol', 'information_gathering', 'training', 'culture_and_sport', 'tip'])
  t.strictSame(EVIDENCE_GRADES, ['code_scanned', 'staff_confirmed', 'entered_later'])
  t.strictSame(UNITS, ['hour', 'act'])
  t.strictSame(ROUNDINGS, ['full_hours', 'half_hours', 'quarter_hours', 'minutes'])
  t.strictSame(VALIDITIES, ['end_of_year', 'end_of_next_year', 'months', 'unlimited'])
  t.strictSame(LIMITS, ['daily_cap', 'monthly_cap', 'campaign_budget'])
  t.strictSame(NOTHING_EARNED, ['no_rule', 'evidence_does_not_earn', 'too_little', ...LIMITS])
})

t.test('a quarter has its days', async (t) => {
  t.strictSame(daysOf('2026-Q1'), { from: '2026-01-01', to: '2026-03-31' })
  t.strictSame(daysOf('2026-Q2'), { from: '2026-04-01', to: '2026-06-30' })
  t.strictSame(daysOf('2026-Q3'), { from: '2026-07-01', to: '2026-09-30' })
  t.strictSame(daysOf('2026-Q4'), { from: '2026-10-01', to: '2026-12-31' })
  const pattern = new RegExp(QUARTER_PATTERN)
  t.strictSame(
    ['2026-Q0', '2026-Q1', '2026-Q4', '2026-Q5', '1999-Q1', 'x2026-Q1', '2026-Q11'].map((text) => pattern.test(text)),
    [false, true, true, false, false, false, false]
  )
})

t.test(
  'to replay the rules that were in force gives what was credited, and other kinds stay as they were',
  async () => {
    const [from, to] = ['2026-11-27', '2026-11-30']
    fc.assert(
      fc.property(terms, fc.array(persons_work, { minLength: 1, maxLength: 6 }), (some, works) => {
        const rule = { ...HOURLY, ...some }
        const other = { ...HOURLY, id: 'patrol', activity_kind: 'patrol' as const, points: 3 }
        const earnings = countEarnings()
        const { replay, add } = beginReplay({ calendar, rules: [rule], from, to })
        const by_person = works.toSorted(([one], [another]) => (one < another ? -1 : one > another ? 1 : 0))
        for (const [place, [person_id, done]] of by_person.entries()) {
          const { parts } = earn({ calendar, rules: [rule, other], earnings }, person_id, done)
          const credited_points = parts
            .filter(({ worked_on }) => worked_on >= from && worked_on <= to)
            .reduce((sum, { points }) => sum + points, 0)
          const campaign_points = done.activity_kind === 'service' ? 2 : 0
          const area_code = place % 2 === 0 ? '370811015001' : '370811015002'
          add({ ...done, person_id, area_code, credited_points: credited_points + campaign_points, campaign_points })
        }
        const figures = [replay.totals, ...replay.by_kind.values(), ...replay.by_area.values()]
        for (const { credited_points, replayed_points } of figures)
          if (credited_points !== replayed_points) throw new Error(JSON.stringify(replay.totals))
        const sums = [replay.by_kind, replay.by_area].map((groups) =>
          [...groups.values()].reduce((sum, group) => sum + group.works * 1_000 + group.credited_points, 0)
        )
        const total = replay.totals.works * 1_000 + replay.totals.credited_points
        if (replay.totals.works !== works.length || sums.some((sum) => sum !== total))
          throw new Error(`${sums} ${total}`)
      }),
      { numRuns: 300 }
    )
  }
)
