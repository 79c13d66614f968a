import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { DateTime } from 'luxon'
import t from 'tap'
import {
  dateOf,
  dayNumberAt,
  dayNumberOf,
  epochOfLocalMinute,
  localMinuteOf,
  makeCalendar,
  type SpecialDay,
  weekdayOf
} from '../../src/calendar/rules.ts'

const SEED = join(import.meta.dirname, '../../db/seed')

const day = (date: string): number => {
  const day_number = dayNumberOf(date)
  if (day_number === undefined) throw new Error(`${date} is not a date`)
  return day_number
}

t.test('a local date begins at 16:00 UTC of the day before', async (t) => {
  t.equal(dateOf(dayNumberAt(Date.parse('2026-12-31T15:59:59.999Z'))), '2026-12-31')
  t.equal(dateOf(dayNumberAt(Date.parse('2026-12-31T16:00:00.000Z'))), '2027-01-01')
})

t.test('a local minute begins where its clock shows it, and seconds are cut off', async (t) => {
  const minute = localMinuteOf(Date.parse('2026-02-14T18:30:59.999+08:00'))
  t.equal(new Date(epochOfLocalMinute(minute)).toISOString(), '2026-02-14T10:30:00.000Z')
  t.equal(localMinuteOf(0), 8 * 60)
  t.equal(localMinuteOf(-1), 8 * 60 - 1)
})

t.test('dates and weekdays agree with a time zone library from 1992 to 2100', async (t) => {
  const zone = { zone: 'Asia/Shanghai' }
  const last = DateTime.fromISO('2100-12-31', zone)
  let disagreements = 0
  for (let date = DateTime.fromISO('1992-01-01', zone); date <= last; date = date.plus({ days: 1 })) {
    const day_number = dayNumberAt(date.toMillis())
    const text = date.toFormat('yyyy-MM-dd')
    const agrees =
      dayNumberOf(text) === day_number && dateOf(day_number) === text && weekdayOf(day_number) === date.weekday
    if (!agrees) disagreements += 1
  }
  t.equal(disagreements, 0)
})

t.test('weekdays are right before 1970 as well', async (t) => {
  t.strictSame(['1969-12-28', '1969-12-29', '1969-12-31', '1970-01-01'].map(day).map(weekdayOf), [7, 1, 3, 4])
})

t.test('a date that does not exist has no day number', async (t) => {
  const impossible = ['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '20260101']
  const malformed = ['', '2026-01-01T00:00', ' 2026-01-01', '２０２６-01-01', '0026-01-01x']
  for (const date of [...impossible, ...malformed]) t.equal(dayNumberOf(date), undefined, date)
  t.equal(dateOf(day('2024-02-29')), '2024-02-29')
})

t.test('a date in a year without a decree is never called ordinary', async (t) => {
  const calendar = makeCalendar([], [2024, 2026])
  t.strictSame(
    ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2027-01-01'].map((date) =>
      calendar.kindOf(day(date))
    ),
    ['undecreed', 'ordinary', 'ordinary', 'undecreed', 'undecreed', 'ordinary', 'undecreed']
  )
})

t.test('a date that a decree names keeps its kind even in a year without a decree', async (t) => {
  const calendar = makeCalendar([{ date: '2022-12-31', kind: 'holiday', name: '元旦' }], [2023])
  t.equal(calendar.kindOf(day('2022-12-31')), 'holiday')
  t.equal(calendar.nameOf(day('2022-12-31')), '元旦')
  t.equal(calendar.kindOf(day('2022-12-30')), 'undecreed')
})

t.test('changes of kind are found across runs of any length, and end where nothing is known any more', async (t) => {
  const calendar = makeCalendar(
    [
      { date: '2026-10-02', kind: 'holiday', name: '国庆节' },
      { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
      { date: '2026-10-03', kind: 'makeup_workday', name: '国庆节' }
    ],
    [2026]
  )
  const following: string[] = []
  let next = calendar.kindChangesAfter(day('1999-01-01'))
  while (next !== undefined) {
    following.push(dateOf(next))
    next = calendar.kindChangesAfter(next)
  }
  t.strictSame(following, ['2026-01-01', '2026-10-01', '2026-10-03', '2026-10-04', '2027-01-01'])
  t.equal(calendar.kindChangesAfter(day('2026-10-01')), day('2026-10-03'))
  t.equal(makeCalendar([], []).kindChangesAfter(0), undefined)
})

t.test('a calendar that names a date twice, or one that does not exist, is refused', async (t) => {
  const twice: SpecialDay[] = [
    { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
    { date: '2026-10-01', kind: 'makeup_workday', name: '国庆节' }
  ]
  t.throws(() => makeCalendar(twice, [2026]), /twice/)
  t.throws(() => makeCalendar([{ date: '2026-02-30', kind: 'holiday', name: '春节' }], [2026]), /not a date/)
})

t.test('the decreed holidays in db/seed', async (t) => {
  const read = async <Row>(file: string): Promise<Row[]> =>
    parse<Row>(await readFile(join(SEED, file), 'utf8'), { columns: true })
  const days = await read<SpecialDay>('holidays.csv')
  const years = await read<{ year: string; decree: string }>('holiday-years.csv')
  const decreed_years = years.map(({ year }) => Number(year))
  const calendar = makeCalendar(days, decreed_years)

  t.test('name each year’s decree and stay within the decreed years', async (t) => {
    for (const { decree } of years) t.match(decree, /^国办发明电〔20\d\d〕\d+号$/)
    for (const { date } of days) t.ok(decreed_years.includes(Number(date.slice(0, 4))), date)
  })

  t.test('are in order and of known kinds, with a Chinese name', async (t) => {
    const dates = days.map(({ date }) => date)
    t.strictSame(dates, dates.toSorted())
    for (const { kind, name, date } of days) {
      t.ok(['holiday', 'makeup_workday'].includes(kind), date)
      t.match(name, /^[\p{Script=Han}、]+$/u, date)
    }
  })

  t.test('have as many days as the decrees count', async (t) => {
    const count = (year: number, kind: string) =>
      days.filter((special) => special.kind === kind && special.date.startsWith(String(year))).length
    // 2023 counts 27 days off, the first of which is 2022-12-31 and belongs to a year we do not hold.
    t.strictSame(
      [2023, 2024, 2025, 2026].map((year) => [count(year, 'holiday'), count(year, 'makeup_workday')]),
      [
        [26, 7],
        [28, 8],
        [28, 5],
        [33, 6]
      ]
    )
  })

  t.test('make up only on Saturdays and Sundays', async (t) => {
    for (const { kind, date } of days) {
      if (kind === 'makeup_workday') t.ok(weekdayOf(day(date)) >= 6, date)
    }
  })

  t.test('hold the Spring Festival of 2026 with its two working Saturdays', async (t) => {
    const kinds = ['2026-02-14', '2026-02-15', '2026-02-23', '2026-02-24', '2026-02-28'].map((date) =>
      calendar.kindOf(day(date))
    )
    t.strictSame(kinds, ['makeup_workday', 'holiday', 'holiday', 'ordinary', 'makeup_workday'])
    t.equal(calendar.nameOf(day('2026-02-17')), '春节')
  })
})
