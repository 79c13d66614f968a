import { maskClear, readMaskedPersons } from '../persons/service.ts'
import type { Work } from '../work.ts'
import type { BusinessRow } from './business-queries.ts'
import type { Business } from './business-schemas.ts'
import { openRevisions } from './reading.ts'
import type { RevisionRow } from './revision-queries.ts'
import type { Fact, Facts } from './rules/facts.ts'
import type { WorkerRow } from './worker-queries.ts'
import type { Worker } from './worker-schemas.ts'

const timesOf = ({ created_at, updated_at }: { created_at: Date; updated_at: Date }) => ({
  created_at: created_at.toISOString(),
  updated_at: updated_at.toISOString()
})

/** Workers as they are now, with what names them masked. */
export async function answeredWorkers(work: Work, rows: WorkerRow[]): Promise<Worker[]> {
  const persons = await readMaskedPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  return rows.map((row) => {
    const { name = null, phone = null, id_number = null } = persons.get(row.person_id) ?? {}
    return { ...row, name, phone, id_number, ...timesOf(row) }
  })
}

export async function answeredBusinesses(work: Work, rows: BusinessRow[]): Promise<Business[]> {
  const ids = rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]))
  const persons = await readMaskedPersons(work, ids)
  return rows.map(({ person_id, ...row }) => {
    const { name = null, phone = null } = persons.get(person_id ?? '') ?? {}
    return { ...row, contact_person_id: person_id, contact_name: name, contact_phone: phone, ...timesOf(row) }
  })
}

/** Workers as their revisions say. */
export const pastWorkers = async (work: Work, revisions: RevisionRow[]): Promise<Worker[]> =>
  (await openRevisions(work, 'worker', revisions)).map(
    ({ row, facts }) => ({ ...masked(facts), ...headOf(row), person_id: row.person_id }) as unknown as Worker
  )

export const pastBusinesses = async (work: Work, revisions: RevisionRow[]): Promise<Business[]> =>
  (await openRevisions(work, 'business', revisions)).map(
    ({ row, facts }) => ({ ...masked(facts), ...headOf(row), contact_person_id: row.person_id }) as unknown as Business
  )

const headOf = ({ subject_id, version, created_at, recorded_at }: RevisionRow) => ({
  id: subject_id,
  version,
  ...timesOf({ created_at, updated_at: recorded_at })
})

/** Facts as they are shown. The name of a business is no person's. */
export const masked = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, maskedFact(field, fact, facts)]))

const NOTHING = { name: null, phone: null, id_number: null }

export function maskedFact(field: string, fact: Fact, facts: Facts): Fact {
  if (typeof fact !== 'string') return fact
  if (field === 'contact_name' || (field === 'name' && 'id_number' in facts))
    return maskClear({ ...NOTHING, name: fact }).name
  if (field === 'contact_phone' || field === 'phone') return maskClear({ ...NOTHING, phone: fact }).phone
  return field === 'id_number' ? maskClear({ ...NOTHING, id_number: fact }).id_number : fact
}
