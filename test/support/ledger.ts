import { sql } from 'kysely'
import type { Test } from 'tap'
import type { Db } from '../../src/database/tables.ts'
import { type BatchRows, HASH_OF_NOTHING, hashOfBatch } from '../../src/points/chain/rules.ts'
import { openAccounts, type PostedTransfer, postTransfers, type TransferOrder } from '../../src/points/service.ts'
import { Problem } from '../../src/problem.ts'
import { asSystem, COMMUNITY, SUBDISTRICT } from './actors.ts'
import type { TestApp } from './app.ts'
import { givenCourier, type TestPerson } from './persons.ts'

export interface Member extends TestPerson {
  account_id: string
}

/** Couriers with an account each. */
export async function givenMembers(app: TestApp, count: number, area_code = COMMUNITY): Promise<Member[]> {
  const persons: TestPerson[] = []
  for (let made = 0; made < count; made++) persons.push(await givenCourier(app, { area_code }))
  const subdistrict_code = `${area_code.slice(0, 9)}000`
  const owners = persons.map(({ id }) => ({ person_id: id, subdistrict_code }))
  const accounts = await asSystem(app, (work) => openAccounts(work, owners))
  return persons.map((person, place) => ({ ...person, account_id: accounts[place]?.id ?? '' }))
}

/** Of those that are nobody's. */
export async function accountOfKind(app: TestApp, kind: string, subdistrict_code = SUBDISTRICT): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from points_account where kind = ${kind} and subdistrict_code = ${subdistrict_code}`.execute(app.db)
  return rows[0]?.id ?? ''
}

/** Points from the issuing account, as an earning rule gives them. */
export async function givenPoints(
  app: TestApp,
  { account_id }: Member,
  points: number,
  options: Partial<TransferOrder> = {}
): Promise<PostedTransfer> {
  const from_account_id = await accountOfKind(app, 'issuing')
  const occurred_at = new Date(app.testClock.now())
  const order = { from_account_id, to_account_id: account_id, points, kind: 'earning' as const, occurred_at }
  const [posted] = await asSystem(app, (work) =>
    postTransfers(work, [{ ...order, expires_on: null, source: null, explanation: {}, ...options }])
  )
  return thePosted(posted)
}

export function thePosted(outcome: PostedTransfer | Problem | undefined): PostedTransfer {
  if (outcome === undefined || outcome instanceof Problem) throw new Error(outcome?.definition.code ?? 'nothing came')
  return outcome
}

/** What became of each: `posted`, or the code of the problem. */
export const codesOf = (outcomes: readonly (PostedTransfer | Problem)[]): string[] =>
  outcomes.map((outcome) => (outcome instanceof Problem ? outcome.definition.code : 'posted'))

/** All that must hold of every ledger whatever was posted, worked out anew from the rows that never change. */
export async function checkLedgers(t: Test, db: Db): Promise<void> {
  const faults = await sql<{ fault: string; id: string }>`${FAULTS}`.execute(db)
  t.strictSame(faults.rows, [], 'what is worked out agrees with what was posted')
  const { rows } = await sql<BatchAsRead>`${BATCHES}`.execute(db)
  let previous: BatchAsRead | undefined
  for (const batch of rows) {
    const is_first = previous?.head.subdistrict_code !== batch.head.subdistrict_code
    const { number, previous_hash, recorded_at } = batch.head
    const before = is_first ? undefined : previous
    if (number !== (before?.head.number ?? 0) + 1) t.fail(`batch ${number} follows the one before`)
    if (previous_hash !== (before?.hash ?? HASH_OF_NOTHING)) t.fail(`batch ${number} names the hash before`)
    if (recorded_at < (before?.head.recorded_at ?? 0)) t.fail(`batch ${number} was recorded after the one before`)
    if (hashOfBatch(batch.head, batch.rows) !== batch.hash) t.fail(`batch ${number} has the hash of its rows`)
    previous = batch
  }
}

interface BatchAsRead {
  head: Parameters<typeof hashOfBatch>[0]
  hash: string
  rows: BatchRows
}

const FAULTS = sql`
  select 'transfer' as fault, transfer_id::text as id from points_entry group by transfer_id having sum(points) <> 0
  union all
  select 'balance', account.id::text from points_account as account where kind = 'member' and (
    balance_points <> (select coalesce(sum(points), 0) from points_entry where account_id = account.id)
    or balance_points <> (select coalesce(sum(remaining_points), 0) from points_lot where account_id = account.id)
    or held_points <> (select coalesce(sum(held_points), 0) from points_lot where account_id = account.id)
    or held_points <> (select coalesce(sum(points), 0) from points_hold where account_id = account.id and status = 'open')
  )
  union all
  select 'running balance', account_id::text || ' ' || batch_number from (
    select account_id, batch_number, balance_points,
      sum(points) over (partition by account_id order by batch_number, position) as sum
    from points_entry
  ) as entry where balance_points <> sum
  union all
  select 'lot', lot.id::text from points_lot as lot
  where remaining_points <> points - (select coalesce(sum(points), 0) from points_allocation where lot_id = lot.id)
  union all
  select 'allocations', entry.transfer_id::text from points_entry as entry
  join points_account as account on account.id = entry.account_id
  where account.kind = 'member' and entry.points < 0
    and -entry.points <> (select coalesce(sum(points), 0) from points_allocation as part
      where part.transfer_id = entry.transfer_id and part.points > 0)
  union all
  select 'day', account_id || ' ' || day from points_day where balance_points <> (
    select sum(points) from points_entry where account_id = points_day.account_id
      and (occurred_at at time zone 'Asia/Shanghai')::date <= points_day.day
  )
  union all
  select 'days', account_id || ' ' || (occurred_at at time zone 'Asia/Shanghai')::date from points_entry
  where not exists (
    select from points_day where account_id = points_entry.account_id
      and day = (points_entry.occurred_at at time zone 'Asia/Shanghai')::date
  )
  union all
  select 'minute', account_id || ' ' || minute from points_minute where points <> (
    select sum(points) from points_entry where account_id = points_minute.account_id
      and date_trunc('minute', occurred_at) = minute
  )
  union all
  select 'totals', number::text from ledger_batch as batch where member_balance_points <> (
    select coalesce(sum(points), 0) from points_entry join points_account on points_account.id = account_id
    where points_entry.subdistrict_code = batch.subdistrict_code and points_entry.batch_number <= batch.number and kind = 'member'
  ) or issuing_balance_points <> (
    select coalesce(sum(points), 0) from points_entry join points_account on points_account.id = account_id
    where points_entry.subdistrict_code = batch.subdistrict_code and points_entry.batch_number <= batch.number and kind = 'issuing'
  )
  union all
  select 'head', subdistrict_code from ledger
  where head_number <> (select max(number) from ledger_batch where subdistrict_code = ledger.subdistrict_code)`

const epoch = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

const rowsOf = (table: string, columns: readonly string[], times: readonly string[] = []) => {
  const pairs = [
    ...columns.map((column) => sql`${sql.lit(column)}, ${sql.ref(`row.${column}`)}`),
    ...times.map((column) => sql`${sql.lit(column)}, ${epoch(`row.${column}`)}`)
  ]
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(${sql.join(pairs)}) order by position), '[]') from ${sql.table(table)} as row
    where row.subdistrict_code = batch.subdistrict_code and row.batch_number = batch.number
  )`
}

const BATCHES = sql`
  select encode(hash, 'hex') as hash,
    jsonb_build_object(
      'subdistrict_code', subdistrict_code, 'number', number, 'previous_hash', encode(previous_hash, 'hex'),
      'recorded_at', ${epoch('recorded_at')},
      'totals', jsonb_build_object(
        'issuing', issuing_balance_points, 'redeemed', redeemed_balance_points,
        'expired', expired_balance_points, 'member', member_balance_points
      )
    ) as head,
    jsonb_build_object(
      'accounts', ${rowsOf('points_account', ['id', 'kind', 'person_id'])},
      'transfers', ${rowsOf(
        'points_transfer',
        [
          ...['id', 'kind', 'from_account_id', 'to_account_id', 'points', 'source_kind', 'source_id', 'explanation'],
          ...['made_by', 'reverses_id']
        ],
        ['occurred_at']
      )},
      'entries', ${rowsOf('points_entry', ['transfer_id', 'account_id', 'points', 'balance_points'], ['occurred_at'])},
      'lots', ${rowsOf('points_lot', ['id', 'account_id', 'points', 'expires_on'])},
      'allocations', ${rowsOf('points_allocation', ['transfer_id', 'lot_id', 'points'])},
      'holds', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', hold.id, 'account_id', hold.account_id, 'points', hold.points, 'purpose', hold.purpose,
          'source_kind', hold.source_kind, 'source_id', hold.source_id, 'ends_at', ${epoch('hold.ends_at')},
          'parts', (
            select jsonb_agg(jsonb_build_object('lot_id', lot_id, 'points', part.points))
            from points_hold_lot as part where part.hold_id = hold.id
          )
        ) order by hold.position), '[]')
        from points_hold as hold where hold.subdistrict_code = batch.subdistrict_code and hold.batch_number = batch.number
      ),
      'hold_ends', ${rowsOf('points_hold_end', ['hold_id', 'status', 'committed_points', 'transfer_id'])}
    ) as rows
  from ledger_batch as batch order by subdistrict_code, number`
