import { recordEvent } from '../../audit/service.ts'
import { Overtaken } from '../../database/failures.ts'
import { type Problem, thrownIfRefused } from '../../problem.ts'
import type { Work } from '../../work.ts'
import { forgetDrafts } from '../drafts/service.ts'
import { type Entered, isRefused } from './candidates.ts'
import { type Draft, draftOf } from './drafting.ts'
import { keepNew } from './keeping.ts'
import { replacedNotReturned } from './problems.ts'
import * as queries from './queries.ts'
import { receiptOf } from './receipts.ts'
import { holdsOf, releaseWaiting } from './releasing.ts'
import { findRepeated, repeatedOf } from './repeated.ts'
import { HeldRounds } from './rounds.ts'
import { firstOfEach } from './rules/turns.ts'
import type { NewSubmission, SubmissionReceipt } from './schemas.ts'
import { takeIn } from './taking-in.ts'

export interface Received {
  receipt: SubmissionReceipt
  is_repeated: boolean
}

/**
 * Takes what was found at visits: each submission once, however often it is sent and in whatever order, and the good ones
 * though others are bad. @returns what became of each, in order
 */
export async function receiveSubmissions(work: Work, items: readonly NewSubmission[]): Promise<(Received | Problem)[]> {
  const rounds = await HeldRounds.hold(work, items)
  const drafts = items.map((item) => draftOf(work, item, rounds))
  const good = drafts.filter((draft): draft is Draft => !(draft instanceof Error))
  const first = new Map<string, Draft>()
  for (const draft of good) if (!first.has(draft.candidate.id)) first.set(draft.candidate.id, draft)
  const outcomes = new Map<Draft, Received | Problem>(await findRepeated(work, [...first.values()]))
  const fresh = [...first.values()].filter((draft) => !outcomes.has(draft))
  for (const [draft, entered] of await enter(work, fresh, rounds)) {
    const { id } = draft.candidate
    outcomes.set(draft, isRefused(entered) ? entered : { receipt: receiptOf(id, entered), is_repeated: false })
  }
  await recordEvent(work, {
    action: 'submission.receive',
    details: countsOf([...outcomes.values()], items.length)
  })
  return drafts.map((draft) => {
    if (draft instanceof Error) return draft
    const leader = first.get(draft.candidate.id) ?? draft
    const outcome = outcomes.get(leader) ?? raise()
    return draft === leader ? outcome : repeatedOf(draft, leader, outcome)
  })
}

function raise(): never {
  throw new Error('a submission has no outcome')
}

const countsOf = (outcomes: readonly (Received | Problem)[], count: number) => {
  const received = outcomes.filter((outcome): outcome is Received => !(outcome instanceof Error))
  const fresh = received.filter(({ is_repeated }) => !is_repeated)
  return {
    count,
    received: fresh.length,
    waiting: fresh.filter(({ receipt }) => receipt.status === 'received').length,
    repeated: received.length - fresh.length
  }
}

/** Those about one subject one after another, by the time at which they were written. */
async function enter(work: Work, fresh: readonly Draft[], rounds: HeldRounds): Promise<Map<Draft, Entered>> {
  const entered = new Map<Draft, Entered>()
  const allowed: Draft[] = []
  const replaceable = await findReplaceable(work, fresh)
  for (const draft of fresh) {
    const problem = rounds.refusalOfRound(draft.candidate) ?? refusalOfReplacing(draft, replaceable)
    if (problem === undefined) allowed.push(draft)
    else entered.set(draft, problem)
  }
  const rules = { refusalOf: rounds.refusalOf, holdReasons: holdsOf(work) }
  let waiting = allowed.toSorted(byTime)
  while (waiting.length > 0) {
    const turn = firstOfEach(waiting, ({ candidate }) => candidate.subject_id)
    const entries = await takeIn(
      work,
      turn.map(({ candidate }) => candidate),
      rules
    )
    const taken = turn.flatMap((draft) => {
      const entry = entries.get(draft.candidate)
      if (entry !== undefined) entered.set(draft, entry)
      return entry === undefined || isRefused(entry) ? [] : [{ ...draft, entry }]
    })
    await keepNew(work, taken)
    await forgetDrafts(
      work,
      taken.map(({ candidate }) => candidate.id)
    )
    waiting = waiting.filter((draft) => !turn.includes(draft))
  }
  await refuseOvertaken(work, entered)
  await releaseWaiting(work, registeredIn(entered))
  return entered
}

const byTime = ({ candidate: one }: Draft, { candidate: other }: Draft): number =>
  one.device_time - other.device_time || (one.id < other.id ? -1 : 1)

const registeredIn = (entered: ReadonlyMap<Draft, Entered>): string[] =>
  [...entered].flatMap(([{ candidate }, entry]) =>
    candidate.outcome === 'new' && !isRefused(entry) ? (entry.registered_subject_id ?? []) : []
  )

/** What was refused only because the same had just come in on another way is looked at again. @throws Overtaken */
async function refuseOvertaken({ tx }: Work, entered: ReadonlyMap<Draft, Entered>): Promise<void> {
  const refused = [...entered].flatMap(([{ candidate }, entry]) => (isRefused(entry) ? [candidate.id] : []))
  if (refused.length > 0 && (await queries.listTaken(tx, refused)).length > 0)
    throw new Overtaken('a submission has arrived already')
}

type Replaceable = ReadonlyMap<string, queries.SubmissionRow>

/** What has come back to the caller and was not handed in again yet. */
async function findReplaceable({ tx, caller }: Work, drafts: readonly Draft[]): Promise<Replaceable> {
  const ids = drafts.flatMap(({ replaces_id }) => replaces_id ?? [])
  if (ids.length === 0) return new Map()
  const replaced = new Set((await queries.listReplaced(tx, ids)).map(({ replaces_id }) => replaces_id))
  const rows = await queries.listSubmissionsById(tx, ids)
  const own = 'person_id' in caller.actor ? caller.actor.person_id : null
  return new Map(
    rows
      .filter((row) => row.status === 'has_issues' && row.submitted_by === own && !replaced.has(row.id))
      .map((row) => [row.id, row])
  )
}

function refusalOfReplacing({ candidate, replaces_id }: Draft, replaceable: Replaceable): Problem | undefined {
  if (replaces_id === null) return undefined
  const row = replaceable.get(replaces_id)
  const is_same = row?.round_id === candidate.round.id && row.subject_id === candidate.subject_id
  return is_same ? undefined : replacedNotReturned({})
}

/** As `receiveSubmissions`, for one. @throws what it is refused for */
export async function receiveSubmission(work: Work, item: NewSubmission): Promise<Received> {
  const [outcome = raise()] = await receiveSubmissions(work, [item])
  return thrownIfRefused(outcome)
}
