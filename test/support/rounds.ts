import type { Test } from 'tap'
import type { Actor, Staff } from '../../src/actor.ts'
import type { Outcome } from '../../src/register/rounds/rules/codes.ts'
import { holdRoundForSubmission, recordVisits } from '../../src/register/service.ts'
import { asActor, COMMUNITY, givenStaff, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp, TestOptions } from './app.ts'
import type { TestEngine } from './engines.ts'
import { givenRegister } from './register.ts'

export const roundPlan = (change: object = {}) => ({
  area_code: SUBDISTRICT,
  month: '2026-11',
  kind: 'monthly',
  due_on: '2026-11-25',
  worker_questionnaire: { code: 'worker_standard', version: 1 },
  business_questionnaire: { code: 'business_standard', version: 1 },
  ...change
})

/** Somebody who visits, as the service knows them. */
export interface Enumerator extends TestActor {
  actor: Staff
}

export async function givenEnumerator(app: TestApp, area_code = COMMUNITY): Promise<Enumerator> {
  const { id, token } = await givenStaff(app, 'enumerator', area_code)
  const actor: Staff = {
    kind: 'staff',
    person_id: id,
    session_id: id,
    role: 'enumerator',
    area_code,
    restriction: null
  }
  return { id, token, actor }
}

/** Records what came of visits as a submission does. */
export const visit = async (
  app: TestApp,
  round_id: string,
  actor: Actor,
  findings: { subject_id: string; outcome: Outcome; at?: string }[],
  meanwhile: () => Promise<unknown> = async () => {}
): Promise<void> =>
  await asActor(app, actor, async (work) => {
    const round = await holdRoundForSubmission(work, round_id)
    await meanwhile()
    await recordVisits(
      work,
      round,
      findings.map(({ at, ...finding }) => ({
        ...finding,
        at: new Date(at ?? app.testClock.now()),
        submission_id: null
      }))
    )
  })

/** The register with somebody who visits, and what is done with rounds. */
export async function givenRounds(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const register = await givenRegister(t, engine, options)
  const { app, admin, as } = register
  const enumerator = await givenEnumerator(app)
  const done = async (url: string, body: object = {}, actor: TestActor = admin) => {
    const answer = await as(actor).post(url, body)
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  const plan = async (change: object = {}, actor: TestActor = admin) =>
    await done('/v1/rounds', roundPlan(change), actor)
  const open = async (change: object = {}, actor: TestActor = admin) => {
    const { id } = await plan(change, actor)
    return await done(`/v1/rounds/${id}/open`, {}, actor)
  }
  const assign = async (round_id: string, enumerator_id: string, area_code = COMMUNITY) =>
    await done(`/v1/rounds/${round_id}/assignments`, { area_code, enumerator_id })
  const progress = async (round_id: string, actor: TestActor = admin) =>
    (await as(actor).get(`/v1/rounds/${round_id}/progress`)).json()
  const visits = async (round_id: string, query = '', actor: TestActor = admin) =>
    (await as(actor).get(`/v1/rounds/${round_id}/visits?${query}`)).json().items
  return { ...register, enumerator, done, plan, open, assign, progress, visits }
}
