import fc from 'fast-check'
import t from 'tap'
import { dateAfterWorkingDays, dateAt, dateOf, dayNumberOf, makeCalendar, monthAt } from '../../src/calendar/rules.ts'

const at = (time: string): number => Date.parse(`${time}+08:00`)

const calendar = makeCalendar(
  [
    { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
    { date: '2026-10-02', kind: 'holiday', name: '国庆节' },
    { date: '2026-10-10', kind: 'makeup_workday', name: '国庆节' }
  ],
  [2026]
)

t.test('working days leave out weekends and holidays, and take in make-up workdays', (t) => {
  t.equal(dateAfterWorkingDays(calendar, at('2026-11-23T10:00'), 10), '2026-12-07')
  t.equal(dateAfterWorkingDays(calendar, at('2026-09-30T23:59'), 1), '2026-10-05', 'after the holidays and a weekend')
  t.equal(dateAfterWorkingDays(calendar, at('2026-10-09T00:00'), 1), '2026-10-10', 'a Saturday that is worked')
  t.equal(dateAfterWorkingDays(calendar, at('2026-10-10T12:00'), 1), '2026-10-12')
  t.equal(dateAfterWorkingDays(calendar, at('2026-12-31T12:00'), 1), '2027-01-01', 'a year without a decree')
  t.end()
})

t.test('no fewer and no more working days lie between', (t) => {
  const days = fc.integer({ min: dayNumberOf('2026-01-01') ?? 0, max: dayNumberOf('2026-12-01') ?? 0 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), (day, count) => {
      const due = dayNumberOf(dateAfterWorkingDays(calendar, at(`${dateOf(day)}T12:00`), count)) ?? 0
      const worked = Array.from({ length: due - day }, (_, place) => day + 1 + place).filter((one) => {
        const weekday = new Date(`${dateOf(one)}T00:00:00Z`).getUTCDay()
        const kind = calendar.kindOf(one)
        return kind === 'makeup_workday' || (kind !== 'holiday' && weekday !== 0 && weekday !== 6)
      })
      return worked.length === count && worked.at(-1) === due
    })
  )
  t.end()
})

t.test('the date and the month are those of Jining', (t) => {
  t.equal(dateAt(Date.parse('2026-11-30T15:59:59Z')), '2026-11-30')
  t.equal(dateAt(Date.parse('2026-11-30T16:00:00Z')), '2026-12-01')
  t.equal(monthAt(Date.parse('2026-12-31T16:00:00Z')), '2027-01')
  t.end()
})
