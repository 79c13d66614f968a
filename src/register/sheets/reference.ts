import { readAllAreas } from '../../areas/service.ts'
import { nameKey } from '../../spreadsheets/names.ts'
import type { Work } from '../../work.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { rangeOfCaller } from '../subjects.ts'
import { type SheetReference, shortName } from './columns.ts'
import * as queries from './queries.ts'

/** The communities of the caller, with no employers yet. */
export async function readReference(work: Work, kind: SubjectKind): Promise<SheetReference> {
  const { from, to } = rangeOfCaller(work, kind)
  const areas = [...(await readAllAreas(work.tx)).values()]
  const communities = areas.filter(({ code, level }) => level === 'community' && code >= from && code <= to)
  const names = communities.map(({ name }) => shortName(name))
  const isOnly = (name: string) => names.indexOf(name) === names.lastIndexOf(name)
  return {
    communities: new Map(communities.map(({ code, name }) => [code, isOnly(shortName(name)) ? shortName(name) : code])),
    employer_names: new Map(),
    employer_ids: new Map(),
    former_names: new Map()
  }
}

const employersOf = (subjects: readonly Facts[]): string[] => [
  ...new Set(subjects.flatMap(({ employer_id = null }) => (typeof employer_id === 'string' ? [employer_id] : [])))
]

/** With the names of the businesses that employ these. */
export async function withEmployers(
  work: Work,
  reference: SheetReference,
  subjects: readonly Facts[]
): Promise<SheetReference> {
  const ids = employersOf(subjects)
  const rows = ids.length === 0 ? [] : await queries.listNamesOf(work.tx, ids)
  return { ...reference, employer_names: new Map(rows.map(({ id, name }) => [id, name])) }
}

/** With the names that these businesses had before, for a sheet that was exported then. */
export async function withFormerNames(
  work: Work,
  reference: SheetReference,
  subjects: readonly Facts[]
): Promise<SheetReference> {
  const ids = employersOf(subjects)
  const former_names = new Map<string, Set<string>>()
  for (const { id, name } of ids.length === 0 ? [] : await queries.listFormerNames(work.tx, ids))
    former_names.set(id, (former_names.get(id) ?? new Set()).add(name))
  return { ...reference, former_names }
}

/** With the businesses that cells name; of several with one name none is meant. */
export async function withNamedEmployers(
  work: Work,
  reference: SheetReference,
  names: readonly string[]
): Promise<SheetReference> {
  if (names.length === 0) return reference
  const found = await queries.listNamed(work.tx, [...names], rangeOfCaller(work, 'business'))
  const employer_ids = new Map<string, string>()
  const doubled = new Set<string>()
  for (const { id, name } of found) {
    const key = nameKey(name)
    if (employer_ids.has(key)) doubled.add(key)
    employer_ids.set(key, id)
  }
  for (const key of doubled) employer_ids.delete(key)
  return { ...reference, employer_ids }
}
