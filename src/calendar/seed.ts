import type { Tx } from '../database/tables.ts'
import { deleteCalendar, insertSpecialDays, insertYears } from './queries.ts'

/** Replaces the calendar by what `db/seed/holidays.csv` and `holiday-years.csv` say. */
export async function seedCalendar(
  tx: Tx,
  years: Record<string, string>[],
  days: Record<string, string>[]
): Promise<void> {
  await deleteCalendar(tx)
  await insertYears(
    tx,
    years.map(({ year, decree = '' }) => ({ year: Number(year), decree }))
  )
  await insertSpecialDays(
    tx,
    days.map(({ date = '', kind, name = '' }) => ({ date, kind: kindOf(kind), name }))
  )
}

function kindOf(text: string | undefined): 'holiday' | 'makeup_workday' {
  if (text === 'holiday' || text === 'makeup_workday') return text
  throw new Error(`holidays.csv has an unknown kind: ${text}`)
}
