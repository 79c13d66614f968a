import type { Generated } from 'kysely'

export interface CalendarTables {
  holiday_year: {
    year: number
    decree: string
  }
  special_day: {
    date: string
    year: Generated<number>
    kind: 'holiday' | 'makeup_workday'
    name: string
  }
}
