import type { Work } from '../../work.ts'
import { type Candidate, type Entered, isRefused } from './candidates.ts'
import { keepEntries, sealAnswers, stateOf } from './keeping.ts'
import { Definitions, openContents, personalText } from './opening.ts'
import * as queries from './queries.ts'
import { divided } from './rules/claims.ts'
import type { HoldReason, SubmissionStatus } from './rules/codes.ts'
import { type Held, holdReasons } from './rules/holding.ts'
import { firstOfEach } from './rules/turns.ts'
import { takeIn } from './taking-in.ts'

/** What waits for somebody to look at it. */
export const holdsOf =
  ({ chance }: Work) =>
  (held: Held): HoldReason[] =>
    holdReasons(held, chance.fraction())

export interface Stored {
  row: queries.SubmissionRow
  candidate: Candidate
}

/** What was handed in, as it is to be taken in now, in order. */
export async function storedCandidates(work: Work, rows: readonly queries.SubmissionRow[]): Promise<Stored[]> {
  if (rows.length === 0) return []
  const round_ids = [...new Set(rows.map(({ round_id }) => round_id))]
  const rounds = new Map((await queries.holdRounds(work.tx, round_ids)).map((round) => [round.id, round]))
  const definitions = await Definitions.read(work, round_ids)
  const contents = await openContents(work, rows)
  return rows.flatMap((row, place) => {
    const round = rounds.get(row.round_id)
    if (round === undefined) return []
    const candidate: Candidate = {
      id: row.id,
      round,
      definition: definitions.of(row.round_id, row.subject_kind),
      subject_kind: row.subject_kind,
      subject_id: row.subject_id,
      area_code: row.registered_subject_id === null ? row.area_code : undefined,
      submitted_by: row.submitted_by,
      device_time: row.device_time.getTime(),
      outcome: row.outcome,
      is_unchanged: row.is_unchanged,
      base_version: row.base_version ?? undefined,
      person_id: row.person_id ?? undefined,
      is_registered: row.registered_subject_id !== null,
      is_replacement: row.replaces_id !== null,
      values: contents[place]?.answers ?? {},
      given: undefined,
      needs: contents[place]?.needs ?? []
    }
    return [{ row, candidate }]
  })
}

/** Takes in what has waited for these subjects; what cannot be taken in after all comes back with the reason. */
export async function releaseWaiting(work: Work, subject_ids: readonly string[]): Promise<void> {
  if (subject_ids.length === 0) return
  const rows = await queries.lockWaitingFor(work.tx, [...subject_ids])
  let waiting = (await storedCandidates(work, rows)).toSorted(
    ({ candidate: one }, { candidate: other }) => one.device_time - other.device_time || (one.id < other.id ? -1 : 1)
  )
  while (waiting.length > 0) {
    const turn = firstOfEach(waiting, ({ row }) => row.subject_id)
    const entered = await takeIn(
      work,
      turn.map(({ candidate }) => candidate),
      // Who hands in what was looked at when it arrived.
      { refusalOf: () => undefined, holdReasons: holdsOf(work) }
    )
    await keepStored(work, turn, entered)
    waiting = waiting.filter((stored) => !turn.includes(stored))
  }
}

/** Keeps what has become of what had been handed in before. */
export async function keepStored(
  work: Work,
  all: readonly Stored[],
  entered: ReadonlyMap<Candidate, Entered>
): Promise<void> {
  const taken = all.flatMap(({ row, candidate }) => {
    const entry = entered.get(candidate)
    return entry === undefined || isRefused(entry) ? [] : [{ row, candidate, entry }]
  })
  const moving = taken.filter(
    ({ row, entry }) => row.personal !== null && entry.person_id !== null && entry.person_id !== row.person_id
  )
  const sealed = await sealAnswers(
    work,
    moving.map(({ candidate, entry }) => ({
      candidate,
      entry,
      text: personalText(divided(candidate.definition, candidate.values).personal, candidate.needs)
    }))
  )
  const seals = new Map(moving.map(({ row }, place) => [row, sealed[place]]))
  await queries.updateSubmissions(work.tx, [
    ...taken.map(({ row, entry }) => ({
      id: row.id,
      version: row.version + 1,
      status: entry.hold_reasons.length > 0 ? ('received' as const) : ('approved' as const),
      problem_code: null,
      ...stateOf(entry),
      // Why it had to wait stays to be seen.
      hold_reasons: entry.hold_reasons.length > 0 ? entry.hold_reasons : row.hold_reasons,
      ...(seals.get(row) ?? { person_id: row.person_id ?? entry.person_id, personal: row.personal })
    })),
    ...all.flatMap(({ row, candidate }) => {
      const problem = entered.get(candidate)
      return isRefused(problem) ? [returned(row, problem.definition.code)] : []
    })
  ])
  await keepEntries(work, taken)
}

const returned = (row: queries.SubmissionRow, problem_code: string) => ({
  ...row,
  version: row.version + 1,
  status: 'has_issues' as SubmissionStatus,
  problem_code
})
