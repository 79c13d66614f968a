import { readClearPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { type BusinessRow, listBusinessesById } from '../business-queries.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkersById, type WorkerRow } from '../worker-queries.ts'

/** A subject as a sheet shows it, in clear. */
export interface SheetSubject {
  id: string
  version: number
  facts: Facts
  /** The worker, or whom to ask for in a business. */
  person_id: string | null
  /** A worker of whom nothing personal is left, and who is changed no more. */
  is_erased: boolean
}

const UNNAMED = { name: null, phone: null, id_number: null }

export async function withWorkers(work: Work, rows: readonly WorkerRow[]): Promise<SheetSubject[]> {
  const persons = await readClearPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  return rows.map(({ id, version, person_id, created_at: _, updated_at: __, ...row }) => ({
    id,
    version,
    facts: { ...row, ...(persons.get(person_id) ?? UNNAMED) },
    person_id,
    is_erased: !persons.has(person_id)
  }))
}

export async function withContacts(work: Work, rows: readonly BusinessRow[]): Promise<SheetSubject[]> {
  const persons = await readClearPersons(
    work,
    rows.flatMap(({ person_id }) => person_id ?? [])
  )
  return rows.map(({ id, version, person_id, created_at: _, updated_at: __, ...row }) => {
    const { name, phone } = persons.get(person_id ?? '') ?? UNNAMED
    return {
      id,
      version,
      facts: { ...row, contact_name: name, contact_phone: phone },
      person_id,
      is_erased: false
    }
  })
}

/** Those of the subjects that the caller may see, as they are now, by id. */
export async function readSheetSubjects(
  work: Work,
  kind: SubjectKind,
  ids: string[]
): Promise<Map<string, SheetSubject>> {
  if (ids.length === 0) return new Map()
  const range = rangeOfCaller(work, kind)
  const subjects =
    kind === 'worker'
      ? await withWorkers(work, await listWorkersById(work.tx, ids, range))
      : await withContacts(work, await listBusinessesById(work.tx, ids, range))
  return new Map(subjects.map((subject) => [subject.id, subject]))
}
