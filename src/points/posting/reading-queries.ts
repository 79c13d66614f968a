import { type RawBuilder, sql } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { LedgerState } from './rules/state.ts'

/** Takes the ledger until the transaction ends; from here on all of it is open to this transaction. */
export const openLedger = (tx: ScopedTx, subdistrict_code: string) =>
  sql`select set_config('guanxin.ledger', ${subdistrict_code}, true), hold_ledger(${subdistrict_code})`.execute(tx)

export const closeLedger = (tx: ScopedTx) => sql`select set_config('guanxin.ledger', '', true)`.execute(tx)

/** In which ledger these accounts, transfers and holds are. */
export async function listLedgersOf(tx: ScopedTx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; subdistrict_code: string }>`
    select * from ledgers_of(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, subdistrict_code }) => [id, subdistrict_code]))
}

/** What is to be read of a ledger. */
export interface Asked {
  account_ids: readonly string[]
  person_ids: readonly string[]
  /** Of the accounts those that give. */
  giving_ids: readonly string[]
  transfer_ids: readonly string[]
  hold_ids: readonly string[]
  sources: readonly { use: string; source_kind: string; source_id: string }[]
  /** The first day of business time that anything falls on. */
  first_day: string
}

const unionUnless = (is_empty: boolean, query: RawBuilder<unknown>) => (is_empty ? sql`` : sql`union ${query}`)

const NONE = sql`'[]'::jsonb`

/** With one question for everything, however much it is. */
export async function readState(tx: ScopedTx, subdistrict_code: string, asked: Asked): Promise<LedgerState> {
  const { rows } = await stateQuery(subdistrict_code, asked, sql`null`).execute(tx)
  return { subdistrict_code, ...theRow(rows).state }
}

/**
 * As `readState`, taking the ledger as well. Where somebody else posted while this waited for it, what was read is from
 * before, and it is read once more.
 * @param further what else is asked for, as JSON
 */
export async function holdState<Further>(
  tx: ScopedTx,
  subdistrict_code: string,
  asked: Asked,
  further: RawBuilder<unknown>
): Promise<{ state: LedgerState; further: Further }> {
  const query = stateQuery<Further>(subdistrict_code, asked, further, sql`hold_ledger(${subdistrict_code})`)
  const row = theRow((await query.execute(tx)).rows)
  const current = row.held === (row.state.head?.number ?? 0) ? row : theRow((await query.execute(tx)).rows)
  return { state: { subdistrict_code, ...current.state }, further: current.further }
}

interface ReadRow<Further> {
  state: Omit<LedgerState, 'subdistrict_code'>
  held: number | null
  further: Further
}

function theRow<Further>([row]: ReadRow<Further>[]): ReadRow<Further> {
  if (row === undefined) throw new Error('the database answered without a row')
  return row
}

function stateQuery<Further>(
  subdistrict_code: string,
  asked: Asked,
  further: RawBuilder<unknown>,
  held: RawBuilder<unknown> = sql`null::bigint`
) {
  const { account_ids, person_ids, giving_ids, transfer_ids, hold_ids, sources, first_day } = asked
  const is_giving = giving_ids.length + transfer_ids.length + hold_ids.length > 0
  const originals = sql`select * from points_transfer
    where id = any(${transfer_ids}::uuid[]) and subdistrict_code = ${subdistrict_code}`
  const ofOriginals = unionUnless(
    transfer_ids.length === 0,
    sql`select unnest(array[from_account_id, to_account_id]) from (${originals}) as original`
  )
  const ofHolds = unionUnless(
    hold_ids.length === 0,
    sql`select account_id from points_hold where id = any(${hold_ids}::uuid[]) and subdistrict_code = ${subdistrict_code}`
  )
  const ofPersons = unionUnless(
    person_ids.length === 0,
    sql`select id from points_account where person_id = any(${person_ids}::uuid[]) and subdistrict_code = ${subdistrict_code}`
  )
  const accounts = sql`
    select id from points_account where kind <> 'member' and subdistrict_code = ${subdistrict_code}
    union select id from points_account where id = any(${account_ids}::uuid[]) and subdistrict_code = ${subdistrict_code}
    ${ofPersons} ${ofOriginals} ${ofHolds}`
  const giving = sql`select unnest(${giving_ids}::uuid[]) ${ofOriginals} ${ofHolds}`
  return sql<ReadRow<Further>>`
    with asked as materialized (${accounts})
    select jsonb_build_object(
      'head', (
        select jsonb_build_object(
          'number', number, 'hash', encode(hash, 'hex'), 'recorded_at', ${milliseconds('recorded_at')},
          'totals', jsonb_build_object(
            'issuing', issuing_balance_points, 'redeemed', redeemed_balance_points,
            'expired', expired_balance_points, 'member', member_balance_points
          )
        )
        from ledger_batch where subdistrict_code = ${subdistrict_code}
        order by number desc limit 1
      ),
      'accounts', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', account.id, 'kind', account.kind, 'person_id', account.person_id,
          'balance_points', account.balance_points, 'held_points', account.held_points
        )), '[]')
        from points_account as account where account.id in (select id from asked)
      ),
      'lots', ${is_giving ? lotsOf(giving, transfer_ids, hold_ids) : NONE},
      'holds', ${is_giving ? holdsOf(subdistrict_code, giving, hold_ids) : NONE},
      'originals', ${transfer_ids.length === 0 ? NONE : originalsOf(originals)},
      'used_sources', ${sources.length === 0 ? NONE : usedSources(sources)},
      'days', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'account_id', points_day.account_id, 'day', points_day.day, 'balance_points', points_day.balance_points
        ) order by points_day.account_id, points_day.day), '[]')
        from asked
        cross join lateral (
          select coalesce(max(before.day), ${first_day}::date) as first_day from (
            select day from points_day where account_id = asked.id and day < ${first_day}::date
            order by day desc limit 1
          ) as before
        ) as since
        join points_day on points_day.account_id = asked.id and points_day.day >= since.first_day
      )
    ) as state, ${held} as held, ${further} as further`
}

const milliseconds = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

const lotsOf = (giving: RawBuilder<unknown>, transfer_ids: readonly string[], hold_ids: readonly string[]) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', lot.id, 'account_id', lot.account_id, 'batch_number', lot.batch_number, 'position', lot.position,
    'points', lot.points, 'expires_on', lot.expires_on,
    'remaining_points', lot.remaining_points, 'held_points', lot.held_points
  )), '[]')
  from points_lot as lot where lot.id in (
    select id from points_lot where account_id in (${giving}) and remaining_points > 0
    union select lot_id from points_allocation where transfer_id = any(${transfer_ids}::uuid[])
    union select lot_id from points_hold_lot where hold_id = any(${hold_ids}::uuid[])
  )
)`

const holdsOf = (subdistrict_code: string, giving: RawBuilder<unknown>, hold_ids: readonly string[]) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', hold.id, 'account_id', hold.account_id, 'points', hold.points, 'purpose', hold.purpose,
    'source_kind', hold.source_kind, 'source_id', hold.source_id,
    'ends_at', ${milliseconds('hold.ends_at')}, 'status', hold.status,
    'parts', (
      select jsonb_agg(jsonb_build_object('lot_id', part.lot_id, 'points', part.points))
      from points_hold_lot as part where part.hold_id = hold.id
    )
  )), '[]')
  from points_hold as hold
  where hold.subdistrict_code = ${subdistrict_code} and (
    hold.id = any(${hold_ids}::uuid[]) or (hold.status = 'open' and hold.account_id in (${giving}))
  )
)`

const originalsOf = (originals: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', original.id, 'kind', original.kind, 'points', original.points,
    'from_account_id', original.from_account_id, 'to_account_id', original.to_account_id,
    'is_reversed', exists (select from points_transfer as reversal where reversal.reverses_id = original.id),
    'parts', (
      select coalesce(jsonb_agg(jsonb_build_object('lot_id', part.lot_id, 'points', part.points)), '[]')
      from points_allocation as part where part.transfer_id = original.id and part.points > 0
    )
  )), '[]')
  from (${originals}) as original
)`

const usedSources = (sources: Asked['sources']) => {
  const given = sql`unnest(
    ${sources.map(({ use }) => use)}::text[],
    ${sources.map(({ source_kind }) => source_kind)}::text[],
    ${sources.map(({ source_id }) => source_id)}::text[]
  ) as given (use, source_kind, source_id)`
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('use', use, 'source_kind', source_kind, 'source_id', source_id)), '[]')
    from ${given}
    where exists (
      select from points_transfer as transfer
      where transfer.source_kind = given.source_kind and transfer.source_id = given.source_id and transfer.kind = given.use
    ) or exists (
      select from points_hold as hold
      where hold.source_kind = given.source_kind and hold.source_id = given.source_id and hold.purpose = given.use
    )
  )`
}
