import { type AreaRange, areaRangeOf, personIdOf } from '../../actor.ts'
import { listKnownAreas } from '../../areas/service.ts'
import { recordEvent } from '../../audit/service.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import type { Work } from '../../work.ts'
import { keptText } from '../texts.ts'
import { answeredTips } from './answers.ts'
import { creditTip } from './credits.ts'
import { tipHandedToNotFitting, tipNotAnswered, tipNotFound, tipStepNotPossible } from './problems.ts'
import * as queries from './queries.ts'
import * as rules from './rules.ts'
import { type Tip, WORDS_MAX } from './schemas.ts'
import { findTipKeys, openTexts, sealTexts, sealWords, type TipKeys } from './sealed.ts'
import { type TipAnswer, type TipClosing, type TipDecline, type TipHandOn, UNIT_MAX } from './step-schemas.ts'

/** A tip as it is answered to who wrote it. */
export interface WrittenTip {
  tip: Tip
  /** Whom the texts are of; undefined where they are erased, and there are none. */
  person_id: string | undefined
}

/** A tip that is held, and the version that the step starts from. */
export interface TipBase {
  id: string
  version: number
}

/** Takes a tip for good, which earns its steward points, once. @throws as `holdTip`, tip_step_not_possible, what the ledger refuses */
export async function acceptTip(work: Work, base: TipBase): Promise<WrittenTip> {
  const held = await holdTip(work, base)
  checkStep(held.tip, 'accept')
  const credit = isErased(held) ? {} : await creditTip(work, held.tip)
  return await write(work, held, 'accept', { accepted_at: new Date(work.now), ...credit })
}

/** @throws as `holdTip`, tip_step_not_possible, invalid_request, person_erased */
export async function declineTip(work: Work, base: TipBase, given: TipDecline): Promise<WrittenTip> {
  const held = await holdTip(work, base)
  const reason = keptText(given.reason, WORDS_MAX, '/reason')
  return await write(work, held, 'decline', { closed_at: new Date(work.now) }, { words: reason, texts: { reason } })
}

/**
 * Leads a tip to who can do something about it: an area of the sub-district, which sees it from then on, or a body that
 * the service does not know. @throws as `holdTip`, tip_step_not_possible, tip_handed_to_not_fitting, invalid_request, person_erased
 */
export async function handOnTip(work: Work, base: TipBase, given: TipHandOn): Promise<WrittenTip> {
  const held = await holdTip(work, base)
  const { area_code } = given
  const unit = given.unit === undefined ? null : keptText(given.unit, UNIT_MAX, '/unit')
  if (area_code === undefined && unit === null) throw tipHandedToNotFitting({})
  if (area_code !== undefined) await checkArea(work, held.tip, area_code)
  const change = area_code === undefined ? {} : { handed_to_area_code: area_code }
  return await write(work, held, 'hand_on', change, { unit, words: keptText(given.note, WORDS_MAX, '/note') })
}

/** @throws as `holdTip`, tip_step_not_possible, invalid_request, person_erased */
export async function answerTip(work: Work, base: TipBase, given: TipAnswer): Promise<WrittenTip> {
  const held = await holdTip(work, base)
  const answer = keptText(given.answer, WORDS_MAX, '/answer')
  return await write(work, held, 'answer', { answered_at: new Date(work.now) }, { words: answer, texts: { answer } })
}

/** @throws as `holdTip`, tip_step_not_possible, tip_not_answered, invalid_request, person_erased */
export async function closeTip(work: Work, base: TipBase, given: TipClosing): Promise<WrittenTip> {
  const held = await holdTip(work, base)
  const reason = given.reason === undefined ? undefined : keptText(given.reason, WORDS_MAX, '/reason')
  const words = reason === undefined ? undefined : { words: reason, texts: { reason } }
  return await write(work, held, 'close', { closed_at: new Date(work.now) }, words)
}

export const recordTipEvent = async (work: Work, action: string, row: queries.TipRow): Promise<void> =>
  await recordEvent(work, {
    action,
    object: { kind: 'tip', id: row.id },
    area_code: row.area_code,
    details: { category: row.category, status: row.status, version: row.version }
  })

/** @throws tip_not_found for who sees nothing by area */
export function rangeForTips({ caller }: Work): NonNullable<AreaRange> {
  const range = areaRangeOf(caller.actor)
  if (range === null) throw tipNotFound({})
  return range
}

interface HeldTip {
  tip: queries.TipRow
  keys: TipKeys
}

const isErased = ({ tip, keys }: HeldTip): boolean => !keys.has(tip.person_id)

/** @throws tip_not_found, version_stale */
async function holdTip(work: Work, { id, version }: TipBase): Promise<HeldTip> {
  const row = await queries.lockTip(work.tx, id, rangeForTips(work))
  if (row === undefined) throw tipNotFound({})
  if (version !== row.version) throw preconditionFailed({ version: row.version })
  return { tip: row, keys: await findTipKeys(work, [row]) }
}

/** @throws tip_handed_to_not_fitting */
async function checkArea(work: Work, tip: queries.TipRow, area_code: string): Promise<void> {
  const is_known = (await listKnownAreas(work.tx, [area_code])).has(area_code)
  if (!is_known || !rules.mayBeHandedTo(tip.area_code, area_code, rangeForTips(work))) throw tipHandedToNotFitting({})
}

/** @returns what the step makes of the tip. @throws tip_step_not_possible */
function checkStep({ status }: queries.TipRow, step: rules.DecidingStep): rules.TipStatus {
  const after = rules.statusAfter(status, step)
  if (after === undefined) throw tipStepNotPossible({ status })
  return after
}

/** Of a row what a step may change besides its status. */
type Change = Partial<
  Pick<
    queries.TipRow,
    'handed_to_area_code' | 'accepted_at' | 'answered_at' | 'closed_at' | 'credited_points' | 'credit_note'
  >
>

interface Said {
  unit?: string | null
  words: string
  /** What of it stands in the tip itself, for its steward. */
  texts?: Partial<rules.TipTexts>
}

/** Writes the next version and the step that made it. @throws tip_step_not_possible, tip_not_answered, person_erased */
async function write(
  work: Work,
  held: HeldTip,
  step: rules.DecidingStep,
  change: Change,
  said?: Said
): Promise<WrittenTip> {
  const { tip: before, keys } = held
  const status = checkStep(before, step)
  const key = keys.get(before.person_id)
  // Of who is erased nothing can be written down in words, nor need be.
  if (key === undefined && said !== undefined) throw personErased({})
  if (step === 'close' && key !== undefined && said === undefined && rules.needsClosingReason(before))
    throw tipNotAnswered({})
  const version = before.version + 1
  const recorded_at = new Date(Math.max(work.now, before.updated_at.getTime()))
  const row = await queries.updateTip(work.tx, before.id, {
    ...change,
    ...(said?.texts !== undefined && { sealed_texts: rewritten(work, keys, before, said.texts) }),
    status,
    version,
    updated_at: recorded_at
  })
  await queries.insertStep(work.tx, {
    tip_id: row.id,
    version,
    area_code: row.area_code,
    step,
    status,
    handed_to_area_code: change.handed_to_area_code ?? null,
    person_id: row.person_id,
    sealed_words:
      key === undefined || said === undefined
        ? null
        : sealWords(key, row, version, { unit: said.unit ?? null, words: said.words }),
    recorded_at,
    recorded_by: personIdOf(work.caller.actor)
  })
  await recordTipEvent(work, `tip.${step}`, row)
  const [tip] = await answeredTips(work, [row], { keys })
  return { tip: tip as Tip, person_id: isErased(held) ? undefined : row.person_id }
}

/** @throws person_erased */
function rewritten(work: Work, keys: TipKeys, before: queries.TipRow, change: Partial<rules.TipTexts>): Buffer {
  const texts = openTexts(work, keys, before)
  const key = keys.get(before.person_id)
  if (texts === null || key === undefined) throw personErased({})
  return sealTexts(key, before, { ...texts, ...change })
}
