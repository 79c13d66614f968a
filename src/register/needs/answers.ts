import { dateAt } from '../../calendar/rules.ts'
import { openForPersons, sealForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { NeedRow } from './queries.ts'
import { isOverdue, type NeedTexts } from './rules.ts'
import type { Need, NeedHead } from './schemas.ts'

/** Where the texts of needs, and of what was recorded of them, are sealed. */
const PLACE = { table: 'need', column: 'sealed_texts' }

/** Texts as a row keeps them. */
export interface KeptTexts {
  person_id: string | null
  sealed_texts: Buffer | null
  plain_texts: NeedTexts | null
}

/** Texts as they are written into a row; undefined for those whose person is erased or not to be seen. */
export async function keepTexts(
  work: Work,
  all: readonly { person_id: string | null; texts: NeedTexts }[]
): Promise<({ sealed_texts: Buffer | null; plain_texts: string | null } | undefined)[]> {
  const somebodys = all.flatMap(({ person_id, texts }) =>
    person_id === null ? [] : [{ person_id, text: JSON.stringify(texts) }]
  )
  const sealed = (await sealForPersons(work, PLACE, somebodys)).values()
  return all.map(({ person_id, texts }) => {
    if (person_id === null) return { sealed_texts: null, plain_texts: JSON.stringify(texts) }
    const sealed_texts = sealed.next().value
    return sealed_texts === undefined ? undefined : { sealed_texts, plain_texts: null }
  })
}

/** In order, with one question for all of them; null where the person is erased or not to be seen. */
export async function openTexts(work: Work, rows: readonly KeptTexts[]): Promise<(NeedTexts | null)[]> {
  const sealed = rows.flatMap(({ person_id, sealed_texts }) =>
    person_id === null || sealed_texts === null ? [] : [{ person_id, sealed: sealed_texts }]
  )
  const opened = (await openForPersons(work, PLACE, sealed)).values()
  return rows.map(({ person_id, sealed_texts, plain_texts }) => {
    if (person_id === null) return plain_texts
    const text = sealed_texts === null ? null : (opened.next().value ?? null)
    return text === null ? null : JSON.parse(text)
  })
}

const NOTHING = { text: null, action: null, answer: null, closing_reason: null }

export async function answeredNeeds(work: Work, rows: readonly NeedRow[]): Promise<Need[]> {
  const texts = await openTexts(work, rows)
  return rows.map((row, place) => ({ ...headOf(work, row), ...(texts[place] ?? NOTHING) }))
}

export const headOf = ({ now }: Work, row: NeedRow): NeedHead => ({
  id: row.id,
  version: row.version,
  subject_id: row.subject_id,
  subject_kind: row.subject_kind,
  area_code: row.area_code,
  category: row.category,
  status: row.status,
  responsible_id: row.responsible_id,
  due_on: row.due_on,
  is_overdue: isOverdue(row, dateAt(now)),
  source: row.source,
  round_id: row.round_id,
  month: row.month,
  raised_at: row.raised_at.toISOString(),
  raised_by: row.raised_by,
  answered_at: row.answered_at?.toISOString() ?? null,
  told_at: row.told_at?.toISOString() ?? null,
  closed_at: row.closed_at?.toISOString() ?? null,
  updated_at: row.updated_at.toISOString()
})
