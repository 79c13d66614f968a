import { setImmediate as sent } from 'node:timers/promises'
import { personErased } from '../persons/problems.ts'
import {
  addPersons,
  findPersonsByMany,
  type PersonChange,
  type SealedPerson,
  sealNewPersons,
  takeOverWorkers,
  updatePersons
} from '../persons/service.ts'
import { atPointer, Problem } from '../problem.ts'
import type { Work } from '../work.ts'
import { listKnownBusinesses } from './business-queries.ts'
import { refusalsOfMerged } from './merges/survivors.ts'
import { employerNotFound, workerRegistered } from './problems.ts'
import type { Occupation, Sector, Vehicle } from './rules/codes.ts'
import type { Facts } from './rules/facts.ts'
import { type Obstacle, rangeOfCaller, type SubjectStore, type SubjectWriting, textOf } from './subjects.ts'
import * as queries from './worker-queries.ts'

export const workerStore: SubjectStore = {
  async list(work, ids, range) {
    const rows = await queries.listWorkersById(work.tx, ids, range)
    return rows.map(({ person_id, version: _, created_at: __, updated_at: ___, ...facts }) => ({
      id: facts.id,
      facts,
      person_id
    }))
  },

  withPerson: ({ id, facts, person_id }, clear) =>
    clear === undefined ? personErased({}) : { id, facts: { ...facts, ...clear }, person_id },

  async findObstacles(work, writings) {
    const duplicates = [
      ...(await findDuplicates(work, writings, 'id_number')),
      ...(await findDuplicates(work, writings, 'phone'))
    ]
    const employers = await findUnfitEmployers(work, writings)
    // The first that is found of a writing is what is told.
    return new Map([...duplicates, ...employers].reverse())
  },

  claimsOf: ({ after }) =>
    ['id_number', 'phone'].flatMap((field) => {
      const text = textOf(after, field)
      return text === null ? [] : [`${field} ${text}`]
    }),

  async write(work, writings, subjects_written) {
    const persons = new Map<SubjectWriting, string>()
    const known = writings.filter(({ before }) => before !== undefined)
    const fresh = writings.filter(({ before }) => before === undefined)
    for (const writing of known) persons.set(writing, writing.before?.person_id ?? '')
    await sent()
    const sealed = await sealNewPersons(
      work,
      fresh.map(({ after }) => newPersonOf(personOf(after)))
    )
    await subjects_written
    await updateOwn(work, known)
    for (const [writing, person_id] of await takeOverPersons(work, fresh)) persons.set(writing, person_id)
    const created: SealedPerson[] = []
    for (const [place, writing] of fresh.entries()) {
      const one = sealed[place]
      if (one === undefined || persons.has(writing)) continue
      persons.set(writing, one.person.id)
      created.push(one)
    }
    const rows = fresh.map((writing) => ({ ...rowOf(writing), person_id: persons.get(writing) ?? '' }))
    return { persons, written: writeAll(work, { created, fresh: rows, known: known.map(rowOf) }) }
  },

  taken: () => workerRegistered({ id: null })
}

type Found = [SubjectWriting, Obstacle]

/** Other workers of the caller's area with these numbers; those elsewhere are not spoken of. */
async function findDuplicates(
  work: Work,
  writings: readonly SubjectWriting[],
  field: 'id_number' | 'phone'
): Promise<Found[]> {
  const wanted = writings.flatMap((writing) => {
    const text = textOf(writing.after, field)
    return text === null || text === writing.before?.facts[field] ? [] : [{ writing, text }]
  })
  const texts = wanted.map(({ text }) => text)
  const persons = await findPersonsByMany(work, field, texts)
  if (persons.size === 0) return []
  const range = rangeOfCaller(work, 'worker')
  const workers = await queries.listIdsOfPersons(work.tx, [...persons.values()].flat(), range)
  const ids = new Map(workers.map(({ id, person_id }) => [person_id, id]))
  return wanted.flatMap(({ writing, text }): Found[] => {
    const others = (persons.get(text) ?? []).filter((person_id) => person_id !== writing.before?.person_id)
    const id = others.map((person_id) => ids.get(person_id)).find((one) => one !== undefined)
    const problem = () => atPointer(`/body/${field}`, workerRegistered({ id: id ?? null }))
    return id === undefined ? [] : [[writing, { problem: problem(), subject_id: id }]]
  })
}

/** Businesses that the caller cannot see, and those that were merged into others. */
async function findUnfitEmployers(work: Work, writings: readonly SubjectWriting[]): Promise<Found[]> {
  const wanted = writings.flatMap((writing) => {
    const id = textOf(writing.after, 'employer_id')
    return id === null || id === writing.before?.facts['employer_id'] ? [] : [{ writing, id }]
  })
  if (wanted.length === 0) return []
  const ids = [...new Set(wanted.map(({ id }) => id))]
  const known = await listKnownBusinesses(work.tx, ids, rangeOfCaller(work, 'worker'))
  const merged = await refusalsOfMerged(work, [...known])
  return wanted.flatMap(({ writing, id }): Found[] => {
    const refusal = merged.get(id)
    if (known.has(id) && refusal === undefined) return []
    const problem = refusal === undefined ? employerNotFound({}) : atPointer('/body/employer_id', refusal)
    return [[writing, { problem, subject_id: id }]]
  })
}

async function updateOwn(work: Work, known: readonly SubjectWriting[]): Promise<void> {
  const others = known.filter(
    ({ before, after }) =>
      !['name', 'phone', 'id_number', 'area_code'].every((field) => before?.facts[field] === after[field])
  )
  await updateLiving(work, new Map(others.map(({ before, after }) => [before?.person_id ?? '', personOf(after)])))
}

async function updateLiving(work: Work, changes: Parameters<typeof updatePersons>[1]): Promise<void> {
  for (const outcome of (await updatePersons(work, changes)).values()) {
    if (outcome instanceof Problem) throw outcome
    if (!outcome) throw personErased({})
  }
}

interface WorkerWriting {
  created: readonly SealedPerson[]
  fresh: queries.WorkerFacts[]
  known: ReturnType<typeof rowOf>[]
}

async function writeAll(work: Work, { created, fresh, known }: WorkerWriting): Promise<void> {
  await addPersons(work, created)
  await queries.insertWorkers(work.tx, fresh)
  await queries.updateWorkers(work.tx, known)
}

/** Who of the new ones is somebody already: who signed in before anybody registered them is the same person. */
async function takeOverPersons(work: Work, fresh: readonly SubjectWriting[]): Promise<Map<SubjectWriting, string>> {
  const communities = fresh.flatMap(({ after }): [string, string][] => {
    const { phone, area_code } = personOf(after)
    return phone === null ? [] : [[phone, area_code]]
  })
  const signed_in = await takeOverWorkers(work, new Map(communities))
  const persons = new Map<SubjectWriting, string>()
  const changes = new Map<string, PersonChange>()
  for (const writing of fresh) {
    const { name, phone, id_number } = personOf(writing.after)
    const id = phone === null ? undefined : signed_in.get(phone)
    if (id !== undefined) {
      persons.set(writing, id)
      changes.set(id, { name, id_number })
    } else if (writing.person_id !== undefined) {
      persons.set(writing, writing.person_id)
      changes.set(writing.person_id, personOf(writing.after))
    }
  }
  await updateLiving(work, changes)
  return persons
}

const personOf = (facts: Facts) => ({
  area_code: String(facts['area_code']),
  name: textOf(facts, 'name'),
  phone: textOf(facts, 'phone'),
  id_number: textOf(facts, 'id_number')
})

const newPersonOf = ({ area_code, name, phone, id_number }: ReturnType<typeof personOf>) => ({
  kind: 'worker' as const,
  area_code,
  ...(name !== null && { name }),
  ...(phone !== null && { phone }),
  ...(id_number !== null && { id_number })
})

const rowOf = ({ id, after }: SubjectWriting) => ({
  subject_id: id,
  area_code: String(after['area_code']),
  sector: after['sector'] as Sector,
  occupation: after['occupation'] as Occupation,
  employer_id: textOf(after, 'employer_id'),
  employer_name: textOf(after, 'employer_name'),
  vehicle: after['vehicle'] as Vehicle | null,
  skills: after['skills'] as string[],
  is_party_member: after['is_party_member'] as boolean | null,
  weekly_hours: after['weekly_hours'] as number | null,
  is_steward: after['is_steward'] as boolean
})
