import { covers, type Worker } from '../../actor.ts'
import { dateAt } from '../../calendar/rules.ts'
import { atPointer, Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { listAccountsOf } from '../accounts/service.ts'
import { openHolds } from '../holds/service.ts'
import { insufficientPoints } from '../posting/problems.ts'
import { rewardNotFound } from '../rewards/problems.ts'
import {
  faultOf,
  findVisibleReward,
  keptUntil,
  lapseHeld,
  offerOf,
  periodBeginsAt,
  type RedeemingFault,
  takePiece
} from '../rewards/service.ts'
import {
  pickUpStationNotOffered,
  redemptionNotFound,
  redemptionOver,
  rewardLimitReached,
  rewardNotOnOffer,
  rewardOutOfStock,
  rewardPriceChanged
} from './problems.ts'
import * as queries from './queries.ts'
import { answerOf, recordRedemption } from './reading.ts'
import { hashCode, newPickUpCode, shownCode, statusAt } from './rules.ts'
import type { NewRedemption, RedemptionWithCode } from './schemas.ts'

/** What holds and transfers of redemptions are for. */
const PURPOSE = 'redemption'

const FAULTS: Readonly<Record<RedeemingFault, (facts: { price_points: number }) => Problem>> = {
  reward_not_on_offer: rewardNotOnOffer,
  reward_price_changed: rewardPriceChanged,
  pick_up_station_not_offered: pickUpStationNotOffered,
  reward_limit_reached: rewardLimitReached,
  reward_out_of_stock: rewardOutOfStock
}

/**
 * Holds the points and a piece of the reward for the caller, or neither. The reward is taken first and the ledger last, so
 * whatever many ask for at once is decided one after another.
 * @throws reward_not_found, those of `FAULTS`, insufficient_points
 */
export async function redeem(work: Work<Worker>, given: NewRedemption): Promise<RedemptionWithCode> {
  const { tx, now, chance, caller } = work
  const { person_id } = caller.actor
  const id = chance.id()
  const reward = await offeredReward(work, given)
  const expires_at = new Date(keptUntil(reward.pick_up_days, now))
  const account_id = await accountOf(work, reward.subdistrict_code)
  const hold = { account_id, points: reward.price_points, purpose: PURPOSE, source: { kind: PURPOSE, id } }
  const [held] = await openHolds(work, [{ ...hold, ends_at: expires_at }])
  if (held === undefined || held instanceof Problem) throw held ?? new Error('a hold has no outcome')
  const code = newPickUpCode(chance)
  const station_code = given.station_code ?? null
  await queries.insertRedemption(tx, {
    ...{ id, reward_id: reward.id, subdistrict_code: reward.subdistrict_code, person_id, account_id },
    area_code: handedOutIn(reward, station_code, caller.actor.area_code),
    ...{ station_code, hold_id: held.id, points: reward.price_points, status: 'held', expires_at },
    redeemed_at: new Date(now),
    code_hash: hashCode(id, code),
    ...{ ended_at: null, ended_by: null, transfer_id: null, refunded_at: null, refunded_by: null }
  })
  await takePiece(work, { reward, redemption_id: id })
  return await withCode(work, 'redemption.redeem', id, code)
}

/** The caller's own gets another code, and the one before is good no more. @throws redemption_not_found, redemption_over */
export async function renewCode(work: Work<Worker>, id: string): Promise<RedemptionWithCode> {
  const row = await queries.lockRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  const status = statusAt(row, work.now)
  if (status !== 'held') throw redemptionOver({ status })
  const code = newPickUpCode(work.chance)
  await queries.updateRedemption(work.tx, id, { code_hash: hashCode(id, code), wrong_codes: 0 })
  return await withCode(work, 'redemption.renew_code', id, code)
}

async function withCode(work: Work, action: string, id: string, code: string): Promise<RedemptionWithCode> {
  const row = await queries.findRedemption(work.tx, id)
  if (row === undefined) throw redemptionNotFound({})
  await recordRedemption(work, action, row, { details: { reward_id: row.reward_id, points: row.points } })
  return { redemption: await answerOf(work, row), pick_up_code: shownCode(code) }
}

/** A reward that is taken, and that the caller can have. @throws reward_not_found, those of `FAULTS` */
async function offeredReward(work: Work<Worker>, given: NewRedemption) {
  const { tx, now, caller } = work
  const reward_id = given.reward_id.toLowerCase()
  // Takes the reward. Whose time is over holds nothing any more: their pieces are there for the next.
  await lapseHeld(work, reward_id)
  const reward = await findVisibleReward(work, reward_id).catch(atRewardId)
  const offer = offerOf(reward)
  const { limit_per_person, price_points } = offer
  const redeemed = { reward_id, person_id: caller.actor.person_id, now: new Date(now) }
  const fault = faultOf(offer, {
    today: dateAt(now),
    price_points: given.price_points,
    station_code: given.station_code ?? null,
    redeemed_pieces:
      limit_per_person === null
        ? 0
        : await queries.countRedeemed(tx, {
            ...redeemed,
            since: new Date(periodBeginsAt(limit_per_person.period, now))
          })
  })
  if (fault !== undefined) throw FAULTS[fault]({ price_points })
  return reward
}

const atRewardId = (error: unknown): never => {
  if (error instanceof Problem && error.definition === rewardNotFound.definition)
    throw atPointer('/body/reward_id', error)
  throw error
}

/** The caller's in this ledger; who has none has no points. @throws insufficient_points */
async function accountOf(work: Work<Worker>, subdistrict_code: string): Promise<string> {
  const { tx, now, caller } = work
  const accounts = await listAccountsOf(tx, caller.actor.person_id, { now: new Date(now), today: dateAt(now) })
  const account = accounts.find((one) => one.subdistrict_code === subdistrict_code)
  if (account === undefined) throw insufficientPoints({ available_points: 0 })
  return account.id
}

/** At the station; without one where the caller is at home, or by the sub-district where that is elsewhere. */
function handedOutIn(
  reward: { subdistrict_code: string; pick_up_stations: readonly { station_code: string; area_code: string }[] },
  station_code: string | null,
  home_area_code: string
): string {
  const station = reward.pick_up_stations.find((one) => one.station_code === station_code)
  if (station !== undefined) return station.area_code
  return covers(reward.subdistrict_code, home_area_code) ? home_area_code : reward.subdistrict_code
}
