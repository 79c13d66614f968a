import { rangeOf } from '../../actor.ts'
import { recordEvent } from '../../audit/service.ts'
import { formatTime } from '../../calendar/times.ts'
import { readInOrder } from '../../database/order.ts'
import type { Work } from '../../work.ts'
import { givenFilters, pageOf, readPosition, visibleRange } from '../reading.ts'
import { listAssigned } from './assignment-queries.ts'
import type { RoundRow } from './queries.ts'
import { type Finding, outcomeOf, settle } from './rules/outcomes.ts'
import { findRound } from './service.ts'
import * as queries from './visit-queries.ts'
import type { Visit, VisitFilter, VisitPage } from './visit-schemas.ts'

/** @throws round_not_found, cursor_invalid, cursor_of_other_filters */
export async function listVisits(
  work: Work,
  round_id: string,
  { limit, cursor, ...filters }: VisitFilter
): Promise<VisitPage> {
  const bound = { round_id, ...filters }
  const after = readPosition(bound, cursor)
  await findRound(work, round_id)
  const { area_code, enumerator_id, outcome } = filters
  const range = visibleRange(work, area_code)
  await readInOrder(work.tx)
  const found =
    range === null
      ? []
      : await queries.listVisits(work.tx, {
          round_id,
          range,
          enumerator_id,
          outcome: outcome === 'none' ? null : outcome,
          after,
          limit: limit + 1
        })
  const { rows, next } = pageOf(bound, found, limit, (row) => ({ area_code: row.area_code, id: row.subject_id }))
  await recordEvent(work, {
    action: 'visit.list',
    object: { kind: 'round', id: round_id },
    details: { count: rows.length, ...givenFilters(filters) }
  })
  return { items: rows.map(describe), next }
}

const describe = ({ assigned_id, visited_by, outcome_at, ...row }: queries.VisitRow): Visit => ({
  ...row,
  outcome_at: outcome_at === null ? null : formatTime(outcome_at.getTime()),
  enumerator_id: row.outcome === null ? assigned_id : visited_by
})

/** What was found at a visit, as it is to be recorded. */
export interface VisitFinding extends Finding {
  submission_id: string | null
}

/**
 * Records what came of visits in a round that is held (`holdRoundForSubmission`), with a fixed number of statements
 * however many there are. Whatever arrives late or twice: what happened last is what is known (`isSettledBy`). Who is
 * not on the list is added, but for subjects outside the round's area. The visits are locked, then the subjects that are
 * added. A visit counts for the enumerator who records it, and for who is assigned where somebody else does.
 *
 * Record before the subjects change: who has moved away counts for the community where they were.
 */
export async function recordVisits(
  work: Work,
  { id, area_code }: Pick<RoundRow, 'id' | 'area_code'>,
  findings: readonly VisitFinding[]
): Promise<void> {
  if (findings.length === 0) return
  const round = { id, range: rangeOf(area_code) }
  const enumeratorOf = await enumeratorsOf(work, round)
  const is_known = await updateKnown(work, round, findings, enumeratorOf)
  const missing = findings.filter(({ subject_id }) => !is_known.has(subject_id))
  if (missing.length === 0) return
  const added = await insertMissing(work, round, missing, enumeratorOf)
  // Somebody else was faster with these.
  await updateKnown(
    work,
    round,
    missing.filter(({ subject_id }) => !added.has(subject_id)),
    enumeratorOf
  )
}

type RoundRange = Parameters<typeof queries.insertVisits>[1]

/** Whose visit it is, by the community that it counts for. */
type EnumeratorOf = (area_code: string | null) => string | null

async function enumeratorsOf({ tx, caller: { actor } }: Work, { id, range }: RoundRange): Promise<EnumeratorOf> {
  if (actor.kind === 'staff' && actor.role === 'enumerator') return () => actor.person_id
  const assigned = new Map(
    (await listAssigned(tx, id, range)).map((assignment) => [assignment.area_code, assignment.enumerator_id])
  )
  return (area_code) => (area_code === null ? null : (assigned.get(area_code) ?? null))
}

/** @returns the subjects that have a visit */
async function updateKnown(
  { tx }: Work,
  round: RoundRange,
  findings: readonly VisitFinding[],
  enumeratorOf: EnumeratorOf
): Promise<Set<string>> {
  if (findings.length === 0) return new Set()
  const ids = [...new Set(findings.map(({ subject_id }) => subject_id))]
  const known = new Map((await queries.lockVisits(tx, round.id, ids)).map((visit) => [visit.subject_id, visit]))
  const found = findings
    .filter(({ subject_id }) => known.has(subject_id))
    .map((finding) => ({ ...finding, outcome: outcomeOf(finding.outcome, isNew(known.get(finding.subject_id))) }))
  const settled = [...settle(found, known).values()]
  const opening = await areasAtOpening(tx, round, settled)
  const visits = settled.map((finding) => {
    const visit = known.get(finding.subject_id)
    const counted_area_code = firstWithin(round, [
      opening.get(finding.subject_id),
      visit?.area_code,
      visit?.counted_area_code
    ])
    const enumerator_id = enumeratorOf(counted_area_code)
    return settledVisit(finding, { enumerator_id, is_new: isNew(visit), counted_area_code })
  })
  if (visits.length > 0) await queries.updateVisits(tx, round.id, visits)
  return new Set(known.keys())
}

/** Who has moved away counts where they were when the round was opened, whichever arrives first, that or where they are. */
async function areasAtOpening(
  tx: Work['tx'],
  round: RoundRange,
  settled: readonly VisitFinding[]
): Promise<ReadonlyMap<string, string>> {
  const moved = settled.filter(({ outcome }) => outcome === 'moved').map(({ subject_id }) => subject_id)
  return moved.length === 0 ? new Map() : await queries.listAreasAtOpening(tx, round.id, moved)
}

/** The first of these areas that is of the round. */
const firstWithin = ({ range: { from, to } }: RoundRange, areas: readonly (string | undefined)[]): string | null =>
  areas.find((area) => area !== undefined && area >= from && area <= to) ?? null

/** @returns the subjects whose visits were added */
async function insertMissing(
  { tx }: Work,
  round: RoundRange,
  findings: readonly VisitFinding[],
  enumeratorOf: EnumeratorOf
): Promise<Set<string>> {
  const is_new = new Set(findings.filter(({ outcome }) => outcome === 'new').map(({ subject_id }) => subject_id))
  const found = findings.map((finding) => ({
    ...finding,
    outcome: outcomeOf(finding.outcome, is_new.has(finding.subject_id))
  }))
  const settled = [...settle(found, new Map()).values()]
  const areas = await queries.listAreas(
    tx,
    settled.map(({ subject_id }) => subject_id)
  )
  const area_codes = new Map(areas.map(({ id, area_code }) => [id, area_code]))
  const opening = await areasAtOpening(tx, round, settled)
  const visits = settled.map((finding) => {
    const { subject_id } = finding
    const counted_area_code = firstWithin(round, [opening.get(subject_id)])
    const enumerator_id = enumeratorOf(counted_area_code ?? area_codes.get(subject_id) ?? null)
    return settledVisit(finding, { enumerator_id, is_new: is_new.has(subject_id), counted_area_code })
  })
  return new Set(await queries.insertVisits(tx, round, visits))
}

const isNew = (visit: { is_new: boolean } | undefined): boolean => visit?.is_new ?? false

const settledVisit = (
  { subject_id, outcome, at, submission_id }: VisitFinding,
  rest: Pick<queries.SettledVisit, 'enumerator_id' | 'is_new' | 'counted_area_code'>
): queries.SettledVisit => ({ subject_id, outcome, outcome_at: at, submission_id, ...rest })
