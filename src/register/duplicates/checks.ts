/** What the checks of workers and of businesses have in common. */
import { areaRangeOf, type Staff } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import type { Work } from '../../work.ts'
import { subjectAreaNotYours } from '../problems.ts'
import type { SubjectKind } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { readCompared, spellingOf } from './comparing.ts'
import { type Judgement, judge, type Reason, SCORE_MAX } from './rules.ts'

/** Where somebody is to be registered: where the caller works, unless they say so. @throws subject_area_not_yours */
export function areaAsked({ caller }: Work, asked: string | undefined): string {
  if (asked === undefined) return (caller.actor as Staff).area_code
  const range = areaRangeOf(caller.actor)
  if (range === null || asked < range.from || asked > range.to) throw subjectAreaNotYours({})
  return asked
}

interface Typed<Row> {
  typed: Facts
  /** Who is being changed, and is not compared with themselves. */
  own_id: string | undefined
  rows: readonly Row[]
  /** What is theirs though it does not show. */
  held: (id: string) => readonly Reason[]
}

/** How alike what is typed and each of these are. */
export async function judgeTyped<Row extends { id: string }>(
  work: Work,
  kind: SubjectKind,
  { typed, own_id, rows, held }: Typed<Row>
): Promise<(Judgement & { row: Row })[]> {
  const name = typed['name']
  const likeness = { facts: typed, spelling: typeof name === 'string' ? await spellingOf(kind, name) : '' }
  const others = rows.filter(({ id }) => id !== own_id?.toLowerCase())
  const compared = await readCompared(
    work,
    kind,
    others.map(({ id }) => id)
  )
  return others.flatMap((row) => {
    const known = compared.get(row.id)
    if (known === undefined) return []
    const { score, reasons } = judge(kind, likeness, known)
    const theirs = held(row.id)
    if (theirs.length === 0) return [{ row, score, reasons }]
    return [{ row, score: SCORE_MAX, reasons: [...new Set([...theirs, ...reasons])] }]
  })
}

/** With whether a registration would be refused; what was typed is not written down. */
export async function recordCheck<
  Checked extends { taken_elsewhere: string[]; candidates: { is_blocking: boolean }[] }
>(
  work: Work,
  kind: SubjectKind,
  asked: Record<string, string | null>,
  checked: Checked
): Promise<Checked & { is_blocked: boolean }> {
  const { taken_elsewhere, candidates } = checked
  const is_blocked = taken_elsewhere.length > 0 || candidates.some(({ is_blocking }) => is_blocking)
  const by = Object.entries(asked).flatMap(([field, value]) => (value === null ? [] : [field]))
  await recordEvent(work, { action: `${kind}.check`, details: { by, count: candidates.length, is_blocked } })
  return { is_blocked, ...checked }
}
