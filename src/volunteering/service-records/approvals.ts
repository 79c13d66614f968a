import { itemProblemOf } from '../../http/item-problems.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { creditRecords } from './credits.ts'
import type { ServiceRecordApproval } from './decision-schemas.ts'
import { type Asked, checkIsOfAnother, holdRecord, holdRecords, judgeOf, keepChanges, sealReasonOf } from './judging.ts'
import { recordNeedsLook, recordSettled, serviceRecordNotFound } from './problems.ts'
import type * as queries from './queries.ts'
import { readBack, type Written } from './reading.ts'
import { needsLook } from './rules.ts'

/**
 * Says that a record is good, and credits it by the rules of points in the same transaction.
 * @throws service_record_not_found, version_stale, service_record_settled, service_record_is_own,
 * service_record_is_your_filing, person_erased
 */
export async function approveRecord(work: Work, asked: Asked): Promise<Written> {
  const [outcome] = await approve(work, [asked], false)
  if (outcome === undefined || outcome instanceof Problem) throw outcome ?? serviceRecordNotFound({})
  return await readBack(work, outcome)
}

/** As `approveRecord`, for many: each is judged by itself, and what is bad about one keeps no other from being approved. */
export async function approveRecords(work: Work, asked: readonly Asked[]): Promise<ServiceRecordApproval[]> {
  const outcomes = await approve(work, asked, true)
  return outcomes.map((outcome, place) => resultOf(asked[place]?.id.toLowerCase() ?? '', outcome))
}

async function approve(
  work: Work,
  asked: readonly Asked[],
  is_among_many: boolean
): Promise<(queries.RecordRow | Problem)[]> {
  const held = await holdRecords(work, asked)
  const faultOf = await judgeOf(work, held.filter(isRecord))
  const judged = held.map((outcome) => {
    if (outcome instanceof Problem) return outcome
    if (outcome.status !== 'pending') return recordSettled({ status: outcome.status })
    if (is_among_many && needsLook(outcome)) return recordNeedsLook({})
    return faultOf(outcome, outcome.worked_minutes) ?? outcome
  })
  const good = judged.filter(isRecord)
  const credits = await creditRecords(
    work,
    good.map((row) => ({ row, source_id: row.id, worked_minutes: row.worked_minutes }))
  )
  const decided_by = callerIdOf(work.caller.actor)
  const outcomes = new Map<string, queries.RecordRow | Problem>()
  const changes = good.flatMap((row, place) => {
    const credit = credits[place]
    if (credit instanceof Problem) outcomes.set(row.id, credit)
    if (credit === undefined || credit instanceof Problem) return []
    return [{ row, change: { status: 'approved' as const, ...decidedOf(work, row), decided_by, ...credit } }]
  })
  for (const row of await keepChanges(work, 'approve', changes)) outcomes.set(row.id, row)
  return judged.map((outcome) => (isRecord(outcome) ? (outcomes.get(outcome.id) ?? outcome) : outcome))
}

/** @throws as `approveRecord`, reason_too_short, invalid_request */
export async function declineRecord(work: Work, asked: Asked, reason: string): Promise<Written> {
  const row = await holdRecord(work, asked)
  if (row.status !== 'pending') throw recordSettled({ status: row.status })
  await checkIsOfAnother(work, row)
  const sealed_text = await sealReasonOf(work, row, reason)
  const change = { status: 'declined' as const, ...decidedOf(work, row), decided_by: callerIdOf(work.caller.actor) }
  const [declined] = await keepChanges(work, 'decline', [{ row, change, sealed_text }])
  return await readBack(work, declined ?? row)
}

const isRecord = (outcome: queries.RecordRow | Problem): outcome is queries.RecordRow => !(outcome instanceof Problem)

const decidedOf = ({ now }: Work, { updated_at }: queries.RecordRow) => ({
  decided_at: new Date(Math.max(now, updated_at.getTime()))
})

function resultOf(id: string, outcome: queries.RecordRow | Problem): ServiceRecordApproval {
  if (outcome instanceof Problem)
    return {
      id,
      result: 'refused',
      version: null,
      credited_points: null,
      credit_note: null,
      problem: itemProblemOf(outcome)
    }
  const { version, credited_points, credit_note } = outcome
  return { id, result: 'approved', version, credited_points, credit_note, problem: null }
}
