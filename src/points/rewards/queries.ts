import { type Insertable, sql, type Updateable } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'
import type { RewardKind, RewardStatus, RewardTables } from './tables.ts'

export interface RewardRow extends Omit<RewardTables['reward'], 'stock_number' | 'updated_by'> {
  pick_up_stations: { station_code: string; area_code: string }[]
}

const columns = sql`
  reward.id, reward.subdistrict_code, reward.name, reward.description, reward.kind, reward.price_points,
  reward.stock_pieces, reward.limit_pieces, reward.limit_period, reward.pick_up_days, reward.valid_from, reward.valid_to,
  reward.status, reward.version, reward.created_at, reward.updated_at, (
    select coalesce(jsonb_agg(
      jsonb_build_object('station_code', place.station_code, 'area_code', place.area_code) order by place.station_code
    ), '[]') from reward_pick_up_station as place where place.reward_id = reward.id
  ) as pick_up_stations`

/** Nobody else changes or redeems it until the transaction ends. */
export const holdReward = (tx: ScopedTx, id: string) => sql`select hold_reward(${id})`.execute(tx)

/** Writes down whose time to fetch it is over. @returns how many */
export async function lapseRedemptions(tx: ScopedTx, id: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select lapse_redemptions(${id}, ${now}) as count`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Where the caller may see it, in their realm. */
export async function findReward(
  tx: ScopedTx,
  id: string,
  realm: NonNullable<AreaRange>
): Promise<RewardRow | undefined> {
  const { rows } = await sql<RewardRow>`
    select ${columns} from reward
    where reward.id = ${id} and reward.subdistrict_code between ${realm.from} and ${realm.to}`.execute(tx)
  return rows[0]
}

export interface RewardSelection {
  /** Of these sub-districts. */
  range: NonNullable<AreaRange>
  kind: RewardKind | undefined
  status: RewardStatus | undefined
  /** Only what can be redeemed on that day. */
  on_offer_on: string | undefined
  before: { instant: Date; id: string } | undefined
  limit: number
}

/** The latest first. */
export async function listRewards(
  tx: ScopedTx,
  { range, kind, status, on_offer_on, before, limit }: RewardSelection
): Promise<RewardRow[]> {
  const { rows } = await sql<RewardRow>`
    select ${columns} from reward
    where reward.subdistrict_code between ${range.from} and ${range.to}
      ${kind === undefined ? sql`` : sql`and reward.kind = ${kind}`}
      ${status === undefined ? sql`` : sql`and reward.status = ${status}`}
      ${
        on_offer_on === undefined
          ? sql``
          : sql`and reward.status = 'offered' and reward.valid_from <= ${on_offer_on}::date
              and (reward.valid_to is null or reward.valid_to >= ${on_offer_on}::date)`
      }
      ${before === undefined ? sql`` : sql`and (reward.created_at, reward.id) < (${before.instant}, ${before.id}::uuid)`}
    order by reward.created_at desc, reward.id desc limit ${limit}`.execute(tx)
  return rows
}

export const insertReward = (tx: ScopedTx, reward: Insertable<RewardTables['reward']>) =>
  tx.insertInto('reward').values(reward).execute()

export const updateReward = (tx: ScopedTx, id: string, change: Updateable<RewardTables['reward']>) =>
  tx.updateTable('reward').set(change).where('id', '=', id).execute()

/** Instead of those there were. @returns how many of the stations lie in the sub-district */
export async function replaceStations(
  tx: ScopedTx,
  { id, subdistrict_code }: { id: string; subdistrict_code: string },
  station_codes: string[]
): Promise<number> {
  await tx.deleteFrom('reward_pick_up_station').where('reward_id', '=', id).execute()
  if (station_codes.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into reward_pick_up_station (reward_id, subdistrict_code, station_code, area_code)
    select ${id}::uuid, station.subdistrict_code, station.code, station.area_code from station
    where station.code = any(${station_codes}::text[]) and station.subdistrict_code = ${subdistrict_code}
      and station.lifecycle <> 'removed'`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export const insertMovement = (tx: ScopedTx, movement: Insertable<RewardTables['reward_stock_movement']>) =>
  tx.insertInto('reward_stock_movement').values(movement).execute()

/** How many pieces there are of a reward, with those that were redeemed. */
export async function countStocked(tx: ScopedTx, reward_id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(pieces), 0)::integer as count from reward_stock_movement
    where reward_id = ${reward_id} and kind in ('opening', 'adjustment')`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The latest first. */
export const listMovements = (tx: ScopedTx, reward_id: string, before: number, limit: number) =>
  tx
    .selectFrom('reward_stock_movement')
    .select(['number', 'kind', 'pieces', 'stock_pieces', 'reason', 'redemption_id', 'recorded_at', 'recorded_by'])
    .where('reward_id', '=', reward_id)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
