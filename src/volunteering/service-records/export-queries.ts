import { sql } from 'kysely'
import type { AreaRange } from '../../actor.ts'
import type { ScopedTx } from '../../database/scope.ts'

export interface WorkedMinutes {
  person_id: string
  area_code: string
  worked_minutes: number
  record_count: number
}

/** Work that began within, the second not included; by what the latest step by a moment left of each record. */
export async function sumMinutes(
  tx: ScopedTx,
  { range, from, to, as_of }: { range: NonNullable<AreaRange>; from: Date; to: Date; as_of?: Date | undefined }
): Promise<WorkedMinutes[]> {
  const state =
    as_of === undefined
      ? sql`select status, worked_minutes`
      : sql`
        select step.status, step.worked_minutes from service_record_step as step
        where step.record_id = record.id and step.recorded_at <= ${as_of}
        order by step.number desc limit 1`
  const { rows } = await sql<WorkedMinutes>`
    select record.person_id, record.area_code, sum(state.worked_minutes)::integer as worked_minutes,
      count(*)::integer as record_count
    from service_record as record
    cross join lateral (${state}) as state (status, worked_minutes)
    where state.status = 'approved' and record.started_at >= ${from} and record.started_at < ${to}
      and record.area_code between ${range.from} and ${range.to}
    group by record.person_id, record.area_code
    order by record.person_id`.execute(tx)
  return rows
}

export const listApproved = (
  tx: ScopedTx,
  { person_ids, from, to, limit }: { person_ids: string[]; from: Date; to: Date; limit: number }
) =>
  tx
    .selectFrom('service_record')
    .select([
      'id',
      'person_id',
      'area_code',
      'activity_kind',
      'activity_id',
      'sealed_texts',
      'responsible_id',
      'started_at',
      'ended_at',
      'worked_minutes',
      'evidence_grade',
      'decided_at'
    ])
    .where(sql<boolean>`person_id = any(${person_ids}::uuid[])`)
    .where('status', '=', 'approved')
    .where('started_at', '>=', from)
    .where('started_at', '<', to)
    .orderBy('started_at')
    .orderBy('id')
    .limit(limit)
    .execute()

export interface ApprovalPair {
  decided_by: string
  person_id: string
  area_code: string
  record_count: number
  worked_minutes: number
}

/** Approvals within a time. */
export async function listApprovalPairs(
  tx: ScopedTx,
  { range, from, to }: { range: NonNullable<AreaRange>; from: Date; to: Date }
): Promise<ApprovalPair[]> {
  const { rows } = await sql<ApprovalPair>`
    select decided_by, person_id, max(area_code) as area_code, count(*)::integer as record_count, sum(worked_minutes)::integer as worked_minutes
    from service_record
    where status = 'approved' and decided_at >= ${from} and decided_at < ${to}
      and area_code between ${range.from} and ${range.to}
    group by decided_by, person_id
    order by decided_by, person_id`.execute(tx)
  return rows
}

export type ApprovedRow = Awaited<ReturnType<typeof listApproved>>[number]
