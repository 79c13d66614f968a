import type { Test } from 'tap'
import { COMMUNITY, givenStaff, givenWorker, SUBDISTRICT, type TestActor } from './actors.ts'
import type { TestApp, TestOptions } from './app.ts'
import type { TestEngine } from './engines.ts'
import { givenRegister } from './register.ts'

/** The day on which tests take place, and on which nobody is signed out meanwhile. */
export const TODAY = '2026-11-23'

/** A time of that day: `at('12:30')`. */
export const at = (clock: string): string => `${TODAY}T${clock}:00+08:00`

export const activityPlan = (responsible_id: string, change: object = {}) => ({
  title: '虚构交通安全宣传',
  organisation: '虚构社区居民委员会',
  responsible_id,
  begins_on: TODAY,
  ends_on: '2026-11-28',
  status: 'published',
  ...change
})

export const newActivity = (responsible_id: string, change: object = {}) => ({
  area_code: COMMUNITY,
  kind: 'service',
  ...activityPlan(responsible_id, change)
})

/** At noon, at a station. */
export const shiftPlan = (change: object = {}) => ({
  station_code: 'GYG-002',
  starts_at: at('12:00'),
  ends_at: at('14:00'),
  capacity: 2,
  ...change
})

/** The service with staff of the community, and what they and workers do with activities. */
export async function givenVolunteering(t: Test, engine: TestEngine, options: TestOptions = {}) {
  const given = await givenRegister(t, engine, options)
  const { app, clerk, as, register } = given
  const activity = async (change: object = {}) => await register('/v1/activities', newActivity(clerk.id, change), clerk)
  const shift = async (change: object = {}, activity_id?: string) =>
    await register(`/v1/activities/${activity_id ?? (await activity()).id}/shifts`, shiftPlan(change), clerk)
  const workers = async (count: number): Promise<TestActor[]> =>
    await Promise.all(Array.from({ length: count }, () => givenWorker(app)))
  const signUp = async (who: TestActor, shift_id: string, body: object = {}, headers = {}) =>
    await as(who).post(`/v1/shifts/${shift_id}/sign-ups`, body, headers)
  const codeFor = async (shift_id: string, direction = 'check_in'): Promise<string> =>
    (await as(clerk).get(`/v1/shifts/${shift_id}/code?direction=${direction}`)).json().code
  /** Checks in, or out, with the code that is shown now. */
  const scan = async (who: TestActor, shift_id: string, direction: 'check_in' | 'check_out', body: object = {}) =>
    await as(who).post(`/v1/shifts/${shift_id}/${direction === 'check_in' ? 'check-ins' : 'check-outs'}`, {
      code: await codeFor(shift_id, direction),
      ...body
    })
  return { ...given, activity, shift, workers, signUp, codeFor, scan }
}

/** Something in each of the tables, through HTTP. */
export async function giveVolunteering(app: TestApp): Promise<void> {
  const { token, id } = await givenStaff(app, 'subdistrict', SUBDISTRICT)
  const post = async (url: string, body: object, by = token) => {
    const answer = await app.send('POST', url, { token: by, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
  const worker = await givenWorker(app)
  const divisions = [{ name: '青年组', capacity: null }]
  const activity = await post('/v1/activities', newActivity(id, { kind: 'culture_and_sport', divisions }))
  const now = app.testClock.now()
  const times = {
    starts_at: new Date(now).toISOString(),
    ends_at: new Date(now + 3_600_000).toISOString()
  }
  const shift = await post(`/v1/activities/${activity.id}/shifts`, shiftPlan(times))
  await post(`/v1/shifts/${shift.id}/sign-ups`, { person_id: worker.id, division: '青年组' })
  const code = await app.send('GET', `/v1/shifts/${shift.id}/code?direction=check_in`, { token })
  await post(`/v1/shifts/${shift.id}/check-ins`, { code: code.json().code }, worker.token)
}
