import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { AccountKind } from './tables.ts'

export interface AccountRow {
  id: string
  subdistrict_code: string
  kind: AccountKind
  person_id: string | null
  opened_at: Date
  balance_points: number
  held_points: number
  /** Of holds whose time is over. */
  overdue_points: number
  /** Of lots that are over. */
  lapsed_points: number
}

/** What the accounts have now; those that are nobody's have what the latest batch says. */
const standing = (now: Date, today: string) => sql`
  account.id, account.subdistrict_code, account.kind, account.person_id, account.opened_at,
  coalesce(account.balance_points, (
    select case account.kind when 'issuing' then issuing_balance_points when 'redeemed' then redeemed_balance_points
      else expired_balance_points end
    from ledger_batch where ledger_batch.subdistrict_code = account.subdistrict_code order by number desc limit 1
  ), 0) as balance_points,
  coalesce(account.held_points, 0) as held_points,
  coalesce((
    select sum(hold.points) from points_hold as hold
    where hold.account_id = account.id and hold.status = 'open' and hold.ends_at <= ${now}
  ), 0)::bigint as overdue_points,
  coalesce((
    select sum(lot.remaining_points - lot.held_points + coalesce((
      select sum(part.points) from points_hold_lot as part join points_hold as hold on hold.id = part.hold_id
      where part.lot_id = lot.id and hold.status = 'open' and hold.ends_at <= ${now}
    ), 0))
    from points_lot as lot
    where lot.account_id = account.id and lot.remaining_points > 0 and lot.expires_on < ${today}::date
  ), 0)::bigint as lapsed_points`

/** Where the caller may see it. */
export async function findAccount(
  tx: ScopedTx,
  id: string,
  { now, today }: { now: Date; today: string }
): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    select ${standing(now, today)} from points_account as account where account.id = ${id}`.execute(tx)
  return rows[0]
}

/** Somebody's in all ledgers, by ledger. */
export async function listAccountsOf(
  tx: ScopedTx,
  person_id: string,
  { now, today }: { now: Date; today: string }
): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select ${standing(now, today)} from points_account as account
    where account.person_id = ${person_id} order by account.subdistrict_code`.execute(tx)
  return rows
}

/** Of the people of an area, by area and person. */
export async function listAccounts(
  tx: ScopedTx,
  {
    range,
    after,
    limit,
    now,
    today
  }: {
    range: NonNullable<AreaRange>
    after: { area_code: string; id: string } | undefined
    limit: number
    now: Date
    today: string
  }
): Promise<(AccountRow & { area_code: string; person_id: string })[]> {
  const { rows } = await sql<AccountRow & { area_code: string; person_id: string }>`
    select person.area_code, ${standing(now, today)}
    from person join points_account as account
      on account.person_id = person.id and account.subdistrict_code = person.subdistrict_code
    where person.area_code between ${range.from} and ${range.to}
      and (person.area_code, person.id) > (${after?.area_code ?? ''}, ${after?.id ?? NIL}::uuid)
    order by person.area_code, person.id limit ${limit}`.execute(tx)
  return rows
}

const NIL = '00000000-0000-0000-0000-000000000000'

/** Those that are nobody's, of a ledger. */
export async function listNobodysAccounts(
  tx: ScopedTx,
  subdistrict_code: string,
  { now, today }: { now: Date; today: string }
): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select ${standing(now, today)} from points_account as account
    where account.subdistrict_code = ${subdistrict_code} and account.kind <> 'member'
    order by account.kind`.execute(tx)
  return rows
}

/** The latest batch that was recorded by then. */
export async function findBatchAt(
  tx: ScopedTx,
  subdistrict_code: string,
  as_of: Date
): Promise<{ number: number; hash: Buffer; recorded_at: Date } | undefined> {
  const { rows } = await sql<{ number: number; hash: Buffer; recorded_at: Date }>`
    select * from ledger_batch_at(${subdistrict_code}, ${as_of})`.execute(tx)
  return rows[0]
}

/** What an account had after a batch. */
export async function balanceAfter(
  tx: ScopedTx,
  { id, kind, subdistrict_code }: Pick<AccountRow, 'id' | 'kind' | 'subdistrict_code'>,
  batch_number: number
): Promise<number> {
  const { rows } = await sql<{ balance_points: number }>`${
    kind === 'member'
      ? sql`
        select balance_points from points_entry where account_id = ${id} and batch_number <= ${batch_number}
        order by batch_number desc, position desc limit 1`
      : sql`
        select ${sql.ref(`${kind}_balance_points`)} as balance_points from ledger_batch
        where subdistrict_code = ${subdistrict_code} and number <= ${batch_number} order by number desc limit 1`
  }`.execute(tx)
  return rows[0]?.balance_points ?? 0
}

/**
 * What an account had at a time of business: the days before, of the day the minutes before where there are many entries,
 * and then the entries.
 */
export async function balanceOccurredBy(
  tx: ScopedTx,
  { id, kind }: Pick<AccountRow, 'id' | 'kind'>,
  times: { as_of: Date; day: string; day_begins: Date; minute: Date }
): Promise<number> {
  const { as_of, day, day_begins, minute } = times
  const entries_from = kind === 'member' ? day_begins : minute
  const minutes =
    kind === 'member'
      ? sql`0`
      : sql`coalesce((
      select sum(points) from points_minute
      where account_id = ${id} and minute >= ${day_begins} and minute < ${minute}
    ), 0)`
  const { rows } = await sql<{ balance_points: number }>`
    select (
      coalesce((
        select balance_points from points_day where account_id = ${id} and day < ${day}::date order by day desc limit 1
      ), 0)
      + ${minutes}
      + coalesce((
        select sum(points) from points_entry
        where account_id = ${id} and occurred_at >= ${entries_from} and occurred_at <= ${as_of}
      ), 0)
    )::bigint as balance_points`.execute(tx)
  return rows[0]?.balance_points ?? 0
}

/** Accounts of a ledger that time has done something to. */
export async function listOverdueAccounts(
  tx: ScopedTx,
  { now, today, limit }: { now: Date; today: string; limit: number }
): Promise<{ id: string; subdistrict_code: string }[]> {
  const { rows } = await sql<{ id: string; subdistrict_code: string }>`
    (
      select distinct account_id as id, subdistrict_code from points_lot
      where remaining_points > held_points and remaining_points > 0 and expires_on < ${today}::date limit ${limit}
    )
    union
    (
      select distinct account_id, subdistrict_code from points_hold
      where status = 'open' and ends_at <= ${now} limit ${limit}
    )
    order by 2, 1 limit ${limit}`.execute(tx)
  return rows
}
