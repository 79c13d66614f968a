import type { AreaRange } from '../../actor.ts'

/** What stewards tell of, with how it is called. */
export const TIP_CATEGORY_LABELS = {
  safety_hazard: '安全隐患',
  traffic: '交通出行',
  environment: '环境卫生',
  facilities: '公共设施损坏',
  fire_lane: '消防通道堵塞',
  dispute: '矛盾纠纷',
  people_in_need: '群众困难',
  other: '其他'
} as const
export type TipCategory = keyof typeof TIP_CATEGORY_LABELS

export const TIP_STATUSES = ['filed', 'accepted', 'handed_on', 'answered', 'closed', 'declined'] as const
export type TipStatus = (typeof TIP_STATUSES)[number]

export const TIP_STEPS = ['file', 'accept', 'decline', 'hand_on', 'answer', 'close'] as const
export type TipStepName = (typeof TIP_STEPS)[number]

export type DecidingStep = Exclude<TipStepName, 'file'>

const PENDING: readonly TipStatus[] = ['accepted', 'handed_on', 'answered']

/** From which statuses each step leads on; whether a tip is worth something is decided once, and first. */
const BEGINNINGS: Readonly<Record<DecidingStep, readonly TipStatus[]>> = {
  accept: ['filed'],
  decline: ['filed'],
  hand_on: PENDING,
  answer: PENDING,
  close: PENDING
}

const ENDS: Readonly<Record<DecidingStep, TipStatus>> = {
  accept: 'accepted',
  decline: 'declined',
  hand_on: 'handed_on',
  answer: 'answered',
  close: 'closed'
}

/** What the step makes of a tip; undefined where it cannot be taken now. */
export const statusAfter = (status: TipStatus, step: DecidingStep): TipStatus | undefined =>
  BEGINNINGS[step].includes(status) ? ENDS[step] : undefined

/** Who closes what nobody has answered says why. */
export const needsClosingReason = ({ answered_at }: { answered_at: Date | null }): boolean => answered_at === null

/** Where something was seen, as it is sealed: a position in WGS-84. */
export type TipPlace = { station_code: string } | { lng: number; lat: number }

/** What is written in words about a tip, with where it was seen. */
export interface TipTexts {
  text: string
  place: TipPlace
  answer: string | null
  /** Why it was declined, or closed without an answer. */
  reason: string | null
}

/** What a step says in words. */
export interface StepWords {
  /** To whom outside the service it was handed on. */
  unit: string | null
  words: string
}

/** Whether both lie in one sub-district, which itself lies in it as well. */
export const liesInSubdistrict = (area_code: string, other_area_code: string): boolean =>
  area_code.slice(0, 9) === other_area_code.slice(0, 9)

/** A tip goes to another place of its sub-district, and whoever hands it on goes on seeing it. */
export const mayBeHandedTo = (
  tip_area_code: string,
  area_code: string,
  { from, to }: NonNullable<AreaRange>
): boolean =>
  liesInSubdistrict(tip_area_code, area_code) && [tip_area_code, area_code].some((code) => code >= from && code <= to)

export const PHOTOS_MAX = 3
export const PHOTO_BYTES_MAX = 5 * 1024 * 1024
