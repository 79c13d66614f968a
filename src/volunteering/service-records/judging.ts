import { areaRangeOf, personIdOf } from '../../actor.ts'
import { recordEvents } from '../../audit/service.ts'
import { preconditionFailed } from '../../http/problems.ts'
import { personErased } from '../../persons/problems.ts'
import { givenReason, readClearPersons } from '../../persons/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { sealStepText } from './answers.ts'
import { recordIsOwn, recordIsYourFiling, recordTwiceInBatch, serviceRecordNotFound } from './problems.ts'
import * as queries from './queries.ts'
import { isSameHuman, judgeFaultOf, type RecordStep } from './rules.ts'

/** A record as somebody saw it. */
export interface Asked {
  id: string
  version: number
}

/** Holds the records of the caller's area until the transaction ends. @returns an outcome for each, in order */
export async function holdRecords(work: Work, asked: readonly Asked[]): Promise<(queries.RecordRow | Problem)[]> {
  const range = areaRangeOf(work.caller.actor)
  const ids = asked.map(({ id }) => id.toLowerCase())
  const locked = range === null ? [] : await queries.lockRecords(work.tx, [...new Set(ids)], range)
  const rows = new Map(locked.map((row) => [row.id, row]))
  const first_places = new Map(ids.map((id, place): [string, number] => [id, place]).reverse())
  return asked.map(({ version }, place) => {
    const id = ids[place] ?? ''
    const row = rows.get(id)
    if (row === undefined) return serviceRecordNotFound({})
    if (first_places.get(id) !== place) return recordTwiceInBatch({})
    return row.version === version ? row : preconditionFailed({ version: row.version })
  })
}

/** As `holdRecords`, for one. @throws service_record_not_found, version_stale */
export async function holdRecord(work: Work, asked: Asked): Promise<queries.RecordRow> {
  const [outcome] = await holdRecords(work, [asked])
  if (outcome === undefined || outcome instanceof Problem) throw outcome ?? serviceRecordNotFound({})
  return outcome
}

/**
 * Tells why the caller may not judge a record with so many minutes; undefined where they may. Somebody who works as a
 * volunteer as well is known by two ids, and by one number.
 */
export async function judgeOf(
  work: Work,
  rows: readonly queries.RecordRow[]
): Promise<(row: queries.RecordRow, worked_minutes: number) => Problem | undefined> {
  const judge_id = callerIdOf(work.caller.actor)
  const persons = await readClearPersons(work, [...new Set([judge_id, ...rows.map(({ person_id }) => person_id)])])
  const judge = persons.get(judge_id)
  return (row, worked_minutes) => {
    const person = persons.get(row.person_id)
    if (person === undefined) return personErased({})
    const fault = judgeFaultOf({ ...row, worked_minutes }, judge_id, isSameHuman(judge, person))
    if (fault === undefined) return undefined
    return fault === 'is_own' ? recordIsOwn({}) : recordIsYourFiling({})
  }
}

/** As `judgeOf`, for who decides against a record: that may be who has filed it. @throws service_record_is_own, person_erased */
export async function checkIsOfAnother(work: Work, row: queries.RecordRow): Promise<void> {
  const refusal = (await judgeOf(work, [row]))(row, 0)
  if (refusal !== undefined) throw refusal
}

/** Why, as it is kept with a record. @throws reason_too_short, invalid_request, person_erased */
export async function sealReasonOf(work: Work, row: queries.RecordRow, reason: string): Promise<Buffer> {
  const sealed = await sealStepText(work, row.person_id, givenReason(reason))
  if (sealed === undefined) throw personErased({})
  return sealed
}

/** What becomes of a record. */
export type Change = Partial<Omit<queries.RecordState, 'id' | 'version' | 'updated_at'>>

/** Writes their next versions and keeps them, with a statement for each table for all of them. */
export async function keepChanges(
  work: Work,
  step: RecordStep,
  changes: readonly { row: queries.RecordRow; change: Change; sealed_text?: Buffer }[]
): Promise<queries.RecordRow[]> {
  const { tx, now, caller } = work
  const changed = changes.map(({ row, change }) => ({
    ...row,
    ...change,
    version: row.version + 1,
    updated_at: new Date(Math.max(now, row.updated_at.getTime()))
  }))
  await queries.updateRecords(tx, changed)
  await queries.insertSteps(
    tx,
    changed.map((row, place) => ({
      record_id: row.id,
      person_id: row.person_id,
      area_code: row.area_code,
      step,
      recorded_at: row.updated_at,
      recorded_by_kind: 'staff',
      recorded_by: personIdOf(caller.actor),
      status: row.status,
      worked_minutes: row.worked_minutes,
      credited_points: row.credited_points,
      dispute_id: null,
      sealed_text: changes[place]?.sealed_text ?? null
    }))
  )
  await recordEvents(
    work,
    changed.map((row) => ({
      action: `service_record.${step}`,
      object: { kind: 'service_record', id: row.id },
      area_code: row.area_code,
      details: {
        status: row.status,
        worked_minutes: row.worked_minutes,
        credited_points: row.credited_points,
        version: row.version
      }
    }))
  )
  return changed
}
