import { listNamesakes } from '../../persons/service.ts'
import { Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import type { Outcomes, Recording } from '../changes.ts'
import { byKind } from '../revisions.ts'
import type { SubjectKind, SubjectStatus } from '../rules/codes.ts'
import { rangeOfCaller } from '../subjects.ts'
import { listWorkersOf } from '../worker-queries.ts'
import { type Compared, readCompared, spellingOf } from './comparing.ts'
import * as queries from './queries.ts'
import { inOrder, isJudgedBy, judge, QUEUE_SCORE_MIN, TELLING_FIELDS } from './rules.ts'

/** However many have a name, somebody looks at so many of them in each area at most. */
const NAMESAKES_PER_AREA_MAX = 20

/** A subject as it was recorded in this transaction, so that nobody else is changing it. */
interface Recorded extends Compared {
  /** Of a new one there are no pairs yet. */
  is_new: boolean
}

/**
 * Looks for duplicates of what was recorded, where anything changed that they are judged by; with the same questions
 * however many there are.
 */
export async function lookForDuplicates(work: Work, recorded: readonly Recording[], outcomes: Outcomes): Promise<void> {
  for (const [kind, recordings] of byKind(recorded)) {
    const subjects = new Map<string, Recorded>()
    for (const { asked, writing, version, changed_fields } of recordings) {
      const outcome = outcomes.get(asked)
      if (outcome === undefined || outcome instanceof Problem || !isJudgedBy(kind, changed_fields)) continue
      const { id, after: facts } = writing
      const { person_id } = outcome
      const status = facts['status'] as SubjectStatus
      const spelling = await spellingOf(kind, String(facts['name'] ?? ''))
      // Who was changed twice is looked for as what they are now.
      const is_new = version === 1 || subjects.get(id)?.is_new === true
      const area_code = String(facts['area_code'])
      subjects.set(id, { id, version, status, area_code, person_id, facts, spelling, is_new })
    }
    const current = standing(subjects)
    const known_ids = current.filter(({ is_new }) => !is_new).map(({ id }) => id)
    await pairUp(work, kind, current, { known_ids, current })
  }
}

/**
 * Puts into the queue whom the subjects may be the same as, as far as the caller sees both, and takes out of it who no
 * longer looks the same. So many questions however many subjects there are.
 * @returns how many pairs were found or judged anew
 */
export async function findDuplicates(
  work: Work,
  kind: SubjectKind,
  ids: readonly string[],
  { is_waiting = false } = {}
): Promise<number> {
  const subjects = standing(await readCompared(work, kind, ids))
  return await pairUp(work, kind, subjects, { known_ids: subjects.map(({ id }) => id), current: [], is_waiting })
}

interface Known {
  /** Who may be in pairs already. */
  known_ids: string[]
  /** Those that need not be read again, because nobody else can have changed them since. */
  current: readonly Compared[]
  /** Whether those are waited for whom somebody else is changing. */
  is_waiting?: boolean
}

async function pairUp(
  work: Work,
  kind: SubjectKind,
  subjects: readonly Compared[],
  { known_ids, current, is_waiting = false }: Known
): Promise<number> {
  if (subjects.length === 0) return 0
  const alike = kind === 'worker' ? await findNamesakes(work, subjects) : await findSpelledSame(work, subjects)
  const known = known_ids.length === 0 ? [] : await queries.listPairsOf(work.tx, kind, known_ids)
  const pairs = inOrder([...alike, ...known.map(({ one_id, other_id }) => [one_id, other_id] as const)])
  if (pairs.length === 0) return 0

  // Whom somebody else is changing at this moment is left to them: two who waited for each other would be undone.
  const compared = new Map(current.map((one) => [one.id, one]))
  const others = [...new Set(pairs.flat())].filter((id) => !compared.has(id))
  const free = await queries.holdSubjects(work.tx, others, { is_waiting })
  for (const one of standing(await readCompared(work, kind, free))) compared.set(one.id, one)
  const judged = pairs.flatMap(([one_id, other_id]) => {
    const [one, other] = [compared.get(one_id), compared.get(other_id)]
    if (one === undefined || other === undefined) return []
    return [{ one, other, ...judge(kind, one, other) }]
  })
  const gone = judged.filter(({ score }) => score < QUEUE_SCORE_MIN).map(({ one, other }) => [one.id, other.id])
  await queries.deleteOpenPairs(work.tx, gone)
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
  return await queries.upsertPairs(work.tx, {
    kind,
    found,
    found_at: new Date(work.now),
    telling_fields: TELLING_FIELDS[kind]
  })
}

/** Those who are not already merged into others. */
const standing = <One extends Compared>(compared: ReadonlyMap<string, One>): One[] =>
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
