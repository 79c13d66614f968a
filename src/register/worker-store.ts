import { personErased } from '../persons/problems.ts'
import { createPerson, findPersonsBy, openPerson, takeOverWorker, updatePerson } from '../persons/service.ts'
import { atPointer, type Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { findBusiness } from './business-queries.ts'
import { refusalOfMerged } from './merges/survivors.ts'
import { employerNotFound, workerRegistered } from './problems.ts'
import type { Occupation, Sector, Vehicle } from './rules/codes.ts'
import type { Facts } from './rules/facts.ts'
import { rangeOfCaller, type SubjectStore, type SubjectWriting } from './subjects.ts'
import * as queries from './worker-queries.ts'

export const workerStore: SubjectStore = {
  async read(work, id, range) {
    const row = await queries.findWorker(work.tx, id, range)
    if (row === undefined) return undefined
    const clear = await openPerson(work, row.person_id)
    if (clear === undefined) throw personErased({})
    const { person_id, version: _, created_at: __, updated_at: ___, ...facts } = row
    return { id, facts: { ...facts, ...clear }, person_id }
  },

  async check(work, writing) {
    const duplicate = await findDuplicate(work, writing)
    if (duplicate !== undefined) throw duplicate
    const { before, after } = writing
    const employer_id = textOf(after, 'employer_id')
    if (employer_id === null || employer_id === before?.facts['employer_id']) return
    const employer = await findBusiness(work.tx, employer_id, rangeOfCaller(work, 'worker'))
    if (employer === undefined) throw employerNotFound({})
    if (employer.status === 'merged')
      throw atPointer('/body/employer_id', await refusalOfMerged(work, 'business', employer_id))
  },

  async write(work, { id, before, after }) {
    const row = rowOf(after)
    if (before === undefined || before.person_id === null) {
      const person_id = await findOrCreatePerson(work, after)
      await queries.insertWorker(work.tx, { subject_id: id, person_id, ...row })
      return person_id
    }
    const { person_id } = before
    const is_same = ['name', 'phone', 'id_number', 'area_code'].every((field) => before.facts[field] === after[field])
    if (!is_same && !(await updatePerson(work, person_id, personOf(after)))) throw personErased({})
    // The area has come with the subject's.
    const { area_code: _, ...others } = row
    await queries.updateWorker(work.tx, id, others)
    return person_id
  },

  refusal: async (work, writing) => (await findDuplicate(work, writing)) ?? workerRegistered({ id: null })
}

/** Another worker of the caller's area with one of the numbers; those elsewhere are not spoken of. */
async function findDuplicate(work: Work, { before, after }: SubjectWriting): Promise<Problem | undefined> {
  for (const field of ['id_number', 'phone'] as const) {
    const text = textOf(after, field)
    if (text === null || text === before?.facts[field]) continue
    const persons = (await findPersonsBy(work, field, text)).filter((id) => id !== before?.person_id)
    const [worker] = await queries.listWorkersOf(work.tx, persons, {
      range: rangeOfCaller(work, 'worker'),
      status: 'any'
    })
    if (worker !== undefined) return atPointer(`/body/${field}`, workerRegistered({ id: worker.id }))
  }
  return undefined
}

/** Who signed in before anybody registered them is the same person. */
async function findOrCreatePerson(work: Work, after: Facts): Promise<string> {
  const { area_code, name, phone, id_number } = personOf(after)
  const known = phone === null ? undefined : await takeOverWorker(work, phone, area_code)
  if (known !== undefined) {
    if (!(await updatePerson(work, known, { name, id_number }))) throw personErased({})
    return known
  }
  return await createPerson(work, {
    kind: 'worker',
    area_code,
    ...(name !== null && { name }),
    ...(phone !== null && { phone }),
    ...(id_number !== null && { id_number })
  })
}

const personOf = (facts: Facts) => ({
  area_code: String(facts['area_code']),
  name: textOf(facts, 'name'),
  phone: textOf(facts, 'phone'),
  id_number: textOf(facts, 'id_number')
})

const textOf = (facts: Facts, field: string): string | null => (facts[field] ?? null) as string | null

const rowOf = (facts: Facts) => ({
  area_code: String(facts['area_code']),
  sector: facts['sector'] as Sector,
  occupation: facts['occupation'] as Occupation,
  employer_id: textOf(facts, 'employer_id'),
  employer_name: textOf(facts, 'employer_name'),
  vehicle: facts['vehicle'] as Vehicle | null,
  skills: facts['skills'] as string[],
  is_party_member: facts['is_party_member'] as boolean | null,
  weekly_hours: facts['weekly_hours'] as number | null,
  is_steward: facts['is_steward'] as boolean
})
