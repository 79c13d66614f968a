import { listIdsOfPerson } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { callerIdOf } from '../callers.ts'
import { serviceRecordNotFound } from './problems.ts'
import * as queries from './queries.ts'

/** A record that stands in the caller's name, whichever of their names that is. @throws service_record_not_found */
export async function findOwnRecord(work: Work, id: string): Promise<queries.RecordRow> {
  const person_ids = await listIdsOfPerson(work, callerIdOf(work.caller.actor))
  const row = await queries.findRecord(work.tx, id, { person_ids })
  if (row === undefined) throw serviceRecordNotFound({})
  return row
}
