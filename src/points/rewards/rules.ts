import {
  DAYS_PER_WEEK,
  dateOf,
  dayNumberAt,
  dayNumberOf,
  epochOfLocalMinute,
  MINUTES_PER_DAY,
  weekdayOf
} from '../../calendar/rules.ts'
import type { LimitPeriod, RewardStatus } from './tables.ts'

/** How many one person may redeem in a period. */
export interface PersonLimit {
  pieces: number
  period: LimitPeriod
}

/** What decides whether a reward can be redeemed. */
export interface Offer {
  status: RewardStatus
  valid_from: string
  valid_to: string | null
  price_points: number
  /** Null where there is no end to it. */
  stock_pieces: number | null
  limit_per_person: PersonLimit | null
  pick_up_station_codes: readonly string[]
}

/** What somebody asks for, and what they have had already in the period of the limit. */
export interface Asking {
  today: string
  price_points: number
  station_code: string | null
  redeemed_pieces: number
}

/** Why somebody does not get it. */
export type RedeemingFault =
  | 'reward_not_on_offer'
  | 'reward_price_changed'
  | 'pick_up_station_not_offered'
  | 'reward_limit_reached'
  | 'reward_out_of_stock'

export const isOnOffer = (offer: Pick<Offer, 'status' | 'valid_from' | 'valid_to'>, today: string): boolean =>
  offer.status === 'offered' && offer.valid_from <= today && (offer.valid_to === null || offer.valid_to >= today)

export function faultOf(offer: Offer, asking: Asking): RedeemingFault | undefined {
  if (!isOnOffer(offer, asking.today)) return 'reward_not_on_offer'
  if (offer.price_points !== asking.price_points) return 'reward_price_changed'
  if (!isPickUpGood(offer.pick_up_station_codes, asking.station_code)) return 'pick_up_station_not_offered'
  const { limit_per_person, stock_pieces } = offer
  if (limit_per_person !== null && asking.redeemed_pieces >= limit_per_person.pieces) return 'reward_limit_reached'
  return stock_pieces === 0 ? 'reward_out_of_stock' : undefined
}

/** One of those there are; where there are none, none. */
const isPickUpGood = (offered: readonly string[], station_code: string | null): boolean =>
  station_code === null ? offered.length === 0 : offered.includes(station_code)

/** When the period of Jining's calendar that an instant falls in begins. */
export function periodBeginsAt(period: LimitPeriod, epoch_ms: number): number {
  if (period === 'ever') return 0
  return startOfDay(firstDayOf(period, dayNumberAt(epoch_ms)))
}

function firstDayOf(period: Exclude<LimitPeriod, 'ever'>, day: number): number {
  if (period === 'day') return day
  if (period === 'week') return day - ((weekdayOf(day) + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK)
  const [year = '', month = ''] = dateOf(day).split('-')
  const first_month = FIRST_MONTHS[period](Number(month))
  return dayNumberOf(`${year}-${String(first_month).padStart(2, '0')}-01`) ?? day
}

const MONTHS_PER_QUARTER = 3
const FIRST_MONTHS: Readonly<Record<'month' | 'quarter' | 'year', (month: number) => number>> = {
  month: (month) => month,
  quarter: (month) => month - ((month - 1) % MONTHS_PER_QUARTER),
  year: () => 1
}

/** At the end of the day so many days after that of the instant. */
export const keptUntil = (pick_up_days: number, epoch_ms: number): number =>
  startOfDay(dayNumberAt(epoch_ms) + pick_up_days + 1)

const startOfDay = (day: number): number => epochOfLocalMinute(day * MINUTES_PER_DAY)

const DATE_FIRST = '2000-01-01'
const DATE_LAST = '2199-12-31'

/** Whether both are dates that exist and can be kept, and the last day is not before the first. */
export const areDaysGood = ({ valid_from, valid_to }: Pick<Offer, 'valid_from' | 'valid_to'>): boolean =>
  isDay(valid_from) && (valid_to === null || (isDay(valid_to) && valid_to >= valid_from))

const isDay = (date: string): boolean => dayNumberOf(date) !== undefined && date >= DATE_FIRST && date <= DATE_LAST
