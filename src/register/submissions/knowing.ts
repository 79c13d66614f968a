import { atPointer, type Problem } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { type ConflictRow, listOpenOf } from '../conflicts/queries.ts'
import { refusalsOfMerged } from '../merges/survivors.ts'
import { openRevisions } from '../reading.ts'
import { SUBJECT_KINDS } from '../rules/codes.ts'
import type { Facts } from '../rules/facts.ts'
import { lockSubjects, type SubjectRow } from '../subject-queries.ts'
import { rangeOfCaller, subjectNotFound } from '../subjects.ts'
import type { Candidate } from './candidates.ts'
import { Definitions, openAnswers } from './opening.ts'
import * as queries from './past-queries.ts'
import { baseVersionUnknown } from './problems.ts'
import { claimsOf } from './rules/claims.ts'
import { standingOf } from './rules/deciding.ts'
import type { Contest, Voice } from './rules/merging.ts'

export interface OpenContest extends Contest {
  id: string
  field: string
}

/** What the register knows of a subject when a submission about it is looked at. */
export interface Known {
  row: SubjectRow
  base_version: number
  base: Facts
  current: Facts
  person_id: string | null
  standing: ReadonlyMap<string, readonly Voice[]>
  contests: readonly OpenContest[]
}

/**
 * What is known of the subjects of these submissions, which are of different ones, with a question for each kind of thing
 * however many there are. The subjects are locked. Undefined for what is not in the register, or not to be seen.
 */
export async function readKnown(
  work: Work,
  candidates: readonly Candidate[]
): Promise<Map<Candidate, Known | Problem | undefined>> {
  const range = rangeOfCaller(work, 'worker')
  const ids = candidates.map(({ subject_id }) => subject_id)
  const rows = new Map((await lockSubjects(work.tx, ids, range)).map((row) => [row.id, row]))
  const merged = [...rows.values()].flatMap(({ id, status }) => (status === 'merged' ? [id] : []))
  const refusals = merged.length === 0 ? new Map<string, Problem>() : await refusalsOfMerged(work, merged)
  const known = new Map<Candidate, Known | Problem | undefined>()
  const asked: { candidate: Candidate; row: SubjectRow; base_version: number }[] = []
  for (const candidate of candidates) {
    const row = rows.get(candidate.subject_id)
    const base_version = baseOf(candidate, row)
    const refusal = refusals.get(candidate.subject_id)
    if (row === undefined) known.set(candidate, undefined)
    else if (row.kind !== candidate.subject_kind)
      known.set(candidate, atPointer('/body/subject_id', subjectNotFound(candidate.subject_kind)))
    // What was found about somebody who was entered twice belongs to the survivor, whom the answer names.
    else if (refusal !== undefined) known.set(candidate, atPointer('/body/subject_id', refusal))
    else if (base_version > row.version) known.set(candidate, baseVersionUnknown({ version: row.version }))
    else asked.push({ candidate, row, base_version })
  }
  const past = await openPast(work, asked)
  const standing = await readStanding(work, asked)
  const contests = await readContests(work, asked, past)
  for (const { candidate, row, base_version } of asked) {
    const current = past.get(keyOf(row.id, row.version))
    known.set(candidate, {
      row,
      base_version,
      base: past.get(keyOf(row.id, base_version))?.facts ?? {},
      current: current?.facts ?? {},
      person_id: current?.person_id ?? null,
      standing: standing.get(row.id) ?? new Map(),
      contests: contests.filter(({ subject_id }) => subject_id === row.id)
    })
  }
  return known
}

/** What somebody adds to a subject that they have just found themselves starts from how it was registered. */
const FIRST_VERSION = 1

const baseOf = ({ outcome, base_version }: Candidate, row: SubjectRow | undefined): number =>
  base_version ?? (outcome === 'new' ? (row?.version ?? FIRST_VERSION) : FIRST_VERSION)

export const keyOf = (subject_id: string, version: number): string => `${subject_id} ${version}`

type Asked = readonly { row: SubjectRow; base_version: number }[]

const openPast = async (work: Work, asked: Asked) =>
  await openFactsAt(
    work,
    asked.flatMap(({ row, base_version }) =>
      [base_version, row.version].map((version) => ({ subject_id: row.id, version }))
    )
  )

/** What the subjects were at these versions, in clear, by `keyOf`. */
export async function openFactsAt(work: Work, asked: readonly { subject_id: string; version: number }[]) {
  const versions = new Map(asked.map((one) => [keyOf(one.subject_id, one.version), one]))
  const rows = versions.size === 0 ? [] : await queries.listRevisionsAt(work.tx, [...versions.values()])
  const past = new Map<string, { facts: Facts; person_id: string | null }>()
  for (const kind of SUBJECT_KINDS) {
    const some = rows.filter(({ subject_kind }) => subject_kind === kind)
    for (const { row, facts } of await openRevisions(work, kind, some))
      past.set(keyOf(row.subject_id, row.version), { facts, person_id: row.person_id })
  }
  return past
}

/** Asked for only where somebody has changed the subject since. */
async function readStanding(work: Work, asked: Asked): Promise<Map<string, ReadonlyMap<string, readonly Voice[]>>> {
  const bases = asked
    .filter(({ row, base_version }) => base_version < row.version)
    .map(({ row, base_version }) => ({ subject_id: row.id, version: base_version }))
  if (bases.length === 0) return new Map()
  const changes = Map.groupBy(await queries.listChangesSince(work.tx, bases), ({ subject_id }) => subject_id)
  const agreements = Map.groupBy(await queries.listAgreementsSince(work.tx, bases), ({ subject_id }) => subject_id)
  return new Map(
    bases.map(({ subject_id }) => [
      subject_id,
      standingOf(
        (changes.get(subject_id) ?? []).map((row) => ({
          version: row.version,
          fields: row.changed_fields,
          voice: {
            id: row.submission_id ?? '',
            by: row.submitted_by ?? row.changed_by,
            at: row.device_time?.getTime() ?? null
          }
        })),
        (agreements.get(subject_id) ?? []).map((row) => ({
          version: row.version,
          field: row.field,
          voice: { id: row.submission_id, by: row.submitted_by, at: row.device_time.getTime() }
        }))
      )
    ])
  )
}

async function readContests(work: Work, asked: Asked, past: ReadonlyMap<string, { facts: Facts }>) {
  const versions = new Map(asked.map(({ row }) => [row.id, row.version]))
  const open = versions.size === 0 ? [] : await listOpenOf(work.tx, [...versions.keys()])
  const said = await openContests(
    work,
    open,
    ({ subject_id }) => past.get(keyOf(subject_id, versions.get(subject_id) ?? 0))?.facts ?? {}
  )
  return open.map((row, place) => ({
    id: row.id,
    subject_id: row.subject_id,
    field: row.field,
    voice: { id: row.submission_id, by: row.submitted_by, at: row.device_time.getTime() },
    mine: said[place] ?? null
  }))
}

/** What the submissions say about the fields in conflict, in order; null where nobody can read it any more. */
export async function openContests(
  work: Work,
  rows: readonly ConflictRow[],
  knownOf: (row: ConflictRow) => Facts
): Promise<(Facts[string] | null)[]> {
  if (rows.length === 0) return []
  const definitions = await Definitions.read(
    work,
    rows.map(({ round_id }) => round_id)
  )
  const answers = await openAnswers(work, rows)
  return rows.map((row, place) => {
    const subject = {
      kind: row.subject_kind,
      definition: definitions.of(row.round_id, row.subject_kind),
      outcome: row.outcome
    }
    const { claims } = claimsOf(subject, answers[place] ?? {}, knownOf(row), work.now)
    return claims[row.field] ?? null
  })
}
