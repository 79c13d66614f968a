import { readClearPersons } from '../../persons/service.ts'
import { pinyinOf } from '../../pinyin.ts'
import type { Work } from '../../work.ts'
import { listBusinessesById } from '../business-queries.ts'
import type { SubjectKind, SubjectStatus } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkersById } from '../worker-queries.ts'
import type { Likeness } from './rules.ts'

/** A subject as it is compared: in clear, never to be answered as it is. */
export interface Compared extends Likeness {
  id: string
  version: number
  status: SubjectStatus
  area_code: string
  person_id: string | null
}

const NOTHING = { name: null, phone: null, id_number: null }

/** Those of these ids that the caller sees, with a question for the subjects and one for the persons. */
export async function readCompared(
  work: Work,
  kind: SubjectKind,
  ids: readonly string[]
): Promise<Map<string, Compared>> {
  if (ids.length === 0) return new Map()
  const rows = kind === 'worker' ? await readWorkers(work, [...ids]) : await readBusinesses(work, [...ids])
  const compared = await Promise.all(
    rows.map(async ({ id, version, status, area_code, person_id, facts }) => {
      const name = facts['name']
      const spelling = typeof name === 'string' ? await spellingOf(kind, name) : ''
      return { id, version, status, area_code, person_id, facts, spelling }
    })
  )
  return new Map(compared.map((one) => [one.id, one]))
}

export const spellingOf = async (kind: SubjectKind, name: string): Promise<string> =>
  (await pinyinOf(name, { is_of_person: kind === 'worker' })).replaceAll(' ', '')

type Row = Omit<Compared, 'spelling'>

async function readWorkers(work: Work, ids: string[]): Promise<Row[]> {
  const rows = await listWorkersById(work.tx, ids, rangeOfCaller(work, 'worker'))
  const persons = await readClearPersons(
    work,
    rows.map(({ person_id }) => person_id)
  )
  return rows.map(({ created_at: _, updated_at: __, ...row }) => {
    const { id, version, status, area_code, person_id, ...others } = row
    const facts: Facts = { status, area_code, ...others, ...(persons.get(person_id) ?? NOTHING) }
    return { id, version, status, area_code, person_id, facts }
  })
}

async function readBusinesses(work: Work, ids: string[]): Promise<Row[]> {
  const rows = await listBusinessesById(work.tx, ids, rangeOfCaller(work, 'business'))
  const persons = await readClearPersons(
    work,
    rows.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]))
  )
  return rows.map(({ created_at: _, updated_at: __, ...row }) => {
    const { id, version, status, area_code, person_id, ...others } = row
    const { name: contact_name, phone: contact_phone } = persons.get(person_id ?? '') ?? NOTHING
    const facts: Facts = { status, area_code, ...others, contact_name, contact_phone }
    return { id, version, status, area_code, person_id, facts }
  })
}
