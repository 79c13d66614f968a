import { actorName } from '../../actor.ts'
import { creditWork, withdrawCredits } from '../../points/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { RecordRow, RecordState } from './queries.ts'
import { CREDITED_MINUTES_MAX } from './rules.ts'

/** What the rules made of a record. */
export type RecordCredit = Pick<RecordState, 'credited_points' | 'credit_note' | 'credit_source_id'>

/** A record as it is to be credited: for itself, or for a correction of it. */
export interface Creditable {
  row: RecordRow
  /** The record's own id, or that of its correction: each is credited once, for ever. */
  source_id: string
  worked_minutes: number
}

/** A record and each of its corrections are pieces of approved work. */
const sourceOf = (id: string) => ({ kind: 'service_record' as const, id })

/**
 * Credits what is being approved, by the rules of the days worked; what is worth nothing says why. Takes the ledger, so
 * everything else is locked before. @returns an outcome for each, in order; a problem where the ledger refuses
 */
export async function creditRecords(work: Work, all: readonly Creditable[]): Promise<(RecordCredit | Problem)[]> {
  if (all.length === 0) return []
  const outcomes = await creditWork(
    work,
    all.map(({ row, source_id, worked_minutes }) => ({
      source: sourceOf(source_id),
      person_id: row.person_id,
      subdistrict_code: row.subdistrict_code,
      area_code: row.area_code,
      activity_kind: row.activity_kind,
      worked_minutes: Math.min(worked_minutes, CREDITED_MINUTES_MAX),
      acts: 1,
      ended_at: row.ended_at,
      evidence_grade: row.evidence_grade,
      approver: actorName(work.caller.actor),
      activity_id: row.activity_id
    }))
  )
  return outcomes.map((outcome, place) =>
    outcome instanceof Problem
      ? outcome
      : {
          credited_points: outcome.points,
          credit_note: outcome.reason,
          credit_source_id: all[place]?.source_id ?? null
        }
  )
}

/** Takes back what a record was credited with. @throws what the ledger refuses, such as where the points are spent */
export async function takeBackCredit(
  work: Work,
  { id, subdistrict_code, credit_source_id }: RecordRow,
  reason_code: 'service_record_corrected' | 'service_record_reversed'
): Promise<void> {
  const [refusal] = await withdrawCredits(work, [
    {
      source: sourceOf(credit_source_id ?? id),
      subdistrict_code,
      explanation: { reason_code, service_record_id: id }
    }
  ])
  if (refusal !== undefined) throw refusal
}
