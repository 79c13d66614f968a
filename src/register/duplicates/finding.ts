import { listNamesakes } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import type { SubjectKind } from '../rules/codes.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkersOf } from '../worker-queries.ts'
import { type Compared, readCompared } from './comparing.ts'
import * as queries from './queries.ts'
import { inOrder, isJudgedBy, judge, QUEUE_SCORE_MIN, TELLING_FIELDS } from './rules.ts'

/** However many have a name, somebody looks at so many of them in each area at most. */
const NAMESAKES_PER_AREA_MAX = 20

/** What the recorder tells: a subject and what has changed about it. */
interface Changed {
  id: string
  changed_fields: readonly string[]
}

/** Looks for duplicates of what was registered or changed, where anything changed that they are judged by. */
export async function lookForDuplicates(work: Work, kind: SubjectKind, changed: readonly Changed[]): Promise<void> {
  const ids = changed.filter(({ changed_fields }) => isJudgedBy(kind, changed_fields)).map(({ id }) => id)
  await findDuplicates(work, kind, ids)
}

/**
 * Puts into the queue whom the subjects may be the same as, as far as the caller sees both, and takes out of it who no
 * longer looks the same. So many questions however many subjects there are.
 * @returns how many pairs were found or judged anew
 */
export async function findDuplicates(work: Work, kind: SubjectKind, ids: readonly string[]): Promise<number> {
  const subjects = standing(await readCompared(work, kind, ids))
  if (subjects.length === 0) return 0
  const alike = kind === 'worker' ? await findNamesakes(work, subjects) : await findSpelledSame(work, subjects)
  const own_ids = subjects.map(({ id }) => id)
  const known = await queries.listPairsOf(work.tx, kind, own_ids)
  const pairs = inOrder([...alike, ...known.map(({ one_id, other_id }) => [one_id, other_id] as const)])
  if (pairs.length === 0) return 0

  // Whom somebody else is changing at this moment is left to them: two who waited for each other would wait for ever.
  const free = await queries.holdFree(work.tx, [...new Set(pairs.flat())])
  const compared = new Map(standing(await readCompared(work, kind, free)).map((one) => [one.id, one]))
  const judged = pairs.flatMap(([one_id, other_id]) => {
    const [one, other] = [compared.get(one_id), compared.get(other_id)]
    if (one === undefined || other === undefined) return []
    return [{ one, other, ...judge(kind, one, other) }]
  })
  const gone = judged.filter(({ score }) => score < QUEUE_SCORE_MIN).map(({ one, other }) => [one.id, other.id])
  if (gone.length > 0) await queries.deleteOpenPairs(work.tx, gone)
  const found = judged
    .filter(({ score }) => score >= QUEUE_SCORE_MIN)
    .map(({ one, other, score, reasons }) => ({
      id: work.chance.id(),
      one_id: one.id,
      one_area_code: one.area_code,
      other_id: other.id,
      other_area_code: other.area_code,
      score,
      reasons
    }))
  if (found.length === 0) return 0
  return await queries.upsertPairs(work.tx, {
    kind,
    found,
    found_at: new Date(work.now),
    telling_fields: TELLING_FIELDS[kind]
  })
}

/** Those who are not already merged into others. */
const standing = (compared: ReadonlyMap<string, Compared>): Compared[] =>
  [...compared.values()].filter(({ status }) => status !== 'merged')

async function findNamesakes(work: Work, subjects: readonly Compared[]): Promise<[string, string][]> {
  const named = subjects.flatMap(({ id, person_id, area_code, facts: { name } }) =>
    typeof name === 'string' ? [{ id, person_id, area_code, name }] : []
  )
  const namesakes = await listNamesakes(work, named, NAMESAKES_PER_AREA_MAX)
  const person_ids = [...new Set(namesakes.map(({ person_id }) => person_id))]
  if (person_ids.length === 0) return []
  const rows = await listWorkersOf(work.tx, person_ids, { range: rangeOfCaller(work, 'worker') })
  const workers = new Map(rows.map(({ id, person_id }) => [person_id, id]))
  return namesakes.flatMap(({ place, person_id }): [string, string][] => {
    const [one, other] = [named[place]?.id, workers.get(person_id)]
    return one === undefined || other === undefined ? [] : [[one, other]]
  })
}

const findSpelledSame = async (work: Work, subjects: readonly Compared[]): Promise<[string, string][]> =>
  (
    await queries.listSpelledSame(
      work.tx,
      subjects.map(({ id }) => id),
      NAMESAKES_PER_AREA_MAX
    )
  ).map(({ id, other_id }) => [id, other_id])
