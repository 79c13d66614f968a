import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'

/** What is looked through: a part of the district and of the time, the end not included. */
export interface SightingSelection {
  range: NonNullable<AreaRange>
  from: Date
  to: Date
  limit: number
}

/** Somebody seen at one shift and then at another. */
export interface MoveRow {
  person_id: string
  area_code: string
  from_shift_id: string
  shift_id: string
  left_at: Date
  arrived_at: Date
  from_station_code: string | null
  from_lng: number | null
  from_lat: number | null
  station_code: string | null
  lng: number | null
  lat: number | null
}

/** Of those who arrived within the time, who had been at another shift so shortly before; the earliest first. */
export async function listMoves(
  tx: ScopedTx,
  { range, from, to, limit, hours_max }: SightingSelection & { hours_max: number }
): Promise<MoveRow[]> {
  const { rows } = await sql<MoveRow>`
    with visit as (
      select attendance.person_id, attendance.area_code, attendance.shift_id, attendance.checked_in_at as arrived_at,
        coalesce(attendance.checked_out_at, attendance.checked_in_at) as left_at,
        shift.station_code, shift.lng, shift.lat
      from attendance join shift on shift.id = attendance.shift_id
      where attendance.checked_in_at >= ${from}::timestamptz - interval '26 hours' and attendance.checked_in_at < ${to}
        and attendance.area_code between ${range.from} and ${range.to}
    ),
    move as (
      select person_id, area_code, shift_id, arrived_at, station_code, lng, lat,
        lag(shift_id) over way as from_shift_id, lag(left_at) over way as left_at,
        lag(station_code) over way as from_station_code, lag(lng) over way as from_lng, lag(lat) over way as from_lat
      from visit
      window way as (partition by person_id order by arrived_at, shift_id)
    )
    select * from move
    where from_shift_id is not null and arrived_at >= ${from}
      and arrived_at < left_at + ${hours_max} * interval '1 hour'
    order by arrived_at, person_id
    limit ${limit}`.execute(tx)
  return rows
}

export interface ScanRow {
  shift_id: string
  area_code: string
  direction: string
  code_number: number
  person_id: string | null
  session_count: number
}

/** Codes that were too old and came from so many sessions all the same. */
export async function listStaleCodes(
  tx: ScopedTx,
  { range, from, to, limit, sessions_min }: SightingSelection & { sessions_min: number }
): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`
    select shift_id, area_code, direction, code_number, null::uuid as person_id, count(*)::integer as session_count
    from code_scan
    where not is_accepted and scanned_at >= ${from} and scanned_at < ${to}
      and area_code between ${range.from} and ${range.to}
    group by shift_id, area_code, direction, code_number
    having count(*) >= ${sessions_min}
    order by shift_id, direction, code_number
    limit ${limit}`.execute(tx)
  return rows
}

/** Codes that one person scanned with so many sessions. */
export async function listScansOfOne(
  tx: ScopedTx,
  { range, from, to, limit, sessions_min }: SightingSelection & { sessions_min: number }
): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`
    select shift_id, area_code, direction, code_number, person_id, count(*)::integer as session_count
    from code_scan
    where scanned_at >= ${from} and scanned_at < ${to} and area_code between ${range.from} and ${range.to}
    group by shift_id, area_code, direction, code_number, person_id
    having count(*) >= ${sessions_min}
    order by shift_id, direction, code_number, person_id
    limit ${limit}`.execute(tx)
  return rows
}
