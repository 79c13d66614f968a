import type { NewReward, Reward } from '../../src/points/rewards/schemas.ts'
import { givenStaff, SUBDISTRICT, signInAgain } from './actors.ts'
import type { TestApp } from './app.ts'
import { givenMembers, givenPoints, type Member } from './ledger.ts'

/** Of no station, for ever and as often as one likes, unless told. */
export const rewardDraft = (given: Partial<NewReward> = {}): NewReward => ({
  name: '反光背心',
  description: '夜间骑行用，均码。',
  kind: 'goods',
  price_points: 5,
  stock_pieces: 10,
  limit_per_person: null,
  pick_up_days: 7,
  pick_up_station_codes: [],
  valid_from: '2026-11-01',
  valid_to: null,
  status: 'offered',
  ...given
})

/** Without its stock, as it is changed. */
export function rewardChange(given: Partial<NewReward> = {}): Omit<NewReward, 'stock_pieces'> {
  const { stock_pieces: _, ...change } = rewardDraft(given)
  return change
}

/** A sub-district with somebody who looks after its rewards. */
export async function givenCatalogue(app: TestApp) {
  const keeper = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  let { token } = keeper
  /** Once a session has ended because nobody used it. */
  const signIn = async () => {
    token = (await signInAgain(app, keeper, SUBDISTRICT)).token
    return token
  }
  const post = async (url: string, body: object, by = token) => await app.send('POST', url, { token: by, body })
  const offer = async (given: Partial<NewReward> = {}): Promise<Reward> => {
    const answer = await post('/v1/rewards', rewardDraft(given))
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json()
  }
  const redeem = async (reward: Reward, { token: by }: { token: string }, given: object = {}) =>
    await post('/v1/redemptions', { reward_id: reward.id, price_points: reward.price_points, ...given }, by)
  const stockOf = async ({ id }: Reward): Promise<number | null> =>
    (await app.send('GET', `/v1/rewards/${id}`, { token })).json().stock_pieces
  return { token, signIn, post, offer, redeem, stockOf }
}

/** Somebody with points. */
export async function givenSaver(app: TestApp, points: number, expires_on: string | null = null): Promise<Member> {
  const [member] = (await givenMembers(app, 1)) as [Member]
  await givenPoints(app, member, points, { expires_on })
  return member
}

/** Something in every table of rewards: a piece that waits for whoever redeemed it. */
export async function giveRedemption(app: TestApp) {
  const { offer, redeem } = await givenCatalogue(app)
  const saver = await givenSaver(app, 9)
  const reward = await offer({ pick_up_station_codes: ['GYG-002'] })
  const { redemption, pick_up_code } = (await redeem(reward, saver, { station_code: 'GYG-002' })).json()
  return { saver, reward, redemption, pick_up_code }
}
