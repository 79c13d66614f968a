import type { TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { workerDraft } from './register.ts'
import { activityPlan, newActivity, shiftPlan } from './volunteering.ts'

const HOUR_MILLISECONDS = 3_600_000

/** Activities of the community, with shifts and who has signed up, for the table of who may do what. */
export class VolunteeringTargets {
  readonly #app: TestApp
  readonly #admin: TestActor
  readonly #enumerator: TestActor
  #person_id = ''

  constructor(app: TestApp, admin: TestActor, enumerator: TestActor) {
    this.#app = app
    this.#admin = admin
    this.#enumerator = enumerator
  }

  /** Undefined for what is about something else. */
  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/activities/{id}')) return await this.#activity()
    if (path === '/v1/sign-ups/{id}/no-show') return await this.#signUp(await this.#shift(true))
    if (path.startsWith('/v1/sign-ups/{id}')) return await this.#signUp(await this.#shift(false))
    if (path === '/v1/shifts/{id}/attendances') {
      const id = await this.#shift(true)
      await this.#signUp(id)
      return id
    }
    if (path.startsWith('/v1/shifts/{id}')) return await this.#shift(/\/(code|check-(ins|outs))$/.test(path))
    return undefined
  }

  /** For the target that was made last. */
  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'createActivity') return newActivity(this.#enumerator.id)
    if (operation_id === 'changeActivity') return activityPlan(this.#enumerator.id)
    if (operation_id === 'createShift' || operation_id === 'changeShift') return shiftPlan()
    if (operation_id === 'signUp') return { person_id: await this.#worker() }
    if (operation_id === 'recordAttendance') return { person_id: this.#person_id, direction: 'check_in' }
    return undefined
  }

  readonly #activity = async () => (await this.#post('/v1/activities', newActivity(this.#enumerator.id))).id

  async #shift(is_going_on: boolean): Promise<string> {
    const now = this.#app.testClock.now()
    const times = { starts_at: timeOf(now), ends_at: timeOf(now + HOUR_MILLISECONDS) }
    return (await this.#post(`/v1/activities/${await this.#activity()}/shifts`, shiftPlan(is_going_on ? times : {}))).id
  }

  async #signUp(shift_id: string): Promise<string> {
    this.#person_id = await this.#worker()
    return (await this.#post(`/v1/shifts/${shift_id}/sign-ups`, { person_id: this.#person_id })).id
  }

  /** Of the community. @returns the person's id */
  readonly #worker = async () => (await this.#post('/v1/workers', workerDraft())).person_id

  async #post(url: string, body: object): Promise<{ id: string; person_id: string }> {
    const answer = await this.#app.send('POST', url, { token: this.#admin.token, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
}

const timeOf = (instant: number): string => new Date(instant).toISOString()
