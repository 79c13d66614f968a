import type { TestActor } from './actors.ts'
import type { TestApp } from './app.ts'
import { jpegOf } from './pictures.ts'
import { workerDraft } from './register.ts'
import { givenSignal } from './signals.ts'
import { givenSteward, putPhoto, type TestSteward, tipDraft } from './tips.ts'

const AFTER_ACCEPTING = ['handOnTip', 'answerTip', 'closeTip']

/** What calls about stewards and their tips are aimed at. */
export class TipTargets {
  readonly #app: TestApp
  readonly #admin: TestActor
  #steward: Promise<TestSteward> | undefined

  constructor(app: TestApp, admin: TestActor) {
    this.#app = app
    this.#admin = admin
  }

  /** Undefined for what is about something else. */
  async idFor(path: string): Promise<string | undefined> {
    if (path.startsWith('/v1/abuse-signals/{id}')) return await givenSignal(this.#app)
    if (path.startsWith('/v1/stewards/{id}')) return (await givenSteward(this.#app, this.#admin)).steward_id
    if (!path.startsWith('/v1/tips/{id}')) return undefined
    this.#steward ??= givenSteward(this.#app, this.#admin)
    const steward = await this.#steward
    const { id } = (await this.#app.send('POST', '/v1/tips', { token: steward.token, body: tipDraft() })).json()
    await putPhoto(this.#app, steward, id, 1)
    if (/(hand-on|answer|close)$/.test(path)) {
      const { token } = this.#admin
      await this.#app.send('POST', `/v1/tips/${id}/accept`, { token, headers: { 'if-match': '"1"' } })
    }
    return id
  }

  async bodyFor(operation_id: string): Promise<object | undefined> {
    if (operation_id === 'putTipPhoto') return jpegOf()
    if (operation_id === 'fileTip') return tipDraft()
    if (operation_id !== 'appointSteward') return undefined
    const answer = await this.#app.send('POST', '/v1/workers', { token: this.#admin.token, body: workerDraft() })
    return { worker_id: answer.json().id }
  }

  headersFor(operation_id: string): Record<string, string> | undefined {
    if (operation_id === 'putTipPhoto') return { 'content-type': 'image/jpeg' }
    return AFTER_ACCEPTING.includes(operation_id) ? { 'if-match': '"2"' } : undefined
  }
}
