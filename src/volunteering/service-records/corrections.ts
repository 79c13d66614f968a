import { atPointer, Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { recordUnchanged } from './correction-problems.ts'
import { creditRecords, takeBackCredit } from './credits.ts'
import { type Asked, type Change, checkIsOfAnother, holdRecord, judgeOf, keepChanges, sealReasonOf } from './judging.ts'
import { recordSettled, recordTimeNotGood } from './problems.ts'
import type * as queries from './queries.ts'
import { readBack, type Written } from './reading.ts'
import { isCorrectable, minutesOf } from './rules.ts'
import type { NewCorrection } from './step-schemas.ts'

/**
 * Adds other minutes to a record; what was filed stays. What was approved is credited anew: the earlier credit is taken
 * back, and the correction is credited in its place.
 * @throws service_record_not_found, version_stale, service_record_settled, service_record_unchanged,
 * service_record_time_not_good, service_record_is_own, service_record_is_your_filing, person_erased, reason_too_short,
 * invalid_request, and what the ledger refuses
 */
export async function correctRecord(
  work: Work,
  asked: Asked,
  { worked_minutes, reason }: NewCorrection
): Promise<Written> {
  const row = await holdRecord(work, asked)
  if (!isCorrectable(row.status)) throw recordSettled({ status: row.status })
  if (worked_minutes === row.worked_minutes) throw recordUnchanged({})
  const span = { started_at: row.started_at.getTime(), ended_at: row.ended_at.getTime() }
  if (worked_minutes > minutesOf(span))
    throw atPointer('/body/worked_minutes', recordTimeNotGood({ fault: 'more_than_its_time' }))
  const refusal = (await judgeOf(work, [row]))(row, worked_minutes)
  if (refusal !== undefined) throw refusal
  const sealed_text = await sealReasonOf(work, row, reason)
  const change = { worked_minutes, ...(row.status === 'approved' && (await creditAnew(work, row, worked_minutes))) }
  const [corrected] = await keepChanges(work, 'correct', [{ row, change, sealed_text }])
  return await readBack(work, corrected ?? row)
}

async function creditAnew(work: Work, row: queries.RecordRow, worked_minutes: number): Promise<Change> {
  await takeBackCredit(work, row, 'service_record_corrected')
  const [credit] = await creditRecords(work, [{ row, source_id: work.chance.id(), worked_minutes }])
  if (credit instanceof Problem) throw credit
  return credit ?? {}
}

/**
 * Takes an approval back, with what it was credited. The time is free again for another record.
 * @throws service_record_not_found, version_stale, service_record_settled, service_record_is_own, person_erased,
 * reason_too_short, invalid_request, and what the ledger refuses
 */
export async function reverseRecord(work: Work, asked: Asked, reason: string): Promise<Written> {
  const row = await holdRecord(work, asked)
  if (row.status !== 'approved') throw recordSettled({ status: row.status })
  await checkIsOfAnother(work, row)
  const sealed_text = await sealReasonOf(work, row, reason)
  await takeBackCredit(work, row, 'service_record_reversed')
  const change = { status: 'reversed' as const, credited_points: 0, credit_note: null }
  const [reversed] = await keepChanges(work, 'reverse', [{ row, change, sealed_text }])
  return await readBack(work, reversed ?? row)
}
