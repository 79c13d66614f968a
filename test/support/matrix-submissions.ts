import { randomUUID } from 'node:crypto'
import { COMMUNITY, type TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { workerDraft } from './register.ts'
import { roundPlan } from './rounds.ts'
import { newcomer } from './submitting.ts'

/** What calls about submissions, their reviews and conflicts are aimed at. */
export class SubmissionTargets {
  readonly #app: TestApp
  readonly #admin: TestActor
  readonly #enumerator: TestActor
  #round: Promise<string> | undefined

  constructor(app: TestApp, admin: TestActor, enumerator: TestActor) {
    this.#app = app
    this.#admin = admin
    this.#enumerator = enumerator
  }

  /** Undefined for what is about something else. */
  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/submissions/drafts/{id}')) return randomUUID()
    if (path === '/v1/submissions/{id}/unapprove') return await this.#submit(await this.#absence())
    if (path.startsWith('/v1/submissions/{id}')) return await this.#submit(await this.#newcomer())
    if (path.startsWith('/v1/conflicts/{id}')) return await this.#conflict()
    return undefined
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'createSubmission') return await this.#absence()
    if (operation_id === 'createSubmissions') return { items: [await this.#absence()] }
    if (operation_id === 'keepSubmissionDraft')
      return { round_id: await this.#openRound(), subject_kind: 'worker', subject_id: randomUUID() }
    return undefined
  }

  /** A draft is new, and what is in conflict has been changed at a desk. */
  headersFor(operation_id: string): Record<string, string> | undefined {
    if (operation_id === 'keepSubmissionDraft') return {}
    return operation_id === 'resolveConflict' ? { 'if-match': '"2"' } : undefined
  }

  /** Something in each of the tables. */
  async fill(): Promise<void> {
    await this.#conflict()
    const held = await this.#submit(await this.#newcomer())
    const { token } = this.#admin
    const headers = { 'if-match': '"1"' }
    await this.#app.send('POST', `/v1/submissions/${held}/return`, { token, headers, body: { comment: '请再核对' } })
    const subject_id = await this.#worker()
    await this.#submit(await this.#said({ subject_id, base_version: 1, outcome: 'met', is_unchanged: true }))
    const body = await this.bodyFor('keepSubmissionDraft')
    await this.#app.send('PUT', `/v1/submissions/drafts/${randomUUID()}`, {
      token,
      ...(body !== undefined && { body })
    })
  }

  async #openRound(): Promise<string> {
    this.#round ??= this.#makeRound()
    return await this.#round
  }

  /** Of the community, in a month that no other target has. */
  async #makeRound(): Promise<string> {
    const plan = roundPlan({ area_code: COMMUNITY, month: '2099-12', due_on: '2099-12-31' })
    const { id } = await this.#post('/v1/rounds', plan)
    await this.#post(`/v1/rounds/${id}/open`, {})
    await this.#post(`/v1/rounds/${id}/assignments`, { area_code: COMMUNITY, enumerator_id: this.#enumerator.id })
    return id
  }

  async #said(change: object): Promise<{ id: string }> {
    const round_id = await this.#openRound()
    const device_time = new Date(this.#app.testClock.now()).toISOString()
    const said = { id: randomUUID(), round_id, subject_kind: 'worker', device_time, ...change }
    return said
  }

  readonly #newcomer = async () => await this.#said({ subject_id: randomUUID(), ...newcomer() })

  readonly #absence = async () =>
    await this.#said({ subject_id: await this.#worker(), base_version: 1, outcome: 'absent' })

  async #worker(): Promise<string> {
    return (await this.#post('/v1/workers', workerDraft({ weekly_hours: 40 }))).id
  }

  async #submit(body: { id: string }): Promise<string> {
    await this.#post('/v1/submissions', body, this.#enumerator)
    return body.id
  }

  async #conflict(): Promise<string> {
    const id = await this.#worker()
    const { phone: _, name: __, ...desk } = workerDraft({ status: 'active', weekly_hours: 54 })
    const { token } = this.#admin
    await this.#app.send('PUT', `/v1/workers/${id}`, { token, headers: { 'if-match': '"1"' }, body: desk })
    const said = await this.#said({ subject_id: id, base_version: 1, outcome: 'met', answers: { weekly_hours: 48 } })
    const { conflicts } = await this.#post('/v1/submissions', said, this.#enumerator)
    return conflicts[0]?.id ?? ''
  }

  async #post(
    url: string,
    body: object,
    { token }: TestActor = this.#admin
  ): Promise<{ id: string; conflicts: { id: string }[] }> {
    const answer = await this.#app.send('POST', url, { token, body })
    if (answer.statusCode >= 300) throw new Error(`${url} ${answer.statusCode}: ${answer.body}`)
    return answer.json()
  }
}
