import { defineProblem } from '../../problem.ts'
import type { RedemptionStatus } from './tables.ts'

export const redemptionNotFound = defineProblem({
  kind: 'not_found',
  code: 'redemption_not_found',
  pointer: '/path/id',
  title: { zh: '没有这次兑换', en: 'There is no such redemption' },
  advice: {
    zh: '请用 GET /v1/redemptions 或 GET /v1/me/redemptions 核对编号；不在您管辖范围内、不是您本人的同样查不到。',
    en: 'See GET /v1/redemptions or GET /v1/me/redemptions for the ids; what lies outside your area, or is not your own, is not found either.'
  },
  detail: () => ({
    zh: '没有这个编号的兑换，或不在您可以查看的范围内，请核对编号。',
    en: 'No redemption that you may see has this id; check the id.'
  }),
  example: {}
})

export const rewardNotOnOffer = defineProblem({
  kind: 'conflict',
  code: 'reward_not_on_offer',
  title: { zh: '这个奖品现在不能兑换', en: 'The reward is not on offer' },
  advice: {
    zh: '可以兑换的奖品见 GET /v1/areas/{code}/rewards。',
    en: 'See GET /v1/areas/{code}/rewards for what is on offer.'
  },
  detail: () => ({
    zh: '这个奖品已下架或不在兑换期内，请另选一个。',
    en: 'This reward is withdrawn, or today is not among its days; choose another one.'
  }),
  example: {}
})

export const rewardPriceChanged = defineProblem<{ price_points: number }>({
  kind: 'conflict',
  code: 'reward_price_changed',
  title: { zh: '奖品需要的积分变了', en: 'The reward has another price' },
  advice: {
    zh: '请重新查看奖品，按现在需要的积分再兑换。',
    en: 'Look at the reward again, and redeem it at the price that it has now.'
  },
  detail: ({ price_points }) => ({
    zh: `这个奖品现在需要 ${price_points} 积分，与您看到的不同，请确认后再兑换。`,
    en: `This reward takes ${price_points} points now, which is not what you saw; redeem it again if that is all right.`
  }),
  example: { price_points: 6 }
})

export const pickUpStationNotOffered = defineProblem({
  kind: 'invalid',
  code: 'pick_up_station_not_offered',
  pointer: '/body/station_code',
  title: { zh: '这个奖品不在该驿站领取', en: 'The reward is not handed out there' },
  advice: {
    zh: '请从奖品的 pick_up_station_codes 中选一个；那里为空的，不要填写驿站。',
    en: 'Choose one of the reward’s pick_up_station_codes; where there are none, name none.'
  },
  detail: () => ({
    zh: '请从这个奖品的 pick_up_station_codes 中选一个领取驿站；没有列出驿站的，不要填写。',
    en: 'Name one of the pick_up_station_codes of this reward, or none where it has none.'
  }),
  example: {}
})

export const rewardLimitReached = defineProblem({
  kind: 'conflict',
  code: 'reward_limit_reached',
  title: { zh: '已达到每人的兑换上限', en: 'The limit for one person is reached' },
  advice: {
    zh: '每人在一段时间内能兑换几件见奖品的 limit_per_person，下一段时间再来。',
    en: 'The reward’s limit_per_person says how many one person may redeem in a period; come again in the next.'
  },
  detail: () => ({
    zh: '您在这段时间内兑换的件数已到上限，请在下一段时间再兑换。',
    en: 'You have redeemed as many of these as one person may in this period; come again in the next.'
  }),
  example: {}
})

export const rewardOutOfStock = defineProblem({
  kind: 'conflict',
  code: 'reward_out_of_stock',
  title: { zh: '奖品已兑完', en: 'There is none left' },
  advice: {
    zh: '没有人领取的会退回库存，也可能补货，请过后再看。',
    en: 'What nobody fetches comes back, and there may be more some day; look again later.'
  },
  detail: () => ({
    zh: '这个奖品已经兑完，积分没有动用。',
    en: 'There is none of this reward left; your points are untouched.'
  }),
  example: {}
})

export const redemptionOver = defineProblem<{ status: RedemptionStatus }>({
  kind: 'conflict',
  code: 'redemption_over',
  title: { zh: '这次兑换已经结束', en: 'The redemption is over' },
  advice: {
    zh: '只有等待领取的兑换可以发放、取消或换领取码；过期或取消的，积分已退回，可以重新兑换。',
    en: 'Only what waits to be fetched is handed out, cancelled or given another code. What expired or was cancelled gave its points back and can be redeemed anew.'
  },
  detail: ({ status }) => ({
    zh: `这次兑换的状态是 ${status}，不能再这样办理。`,
    en: `This redemption is ${status}, so that cannot be done any more.`
  }),
  example: { status: 'expired' }
})

export const redemptionNotFulfilled = defineProblem<{ status: RedemptionStatus }>({
  kind: 'conflict',
  code: 'redemption_not_fulfilled',
  title: { zh: '这次兑换不能退还', en: 'There is nothing to refund' },
  advice: {
    zh: '只有已发放的兑换可以退还一次；还没有发放的请取消。',
    en: 'What was handed out is refunded, once; cancel what was not.'
  },
  detail: ({ status }) => ({
    zh: `这次兑换的状态是 ${status}，只有已发放（fulfilled）的可以退还。`,
    en: `This redemption is ${status}; only what is fulfilled is refunded.`
  }),
  example: { status: 'held' }
})

export const pickUpCodeWrong = defineProblem<{ guesses_left: number }>({
  kind: 'conflict',
  code: 'pick_up_code_wrong',
  pointer: '/body/code',
  title: { zh: '领取码不对', en: 'The pick-up code is wrong' },
  advice: {
    zh: '请核对兑换编号和领取码；错 5 次后要由本人换一个新的领取码。',
    en: 'Check both the redemption and the code; after five wrong ones its owner has to ask for a new code.'
  },
  detail: ({ guesses_left }) => ({
    zh: `领取码不对，还可以再试 ${guesses_left} 次，请向本人核对。`,
    en: `This is not the code; ${guesses_left} more can be tried. Check it with whoever redeemed it.`
  }),
  example: { guesses_left: 4 }
})

export const pickUpCodeBlocked = defineProblem({
  kind: 'conflict',
  code: 'pick_up_code_blocked',
  title: { zh: '领取码错的次数太多', en: 'Too many wrong codes' },
  advice: {
    zh: '请本人用 POST /v1/redemptions/{id}/code 换一个新的领取码。',
    en: 'Have its owner make a new code by POST /v1/redemptions/{id}/code.'
  },
  detail: () => ({
    zh: '领取码已错 5 次，不再核对；请本人换一个新的领取码。',
    en: 'Five wrong codes were given, and no more are looked at; its owner can make a new code.'
  }),
  example: {}
})

export const cancellingReasonMissing = defineProblem({
  kind: 'invalid',
  code: 'cancelling_reason_missing',
  pointer: '/body/reason',
  title: { zh: '没有写取消的原因', en: 'There is no reason to cancel it' },
  advice: {
    zh: '工作人员取消别人的兑换要写明原因；本人取消不用写。',
    en: 'Staff who cancel what somebody redeemed say why; who redeemed it need not.'
  },
  detail: () => ({
    zh: '请在 reason 中写明为什么取消这次兑换。',
    en: 'Say in reason why this redemption is cancelled.'
  }),
  example: {}
})
