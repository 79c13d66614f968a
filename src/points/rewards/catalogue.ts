import { personIdOf, REALM_RANGES, rangeOf, realmOf, realmOfArea, type Staff } from '../../actor.ts'
import { areaNotFound } from '../../areas/problems.ts'
import { isAreaCode, subdistrictOf } from '../../areas/rules.ts'
import { hasArea } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { dateAt } from '../../calendar/rules.ts'
import { decodeCursor, encodeCursor, readInstantAndId } from '../../http/cursors.ts'
import type { PageFilter } from '../../http/fields.ts'
import { preconditionFailed } from '../../http/problems.ts'
import type { Work } from '../../work.ts'
import { openStock, takeReward } from './pieces.ts'
import { pickUpStationNotFound, rewardDaysNotGood, rewardNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { areDaysGood, type Offer } from './rules.ts'
import type { NewReward, Reward, RewardChange, RewardFilter, RewardPage } from './schemas.ts'

/**
 * What can be redeemed today in an area's sub-district, or in those below it, the latest first.
 * @throws area_not_found, cursor_invalid, cursor_of_other_filters
 */
export async function listRewardsOnOffer(work: Work, area_code: string, filter: PageFilter): Promise<RewardPage> {
  const is_known = isAreaCode(area_code) && realmOfArea(area_code) === realmOf(work.caller.actor)
  if (!is_known || !(await hasArea(work.tx, area_code))) throw areaNotFound({ code: area_code })
  const range = rangeOf(subdistrictOf(area_code))
  return await listPage(work, { area_code }, filter, { range, on_offer_on: dateAt(work.now) })
}

/** All of the caller's sub-district, the latest first. @throws cursor_invalid, cursor_of_other_filters */
export async function listRewards(work: Work<Staff>, { limit, cursor, ...filters }: RewardFilter): Promise<RewardPage> {
  const subdistrict_code = subdistrictOf(work.caller.actor.area_code)
  const range = { from: subdistrict_code, to: subdistrict_code }
  return await listPage(work, filters, { limit, ...(cursor !== undefined && { cursor }) }, { range, ...filters })
}

async function listPage(
  work: Work,
  filters: object,
  { limit, cursor }: PageFilter,
  wanted: Partial<queries.RewardSelection> & Pick<queries.RewardSelection, 'range'>
): Promise<RewardPage> {
  const before = cursor === undefined ? undefined : readInstantAndId(decodeCursor(filters, cursor))
  const found = await queries.listRewards(work.tx, {
    ...{ kind: undefined, status: undefined, on_offer_on: undefined },
    ...wanted,
    before,
    limit: limit + 1
  })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return {
    items: rows.map(answerOf),
    next: last === undefined ? null : encodeCursor(filters, [last.created_at.getTime(), last.id])
  }
}

/** @throws reward_not_found */
export const getReward = async (work: Work, id: string): Promise<Reward> => answerOf(await findVisibleReward(work, id))

/** @throws reward_days_not_good, pick_up_station_not_found */
export async function createReward(work: Work<Staff>, { stock_pieces, ...given }: NewReward): Promise<Reward> {
  const { tx, now, chance, caller } = work
  const reward = { id: chance.id(), subdistrict_code: subdistrictOf(caller.actor.area_code) }
  const now_at = new Date(now)
  await queries.insertReward(tx, {
    ...reward,
    ...columnsOf(given),
    stock_pieces: stock_pieces === null ? null : 0,
    version: 1,
    created_at: now_at,
    updated_at: now_at,
    updated_by: caller.actor.person_id
  })
  await keepStations(work, reward, given.pick_up_station_codes)
  await openStock(work, reward, stock_pieces)
  return await written(work, 'reward.create', reward.id)
}

/** @throws reward_not_found, version_stale, reward_days_not_good, pick_up_station_not_found */
export async function changeReward(work: Work, id: string, base_version: number, given: RewardChange): Promise<Reward> {
  await takeReward(work, id)
  const before = await findKeptReward(work, id)
  if (before.version !== base_version) throw preconditionFailed({ version: before.version })
  await queries.updateReward(work.tx, id, {
    ...columnsOf(given),
    version: before.version + 1,
    updated_at: new Date(work.now),
    updated_by: personIdOf(work.caller.actor)
  })
  await keepStations(work, before, given.pick_up_station_codes)
  return await written(work, 'reward.change', id)
}

/** @throws reward_not_found */
export async function findVisibleReward(work: Work, id: string): Promise<queries.RewardRow> {
  const row = await queries.findReward(work.tx, id, REALM_RANGES[realmOf(work.caller.actor)])
  if (row === undefined) throw rewardNotFound({})
  return row
}

/** Of the caller's own sub-district, who looks after it. @throws reward_not_found */
export async function findKeptReward(work: Work, id: string): Promise<queries.RewardRow> {
  const row = await findVisibleReward(work, id)
  const { actor } = work.caller
  if (actor.kind !== 'staff' || row.subdistrict_code !== subdistrictOf(actor.area_code)) throw rewardNotFound({})
  return row
}

/** What decides whether it can be redeemed. */
export const offerOf = (row: queries.RewardRow): Offer => ({
  status: row.status,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  price_points: row.price_points,
  stock_pieces: row.stock_pieces,
  limit_per_person:
    row.limit_pieces === null || row.limit_period === null
      ? null
      : { pieces: row.limit_pieces, period: row.limit_period },
  pick_up_station_codes: row.pick_up_stations.map(({ station_code }) => station_code)
})

export const answerOf = (row: queries.RewardRow): Reward => ({
  id: row.id,
  version: row.version,
  subdistrict_code: row.subdistrict_code,
  name: row.name,
  description: row.description,
  kind: row.kind,
  pick_up_days: row.pick_up_days,
  ...offerOf(row),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString()
})

/** @throws reward_days_not_good */
function columnsOf({ limit_per_person, pick_up_station_codes: _, ...given }: RewardChange) {
  if (!areDaysGood(given)) throw rewardDaysNotGood({})
  const { pieces = null, period = null } = limit_per_person ?? {}
  return { ...given, limit_pieces: pieces, limit_period: period }
}

/** @throws pick_up_station_not_found */
async function keepStations(
  { tx }: Work,
  reward: { id: string; subdistrict_code: string },
  given: readonly string[]
): Promise<void> {
  const station_codes = [...new Set(given)]
  const kept = await queries.replaceStations(tx, reward, station_codes)
  if (kept < station_codes.length) throw pickUpStationNotFound({})
}

async function written(work: Work, action: string, id: string): Promise<Reward> {
  const row = await findVisibleReward(work, id)
  await recordEvent(work, {
    action,
    object: { kind: 'reward', id },
    area_code: row.subdistrict_code,
    details: { version: row.version, status: row.status, price_points: row.price_points }
  })
  return answerOf(row)
}
