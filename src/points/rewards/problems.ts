import { defineProblem } from '../../problem.ts'

export const rewardNotFound = defineProblem({
  kind: 'not_found',
  code: 'reward_not_found',
  pointer: '/path/id',
  title: { zh: '没有这个奖品', en: 'There is no such reward' },
  advice: {
    zh: '可兑换的奖品见 GET /v1/areas/{code}/rewards；已下架的只有本街道的工作人员和兑换过的人能查到。',
    en: 'See GET /v1/areas/{code}/rewards for what is on offer; the staff of its sub-district, and who redeemed it, see what is withdrawn.'
  },
  detail: () => ({
    zh: '没有这个编号的奖品，或不在您可以查看的范围内，请核对编号。',
    en: 'No reward that you may see has this id; check the id.'
  }),
  example: {}
})

export const rewardDaysNotGood = defineProblem({
  kind: 'invalid',
  code: 'reward_days_not_good',
  pointer: '/body/valid_from',
  title: { zh: '兑换期限不对', en: 'The days are not days on which it can be offered' },
  advice: {
    zh: '请填写存在的日期，首日不晚于末日，例如 2026-12-01 至 2026-12-31；没有末日的为 null。',
    en: 'Give dates that exist, the first not after the last, such as 2026-12-01 to 2026-12-31; null for no last day.'
  },
  detail: () => ({
    zh: 'valid_from 和 valid_to 应为存在的日期（2000 至 2199 年），且首日不晚于末日。',
    en: 'valid_from and valid_to are dates that exist (2000 to 2199), the first not after the last.'
  }),
  example: {}
})

export const pickUpStationNotFound = defineProblem({
  kind: 'invalid',
  code: 'pick_up_station_not_found',
  pointer: '/body/pick_up_station_codes',
  title: { zh: '没有这个领取驿站', en: 'There is no such station to pick it up at' },
  advice: {
    zh: '请填写本街道驿站的编码，见 GET /v1/stations；已撤销的不能领取。',
    en: 'Give the codes of stations in your sub-district, see GET /v1/stations; nothing is handed out at those that are removed.'
  },
  detail: () => ({
    zh: '其中有的编码不是本街道的驿站，或驿站已撤销，请核对。',
    en: 'One of the codes is of no station in your sub-district, or of one that is removed; check them.'
  }),
  example: {}
})

export const stockUnlimited = defineProblem({
  kind: 'conflict',
  code: 'reward_stock_unlimited',
  title: { zh: '这个奖品不计库存', en: 'The reward has no stock' },
  advice: {
    zh: '不计库存的奖品不必调整；要计库存的，请另建一个奖品。',
    en: 'What there is no end to is not counted; make another reward where it is.'
  },
  detail: () => ({
    zh: '这个奖品新建时没有写库存，不计数，不能调整；要计库存的，请另建一个。',
    en: 'This reward was made without a stock, so there is nothing to adjust; make another one to count it.'
  }),
  example: {}
})

export const stockOutOfRange = defineProblem<{ stock_pieces: number }>({
  kind: 'conflict',
  code: 'reward_stock_out_of_range',
  title: { zh: '库存不够减，或加得太多', en: 'The stock cannot become that' },
  advice: {
    zh: '调整后的库存不能少于 0 件，连同已被兑换的不能超过 1000000 件：取消和退还的还会回到库存。',
    en: 'Afterwards there are no fewer than 0 pieces, and with those that were redeemed, which may come back, no more than 1000000.'
  },
  detail: ({ stock_pieces }) => ({
    zh: `现在的库存是 ${stock_pieces} 件，调整后不能少于 0 件，连同已被兑换的不能超过 1000000 件。`,
    en: `There are ${stock_pieces} pieces now; afterwards there must be 0 at least and, with those redeemed, 1000000 at most.`
  }),
  example: { stock_pieces: 3 }
})
