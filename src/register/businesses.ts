import { recordEvent } from '../audit/service.ts'
import { readInOrder } from '../database/order.ts'
import { readPhone } from '../persons/rules.ts'
import { findPersonsBy } from '../persons/service.ts'
import { normalize } from '../search-text.ts'
import type { Work } from '../work.ts'
import { answeredBusinesses, pastBusinesses } from './answers.ts'
import * as queries from './business-queries.ts'
import type { Business, BusinessFilter, BusinessSearch } from './business-schemas.ts'
import { type Moved, movedTo } from './merges/survivors.ts'
import { creditCodeMalformed, subjectPhoneMalformed } from './problems.ts'
import { givenFilters, pageOf, readPosition, timeOf, visibleRange } from './reading.ts'
import { searchNeedsOneTerm } from './reading-problems.ts'
import { findRevisionAsOf, listRevisionsAsOf } from './revision-queries.ts'
import { readCreditCode } from './rules/identifiers.ts'
import { soughtInBusinesses } from './rules/search.ts'
import { rangeOfCaller, subjectNotFound } from './subjects.ts'

export interface BusinessPage {
  items: Business[]
  next: string | null
}

/** As it is now, for who has just written it. @throws business_not_found */
export async function readBusiness(work: Work, id: string): Promise<Business> {
  const row = await queries.findBusiness(work.tx, id, rangeOfCaller(work, 'business'))
  const [business] = row === undefined ? [] : await answeredBusinesses(work, [row])
  if (business === undefined) throw subjectNotFound('business')
  return business
}

/** One business, now or as of a time, or as what it goes on where it was merged. @throws business_not_found, as_of_malformed */
export async function getBusiness(work: Work, id: string, as_of?: string): Promise<Business | Moved> {
  const time = timeOf(as_of)
  const business = time === undefined ? await readBusiness(work, id) : await readPast(work, id, time)
  await recordEvent(work, {
    action: 'business.read',
    object: { kind: 'business', id },
    area_code: business.area_code,
    details: givenFilters({ as_of })
  })
  return business.status === 'merged' ? await movedTo(work, 'business', id) : business
}

async function readPast(work: Work, id: string, time: Date): Promise<Business> {
  const revision = await findRevisionAsOf(work.tx, {
    kind: 'business',
    id,
    range: rangeOfCaller(work, 'business'),
    time
  })
  const [business] = revision === undefined ? [] : await pastBusinesses(work, [revision])
  if (business === undefined) throw subjectNotFound('business')
  return business
}

/** @throws as_of_malformed, cursor_invalid, cursor_of_other_filters */
export async function listBusinesses(work: Work, { limit, cursor, ...filters }: BusinessFilter): Promise<BusinessPage> {
  const { area_code, as_of, ...others } = filters
  const time = timeOf(as_of)
  const after = readPosition(filters, cursor)
  const within = visibleRange(work, area_code)
  const page =
    within === null
      ? { items: [], next: null }
      : time === undefined
        ? await listPresent(work, { ...others, range: within, after, limit }, filters)
        : await listPast(work, { content: givenFilters(others), time, within, after, limit }, filters)
  await recordEvent(work, {
    action: 'business.list',
    details: { count: page.items.length, ...givenFilters(filters) }
  })
  return page
}

async function listPresent(work: Work, selection: queries.BusinessSelection, filters: object): Promise<BusinessPage> {
  const { limit } = selection
  await readInOrder(work.tx)
  const found = await queries.listBusinesses(work.tx, { ...selection, limit: limit + 1 })
  const { rows, next } = pageOf(filters, found, limit, (row) => row)
  return { items: await answeredBusinesses(work, rows), next }
}

type Past = Omit<Parameters<typeof listRevisionsAsOf>[1], 'kind' | 'range'>

async function listPast(work: Work, past: Past, filters: object): Promise<BusinessPage> {
  const range = rangeOfCaller(work, 'business')
  await readInOrder(work.tx)
  const found = await listRevisionsAsOf(work.tx, { ...past, kind: 'business', range, limit: past.limit + 1 })
  const { rows, next } = pageOf(filters, found, past.limit, ({ content, subject_id }) => ({
    area_code: String(content['area_code']),
    id: subject_id
  }))
  return { items: await pastBusinesses(work, rows), next }
}

const LIMIT = 50

/**
 * Finds businesses by their names, by who answers for them, or by their code.
 * @throws search_needs_one_term, subject_phone_malformed, credit_code_malformed, cursor_invalid, cursor_of_other_filters
 */
export async function searchBusinesses(work: Work, search: BusinessSearch): Promise<BusinessPage> {
  const { limit = LIMIT, cursor, ...asked } = search
  const { name, phone, credit_code, area_code, ...filters } = asked
  const terms = Object.entries({ name, phone, credit_code }).filter(([, text]) => text !== undefined)
  if (terms.length !== 1 || (name !== undefined && normalize(name) === '')) throw searchNeedsOneTerm({})
  const after = readPosition(asked, cursor)
  const range = visibleRange(work, area_code)
  const found =
    range === null ? [] : await find(work, { name, phone, credit_code }, { ...filters, range, after, limit: limit + 1 })
  const { rows, next } = pageOf(asked, found, limit, (row) => row)
  await recordEvent(work, {
    action: 'business.search',
    details: { count: rows.length, by: terms.map(([field]) => field), ...givenFilters({ area_code, ...filters }) }
  })
  return { items: await answeredBusinesses(work, rows), next }
}

async function find(
  work: Work,
  { name, phone, credit_code }: Record<'name' | 'phone' | 'credit_code', string | undefined>,
  selection: queries.BusinessSelection
): Promise<queries.BusinessRow[]> {
  if (credit_code !== undefined) {
    const read = readCreditCode(credit_code)
    if ('fault' in read) throw creditCodeMalformed({ fault: read.fault })
    return await queries.listBusinesses(work.tx, { ...selection, credit_code: read.value })
  }
  if (phone !== undefined) {
    const number = readPhone(phone)
    if (number === undefined) throw subjectPhoneMalformed({})
    const contact_person_ids = await findPersonsBy(work, 'contact_phone', number)
    return await queries.listBusinesses(work.tx, { ...selection, contact_person_ids })
  }
  await readInOrder(work.tx)
  const rows: queries.BusinessRow[] = []
  for (const sought of soughtInBusinesses(name ?? ''))
    rows.push(...(await queries.listBusinessesNamed(work.tx, sought, selection)))
  return inOrder(rows).slice(0, selection.limit)
}

/** Each once, by area and id, as the database has them. */
function inOrder(rows: queries.BusinessRow[]): queries.BusinessRow[] {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()]
  const place = ({ area_code, id }: queries.BusinessRow) => `${area_code} ${id}`
  return unique.sort((one, other) => (place(one) < place(other) ? -1 : 1))
}
