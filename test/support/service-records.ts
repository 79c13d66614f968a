import type { Test } from 'tap'
import { givenPartner, givenStaff, SUBDISTRICT } from './actors.ts'
import { MONDAY_10_00, type TestApp, type TestOptions } from './app.ts'
import { ruleDraft } from './earning.ts'
import type { TestEngine } from './engines.ts'
import { givenRegisteredWorker, type RegisteredWorker } from './needs.ts'
import { givenRegister } from './register.ts'

/** Two and a half hours of a Sunday, as staff file them; the clock of tests says Monday. */
export const filing = (change: object = {}) => ({
  activity_kind: 'service',
  activity_name: '桶前值守',
  place: '琵琶山社区“观新”驿站',
  content: '在驿站前引导居民分类投放垃圾。',
  organising_unit: '琵琶山社区居民委员会',
  responsible_name: '虚构李四',
  started_at: '2026-11-22T09:00:00+08:00',
  ended_at: '2026-11-22T11:30:00+08:00',
  worked_minutes: 120,
  ...change
})

/** The service with a volunteer of the register, who is signed in, and what is filed for them. */
export async function givenVolunteer(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const given = await givenRegister(t, engine, options)
  const { app, clerk, admin, as } = given
  const worker = await givenRegisteredWorker(given)
  const file = async (change: object = {}, by = clerk) =>
    await as(by).post('/v1/service-records', filing({ person_id: worker.id, ...change }))
  const filed = async (change: object = {}, by = clerk): Promise<string> => {
    const answer = await file(change, by)
    if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`)
    return answer.json().id
  }
  const decide = async (id: string, what: string, version: number, body: object = {}, by = admin) =>
    await as(by).post(`/v1/service-records/${id}/${what}`, body, { 'if-match': `"${version}"` })
  const permitOf = async ({ token }: RegisteredWorker): Promise<string> =>
    (await app.send('POST', '/v1/me/filing-permits', { token })).json().id
  const partner = async () => await givenPartner(app, admin, { scopes: ['service_records:write'] })
  return { ...given, worker, file, filed, decide, permitOf, partner }
}

/** So many days of two hours each, the latest of them yesterday. */
export const daysOfWork = (count: number): { started_at: string; ended_at: string }[] =>
  Array.from({ length: count }, (_, place) => {
    const day = new Date(Date.parse('2026-11-22T00:00:00Z') - place * 86_400_000).toISOString().slice(0, 10)
    return { started_at: `${day}T09:00:00+08:00`, ended_at: `${day}T11:30:00+08:00` }
  })

export const REASON = { reason: '活动照片中没有此人，已向负责人核实。' }

/** From October on service earns a point an hour, however it is known that it was done. */
export async function letEveryGradeEarn(app: TestApp): Promise<void> {
  app.testClock.set('2026-09-30T10:00:00+08:00')
  const { token } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const evidence_grades = ['code_scanned', 'staff_confirmed', 'entered_later']
  const terms = { evidence_grades, daily_points_max: null, monthly_points_max: null }
  const body = ruleDraft({ begins_on: '2026-10-01' }, terms)
  const answer = await app.send('POST', '/v1/earning-rules', { token, body })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  app.testClock.set(MONDAY_10_00)
}

/** What the ledger says that somebody has. */
export const pointsOf = async (app: TestApp, person_id: string): Promise<number | null> =>
  (
    await app.db
      .selectFrom('points_account')
      .select('balance_points')
      .where('person_id', '=', person_id)
      .executeTakeFirst()
  )?.balance_points ?? null
