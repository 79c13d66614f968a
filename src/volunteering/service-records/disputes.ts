import { areaRangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { personErased } from '../../persons/problems.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { keptText } from '../texts.ts'
import { openStepTexts, sealStepText } from './answers.ts'
import { disputeAnswered, disputeNotFound, recordDisputed } from './correction-problems.ts'
import * as disputeQueries from './dispute-queries.ts'
import { checkIsOfAnother } from './judging.ts'
import { findOwnRecord } from './owning.ts'
import { serviceRecordNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { DISPUTE_CHARACTERS_MAX } from './rules.ts'
import type { Dispute, DisputeAnswer, NewDispute } from './step-schemas.ts'

/** A dispute as it is answered to who wrote it. */
export interface WrittenDispute {
  dispute: Dispute
  person_id: string
}

/** The caller says what is wrong with a record of theirs. @throws service_record_not_found, service_record_disputed, person_erased, invalid_request */
export async function disputeRecord(work: Work, record_id: string, { text }: NewDispute): Promise<WrittenDispute> {
  const { tx, now, chance } = work
  const seen = await findOwnRecord(work, record_id)
  const dispute = await disputeQueries.insertDispute(tx, {
    id: chance.id(),
    record_id: seen.id,
    person_id: seen.person_id,
    area_code: seen.area_code,
    disputed_at: new Date(now),
    answered_at: null,
    answered_by: null,
    is_upheld: null
  })
  if (dispute === undefined) throw recordDisputed({})
  // Read again: nobody changes a record while something is added that refers to it.
  const [row = seen] = await queries.listRecordsById(tx, [seen.id])
  await keepStep(work, 'dispute', row, dispute, keptText(text, DISPUTE_CHARACTERS_MAX, '/text'))
  return await written(work, dispute)
}

/**
 * Staff answer once. Whether it is upheld changes nothing by itself: the record is corrected, reversed or filed anew.
 * @throws service_record_not_found, service_record_dispute_not_found, service_record_dispute_answered,
 * service_record_is_own, person_erased, invalid_request
 */
export async function answerDispute(
  work: Work,
  record_id: string,
  dispute_id: string,
  { is_upheld, answer }: DisputeAnswer
): Promise<WrittenDispute> {
  const { tx, now, caller } = work
  const range = areaRangeOf(caller.actor)
  const [row] = range === null ? [] : await queries.lockRecords(tx, [record_id], range)
  if (row === undefined) throw serviceRecordNotFound({})
  const dispute = await disputeQueries.lockDispute(tx, row.id, dispute_id)
  if (dispute === undefined) throw disputeNotFound({})
  if (dispute.answered_at !== null) throw disputeAnswered({})
  await checkIsOfAnother(work, row)
  const answered = await disputeQueries.answerDispute(tx, dispute.id, {
    answered_at: new Date(Math.max(now, dispute.disputed_at.getTime())),
    answered_by: callerIdOf(caller.actor),
    is_upheld
  })
  await keepStep(work, 'answer', row, answered, keptText(answer, DISPUTE_CHARACTERS_MAX, '/answer'))
  return await written(work, answered)
}

async function keepStep(
  work: Work,
  step: 'dispute' | 'answer',
  row: queries.RecordRow,
  dispute: disputeQueries.DisputeRow,
  text: string
): Promise<void> {
  const sealed_text = await sealStepText(work, row.person_id, text)
  if (sealed_text === undefined) throw personErased({})
  await queries.insertSteps(work.tx, [
    {
      record_id: row.id,
      person_id: row.person_id,
      area_code: row.area_code,
      step,
      recorded_at: dispute.answered_at ?? dispute.disputed_at,
      recorded_by_kind: step === 'dispute' ? 'worker' : 'staff',
      recorded_by: callerIdOf(work.caller.actor),
      status: row.status,
      worked_minutes: row.worked_minutes,
      credited_points: row.credited_points,
      dispute_id: dispute.id,
      sealed_text
    }
  ])
  await recordEvent(work, {
    action: `service_record.${step}`,
    object: { kind: 'service_record', id: row.id },
    area_code: row.area_code,
    details: { is_upheld: dispute.is_upheld }
  })
}

async function written(work: Work, dispute: disputeQueries.DisputeRow): Promise<WrittenDispute> {
  const steps = await disputeQueries.listDisputeTexts(work.tx, dispute.id)
  const [text = null, answer = null] = await openStepTexts(work, steps)
  const { id, record_id, disputed_at, answered_at, is_upheld, person_id } = dispute
  return {
    dispute: {
      id,
      record_id,
      text,
      disputed_at: disputed_at.toISOString(),
      answered_at: answered_at?.toISOString() ?? null,
      is_upheld,
      answer
    },
    person_id
  }
}

/** Ends what waits for a decision or an answer where the persons are erased. */
export const lapseServiceRecords = async ({ tx, now }: Work, persons: readonly { id: string }[]): Promise<void> => {
  await disputeQueries.lapseRecords(
    tx,
    persons.map(({ id }) => id),
    new Date(now)
  )
}
