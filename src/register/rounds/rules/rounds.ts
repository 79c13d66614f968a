import { type Actor, covers } from '../../../actor.ts'
import { dateOf, dayNumberAt } from '../../../calendar/rules.ts'
import type { RoundStatus } from './codes.ts'

export const MONTH_PATTERN = '^20[0-9]{2}-(0[1-9]|1[0-2])$'

export interface QuestionnaireReference {
  code: string
  version: number
}

/** What a round is, as whoever plans it says. */
export interface RoundPlan {
  area_code: string
  month: string
  kind: string
  due_on: string
  worker_questionnaire: QuestionnaireReference
  business_questionnaire: QuestionnaireReference
}

/**
 * Whether somebody makes, opens and closes rounds of that area: administrators all of their sub-district's; staff of a
 * community those of their community alone, since a round of the whole sub-district binds other communities as well.
 */
export function mayRun(actor: Actor, area_code: string): boolean {
  if (actor.kind !== 'staff' || !covers(actor.area_code, area_code)) return false
  return actor.role === 'subdistrict' || (actor.role === 'community' && isCommunity(area_code))
}

/** Whether somebody sees rounds of that area: those of their own, and of the sub-district that it lies in. */
export const isNear = (actor: Actor, area_code: string): boolean =>
  actor.kind === 'staff' && (covers(actor.area_code, area_code) || covers(area_code, actor.area_code))

export const isCommunity = (area_code: string): boolean => !area_code.endsWith('000')

/** A round is a sub-district's or a community's. */
export const isRoundArea = (area_code: string): boolean => !area_code.endsWith('000000')

export const isDueInTime = ({ month, due_on }: Pick<RoundPlan, 'month' | 'due_on'>): boolean => due_on >= `${month}-01`

/** Whether the due date is over, as people in Jining count days. */
export const isOverdue = (due_on: string, now: number): boolean => dateOf(dayNumberAt(now)) > due_on

/** Once somebody has been visited, a round stays what it is; only the due date may still move. */
export const mayBecome = (status: RoundStatus, before: RoundPlan, after: RoundPlan): boolean =>
  status === 'planned' || (status === 'open' && fixedPart(before) === fixedPart(after))

const fixedPart = ({ area_code, month, kind, worker_questionnaire, business_questionnaire }: RoundPlan): string =>
  [
    area_code,
    month,
    kind,
    ...[worker_questionnaire, business_questionnaire].flatMap(({ code, version }) => [code, version])
  ].join(' ')
