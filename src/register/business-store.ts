import { createPersons, updatePersons } from '../persons/service.ts'
import { pinyinOf } from '../pinyin.ts'
import { Problem } from '../problem.ts'
import { normalize } from '../search-text.ts'
import type { Work } from '../work.ts'
import * as queries from './business-queries.ts'
import { businessRegistered } from './problems.ts'
import type { BusinessKind, Sector } from './rules/codes.ts'
import { type Facts, isSameContact } from './rules/facts.ts'
import { termsOfBusiness } from './rules/search.ts'
import { type Obstacle, rangeOfCaller, type SubjectStore, type SubjectWriting, textOf } from './subjects.ts'

export const businessStore: SubjectStore = {
  async list(work, ids, range) {
    const rows = await queries.listBusinessesById(work.tx, ids, range)
    return rows.map(({ person_id, version: _, created_at: __, updated_at: ___, ...facts }) => ({
      id: facts.id,
      facts,
      person_id
    }))
  },

  withPerson: ({ id, facts, person_id }, clear) => ({
    id,
    facts: { ...facts, contact_name: clear?.name ?? null, contact_phone: clear?.phone ?? null },
    // Of an erased contact the business keeps nothing, and the next one is somebody else.
    person_id: clear === undefined ? null : person_id
  }),

  async findObstacles(work, writings) {
    const wanted = writings.flatMap((writing) => {
      const credit_code = textOf(writing.after, 'credit_code')
      return credit_code === null || credit_code === writing.before?.facts['credit_code']
        ? []
        : [{ writing, credit_code }]
    })
    if (wanted.length === 0) return new Map()
    const credit_codes = wanted.map(({ credit_code }) => credit_code)
    const found = await queries.listIdsOfCodes(work.tx, credit_codes, rangeOfCaller(work, 'business'))
    // Those elsewhere are not spoken of.
    const ids = new Map(
      found.map(({ id, subdistrict_code, credit_code }) => [`${subdistrict_code} ${credit_code}`, id])
    )
    return new Map(
      wanted.flatMap(({ writing, credit_code }): [SubjectWriting, Obstacle][] => {
        const id = ids.get(`${subdistrictOf(writing.after)} ${credit_code}`)
        if (id === undefined || id === writing.id) return []
        return [[writing, { problem: businessRegistered({ id }), subject_id: id }]]
      })
    )
  },

  claimsOf({ after }) {
    const credit_code = textOf(after, 'credit_code')
    return credit_code === null ? [] : [`credit_code ${subdistrictOf(after)} ${credit_code}`]
  },

  async write(work, writings, subjects_written) {
    await subjects_written
    const contacts = await writeContacts(work, writings)
    const rows = await Promise.all(
      writings.map(async (writing) => ({
        ...rowOf(writing),
        contact_person_id: contacts.get(writing) ?? null,
        ...(await searchOf(String(writing.after['name'])))
      }))
    )
    const isNew = new Map(writings.map(({ id, before }) => [id, before === undefined]))
    await queries.insertBusinesses(
      work.tx,
      rows.filter(({ subject_id }) => isNew.get(subject_id))
    )
    await queries.updateBusinesses(
      work.tx,
      rows.filter(({ subject_id }) => !isNew.get(subject_id))
    )
    const renamed = new Set(
      writings.filter(({ before, after }) => before?.facts['name'] !== after['name']).map(({ id }) => id)
    )
    await writeTerms(
      work,
      rows.filter(({ subject_id }) => renamed.has(subject_id))
    )
    return { persons: contacts, written: Promise.resolve() }
  },

  taken: () => businessRegistered({ id: null })
}

const SUBDISTRICT_DIGITS = 9

const subdistrictOf = (facts: Facts): string => `${String(facts['area_code']).slice(0, SUBDISTRICT_DIGITS)}000`

/** The contacts, changed where they are the same persons, and somebody new where they are not. */
async function writeContacts(
  work: Work,
  writings: readonly SubjectWriting[]
): Promise<Map<SubjectWriting, string | null>> {
  const contacts = new Map<SubjectWriting, string | null>()
  const changes = new Map<string, ReturnType<typeof contactOf>>()
  const unknown: SubjectWriting[] = []
  for (const writing of writings) {
    const { before, after } = writing
    const contact = contactOf(after)
    const person_id = before === undefined || !isSameContact(before.facts, after) ? null : before.person_id
    contacts.set(writing, person_id)
    if (contact.name === null && contact.phone === null) contacts.set(writing, null)
    else if (person_id === null && writing.person_id !== undefined) {
      contacts.set(writing, writing.person_id)
      changes.set(writing.person_id, contact)
    } else if (person_id === null) unknown.push(writing)
    else if (!isUntouched(before?.facts, after)) changes.set(person_id, contact)
  }
  for (const outcome of (await updatePersons(work, changes)).values()) if (outcome instanceof Problem) throw outcome
  const created = await createPersons(
    work,
    unknown.map(({ after }) => newContactOf(contactOf(after)))
  )
  for (const [place, writing] of unknown.entries()) contacts.set(writing, created[place] ?? null)
  return contacts
}

const isUntouched = (before: Facts | undefined, after: Facts): boolean =>
  ['contact_name', 'contact_phone', 'area_code'].every((field) => before?.[field] === after[field])

const contactOf = (facts: Facts) => ({
  area_code: String(facts['area_code']),
  name: textOf(facts, 'contact_name'),
  phone: textOf(facts, 'contact_phone')
})

const newContactOf = ({ area_code, name, phone }: ReturnType<typeof contactOf>) => ({
  kind: 'contact' as const,
  area_code,
  ...(name !== null && { name }),
  ...(phone !== null && { phone })
})

const SEARCH_CHARACTERS_MAX = 200

const searchOf = async (name: string) => ({
  // A few characters stand for whole words.
  search_text: [...normalize(name)].slice(0, SEARCH_CHARACTERS_MAX).join(''),
  search_pinyin: await pinyinOf(name)
})

async function writeTerms({ tx }: Work, rows: readonly queries.BusinessFacts[]): Promise<void> {
  if (rows.length === 0) return
  await queries.deleteTerms(
    tx,
    rows.map(({ subject_id }) => subject_id)
  )
  await queries.insertTerms(
    tx,
    rows.flatMap(({ subject_id, area_code, ...search }) =>
      termsOfBusiness(search).map((term) => ({ term, area_code, subject_id }))
    )
  )
}

const rowOf = ({ id, after }: SubjectWriting) => ({
  subject_id: id,
  area_code: String(after['area_code']),
  sector: after['sector'] as Sector,
  kind: after['kind'] as BusinessKind,
  name: String(after['name']),
  credit_code: textOf(after, 'credit_code'),
  address: textOf(after, 'address'),
  head_count: after['head_count'] as number | null
})
