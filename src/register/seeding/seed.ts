import { type SeedFile, seedRows } from '../../database/seed-files.ts'
import type { Work } from '../../work.ts'
import { answerNeed, raiseNeeds, tellNeed } from '../needs/service.ts'
import { pairBusiness, pairWorkers } from '../pairings/service.ts'
import { signPledge } from '../pledges/service.ts'
import { assignCommunities } from '../rounds/assignments.ts'
import { closeRound, createRound, openRound } from '../rounds/service.ts'
import { isRegisterEmpty } from './queries.ts'
import {
  readNeeds,
  readRounds,
  readSubjects,
  readVisits,
  type StoryNeed,
  type StoryRound,
  type StorySubject
} from './rules.ts'
import { actAs, dismissStaff, hireStaff, type StoryStaff } from './staff.ts'
import { type KnownSubjects, visitAll } from './visiting.ts'

/** The files of the first quarter of 2023, in the order in which they are handed in. */
export const QUARTER_FILES = [
  'register-staff.csv',
  'register-rounds.csv',
  'register-workers.csv',
  'register-businesses.csv',
  'register-visits.csv',
  'register-needs.csv'
]

/** 观音阁街道. */
const AREA_CODE = '370811015000'

const QUESTIONNAIRE_VERSION = 1
const PLEDGE_VERSION = 1

/**
 * Fills an empty register with a made-up first quarter of 2023, at the times at which it would have come about and by the
 * use cases by which it would have come in: staff plan rounds, hand in submissions and review them. One that is not
 * empty is left alone.
 */
export async function seedQuarter(work: Work, files: readonly SeedFile[]): Promise<void> {
  if (!(await isRegisterEmpty(work.tx))) return
  const [staff_rows = [], round_rows = [], workers = [], businesses = [], visits = [], need_rows = []] =
    files.map(seedRows)
  const subjects = [...readSubjects('business', businesses), ...readSubjects('worker', workers)]
  const needs = readNeeds(need_rows)
  const known: KnownSubjects = new Map()
  const staff = await hireStaff(work, AREA_CODE, staff_rows)
  for (const round of readRounds(round_rows)) {
    const round_id = await openStoryRound(work, staff, round)
    await visitAll(work, staff, { round, round_id, subjects, visits: readVisits(visits, round.month) }, known)
    await settleNeeds(work, staff, { round, round_id, needs }, known)
    await pairAndSign(work, staff, { round, subjects }, known)
    await closeRound(actAs(work, staff.admin, round.closed_at), round_id)
  }
  await dismissStaff(work, staff)
}

/** @returns its id */
async function openStoryRound(work: Work, { admin, enumerators }: StoryStaff, round: StoryRound): Promise<string> {
  const { month, kind, due_on, opened_at } = round
  const planning = actAs(work, admin, opened_at)
  const { id } = await createRound(planning, {
    area_code: AREA_CODE,
    month,
    kind,
    due_on,
    worker_questionnaire: { code: 'worker_standard', version: QUESTIONNAIRE_VERSION },
    business_questionnaire: { code: 'business_standard', version: QUESTIONNAIRE_VERSION }
  })
  await openRound(planning, id)
  for (const { actor, communities } of enumerators)
    await assignCommunities(planning, id, { area_codes: communities, enumerator_id: actor.person_id })
  return id
}

/** What was asked for at the visits of a round; some of it is answered within the month, and some reported back. */
async function settleNeeds(
  work: Work,
  { admin }: StoryStaff,
  { round, round_id, needs }: { round: StoryRound; round_id: string; needs: readonly StoryNeed[] },
  known: KnownSubjects
): Promise<void> {
  const { month, handed_in_at, closed_at } = round
  const raised = needs.filter((need) => need.month === month)
  const ids = await raiseNeeds(
    actAs(work, admin, handed_in_at),
    raised.map(({ number, category, text }) => ({
      subject_id: idOf(known, number),
      category,
      text,
      source: 'submission',
      round_id,
      month
    }))
  )
  const answering = actAs(work, admin, closed_at)
  for (const [place, { answer, is_told }] of raised.entries()) {
    const id = ids[place] ?? ''
    if (answer !== null) await answerNeed(answering, id, 1, { answer })
    if (is_told) await tellNeed(answering, id)
  }
}

/** What was agreed with businesses and workers in the month of a round. */
async function pairAndSign(
  work: Work,
  { admin, enumerators }: StoryStaff,
  { round, subjects }: { round: StoryRound; subjects: readonly StorySubject[] },
  known: KnownSubjects
): Promise<void> {
  const acting = actAs(work, admin, round.closed_at)
  const paired = subjects.filter(({ paired_on }) => paired_on?.startsWith(round.month))
  for (const { kind, number, community, paired_on } of paired)
    if (kind === 'business')
      await pairBusiness(acting, {
        business_id: idOf(known, number),
        paired_area_code: community,
        ...(paired_on !== null && { began_on: paired_on })
      })
  for (const { actor, communities } of enumerators) {
    const own = paired.filter(({ kind, community }) => kind === 'worker' && communities.includes(community))
    for (const [began_on, some] of Map.groupBy(own, ({ paired_on }) => paired_on ?? ''))
      await pairWorkers(acting, {
        enumerator_id: actor.person_id,
        worker_ids: some.map(({ number }) => idOf(known, number)),
        began_on
      })
  }
  for (const { number, pledge_signed_on } of subjects)
    if (pledge_signed_on?.startsWith(round.month))
      await signPledge(acting, PLEDGE_VERSION, { worker_id: idOf(known, number), signed_on: pledge_signed_on })
}

function idOf(known: KnownSubjects, number: string): string {
  const id = known.get(number)?.id
  if (id === undefined) throw new Error(`${number} is not in the register`)
  return id
}
