import { covers } from '../../actor.ts'
import { subdistrictOf } from '../../areas/rules.ts'
import type { SubjectStatus } from '../rules/codes.ts'
import { isDate } from '../rules/dates.ts'

/** From when until when; on the day on which it ends it holds no more. */
export interface Span {
  began_on: string
  ended_on: string | null
}

/** Whether one that goes on from a day would overlap it. */
export const overlapsFrom = ({ ended_on }: Span, began_on: string): boolean => ended_on === null || ended_on > began_on

/** A pairing is recorded when it has begun, or ended, and not before. */
export const isDayUntil = (day: string, today: string): boolean => isDate(day) && day <= today

/** A business is paired with its sub-district or with one of the communities of it. */
export const mayBePaired = (business_area_code: string, paired_area_code: string): boolean =>
  covers(subdistrictOf(business_area_code), paired_area_code)

export const PAIRING_OUTCOMES = [
  'paired',
  'paired_already',
  'paired_with_other',
  'paired_later',
  'worker_left',
  'beyond_enumerator',
  'worker_not_found'
] as const
export type PairingOutcome = (typeof PAIRING_OUTCOMES)[number]

export interface WorkerToPair {
  area_code: string
  status: SubjectStatus
}

/** What becomes of a worker who is to be paired with an enumerator from a day on. */
export function outcomeOf(
  worker: WorkerToPair | undefined,
  pairings: readonly (Span & { enumerator_id: string })[],
  {
    enumerator_id,
    enumerator_area_code,
    began_on
  }: {
    enumerator_id: string
    enumerator_area_code: string
    began_on: string
  }
): PairingOutcome {
  if (worker === undefined) return 'worker_not_found'
  if (worker.status !== 'active') return 'worker_left'
  if (!covers(enumerator_area_code, worker.area_code)) return 'beyond_enumerator'
  const current = pairings.find(({ ended_on }) => ended_on === null)
  if (current !== undefined) return current.enumerator_id === enumerator_id ? 'paired_already' : 'paired_with_other'
  return pairings.some((pairing) => overlapsFrom(pairing, began_on)) ? 'paired_later' : 'paired'
}
