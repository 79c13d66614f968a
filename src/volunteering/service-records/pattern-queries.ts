import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'

/** What is looked through: a part of the district and of the time, the end not included. */
export interface PatternSelection {
  range: NonNullable<AreaRange>
  from: Date
  to: Date
  limit: number
}

export interface FilingRow {
  filed_by: string
  person_id: string
  area_code: string
  hour: Date
  record_count: number
  worked_minutes: number
}

/** Hours of the clock in which so many records of one person were filed by one who is no machine. */
export async function listFilings(
  tx: ScopedTx,
  { range, from, to, limit, records_min }: PatternSelection & { records_min: number }
): Promise<FilingRow[]> {
  const { rows } = await sql<FilingRow>`
    select filed_by, person_id, area_code, date_trunc('hour', filed_at, 'Asia/Shanghai') as hour,
      count(*)::integer as record_count, sum(filed_minutes)::integer as worked_minutes
    from service_record
    where filed_by is not null and filed_at >= ${from} and filed_at < ${to}
      and area_code between ${range.from} and ${range.to}
    group by filed_by, person_id, area_code, hour
    having count(*) >= ${records_min}
    order by hour, filed_by, person_id
    limit ${limit}`.execute(tx)
  return rows
}

export interface DayRow {
  person_id: string
  area_code: string
  day: string
  record_count: number
  worked_minutes: number
}

/** Days of Jining with more minutes of one person than that, of what is not declined nor reversed. */
export async function listLongDays(
  tx: ScopedTx,
  { range, from, to, limit, minutes_max }: PatternSelection & { minutes_max: number }
): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select person_id, area_code, to_char(started_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
      count(*)::integer as record_count, sum(worked_minutes)::integer as worked_minutes
    from service_record
    where status in ('pending', 'approved') and started_at >= ${from} and started_at < ${to}
      and area_code between ${range.from} and ${range.to}
    group by person_id, area_code, day
    having sum(worked_minutes) > ${minutes_max}
    order by day, person_id
    limit ${limit}`.execute(tx)
  return rows
}
