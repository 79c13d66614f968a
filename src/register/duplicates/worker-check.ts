import { readName, readPhone } from '../../persons/rules.ts'
import { findPersonsBy, listNamesakes, listTakenNumbers } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { answeredWorkers } from '../answers.ts'
import { survivorsOf } from '../merges/survivors.ts'
import { idNumberMalformed, subjectNameMalformed, subjectPhoneMalformed } from '../problems.ts'
import { readIdentityNumber } from '../rules/identifiers.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkersById, listWorkersOf } from '../worker-queries.ts'
import type { WorkerCheck, WorkerChecked } from './check-schemas.ts'
import { areaAsked, judgeTyped, recordCheck } from './checks.ts'
import { checkNeedsTerm } from './problems.ts'
import { bestOf, isBlocking } from './rules.ts'

const NAMESAKES_PER_AREA_MAX = 100

/**
 * Whom somebody who is being typed in may be the same as, among those the caller sees, and whether a number is taken by
 * anybody else. It is written down that somebody checked, and not what.
 * @throws check_needs_term, subject_area_not_yours, subject_name_malformed, subject_phone_malformed, id_number_malformed
 */
export async function checkWorker(work: Work, asked: WorkerCheck): Promise<WorkerChecked> {
  const { name, phone, id_number, ...others } = readTyped(asked, work.now)
  const area_code = areaAsked(work, asked.area_code)
  const holders = {
    phone: phone === null ? [] : await findPersonsBy(work, 'phone', phone),
    id_number: id_number === null ? [] : await findPersonsBy(work, 'id_number', id_number)
  }
  const namesakes =
    name === null ? [] : await listNamesakes(work, [{ name, area_code, person_id: null }], NAMESAKES_PER_AREA_MAX)
  const person_ids = [...Object.values(holders).flat(), ...namesakes.map(({ person_id }) => person_id)]
  const { rows, idOf } = await readStanding(work, [...new Set(person_ids)])
  // A number that somebody had before a merge is theirs as well, though it is not the one that is shown.
  const held = (id: string) =>
    (['id_number', 'phone'] as const)
      .filter((field) => holders[field].some((person_id) => idOf(person_id) === id))
      .map((field) => `same_${field}` as const)
  const typed = { name, phone, id_number, ...others, area_code }
  const best = bestOf(await judgeTyped(work, 'worker', { typed, own_id: asked.id, rows, held }))
  const workers = await answeredWorkers(
    work,
    best.map(({ row }) => row)
  )
  const candidates = best.map(({ score, reasons }, place) => ({
    worker: workers[place] as WorkerChecked['candidates'][number]['worker'],
    score,
    reasons,
    is_blocking: isBlocking(reasons)
  }))
  const taken = await listTakenNumbers(work, area_code, { phone, id_number })
  const taken_elsewhere = taken.filter((field) => !holders[field].some((person_id) => idOf(person_id) !== undefined))
  return await recordCheck(work, 'worker', { name, phone, id_number }, { taken_elsewhere, candidates })
}

function readTyped({ name, phone, id_number, employer_id, employer_name, occupation }: WorkerCheck, now: number) {
  if (name === undefined && phone === undefined && id_number === undefined) throw checkNeedsTerm({})
  const read_name = name === undefined ? null : readName(name)
  if (read_name === undefined) throw subjectNameMalformed({})
  const read_phone = phone === undefined ? null : readPhone(phone)
  if (read_phone === undefined) throw subjectPhoneMalformed({})
  const read_number = id_number === undefined ? null : readIdentityNumber(id_number, now)
  if (read_number !== null && 'fault' in read_number) throw idNumberMalformed({ fault: read_number.fault })
  return {
    name: read_name,
    phone: read_phone,
    id_number: read_number?.value ?? null,
    employer_id: employer_id?.toLowerCase() ?? null,
    employer_name: employer_name ?? null,
    occupation: occupation ?? null
  }
}

/** The workers who are these persons, and those who were merged as whom they go on, as far as the caller sees them. */
async function readStanding(work: Work, person_ids: string[]) {
  const range = rangeOfCaller(work, 'worker')
  const found = await listWorkersOf(work.tx, person_ids, { range, status: 'any' })
  const survivors = await survivorsOf(
    work,
    found.filter(({ status }) => status === 'merged').map(({ id }) => id)
  )
  const ids = new Map(found.map(({ id, person_id }) => [person_id, survivors.get(id) ?? id]))
  const rows = await listWorkersById(work.tx, [...new Set(ids.values())], range)
  const visible = new Set(rows.map(({ id }) => id))
  return {
    rows,
    idOf: (person_id: string): string | undefined => {
      const id = ids.get(person_id)
      return id !== undefined && visible.has(id) ? id : undefined
    }
  }
}
