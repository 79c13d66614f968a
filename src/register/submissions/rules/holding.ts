import type { SubjectKind } from '../../rules/codes.ts'
import { type Facts, isSame } from '../../rules/facts.ts'
import type { HoldReason } from './codes.ts'

/** By what somebody is told apart from others: another one may be a correction, or somebody else. */
const IDENTITY: Readonly<Record<SubjectKind, readonly string[]>> = {
  worker: ['name', 'phone', 'id_number'],
  business: ['name', 'credit_code']
}

/** Fourteen hours a day without a day off are possible, and more often a slip of the finger. */
const WEEKLY_HOURS_USUAL_MAX = 98

/** From a part-time to a full-time job it is some thirty hours; more within a month is looked at. */
const WEEKLY_HOURS_JUMP_MAX = 30

/** A site rarely trebles within a month; of a few people a few more are no news. */
const HEAD_COUNT_FACTOR_MAX = 3
const HEAD_COUNT_JUMP_MIN = 10

/** Courier sites of a sub-district have some dozens of people. */
const HEAD_COUNT_USUAL_MAX = 500

/** One in twenty of what nobody would look at otherwise is enough to see whether visits take place as they are told. */
const SAMPLE_SHARE = 0.05

export interface Held {
  kind: SubjectKind
  is_replacement: boolean
  /** Undefined for a new subject. */
  current: Facts | undefined
  /** What would enter the register. */
  applied: Facts
}

/** Why a submission is looked at before it enters the register; nothing where it is not. @param chance from 0 up to 1 */
export function holdReasons({ kind, is_replacement, current, applied }: Held, chance: number): HoldReason[] {
  const reasons: HoldReason[] = []
  if (current === undefined) reasons.push('new_subject')
  if (current !== undefined && changesIdentity(kind, current, applied)) reasons.push('changed_identity')
  if (isOutlier(current ?? {}, applied)) reasons.push('outlier')
  if (is_replacement) reasons.push('replacement')
  return reasons.length === 0 && chance < SAMPLE_SHARE ? ['sample'] : reasons
}

/** What was not known before and is now is no other identity. */
const changesIdentity = (kind: SubjectKind, current: Facts, applied: Facts): boolean =>
  IDENTITY[kind].some(
    (field) =>
      Object.hasOwn(applied, field) &&
      (current[field] ?? null) !== null &&
      !isSame(current[field] ?? null, applied[field] ?? null)
  )

const isOutlier = (current: Facts, applied: Facts): boolean =>
  isOutlyingHours(current['weekly_hours'], applied['weekly_hours']) ||
  isOutlyingCount(current['head_count'], applied['head_count'])

function isOutlyingHours(before: Facts[string] | undefined, after: Facts[string] | undefined): boolean {
  if (typeof after !== 'number') return false
  if (after > WEEKLY_HOURS_USUAL_MAX) return true
  return typeof before === 'number' && Math.abs(after - before) > WEEKLY_HOURS_JUMP_MAX
}

function isOutlyingCount(before: Facts[string] | undefined, after: Facts[string] | undefined): boolean {
  if (typeof after !== 'number') return false
  if (typeof before !== 'number') return after > HEAD_COUNT_USUAL_MAX
  const [less, more] = before < after ? [before, after] : [after, before]
  return more - less >= HEAD_COUNT_JUMP_MIN && more >= less * HEAD_COUNT_FACTOR_MAX
}
