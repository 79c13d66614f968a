import { createPerson, openPerson, updatePerson } from '../persons/service.ts'
import { pinyinOf } from '../pinyin.ts'
import type { Problem } from '../problem.ts'
import { normalize } from '../search-text.ts'
import type { Work } from '../work.ts'
import * as queries from './business-queries.ts'
import { businessRegistered } from './problems.ts'
import type { BusinessKind, Sector } from './rules/codes.ts'
import { type Facts, isSameContact } from './rules/facts.ts'
import { termsOfBusiness } from './rules/search.ts'
import { rangeOfCaller, type SubjectStore, type SubjectWriting } from './subjects.ts'

export const businessStore: SubjectStore = {
  async read(work, id, range) {
    const row = await queries.findBusiness(work.tx, id, range)
    if (row === undefined) return undefined
    const { person_id, version: _, created_at: __, updated_at: ___, ...facts } = row
    const clear = person_id === null ? undefined : await openPerson(work, person_id)
    return {
      id,
      facts: { ...facts, contact_name: clear?.name ?? null, contact_phone: clear?.phone ?? null },
      // Of an erased contact the business keeps nothing, and the next one is somebody else.
      person_id: clear === undefined ? null : person_id
    }
  },

  async check(work, writing) {
    const duplicate = await findDuplicate(work, writing)
    if (duplicate !== undefined) throw duplicate
  },

  async write(work, { id, before, after }) {
    const contact_person_id = await writeContact(work, { id, before, after })
    const row = { ...rowOf(after), contact_person_id, ...(await searchOf(String(after['name']))) }
    if (before === undefined) await queries.insertBusiness(work.tx, { subject_id: id, ...row })
    else {
      // The area has come with the subject's.
      const { area_code: _, ...others } = row
      await queries.updateBusiness(work.tx, id, others)
    }
    if (before?.facts['name'] !== after['name']) {
      await queries.deleteTerms(work.tx, id)
      await queries.insertTerms(work.tx, { subject_id: id, area_code: row.area_code, terms: termsOfBusiness(row) })
    }
    return contact_person_id
  },

  refusal: async (work, writing) => (await findDuplicate(work, writing)) ?? businessRegistered({ id: null })
}

/** Another business of the caller's area with the code; those elsewhere are not spoken of. */
async function findDuplicate(work: Work, { id, before, after }: SubjectWriting): Promise<Problem | undefined> {
  const credit_code = textOf(after, 'credit_code')
  if (credit_code === null || credit_code === before?.facts['credit_code']) return undefined
  const subdistrict = String(after['area_code']).slice(0, SUBDISTRICT_DIGITS)
  const range = rangeOfCaller(work, 'business')
  const found = await queries.listBusinesses(work.tx, { range, credit_code, limit: DUPLICATES_MAX })
  const other = found.find((one) => one.id !== id && one.area_code.startsWith(subdistrict))
  return other === undefined ? undefined : businessRegistered({ id: other.id })
}

const SUBDISTRICT_DIGITS = 9
const DUPLICATES_MAX = 100

/** The contact, changed where it is the same person, and somebody new where it is not. */
async function writeContact(work: Work, { before, after }: SubjectWriting): Promise<string | null> {
  const name = textOf(after, 'contact_name')
  const phone = textOf(after, 'contact_phone')
  const area_code = String(after['area_code'])
  if (name === null && phone === null) return null
  if (before !== undefined && before.person_id !== null && isSameContact(before.facts, after)) {
    await updatePerson(work, before.person_id, { name, phone, area_code })
    return before.person_id
  }
  return await createPerson(work, {
    kind: 'contact',
    area_code,
    ...(name !== null && { name }),
    ...(phone !== null && { phone })
  })
}

const SEARCH_CHARACTERS_MAX = 200

const searchOf = async (name: string) => ({
  // A few characters stand for whole words.
  search_text: [...normalize(name)].slice(0, SEARCH_CHARACTERS_MAX).join(''),
  search_pinyin: await pinyinOf(name)
})

const textOf = (facts: Facts, field: string): string | null => (facts[field] ?? null) as string | null

const rowOf = (facts: Facts) => ({
  area_code: String(facts['area_code']),
  sector: facts['sector'] as Sector,
  kind: facts['kind'] as BusinessKind,
  name: String(facts['name']),
  credit_code: textOf(facts, 'credit_code'),
  address: textOf(facts, 'address'),
  head_count: facts['head_count'] as number | null
})
