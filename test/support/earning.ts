import { randomUUID } from 'node:crypto'
import type { Actor } from '../../src/actor.ts'
import { type ApprovedWork, type Credit, creditWork, withdrawCredits } from '../../src/points/service.ts'
import { Problem } from '../../src/problem.ts'
import { asActor, COMMUNITY, givenWorker, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'

export const EARNING_TERMS = {
  earns_per: 'hour',
  points: 1,
  rounding: 'full_hours',
  weekend_percent: 100,
  holiday_percent: 100,
  night_percent: 100,
  evidence_grades: ['code_scanned'],
  daily_points_max: 8,
  monthly_points_max: 60,
  validity: 'end_of_next_year',
  validity_months: null
}

export const ruleDraft = (change: object = {}, terms: object = {}) => ({
  activity_kind: 'service',
  begins_on: '2026-11-24',
  terms: { ...EARNING_TERMS, ...terms },
  ...change
})

const FIRST_DAY = Date.UTC(2027, 0, 1)
const DAY_MS = 86_400_000

let campaigns = 0

/** A campaign on a day that no other has. */
export function nextCampaign() {
  const dateAfter = (days: number) => new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10)
  const begins_on = dateAfter(campaigns)
  campaigns += 1
  const campaign = { name: '虚构冬日行动', budget_points: 100 }
  return { ...ruleDraft({ campaign, ends_on: dateAfter(campaigns) }), begins_on }
}

/** Two hours of a Monday morning, approved by somebody in the community. */
export const approvedWork = (person_id: string, change: Partial<ApprovedWork> = {}): ApprovedWork => ({
  source: { kind: 'service_record', id: randomUUID() },
  person_id,
  subdistrict_code: SUBDISTRICT,
  area_code: COMMUNITY,
  activity_kind: 'service',
  worked_minutes: 120,
  acts: 0,
  ended_at: new Date('2026-11-23T09:30:00+08:00'),
  evidence_grade: 'code_scanned',
  approver: 'staff:0d9c1f0e-7c55-4f0e-9c1a-3f1c8e5b7a21',
  activity_id: null,
  ...change
})

export const clerkOf = ({ id }: TestActor): Actor => ({
  kind: 'staff',
  person_id: id,
  session_id: id,
  role: 'community',
  area_code: COMMUNITY,
  restriction: null
})

/** Has work credited as the clerk who approved it would. */
export async function credit(app: TestApp, clerk: TestActor, approved: readonly ApprovedWork[]): Promise<Credit[]> {
  const outcomes = await asActor(app, clerkOf(clerk), (work) => creditWork(work, approved))
  return outcomes.map((outcome) => {
    if (outcome instanceof Problem) throw outcome
    return outcome
  })
}

/** Rows in every table of earnings, for the tests that look into all of them. */
export async function giveEarnings(app: TestApp, clerk: TestActor): Promise<void> {
  const { id } = await givenWorker(app)
  const wrong = approvedWork(id)
  await credit(app, clerk, [wrong, approvedWork(id)])
  const withdrawal = {
    source: wrong.source,
    subdistrict_code: SUBDISTRICT,
    explanation: { reason_code: 'wrong_minutes' }
  }
  await asActor(app, clerkOf(clerk), (work) => withdrawCredits(work, [withdrawal]))
}
