import { type Selectable, sql } from 'kysely'
import type { AreaRange } from '../actor.ts'
import { insertRows, updateRows } from '../database/rows.ts'
import type { ScopedTx } from '../database/scope.ts'
import type { BusinessKind, Sector, SubjectStatus } from './rules/codes.ts'
import type { BusinessSought } from './rules/search.ts'
import type { RegisterTables } from './tables.ts'

export type BusinessFacts = Omit<RegisterTables['business'], 'subject_kind' | 'subdistrict_code'>

const changeableTypes = {
  subject_id: 'uuid',
  sector: 'text',
  kind: 'text',
  name: 'text',
  credit_code: 'text',
  address: 'text',
  contact_person_id: 'uuid',
  head_count: 'integer',
  search_text: 'text',
  search_pinyin: 'text'
} as const

export const insertBusinesses = (tx: ScopedTx, businesses: BusinessFacts[]) =>
  insertRows(tx, 'business', businesses, { ...changeableTypes, area_code: 'text' })

/** The area comes with the subject's. */
export const updateBusinesses = (tx: ScopedTx, businesses: Omit<BusinessFacts, 'area_code'>[]) =>
  updateRows(tx, 'business', 'subject_id', businesses, changeableTypes)

export const deleteTerms = (tx: ScopedTx, subject_ids: string[]) =>
  tx.deleteFrom('business_term').where(sql<boolean>`subject_id = any(${subject_ids}::uuid[])`).execute()

export const insertTerms = (tx: ScopedTx, terms: RegisterTables['business_term'][]) =>
  insertRows(tx, 'business_term', terms, { term: 'text', area_code: 'text', subject_id: 'uuid' })

/** Few among many, in the order of lists from an index of their own. */
const LEFT = sql<Selectable<RegisterTables['business']>>`(
  select
    subject.area_code, subject.id as subject_id, contact_person_id, sector, business.kind, name, credit_code, address,
    head_count, search_text, search_pinyin
  from subject cross join lateral (select * from business where business.subject_id = subject.id offset 0) as business
  where subject.status = 'left' and subject.kind = 'business'
)`.as('business')

const businesses = (tx: ScopedTx, range: NonNullable<AreaRange>, status?: SubjectStatus) =>
  (status === 'left' ? (tx.selectFrom(LEFT) as unknown as ReturnType<typeof fromBusinesses>) : fromBusinesses(tx))
    // One by one, in the order of the list: what row-level security adds is not known when a query is planned, and all
    // subjects would be read and sorted for a page.
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('subject')
          .select(['status', 'version', 'created_at', 'updated_at'])
          .whereRef('subject.id', '=', 'business.subject_id')
          .offset(sql.lit(0))
          .as('subject'),
      (join) => join.onTrue()
    )
    .select([
      'business.subject_id as id',
      'business.area_code',
      'business.contact_person_id as person_id',
      'business.sector',
      'business.kind',
      'business.name',
      'business.credit_code',
      'business.address',
      'business.head_count',
      'subject.status',
      'subject.version',
      'subject.created_at',
      'subject.updated_at'
    ])
    .where('business.area_code', '>=', range.from)
    .where('business.area_code', '<=', range.to)

const fromBusinesses = (tx: ScopedTx) => tx.selectFrom('business')

export const findBusiness = (tx: ScopedTx, id: string, range: NonNullable<AreaRange>) =>
  businesses(tx, range).where('business.subject_id', '=', id).executeTakeFirst()

export const listBusinessesById = (tx: ScopedTx, ids: string[], range: NonNullable<AreaRange>) =>
  businesses(tx, range).where(sql<boolean>`business.subject_id = any(${ids}::uuid[])`).execute()

const lying = (tx: ScopedTx, range: NonNullable<AreaRange>) =>
  tx.selectFrom('business').where('area_code', '>=', range.from).where('area_code', '<=', range.to)

/** Of these businesses those that lie in the range. */
export async function listKnownBusinesses(
  tx: ScopedTx,
  ids: string[],
  range: NonNullable<AreaRange>
): Promise<Set<string>> {
  const rows = await lying(tx, range)
    .select('subject_id')
    .where(sql<boolean>`subject_id = any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map(({ subject_id }) => subject_id))
}

/** Which businesses have the codes, as far as they lie in the range. */
export const listIdsOfCodes = (tx: ScopedTx, credit_codes: string[], range: NonNullable<AreaRange>) =>
  lying(tx, range)
    .select(['subject_id as id', 'subdistrict_code', 'credit_code'])
    .where(sql<boolean>`credit_code = any(${credit_codes}::text[])`)
    .execute()

export interface BusinessSelection {
  range: NonNullable<AreaRange>
  sector?: Sector | undefined
  kind?: BusinessKind | undefined
  /** Without one, all but those that were merged into others. */
  status?: SubjectStatus | undefined
  credit_code?: string | undefined
  search_pinyin?: string | undefined
  contact_person_ids?: string[] | undefined
  after?: { area_code: string; id: string } | undefined
  limit: number
}

function selected(tx: ScopedTx, { range, sector, kind, status, ...selection }: BusinessSelection) {
  const { credit_code, search_pinyin, contact_person_ids, after, limit } = selection
  let query = businesses(tx, range, status).limit(limit)
  if (sector !== undefined) query = query.where('business.sector', '=', sector)
  if (kind !== undefined) query = query.where('business.kind', '=', kind)
  if (status === undefined) query = query.where('subject.status', '<>', sql.lit('merged'))
  else query = query.where('subject.status', '=', sql.lit(status))
  if (credit_code !== undefined) query = query.where('business.credit_code', '=', credit_code)
  if (search_pinyin !== undefined) query = query.where('business.search_pinyin', '=', search_pinyin)
  if (contact_person_ids !== undefined)
    query = query.where(sql<boolean>`business.contact_person_id = any(${contact_person_ids}::uuid[])`)
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('business.area_code', 'business.subject_id'), '>', tuple(after.area_code, after.id))
    )
  return query
}

/** By area and id. */
export const listBusinesses = async (tx: ScopedTx, selection: BusinessSelection): Promise<BusinessRow[]> =>
  await selected(tx, selection).orderBy('business.area_code').orderBy('business.subject_id').execute()

const PARTS = {
  text: (text: string) => sql<boolean>`position(${text} in business.search_text) > 0`,
  initials: (text: string) =>
    sql<boolean>`position(${text} in regexp_replace(business.search_pinyin, '(\\S)\\S* ?', '\\1', 'g')) > 0`,
  // Each syllable may be the first: a blank stands before it, and the blanks after it are not typed.
  spelling: (text: string) =>
    sql<boolean>`' ' || business.search_pinyin ~ (' ' || array_to_string(string_to_array(${text}, null), ' ?'))`
}

/** Those whose names match, by area and id: the candidates come in this order from the index of their terms. */
export async function listBusinessesNamed(
  tx: ScopedTx,
  { term, part_of, text }: BusinessSought,
  selection: BusinessSelection
): Promise<BusinessRow[]> {
  const { range, after } = selection
  let query = selected(tx, selection)
    .innerJoin('business_term', (join) =>
      join
        .onRef('business_term.subject_id', '=', 'business.subject_id')
        .onRef('business_term.area_code', '=', 'business.area_code')
        .on('business_term.term', '=', term)
    )
    .where(PARTS[part_of](text))
    // Said of the terms as well: a page is read from where it begins in their index.
    .where('business_term.area_code', '>=', range.from)
    .where('business_term.area_code', '<=', range.to)
    .orderBy('business_term.area_code')
    .orderBy('business_term.subject_id')
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('business_term.area_code', 'business_term.subject_id'), '>', tuple(after.area_code, after.id))
    )
  return await query.execute()
}

export type BusinessRow = NonNullable<Awaited<ReturnType<typeof findBusiness>>>
