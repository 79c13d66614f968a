import { findWorkingMember } from '../../access/service.ts'
import { covers } from '../../actor.ts'
import { parseTime } from '../../calendar/times.ts'
import { readMaskedPersons, survivorOfPerson } from '../../persons/service.ts'
import { atPointer, Problem } from '../../problem.ts'
import { beyondCallersView } from '../../transaction.ts'
import type { Work } from '../../work.ts'
import { usePermit } from '../filing-permits/service.ts'
import { volunteerNotFound } from '../sign-ups/problems.ts'
import { keptText } from '../texts.ts'
import { filedOf, recordsOf } from './answers.ts'
import { type ActivityFacts, factsOfActivity } from './facts.ts'
import { type FiledWork, filerOf, writeRecords } from './filing.ts'
import type { FiledServiceRecord, NewServiceRecord } from './filing-schemas.ts'
import {
  recordIncomplete,
  recordResponsibleNotFound,
  recordSaysTwice,
  recordTimeMalformed,
  recordTimeNotGood
} from './problems.ts'
import * as queries from './queries.ts'
import { TEXT_CHARACTERS_MAX, timeFaultOf } from './rules.ts'
import type { ServiceRecord } from './schemas.ts'

/** A record as it is answered to who filed it. */
export interface Filed {
  record: ServiceRecord | FiledServiceRecord
  /** Whom the words are of. */
  person_id: string
}

/**
 * Files what somebody has worked: workers for themselves, staff for a worker of their area, and partner apps for who has
 * given them a permit. A partner learns nothing about whom it is.
 * @throws volunteer_not_found, filing_permit_not_found, service_record_incomplete, service_record_says_twice,
 * service_record_activity_not_found, service_record_responsible_not_found, service_record_time_malformed,
 * service_record_time_not_good, service_record_overlaps, person_erased, invalid_request
 */
export async function createRecord(work: Work, given: NewServiceRecord): Promise<Filed> {
  const { actor } = work.caller
  const times = readTimes(work, given)
  if (actor.kind === 'partner') {
    const person_id = await usePermit({ ...work, caller: { ...work.caller, actor } }, permitOf(given))
    return await beyondCallersView(work, async (beyond) => {
      const row = await write(beyond, person_id, given, times)
      return { record: filedOf(row), person_id }
    })
  }
  if (given.permit_id !== undefined) throw atPointer('/body/permit_id', recordSaysTwice({ field: 'permit_id' }))
  const person_id = await volunteerOf(work, given)
  const { id } = await write(work, person_id, given, times)
  const [record] = await recordsOf(work, await queries.listRecordsById(work.tx, [id]))
  return { record: record as ServiceRecord, person_id }
}

function permitOf({ person_id, permit_id, responsible_id }: NewServiceRecord): string {
  for (const [field, value] of Object.entries({ person_id, responsible_id }))
    if (value !== undefined) throw atPointer(`/body/${field}`, recordSaysTwice({ field }))
  if (permit_id === undefined) throw atPointer('/body/permit_id', recordIncomplete({ field: 'permit_id' }))
  return permit_id.toLowerCase()
}

/** Whose work it is. @throws volunteer_not_found, service_record_responsible_not_found */
async function volunteerOf(work: Work, { person_id, responsible_id }: NewServiceRecord): Promise<string> {
  const { actor } = work.caller
  if (actor.kind === 'worker') {
    if (person_id !== undefined && person_id.toLowerCase() !== actor.person_id) throw volunteerNotFound({})
    // Workers see nobody on the staff, so they name who it was.
    if (responsible_id !== undefined) throw recordResponsibleNotFound({})
    return actor.person_id
  }
  if (person_id === undefined) throw volunteerNotFound({})
  const id = await survivorOfPerson(work, person_id.toLowerCase())
  const person = (await readMaskedPersons(work, [id])).get(id)
  if (person === undefined || person.kind !== 'worker') throw volunteerNotFound({})
  if (responsible_id !== undefined) {
    const member = await findWorkingMember(work, responsible_id.toLowerCase())
    if (member === undefined || !covers(member.area_code, person.area_code)) throw recordResponsibleNotFound({})
  }
  return id
}

async function write(
  work: Work,
  person_id: string,
  given: NewServiceRecord,
  times: Pick<FiledWork, 'started_at' | 'ended_at'>
): Promise<queries.RecordRow> {
  const facts = await factsOfActivity(work, given)
  const [outcome] = await writeRecords(work, [
    {
      person_id,
      ...describe(given, facts),
      attendance_id: null,
      ...times,
      worked_minutes: given.worked_minutes,
      is_closed_by_rule: false,
      evidence_grade: null,
      ...filerOf(work)
    }
  ])
  if (outcome === undefined || outcome instanceof Problem) throw outcome ?? volunteerNotFound({})
  return outcome
}

/** @throws service_record_time_malformed, service_record_time_not_good */
function readTimes({ now }: Work, given: NewServiceRecord): Pick<FiledWork, 'started_at' | 'ended_at'> {
  const started_at = readTime('started_at', given.started_at)
  const ended_at = readTime('ended_at', given.ended_at)
  const fault = timeFaultOf({ started_at, ended_at, worked_minutes: given.worked_minutes }, now)
  if (fault !== undefined)
    throw atPointer(
      `/body/${fault === 'more_than_its_time' ? 'worked_minutes' : 'ended_at'}`,
      recordTimeNotGood({ fault })
    )
  return { started_at: new Date(started_at), ended_at: new Date(ended_at) }
}

function readTime(field: 'started_at' | 'ended_at', text: string): number {
  const time = parseTime(text)
  if (time === undefined) throw atPointer(`/body/${field}`, recordTimeMalformed({ field }))
  return time
}

/** What the activity says, and for the rest what was written: each said once. */
function describe(given: NewServiceRecord, facts: ActivityFacts) {
  const say = (field: keyof typeof TEXT_CHARACTERS_MAX, known: string | null | undefined): string => {
    const written = given[field]
    if (known !== null && known !== undefined) {
      if (written !== undefined) throw atPointer(`/body/${field}`, recordSaysTwice({ field }))
      return known
    }
    const text = written === undefined ? '' : keptText(written, TEXT_CHARACTERS_MAX[field], `/${field}`)
    if (text === '') throw atPointer(`/body/${field}`, recordIncomplete({ field }))
    return text
  }
  const kind = facts.activity_kind ?? given.activity_kind
  if (facts.activity_kind !== null && given.activity_kind !== undefined)
    throw atPointer('/body/activity_kind', recordSaysTwice({ field: 'activity_kind' }))
  if (kind === undefined) throw atPointer('/body/activity_kind', recordIncomplete({ field: 'activity_kind' }))
  const responsible_id = responsibleOf(given, facts)
  if (responsible_id !== null && given.responsible_name !== undefined)
    throw atPointer('/body/responsible_name', recordSaysTwice({ field: 'responsible_name' }))
  return {
    activity_kind: kind,
    activity_id: facts.activity_id,
    shift_id: facts.shift_id,
    responsible_id,
    texts: {
      activity_name: say('activity_name', facts.activity_name),
      place: say('place', facts.place),
      content: say('content', null),
      organising_unit: say('organising_unit', facts.organising_unit),
      responsible_name: responsible_id === null ? say('responsible_name', null) : null
    }
  }
}

/** Who on the staff is responsible; null where it is somebody else. */
function responsibleOf({ responsible_id }: NewServiceRecord, facts: ActivityFacts): string | null {
  if (facts.responsible_id === null) return responsible_id?.toLowerCase() ?? null
  if (responsible_id !== undefined)
    throw atPointer('/body/responsible_id', recordSaysTwice({ field: 'responsible_id' }))
  return facts.responsible_id
}
