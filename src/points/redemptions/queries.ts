import { type Insertable, sql, type Updateable } from 'kysely'
import type { ScopedTx } from '../../database/scope.ts'
import type { RedemptionStatus, RedemptionTables } from './tables.ts'

export interface RedemptionRow {
  id: string
  reward_id: string
  reward_name: string
  subdistrict_code: string
  area_code: string
  station_code: string | null
  person_id: string
  hold_id: string
  points: number
  status: RedemptionStatus
  redeemed_at: Date
  expires_at: Date
  code_hash: Buffer
  wrong_codes: number
  ended_at: Date | null
  transfer_id: string | null
  refunded_at: Date | null
}

// The name as it is by now: who redeemed a reward sees it, whatever became of it, and so do those who hand it out.
const columns = sql`
  redemption.id, redemption.reward_id, reward.name as reward_name, redemption.subdistrict_code, redemption.area_code,
  redemption.station_code, redemption.person_id, redemption.hold_id, redemption.points, redemption.status,
  redemption.redeemed_at, redemption.expires_at, redemption.code_hash, redemption.wrong_codes, redemption.ended_at,
  redemption.transfer_id, redemption.refunded_at`

/** Where the caller may see it. */
export async function findRedemption(tx: ScopedTx, id: string): Promise<RedemptionRow | undefined> {
  const { rows } = await sql<RedemptionRow>`
    select ${columns} from redemption join reward on reward.id = redemption.reward_id
    where redemption.id = ${id}`.execute(tx)
  return rows[0]
}

/** Where the caller may see it; it stays as it is until the transaction ends. */
export async function lockRedemption(tx: ScopedTx, id: string): Promise<RedemptionRow | undefined> {
  const { rows } = await sql<RedemptionRow>`
    select ${columns} from redemption join reward on reward.id = redemption.reward_id
    where redemption.id = ${id} for update of redemption`.execute(tx)
  return rows[0]
}

export interface RedemptionSelection {
  person_id?: string
  reward_id?: string
  status?: RedemptionStatus
  now: Date
  before: { instant: Date; id: string } | undefined
  limit: number
}

/** Those that the caller may see, the latest first. */
export async function listRedemptions(
  tx: ScopedTx,
  { person_id, reward_id, status, now, before, limit }: RedemptionSelection
): Promise<RedemptionRow[]> {
  const { rows } = await sql<RedemptionRow>`
    select ${columns} from redemption join reward on reward.id = redemption.reward_id
    where true
      ${person_id === undefined ? sql`` : sql`and redemption.person_id = ${person_id}`}
      ${reward_id === undefined ? sql`` : sql`and redemption.reward_id = ${reward_id}`}
      ${status === undefined ? sql`` : sql`and ${statusAt(now)} = ${status}`}
      ${
        before === undefined
          ? sql``
          : sql`and (redemption.redeemed_at, redemption.id) < (${before.instant}, ${before.id}::uuid)`
      }
    order by redemption.redeemed_at desc, redemption.id desc limit ${limit}`.execute(tx)
  return rows
}

/** As `statusAt` in the rules. */
const statusAt = (now: Date) => sql`
  case when redemption.status = 'held' and redemption.expires_at <= ${now} then 'expired' else redemption.status end`

/** How many pieces of a reward somebody has, or is to have, of those they redeemed since then. */
export async function countRedeemed(
  tx: ScopedTx,
  { reward_id, person_id, since, now }: { reward_id: string; person_id: string; since: Date; now: Date }
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from redemption
    where reward_id = ${reward_id} and person_id = ${person_id} and redeemed_at >= ${since}
      and (status = 'fulfilled' or (status = 'held' and expires_at > ${now}))`.execute(tx)
  return rows[0]?.count ?? 0
}

export const insertRedemption = (tx: ScopedTx, redemption: Insertable<RedemptionTables['redemption']>) =>
  tx.insertInto('redemption').values(redemption).execute()

export const updateRedemption = (tx: ScopedTx, id: string, change: Updateable<RedemptionTables['redemption']>) =>
  tx.updateTable('redemption').set(change).where('id', '=', id).execute()

/** A reward of which something waits for somebody whose time is over. */
export async function findOverdueReward(tx: ScopedTx, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ reward_id: string }>`
    select reward_id from redemption where status = 'held' and expires_at <= ${now}
    order by reward_id limit 1`.execute(tx)
  return rows[0]?.reward_id
}
