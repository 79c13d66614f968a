import type { Db } from '../database/tables.ts'

export const listSpecialDays = (db: Db) =>
  db.selectFrom('special_day').select(['date', 'kind', 'name']).orderBy('date').execute()

export const listDecreedYears = (db: Db) => db.selectFrom('holiday_year').select('year').orderBy('year').execute()

export const deleteCalendar = async (db: Db) => {
  await db.deleteFrom('special_day').execute()
  await db.deleteFrom('holiday_year').execute()
}

export const insertYears = (db: Db, years: { year: number; decree: string }[]) =>
  db.insertInto('holiday_year').values(years).execute()

export const insertSpecialDays = (db: Db, days: { date: string; kind: 'holiday' | 'makeup_workday'; name: string }[]) =>
  db.insertInto('special_day').values(days).execute()
