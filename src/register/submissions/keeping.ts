import { isUniqueViolation, Overtaken } from '../../database/failures.ts'
import { createPersons, sealForPersons } from '../../persons/service.ts'
import type { Work } from '../../work.ts'
import { insertConflicts, settleConflicts } from '../conflicts/queries.ts'
import { raiseNeedsOfLiving } from '../needs/service.ts'
import { recordVisits } from '../rounds/visits.ts'
import type { Candidate, Entry } from './candidates.ts'
import { PERSONAL_ANSWERS_PLACE, personalText } from './opening.ts'
import * as queries from './queries.ts'
import { divided } from './rules/claims.ts'

/** What was handed in, with what became of it. */
export interface Kept {
  candidate: Candidate
  entry: Entry
  is_clock_ahead: boolean
  given_area_code: string | null
  replaces_id: string | null
}

/** Keeps what has just been handed in. @throws Overtaken where somebody else was faster with one of the ids */
export async function keepNew(work: Work, all: readonly Kept[]): Promise<void> {
  const divisions = all.map(({ candidate }) => divided(candidate.definition, candidate.values))
  const sealed = await sealAnswers(
    work,
    all.map(({ candidate, entry }, place) => ({
      candidate,
      entry,
      text: personalText(divisions[place]?.personal ?? {}, candidate.needs)
    }))
  )
  const rows = all.map(({ candidate, entry, is_clock_ahead, given_area_code, replaces_id }, place) => ({
    id: candidate.id,
    round_id: candidate.round.id,
    subject_kind: candidate.subject_kind,
    subject_id: candidate.subject_id,
    submitted_by: candidate.submitted_by,
    received_at: new Date(work.now),
    device_time: new Date(candidate.device_time),
    is_clock_ahead,
    outcome: candidate.outcome,
    is_unchanged: candidate.is_unchanged,
    base_version: candidate.base_version ?? null,
    given_area_code,
    replaces_id,
    answers: JSON.stringify(divisions[place]?.plain ?? {}),
    version: 1,
    problem_code: null,
    status: entry.hold_reasons.length > 0 ? ('received' as const) : ('approved' as const),
    ...stateOf(entry),
    ...(sealed[place] ?? { person_id: entry.person_id, personal: null })
  }))
  try {
    await queries.insertSubmissions(work.tx, rows)
  } catch (error) {
    throw isUniqueViolation(error) ? new Overtaken('a submission has arrived already') : error
  }
  await keepEntries(work, all)
}

export const stateOf = (entry: Entry) => ({
  registered_subject_id: entry.registered_subject_id,
  area_code: entry.area_code,
  hold_reasons: entry.hold_reasons,
  recorded_version: entry.recorded_version,
  taken_version: entry.taken_version,
  superseded_fields: entry.superseded_fields,
  agreed_fields: entry.agreed_fields
})

interface Answered {
  candidate: Pick<Candidate, 'subject_kind'>
  entry: Pick<Entry, 'area_code' | 'person_id'>
  text: string | undefined
}

/**
 * What of each is somebody's, sealed. Where nobody is known yet whose they are, somebody is made whose key they are
 * sealed with until then; of the erased nothing is kept. In order.
 */
export async function sealAnswers(
  work: Work,
  all: readonly Answered[]
): Promise<{ person_id: string | null; personal: Buffer | null }[]> {
  const speaking = all.filter(({ text }) => text !== undefined)
  const nobodys = speaking.filter(({ entry }) => entry.person_id === null)
  const made = await createPersons(
    work,
    nobodys.map(({ candidate, entry }) => ({
      kind: candidate.subject_kind === 'worker' ? 'worker' : 'contact',
      area_code: entry.area_code
    }))
  )
  const persons = new Map(nobodys.map((one, place) => [one, made[place] ?? '']))
  const ownerOf = (one: Answered): string | null => one.entry.person_id ?? persons.get(one) ?? null
  const sealed = await sealForPersons(
    work,
    PERSONAL_ANSWERS_PLACE,
    speaking.map((one) => ({ person_id: ownerOf(one) ?? '', text: one.text ?? '' }))
  )
  const bySpeaking = new Map(speaking.map((one, place) => [one, sealed[place] ?? null]))
  return all.map((one) => ({ person_id: ownerOf(one), personal: bySpeaking.get(one) ?? null }))
}

/** What follows from an entry besides the submission's own row. */
export async function keepEntries(work: Work, all: readonly { candidate: Candidate; entry: Entry }[]): Promise<void> {
  const taken = all.filter(({ entry }) => entry.hold_reasons.length === 0)
  await queries.insertConfirmations(
    work.tx,
    taken
      .filter(({ candidate }) => candidate.is_unchanged)
      .map(({ candidate, entry }) => ({
        submission_id: candidate.id,
        subject_id: candidate.subject_id,
        subject_kind: candidate.subject_kind,
        area_code: entry.area_code,
        round_id: candidate.round.id,
        confirmed_version: candidate.base_version ?? 1,
        confirmed_at: new Date(Math.min(candidate.device_time, work.now)),
        confirmed_by: candidate.submitted_by
      }))
  )
  await insertConflicts(
    work.tx,
    taken.flatMap(({ candidate, entry }) =>
      entry.conflicts.map((conflict) => ({
        ...conflict,
        submission_id: candidate.id,
        subject_id: candidate.subject_id,
        subject_kind: candidate.subject_kind,
        area_code: entry.area_code,
        opened_at: new Date(work.now),
        status: 'open' as const
      }))
    )
  )
  await settleConflicts(
    work.tx,
    taken.flatMap(({ entry }) =>
      entry.settled.map((settled) => ({
        ...settled,
        choice: null,
        settled_at: new Date(work.now),
        settled_by: null,
        settled_version: entry.taken_version
      }))
    )
  )
  await raiseNeedsOfLiving(
    work,
    all
      // What came with something about who is in the register was raised when it came.
      .filter(({ candidate, entry }) => entry.registered_subject_id !== null && !candidate.is_registered)
      .flatMap(({ candidate: { needs, subject_id, submitted_by, round } }) =>
        needs.map((need) => ({
          ...need,
          subject_id,
          source: 'submission' as const,
          raised_by: submitted_by,
          round_id: round.id,
          month: round.month
        }))
      )
  )
  const visited = all.filter(
    // What comes in later belongs to the round, and changes its figures no more.
    ({ candidate, entry }) => entry.registered_subject_id !== null && candidate.round.status === 'open'
  )
  for (const some of Map.groupBy(visited, ({ candidate }) => candidate.round.id).values())
    await recordVisits(
      work,
      some[0]?.candidate.round ?? raise(),
      some.map(({ candidate }) => ({
        subject_id: candidate.subject_id,
        outcome: candidate.outcome,
        submission_id: candidate.id,
        at: new Date(Math.min(candidate.device_time, work.now))
      }))
    )
}

function raise(): never {
  throw new Error('a group has nobody')
}
