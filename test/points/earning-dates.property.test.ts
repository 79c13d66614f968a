import fc from 'fast-check'
import t from 'tap'
import { dateOf, dayNumberOf } from '../../src/calendar/rules.ts'
import type { RuleTerms } from '../../src/points/earning-rules/rules/codes.ts'
import { isInForce } from '../../src/points/earning-rules/rules/crediting.ts'
import {
  beginsTooEarly,
  DATE_MAX,
  expiresOn,
  expiryOf,
  isWorkedTime,
  lastDayOfMonth,
  latestOf,
  mayEndOn,
  overlap,
  RULE_STATUSES,
  statusOf
} from '../../src/points/earning-rules/rules/dating.ts'
import { HOURLY } from '../support/brute-force-points.ts'

const FIRST_DAY = dayNumberOf('2026-11-26') ?? 0
const dateAt = (offset_days: number) => dateOf(FIRST_DAY + offset_days)

t.test('a rule begins after today, and ends once, after today and not before it begins', async (t) => {
  const today = '2026-11-23'
  t.strictSame(
    ['2026-11-22', today, '2026-11-24'].map((date) => beginsTooEarly(date, today)),
    [true, true, false]
  )
  const standing = { begins_on: '2023-01-01', ends_on: null }
  t.strictSame(
    ['2026-11-22', today, '2026-11-24'].map((date) => mayEndOn(standing, date, today)),
    [false, false, true]
  )
  const planned = { begins_on: '2026-12-01', ends_on: '2026-12-05' }
  t.strictSame(
    ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05', '2026-12-06'].map((date) =>
      mayEndOn(planned, date, today)
    ),
    [false, true, true, false, false]
  )
})

t.test('a rule is planned, in force, or over', async (t) => {
  const dates = { begins_on: '2026-11-24', ends_on: '2026-11-26' }
  t.strictSame(
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((today) => statusOf(dates, today)),
    ['planned', 'in_force', 'in_force', 'over']
  )
  t.equal(statusOf({ ...dates, ends_on: null }, '2999-01-01'), 'in_force')
  t.equal(statusOf({ ...dates, ends_on: '2026-11-24' }, '2026-11-23'), 'over', 'it never will be')
  t.strictSame(RULE_STATUSES, ['planned', 'in_force', 'over'])
})

t.test('work is of a time that rules and ledgers reach', async (t) => {
  t.strictSame(
    ['2000-01-01T23:59:59.999Z', '2000-01-02T00:00:00Z', '2199-12-30T23:59:59.999Z', '2199-12-31T00:00:00Z'].map(
      (time) => isWorkedTime(Date.parse(time))
    ),
    [false, true, true, false]
  )
  t.equal(DATE_MAX, '2199-12-31')
  t.equal(lastDayOfMonth('2026-11'), '2026-11-30')
  t.equal(lastDayOfMonth('2028-02'), '2028-02-29')
  t.equal(lastDayOfMonth('2026-12'), '2026-12-31')
})

t.test('two rules overlap where there is a day on which both are in force', async () => {
  const dates = fc.tuple(fc.nat(6), fc.option(fc.nat(6))).map(([begin, end]) => ({
    begins_on: dateAt(begin),
    ends_on: end === null ? null : dateAt(Math.max(begin, end))
  }))
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      const shared = Array.from({ length: 10 }, (_, day) => dateAt(day)).some(
        (date) => isInForce(one, date) && isInForce(other, date)
      )
      if (overlap(one, other) !== shared) throw new Error(JSON.stringify([one, other]))
    }),
    { numRuns: 500 }
  )
})

t.test('points expire at the end of a year, after months, or never', async (t) => {
  const expiry = (validity: RuleTerms['validity'], credited_on: string, validity_months: number | null = null) =>
    expiresOn({ validity, validity_months }, credited_on)
  t.equal(expiry('end_of_year', '2026-11-23'), '2026-12-31')
  t.equal(expiry('end_of_next_year', '2026-11-23'), '2027-12-31')
  t.equal(expiry('unlimited', '2026-11-23'), null)
  t.equal(expiry('months', '2026-11-23', 1), '2026-12-23')
  t.equal(expiry('months', '2026-11-30', 3), '2027-02-28')
  t.equal(expiry('months', '2027-11-30', 3), '2028-02-29', 'in a leap year')
  t.equal(expiry('months', '2026-12-31', 12), '2027-12-31')
  t.equal(expiry('months', '2026-01-31', 11), '2026-12-31')
  t.equal(expiry('months', '2026-10-31', 1), '2026-11-30')
  t.equal(latestOf(['2026-12-31', '2027-12-31', '2026-11-30']), '2027-12-31')
  t.equal(latestOf(['2026-12-31', null]), null, 'never is later than any day')
  const soon = { ...HOURLY, validity: 'end_of_year' as const }
  t.equal(
    expiryOf(
      [
        { rule: soon, points: 1 },
        { rule: HOURLY, points: 1 }
      ],
      '2026-11-23'
    ),
    '2027-12-31'
  )
  t.equal(
    expiryOf(
      [
        { rule: soon, points: 1 },
        { rule: HOURLY, points: 0 }
      ],
      '2026-11-23'
    ),
    '2026-12-31'
  )
  t.equal(expiryOf([{ rule: HOURLY, points: 0 }], '2026-11-23'), null)
})
