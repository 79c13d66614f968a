import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import t from 'tap'
import { makeCalendar, type SpecialDay } from '../../src/calendar/rules.ts'
import {
  daySpanIssues,
  exceptionIssues,
  type HolidayPolicy,
  holidayPolicyIssues,
  type Schedule,
  type Span,
  type WeeklySpan,
  weeklySpanIssues
} from '../../src/stations/rules/hours.ts'
import { formatSpans, parseSpans } from '../../src/stations/rules/hours-text.ts'
import { isOpen24h, openingAt } from '../../src/stations/rules/opening.ts'
import { compileSchedule } from '../../src/stations/rules/plans.ts'

const span = (text: string): Span => {
  const [opens = '', closes = ''] = text.split('-')
  return { opens, closes }
}
const on = (weekdays: number[], ...spans: string[]): WeeklySpan[] =>
  weekdays.flatMap((weekday) => spans.map((text) => ({ weekday, ...span(text) })))
const WORKDAYS = [1, 2, 3, 4, 5]
const WEEK = [1, 2, 3, 4, 5, 6, 7]

const springFestivalDays = [15, 16, 17, 18, 19, 20, 21, 22, 23].map(
  (day): SpecialDay => ({ date: `2026-02-${day}`, kind: 'holiday', name: '春节' })
)
const calendar = makeCalendar(
  [{ date: '2026-02-14', kind: 'makeup_workday', name: '春节' }, ...springFestivalDays],
  [2025, 2026]
)

const AS_USUAL: HolidayPolicy = { on_holidays: 'as_usual', holiday_hours: null, on_makeup_workdays: 'as_usual' }
const OFFICE: HolidayPolicy = { on_holidays: 'closed', holiday_hours: null, on_makeup_workdays: 'workday_hours' }

const schedule = (parts: Partial<Schedule>): Schedule => ({
  lifecycle: 'operating',
  weekly_hours: on(WORKDAYS, '08:30-12:00', '14:00-17:30'),
  holiday_policy: AS_USUAL,
  hours_exceptions: [],
  ...parts
})
const exception = (date: string, ...spans: string[]) => ({ date, hours: spans.map(span), reason: null })

/** Local time in, local time out, so that a test reads like a notice on the door. */
const at = (local: string, parts: Partial<Schedule>): string => {
  const opening = openingAt(compileSchedule(schedule(parts)), calendar, Date.parse(`${local}+08:00`))
  const change = opening.next_change_at
  const until = change === null ? 'for good' : new Date(change + 8 * 3_600_000).toISOString().slice(0, 16)
  return `${opening.state} (${opening.reason}) until ${until}`
}

t.test('an ordinary week opens and closes at the minute', async (t) => {
  t.equal(at('2026-11-23T08:29:59.999', {}), 'closed (hours) until 2026-11-23T08:30')
  t.equal(at('2026-11-23T08:30:00.000', {}), 'open (hours) until 2026-11-23T12:00')
  t.equal(at('2026-11-23T12:00:00.000', {}), 'closed (hours) until 2026-11-23T14:00')
  t.equal(at('2026-11-27T17:30:00.000', {}), 'closed (hours) until 2026-11-30T08:30', 'Friday evening looks to Monday')
})

t.test(
  'a make-up Saturday has Monday’s hours where the station follows the decree, and none where it does not',
  async (t) => {
    t.equal(at('2026-02-14T09:00', { holiday_policy: OFFICE }), 'open (makeup_workday) until 2026-02-14T12:00')
    t.equal(at('2026-02-14T13:00', { holiday_policy: OFFICE }), 'closed (makeup_workday) until 2026-02-14T14:00')
    t.equal(at('2026-02-14T09:00', {}), 'closed (hours) until 2026-02-16T08:30')
  }
)

t.test('Spring Festival closes a station that closes on holidays, until the first working morning', async (t) => {
  t.equal(at('2026-02-14T17:30', { holiday_policy: OFFICE }), 'closed (makeup_workday) until 2026-02-24T08:30')
  t.equal(at('2026-02-17T09:00', { holiday_policy: OFFICE }), 'closed (holiday) until 2026-02-24T08:30')
  t.equal(at('2026-02-17T09:00', {}), 'open (hours) until 2026-02-17T12:00', 'as usual is as usual')
})

t.test('a holiday may have Sunday’s hours or hours of its own', async (t) => {
  const weekly_hours = [...on(WORKDAYS, '08:30-17:30'), ...on([7], '10:00-12:00')]
  const weekend: HolidayPolicy = { ...AS_USUAL, on_holidays: 'weekend_hours' }
  const own: HolidayPolicy = { ...AS_USUAL, on_holidays: 'holiday_hours', holiday_hours: [span('13:00-15:00')] }
  t.equal(at('2026-02-17T09:00', { weekly_hours, holiday_policy: weekend }), 'closed (holiday) until 2026-02-17T10:00')
  t.equal(at('2026-02-17T11:00', { weekly_hours, holiday_policy: own }), 'closed (holiday) until 2026-02-17T13:00')
})

t.test('from New Year 2027 on, which no decree covers, a station that follows the decrees is unknown', async (t) => {
  const holiday_policy = OFFICE
  t.equal(at('2026-12-31T17:30', { holiday_policy }), 'closed (hours) until 2027-01-01T00:00')
  t.equal(at('2027-01-01T09:00', { holiday_policy }), 'unknown (calendar_unknown) until for good')
  t.equal(at('2027-01-01T09:00', {}), 'open (hours) until 2027-01-01T12:00', 'one that does not follow them is not')
  t.equal(
    at('2027-01-01T09:00', { holiday_policy, hours_exceptions: [exception('2027-01-04', '09:00-10:00')] }),
    'unknown (calendar_unknown) until 2027-01-04T00:00',
    'an exception is known without a decree'
  )
})

t.test('Friday night runs into a Saturday that an exception closes', async (t) => {
  const parts = { weekly_hours: on([5], '18:00-02:00'), hours_exceptions: [exception('2026-11-28')] }
  t.equal(at('2026-11-27T23:59', parts), 'open (hours) until 2026-11-28T02:00')
  t.equal(at('2026-11-28T01:59', parts), 'open (hours) until 2026-11-28T02:00')
  t.equal(at('2026-11-28T02:00', parts), 'closed (exception) until 2026-12-04T18:00')
})

t.test('a night runs into an unknown date, and the date is unknown only after it', async (t) => {
  const parts = { weekly_hours: on(WEEK, '18:00-02:00'), holiday_policy: OFFICE }
  t.equal(at('2027-01-01T01:00', parts), 'open (hours) until 2027-01-01T02:00')
  t.equal(at('2027-01-01T02:00', parts), 'unknown (calendar_unknown) until for good')
})

t.test('an exception wins over a holiday, and may open what the holiday closes', async (t) => {
  const parts = { holiday_policy: OFFICE, hours_exceptions: [exception('2026-02-17', '09:00-11:00')] }
  t.equal(at('2026-02-16T09:00', parts), 'closed (holiday) until 2026-02-17T09:00')
  t.equal(at('2026-02-17T09:00', parts), 'open (exception) until 2026-02-17T11:00')
})

t.test('a station that opens once a week opens a week later', async (t) => {
  t.equal(at('2026-11-23T12:00', { weekly_hours: on([1], '08:00-09:00') }), 'closed (hours) until 2026-11-30T08:00')
})

t.test('a night that an exception lengthens is not taken for every week’s', async (t) => {
  const weekly_hours = [...on([2, 3, 4, 5, 6, 7], '00:00-24:00'), ...on([1], '08:00-24:00')]
  const parts = { weekly_hours, hours_exceptions: [exception('2026-11-22', '00:00-12:00', '12:00-08:00')] }
  t.equal(at('2026-11-22T12:00', parts), 'open (exception) until 2026-11-30T00:00')
})

t.test('24 hours never change at midnight, only where something intervenes', async (t) => {
  const weekly_hours = on(WEEK, '00:00-24:00')
  t.equal(at('2026-11-23T12:00', { weekly_hours }), 'open (hours) until for good')
  t.equal(at('2026-01-05T12:00', { weekly_hours, holiday_policy: OFFICE }), 'open (hours) until 2026-02-15T00:00')
  t.equal(at('2026-03-01T12:00', { weekly_hours, holiday_policy: OFFICE }), 'open (hours) until 2027-01-01T00:00')
  t.equal(
    at('2026-03-01T12:00', { weekly_hours, hours_exceptions: [exception('2029-05-01')] }),
    'open (hours) until 2029-05-01T00:00',
    'even years away'
  )
})

t.test('closing at 00:00 says the same as closing at 24:00', async (t) => {
  for (const hours of ['08:00-00:00', '08:00-24:00']) {
    t.equal(at('2026-11-23T23:59', { weekly_hours: on([1], hours) }), 'open (hours) until 2026-11-24T00:00', hours)
  }
})

t.test('unknown weekly hours leave everything unknown but the dates of exceptions', async (t) => {
  const parts = {
    weekly_hours: null,
    holiday_policy: OFFICE,
    hours_exceptions: [exception('2026-11-25', '09:00-24:00')]
  }
  t.equal(at('2026-02-17T09:00', parts), 'unknown (hours_unknown) until 2026-11-25T00:00')
  t.equal(at('2026-11-25T08:00', parts), 'closed (exception) until 2026-11-25T09:00')
  t.equal(at('2026-11-25T09:00', parts), 'open (exception) until 2026-11-26T00:00')
  t.equal(at('2026-11-26T00:00', parts), 'unknown (hours_unknown) until for good')
})

t.test('a station that is not operating is closed, whatever its hours', async (t) => {
  for (const lifecycle of ['planned', 'suspended', 'removed'] as const) {
    const parts = { lifecycle, weekly_hours: on(WEEK, '00:00-24:00') }
    t.equal(at('2026-11-23T12:00', parts), `closed (${lifecycle}) until for good`)
  }
})

t.test('no hours at all are known to be closed for good', async (t) => {
  t.equal(at('2026-11-23T12:00', { weekly_hours: [] }), 'closed (hours) until for good')
})

t.test('24 hours are those that leave no minute of the week free', async (t) => {
  const is24h = (weekly_hours: WeeklySpan[] | null) => isOpen24h(compileSchedule(schedule({ weekly_hours })))
  t.ok(is24h(on(WEEK, '00:00-24:00')))
  t.ok(is24h(on(WEEK, '08:00-20:00', '20:00-08:00')), 'nights carry over, Sunday’s into Monday')
  t.notOk(is24h(on(WEEK, '00:00-23:59')))
  t.notOk(is24h(on([1, 2, 3, 4, 5, 6], '00:00-24:00')))
  t.notOk(is24h(null))
})

t.test('a schedule that should have been refused is not compiled', async (t) => {
  t.throws(() => compileSchedule(schedule({ weekly_hours: on([1], '8:30-12:00') })), /not a span/)
  t.throws(() => compileSchedule(schedule({ hours_exceptions: [exception('2026-02-31')] })), /not a date/)
  const twice = [exception('2026-02-01'), exception('2026-02-01')]
  t.throws(() => compileSchedule(schedule({ hours_exceptions: twice })), /Two exceptions/)
  const policy: HolidayPolicy = { ...AS_USUAL, on_holidays: 'holiday_hours' }
  t.throws(() => compileSchedule(schedule({ holiday_policy: policy })), /no holiday hours/)
})

t.test('what is wrong with hours is said at the field where it is wrong', async (t) => {
  t.strictSame(daySpanIssues(['08:30-12:00', '12:00-14:00', '18:00-02:00'].map(span)), [], 'touching is fine')
  t.strictSame(daySpanIssues(['8:30-24:01', '24:00-25:00', '09:00-09:00', '00:00-24:00'].map(span)), [
    { path: '/0/opens', issue: 'malformed_time' },
    { path: '/0/closes', issue: 'malformed_time' },
    { path: '/1/opens', issue: 'malformed_time' },
    { path: '/1/closes', issue: 'malformed_time' },
    { path: '/2/closes', issue: 'empty_span' }
  ])
  t.strictSame(daySpanIssues(['20:00-01:00', '18:00-02:00'].map(span)), [{ path: '/0', issue: 'overlap' }])
  t.strictSame(weeklySpanIssues(on([0, 1.5, 8], '08:00-09:00')), [
    { path: '/0/weekday', issue: 'bad_weekday' },
    { path: '/1/weekday', issue: 'bad_weekday' },
    { path: '/2/weekday', issue: 'bad_weekday' }
  ])
})

t.test('overlaps are found across midnight and across the end of the week', async (t) => {
  const across = (first: WeeklySpan[], second: WeeklySpan[]) => weeklySpanIssues([...first, ...second])
  t.strictSame(across(on([5], '18:00-02:00'), on([6], '01:59-08:00')), [{ path: '/1', issue: 'overlap' }])
  t.strictSame(across(on([5], '18:00-02:00'), on([6], '02:00-08:00')), [])
  t.strictSame(across(on([1], '00:00-08:00'), on([7], '22:00-00:01')), [{ path: '/0', issue: 'overlap' }])
  t.strictSame(across(on([1], '00:00-08:00'), on([7], '22:00-00:00')), [])
})

t.test('exceptions must be of dates that exist, once each', async (t) => {
  const exceptions = ['2026-05-01', '2026-05-01', '2026-02-31'].map((date) => exception(date, '09:00-09:00'))
  t.strictSame(exceptionIssues([...exceptions.slice(1), exception('2026-05-01')]), [
    { path: '/0/hours/0/closes', issue: 'empty_span' },
    { path: '/1/date', issue: 'malformed_date' },
    { path: '/1/hours/0/closes', issue: 'empty_span' },
    { path: '/2/date', issue: 'duplicate_date' }
  ])
})

t.test('a policy of holiday hours must bring them', async (t) => {
  const policy: HolidayPolicy = { ...AS_USUAL, on_holidays: 'holiday_hours' }
  t.strictSame(holidayPolicyIssues(policy), [{ path: '/holiday_hours', issue: 'missing_holiday_hours' }])
  t.strictSame(holidayPolicyIssues({ ...policy, holiday_hours: [span('09:00-09:00')] }), [
    { path: '/holiday_hours/0/closes', issue: 'empty_span' }
  ])
  t.strictSame(holidayPolicyIssues({ ...policy, holiday_hours: [] }), [])
  t.strictSame(holidayPolicyIssues(AS_USUAL), [])
  t.strictSame(holidayPolicyIssues({ ...AS_USUAL, holiday_hours: [] }), [
    { path: '/holiday_hours', issue: 'unused_holiday_hours' }
  ])
})

t.test('a cell is written one way', async (t) => {
  t.equal(formatSpans(['08:30-12:00', '14:00-17:30'].map(span)), '08:30-12:00 14:00-17:30')
  t.equal(formatSpans([span('00:00-24:00')]), '24小时')
  t.equal(formatSpans([]), '休息')
})

t.test('a cell is read in the ways people write it', async (t) => {
  const two = ['08:30-12:00', '14:00-17:30'].map(span)
  const written = '8:30-12:00 14:00-17:30|８：３０－１２：００，１４：００～１７：３０|08:30—12:00、14:00–17:30'
  const more =
    '8:30至12:00；14:00至17:30| 8:30 ~ 12:00 / 14:00 — 17:30 |8:30——12:00;14:00~17:30,|8:30-12:00\n14:00〜17:30'
  for (const text of `${written}|${more}`.split('|')) t.strictSame(parseSpans(text), two, text)
  for (const text of ['24小时', '24 小时', '２４小时', '全天', '0:00-24:00']) {
    t.strictSame(parseSpans(text), [span('00:00-24:00')], text)
  }
  for (const text of ['休息', ' 休 ', '关闭']) t.strictSame(parseSpans(text), [], text)
  t.strictSame(parseSpans('18:00-次日2:00'), [span('18:00-02:00')])
})

t.test('a cell that is not understood is not guessed at', async (t) => {
  const refused = ['', '  ', '待定', '8点-12点', '8:30', '8:30-', '25:00-26:00', '8:60-9:00', '24:00-8:00']
  const doubtful = ['休息 8:30-12:00', '全天 休息', '8:30-12:00-14:00', '8:00-次日10:00', '008:30-12:00', '-', '至']
  for (const text of [...refused, ...doubtful]) t.equal(parseSpans(text), undefined, text)
})

t.test(
  'nothing depends on the time zone of the process',
  { skip: process.env['IS_ZONE_CHILD'] === 'yes' },
  async (t) => {
    const files = [import.meta.filename, join(import.meta.dirname, '../calendar/rules.test.ts')]
    for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
      for (const file of files) {
        const env = { ...process.env, TZ: zone, IS_ZONE_CHILD: 'yes' }
        const { status, stdout } = spawnSync(process.execPath, [file], { env, encoding: 'utf8' })
        t.equal(status, 0, `${file} in ${zone}`, { stdout })
      }
    }
  }
)
