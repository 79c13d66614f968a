import type { Db } from '../database/tables.ts'
import { listDecreedYears, listSpecialDays } from './queries.ts'
import { type Calendar, makeCalendar } from './rules.ts'

/** The public holidays and make-up workdays of every decreed year: a few dozen rows, kept in memory. */
export async function readCalendar(db: Db): Promise<Calendar> {
  const days = await listSpecialDays(db)
  const years = await listDecreedYears(db)
  return makeCalendar(
    days,
    years.map(({ year }) => year)
  )
}
