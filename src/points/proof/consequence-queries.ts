import { type RawBuilder, sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'

export interface Difference {
  table: string
  row: string
}

/** What follows from the rows that never change, worked out anew: the first of each kind that is kept otherwise. */
export async function findDifference(tx: ScopedTx, subdistrict_code: string): Promise<Difference | undefined> {
  for (const query of differences(subdistrict_code)) {
    const { rows } = await sql<{ row: string }>`${query.found} limit 1`.execute(tx)
    const [found] = rows
    if (found !== undefined) return { table: query.table, row: found.row }
  }
  return undefined
}

const differences = (code: string): { table: string; found: RawBuilder<unknown> }[] => [
  {
    table: 'points_account',
    found: sql`
      select account.id::text as row from points_account as account
      left join (
        select account_id, sum(points) as points from points_entry where subdistrict_code = ${code} group by account_id
      ) as entered on entered.account_id = account.id
      left join (
        select account_id, sum(remaining_points) as remaining, sum(held_points) as held
        from points_lot where subdistrict_code = ${code} group by account_id
      ) as lot on lot.account_id = account.id
      where account.subdistrict_code = ${code} and account.kind = 'member' and (
        account.balance_points <> coalesce(entered.points, 0) or account.balance_points <> coalesce(lot.remaining, 0)
        or account.held_points <> coalesce(lot.held, 0)
      )`
  },
  {
    table: 'points_lot',
    found: sql`
      select lot.id::text as row from points_lot as lot
      left join (
        select lot_id, sum(points) as points from points_allocation where subdistrict_code = ${code} group by lot_id
      ) as taken on taken.lot_id = lot.id
      left join (
        select part.lot_id, sum(part.points) as points from points_hold_lot as part
        where part.subdistrict_code = ${code}
          and not exists (select from points_hold_end as ended where ended.hold_id = part.hold_id)
        group by part.lot_id
      ) as reserved on reserved.lot_id = lot.id
      where lot.subdistrict_code = ${code} and (
        lot.remaining_points <> lot.points - coalesce(taken.points, 0) or lot.held_points <> coalesce(reserved.points, 0)
      )`
  },
  {
    table: 'points_hold',
    found: sql`
      select hold.id::text as row from points_hold as hold
      left join points_hold_end as ended on ended.hold_id = hold.id
      where hold.subdistrict_code = ${code} and hold.status <> coalesce(ended.status, 'open')`
  },
  {
    table: 'points_day',
    found: sql`
      select coalesce(kept.account_id, entered.account_id)::text || ' ' || coalesce(kept.day, entered.day) as row
      from (select account_id, day, balance_points from points_day where subdistrict_code = ${code}) as kept
      full join (
        select account_id, day, sum(points) over (partition by account_id order by day) as points from (
          select account_id, (occurred_at at time zone 'Asia/Shanghai')::date as day, sum(points) as points
          from points_entry where subdistrict_code = ${code} group by 1, 2
        ) as by_day
      ) as entered on entered.account_id = kept.account_id and entered.day = kept.day
      where kept.balance_points is distinct from entered.points`
  },
  {
    table: 'points_minute',
    found: sql`
      select coalesce(kept.account_id, entered.account_id)::text || ' ' || coalesce(kept.minute, entered.minute) as row
      from (select account_id, minute, points from points_minute where subdistrict_code = ${code}) as kept
      full join (
        select account_id, date_trunc('minute', occurred_at) as minute, sum(points) as points from points_entry
        where subdistrict_code = ${code} and account_id in (
          select id from points_account where subdistrict_code = ${code} and kind <> 'member'
        ) group by 1, 2
      ) as entered on entered.account_id = kept.account_id and entered.minute = kept.minute
      where kept.points is distinct from entered.points`
  }
]
